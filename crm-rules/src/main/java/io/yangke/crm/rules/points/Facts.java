package io.yangke.crm.rules.points;

import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;

/** Points and money as facts of an explanation. */
final class Facts {

    private Facts() {}

    static Argument points(long points) {
        return Argument.quantity(points, Unit.POINTS);
    }

    static Argument fen(long fen) {
        return Argument.quantity(fen, Unit.FEN);
    }
}
