package io.yangke.crm.core.policy;

import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.LocatedJson.NullNode;
import io.yangke.crm.core.json.ObjectFields;
import io.yangke.crm.core.json.Place;
import io.yangke.crm.core.json.ProblemCollector;
import io.yangke.crm.core.json.StrictJson;
import io.yangke.crm.core.json.ValueReader;
import io.yangke.crm.spi.policy.PolicyDocument;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One document, read: what it says, and all that is wrong with it. Not thread-safe. */
final class PolicyLayer {

    static final String CALENDAR = "calendar";
    static final String SCHEMA = "$schema";

    private static final Place START = new Place("", 1, 1);
    static final int LONGEST_SCHEMA = 2_000;

    private final PolicyDocument document;
    private final ProblemCollector problems;
    private final Set<List<Object>> told = new HashSet<>();
    private final LocatedJson root;
    private final CalendarSection calendar;
    private Optional<InvalidDocumentException> unreadable = Optional.empty();

    private PolicyLayer(PolicyDocument document) {
        this.document = document;
        this.problems = new ProblemCollector(document.name());
        this.root = tree();
        this.calendar = unreadable.isPresent() ? CalendarSection.NONE : checked();
    }

    static PolicyLayer read(PolicyDocument document) {
        return new PolicyLayer(document);
    }

    private LocatedJson tree() {
        try {
            return StrictJson.read(utf8(), problems);
        } catch (InvalidDocumentException broken) {
            unreadable = Optional.of(broken);
            return new LocatedJson.ObjectNode(START, Map.of());
        }
    }

    /** The plain conversion would write a question mark for half a surrogate pair, and so hide it. */
    private byte[] utf8() {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(document.json()));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException halfPair) {
            problems.add(START, "holds half a surrogate pair", "Unicode text is allowed");
            throw report();
        }
    }

    private CalendarSection checked() {
        ValueReader values = new ValueReader(problems);
        ObjectFields fields = values.object(root);
        fields.text(SCHEMA, LONGEST_SCHEMA);
        for (Section<?> section : Section.ALL) {
            fields.optional(section.name())
                    .filter(node -> !(node instanceof NullNode))
                    .ifPresent(node -> section.table().check(node, values));
        }
        CalendarSection overlay = fields.optional(CALENDAR)
                .map(node -> CalendarSection.read(node, values))
                .orElse(CalendarSection.NONE);
        fields.done();
        return overlay;
    }

    PolicyDocument document() {
        return document;
    }

    /** Returns what it says in a section, right or wrong. */
    Optional<LocatedJson> section(Section<?> section) {
        return root instanceof LocatedJson.ObjectNode object
                ? Optional.ofNullable(object.fields().get(section.name()))
                : Optional.empty();
    }

    CalendarSection calendar() {
        return calendar;
    }

    /** Returns where it decides the value at the path, be it by a {@code null} above it; empty if it says nothing of it. */
    Optional<Place> origin(List<String> path) {
        LocatedJson node = root;
        for (String name : path) {
            if (node instanceof NullNode) {
                break;
            }
            if (!(node instanceof LocatedJson.ObjectNode object)
                    || !object.fields().containsKey(name)) {
                return Optional.empty();
            }
            node = object.fields().get(name);
        }
        return Optional.of(node.at());
    }

    /** Notes that it does not go with others; the same twice is noted once, for documents meet in several periods. */
    void contradiction(Place at, String problem, String allowed) {
        if (told.add(List.of(at, problem))) {
            problems.add(at, problem, allowed);
        }
    }

    /** Returns the report of all that is wrong with it, if anything is. */
    Optional<InvalidDocumentException> wrong() {
        if (unreadable.isPresent()) {
            return unreadable;
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(report());
    }

    void throwIfWrong() {
        wrong().ifPresent(report -> {
            throw report;
        });
    }

    private InvalidDocumentException report() {
        try {
            problems.throwIfAny();
        } catch (InvalidDocumentException report) {
            return report;
        }
        throw new IllegalStateException("nothing is wrong");
    }
}
