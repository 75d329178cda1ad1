package io.yangke.crm.core.explain;

import io.yangke.crm.spi.explain.Argument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Facts in the words of one language. */
final class ArgumentWords {

    private static final int FEN_IN_YUAN = 100;

    private final Wording wording;
    private final TimeWords times;

    ArgumentWords(Wording wording) {
        this.wording = wording;
        this.times = new TimeWords(wording);
    }

    String of(Argument fact) {
        if (fact instanceof Argument.Term term) {
            return term(term);
        }
        if (fact instanceof Argument.Terms terms) {
            return terms(terms);
        }
        if (fact instanceof Argument.Named named) {
            return wording.text(named.type() + "." + named.key(), named.name());
        }
        if (fact instanceof Argument.Reference reference) {
            return reference.text();
        }
        return number(fact);
    }

    private String number(Argument fact) {
        if (fact instanceof Argument.Count count) {
            return number(count.value());
        }
        if (fact instanceof Argument.Quantity quantity) {
            return quantity(quantity);
        }
        if (fact instanceof Argument.Share share) {
            return share(share);
        }
        return times.of(fact);
    }

    /** Money is shown in yuan, to the fen. */
    private String quantity(Argument.Quantity quantity) {
        String unit = "Unit." + quantity.unit().name();
        return quantity.unit() == Argument.Unit.FEN
                ? wording.get(unit + ".other").fill(List.of(yuan(quantity.value())))
                : times.counted(unit, quantity.value());
    }

    private static String yuan(long fen) {
        return number(fen / FEN_IN_YUAN) + String.format(Locale.ROOT, ".%02d", fen % FEN_IN_YUAN);
    }

    private String term(Argument.Term term) {
        return wording.text(term.type() + "." + term.name(), term.name());
    }

    private String terms(Argument.Terms terms) {
        String separator = wording.get("format.listSeparator").text();
        return terms.terms().isEmpty()
                ? wording.get("format.none").text()
                : terms.terms().stream().map(this::term).collect(Collectors.joining(separator));
    }

    private String share(Argument.Share share) {
        BigDecimal percent = BigDecimal.valueOf(share.numerator())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(share.denominator()), 1, RoundingMode.DOWN);
        return wording.get("format.share")
                .fill(List.of(percent.toPlainString(), number(share.numerator()), number(share.denominator())));
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
