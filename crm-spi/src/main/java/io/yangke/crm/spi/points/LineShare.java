package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;

/**
 * Which part of an invoice's line was paid with points; kept with the spending, so that a refund of the line gives back just
 * that. Source: PTS-06, P3, P5.
 *
 * @param line the line
 * @param amountFen what was to be paid for the line, by these points and in money together, in fen
 * @param points the points paid for it
 * @param valueFen the points' value, in fen, at most the amount
 */
public record LineShare(String line, long amountFen, long points, long valueFen) {
    public LineShare {
        Checks.id("line", line);
        Checks.range("amountFen", amountFen, 0, InvoiceLine.MAX_FEN);
        Checks.range("points", points, 0, PointsAccount.MAX_POINTS);
        Checks.range("valueFen", valueFen, 0, amountFen);
    }
}
