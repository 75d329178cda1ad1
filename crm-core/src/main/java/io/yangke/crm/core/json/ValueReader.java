package io.yangke.crm.core.json;

import io.yangke.crm.core.json.LocatedJson.ArrayNode;
import io.yangke.crm.core.json.LocatedJson.BooleanNode;
import io.yangke.crm.core.json.LocatedJson.NumberNode;
import io.yangke.crm.core.json.LocatedJson.ObjectNode;
import io.yangke.crm.core.json.LocatedJson.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes values of a wanted type out of nodes, without coercion. What is not of the type is told to the collector and
 * answered with nothing, so that reading goes on.
 */
public final class ValueReader {

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final int MAX_WHOLE_DIGITS = 19;
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final ProblemCollector problems;

    /** Makes a reader that tells this collector. */
    public ValueReader(ProblemCollector problems) {
        this.problems = problems;
    }

    /** Returns the collector. */
    public ProblemCollector problems() {
        return problems;
    }

    /** Returns the object's fields, to be read one by one; of a node that is no object there are none. */
    public ObjectFields object(LocatedJson node) {
        if (node instanceof ObjectNode object) {
            return new ObjectFields(object, true, this);
        }
        wrong(node, "an object");
        return new ObjectFields(new ObjectNode(node.at(), Map.of()), false, this);
    }

    /** Returns the array's items; of a node that is no array there are none. */
    public List<LocatedJson> items(LocatedJson node) {
        if (node instanceof ArrayNode array) {
            return array.items();
        }
        wrong(node, "an array");
        return List.of();
    }

    /** Returns a text of 1 to {@code max} code points that is not blank. */
    public Optional<String> text(LocatedJson node, int max) {
        String allowed = "a text of 1 to " + max + " characters";
        if (!(node instanceof TextNode text)) {
            return wrong(node, allowed);
        }
        if (text.value().isBlank()) {
            return refuse(node, "is blank", allowed);
        }
        int length = text.value().codePointCount(0, text.value().length());
        return length <= max ? Optional.of(text.value()) : refuse(node, "has " + length + " characters", allowed);
    }

    /** Returns a text that {@code parse} understands: it answers nothing for any other. */
    public <T> Optional<T> parsed(LocatedJson node, String allowed, Function<String, Optional<T>> parse) {
        if (!(node instanceof TextNode text)) {
            return wrong(node, allowed);
        }
        Optional<T> value = parse.apply(text.value());
        return value.isPresent() ? value : refuse(node, "is not " + allowed, allowed);
    }

    /** Returns the value whose name the text is, in the case it is written. */
    public <T> Optional<T> oneOf(LocatedJson node, Map<String, T> values) {
        String allowed =
                "one of " + String.join(", ", values.keySet().stream().sorted().toList());
        if (!(node instanceof TextNode text)) {
            return wrong(node, allowed);
        }
        T value = values.get(text.value());
        return value == null ? refuse(node, "is not known", allowed) : Optional.of(value);
    }

    /** Returns a day of the calendar, written {@code 2026-10-01}. */
    public Optional<LocalDate> date(LocatedJson node) {
        return parsed(node, "a date like 2026-10-01", ValueReader::toDate);
    }

    private static Optional<LocalDate> toDate(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (java.time.format.DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Returns {@code true} or {@code false}. */
    public Optional<Boolean> bool(LocatedJson node) {
        return node instanceof BooleanNode bool ? Optional.of(bool.value()) : wrong(node, "true or false");
    }

    /** Returns a whole number within the closed range, written without point and exponent. */
    public OptionalLong whole(LocatedJson node, long min, long max) {
        String allowed = "a whole number from " + min + " to " + max;
        if (!(node instanceof NumberNode number)) {
            wrong(node, allowed);
            return OptionalLong.empty();
        }
        if (!WHOLE.matcher(number.literal()).matches()) {
            refuse(node, "is not a whole number", allowed);
            return OptionalLong.empty();
        }
        return inRange(node, number.literal(), min, max, allowed);
    }

    private OptionalLong inRange(LocatedJson node, String digits, long min, long max, String allowed) {
        BigDecimal value = new BigDecimal(digits);
        boolean fits = value.precision() <= MAX_WHOLE_DIGITS
                && value.compareTo(BigDecimal.valueOf(min)) >= 0
                && value.compareTo(BigDecimal.valueOf(max)) <= 0;
        if (!fits) {
            refuse(node, "is out of range", allowed);
        }
        return fits ? OptionalLong.of(value.longValueExact()) : OptionalLong.empty();
    }

    /**
     * Returns an exact decimal within the closed range with at most {@code maxScale} digits after the point, written
     * without exponent. Trailing zeros do not matter: {@code 1.0} and {@code 1.00} give equal values.
     */
    public Optional<BigDecimal> decimal(LocatedJson node, BigDecimal min, BigDecimal max, int maxScale) {
        String allowed = "a number from " + min.toPlainString() + " to " + max.toPlainString() + " with at most "
                + maxScale + " digits after the point";
        if (!(node instanceof NumberNode number)) {
            return wrong(node, allowed);
        }
        if (!PLAIN_DECIMAL.matcher(number.literal()).matches()) {
            return refuse(node, "is written with an exponent", allowed);
        }
        BigDecimal value = new BigDecimal(number.literal()).stripTrailingZeros();
        boolean fits = value.scale() <= maxScale && value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
        return fits
                ? Optional.of(value.setScale(Math.max(0, value.scale())))
                : refuse(node, "is out of range", allowed);
    }

    /** Tells that the node is of another kind than allowed. */
    public <T> Optional<T> wrong(LocatedJson node, String allowed) {
        return refuse(node, "is " + node.kind(), allowed);
    }

    /** Tells what is wrong with the node; {@code allowed} is a noun phrase. Always answers nothing. */
    public <T> Optional<T> refuse(LocatedJson node, String problem, String allowed) {
        problems.add(node.at(), problem, allowed + " is allowed");
        return Optional.empty();
    }
}
