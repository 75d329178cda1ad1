package io.yangke.crm.rules.points;

import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;

/** Points, money, and what a host may name itself, as facts of an explanation. */
final class Facts {

    private Facts() {}

    static Argument points(long points) {
        return Argument.quantity(points, Unit.POINTS);
    }

    /** What is named by the language if it knows it, and else by the host's own code. */
    static Argument named(SpendingCategory category) {
        return Argument.named("SpendingCategory", category.value(), category.value());
    }

    /** What is named by the language if it knows it, and else by the host's own name. */
    static Argument named(ProgrammeId programme) {
        return Argument.named("ProgrammeId", programme.value(), programme.value());
    }

    static Argument fen(long fen) {
        return Argument.quantity(fen, Unit.FEN);
    }
}
