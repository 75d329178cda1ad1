package io.yangke.crm.rules.points;

import java.util.Objects;
import java.util.Optional;

/**
 * Which part of a spending is given back. Source: PTS-06.
 *
 * @param points how many points, 0 or more
 * @param line the line of the invoice it is for; empty if for none
 * @param lineFen what of the line is given back, in fen; 0 if for no line
 * @param valueFen the value of the points given back, in fen
 * @param moneyFen what of the line is to be paid back in money, in fen; 0 if for no line
 */
public record RefundPart(long points, Optional<String> line, long lineFen, long valueFen, long moneyFen) {
    public RefundPart {
        Objects.requireNonNull(line, "line");
    }
}
