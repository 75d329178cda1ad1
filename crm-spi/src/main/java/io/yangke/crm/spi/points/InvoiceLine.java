package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * A line of an invoice. Amounts are in fen, 0 to {@value #MAX_FEN}. Source: PTS-02.
 *
 * @param line its identity within the invoice: 1 to 64 visible characters
 * @param category what the money was spent on
 * @param nature who pays it
 * @param amountFen the price before discounts and before points were redeemed for it
 * @param discountFen what was taken off the price
 * @param redeemedFen the part that was paid with points
 */
public record InvoiceLine(
        String line, SpendingCategory category, LineNature nature, long amountFen, long discountFen, long redeemedFen) {

    /** The greatest amount of a line: ten milliard yuan. */
    public static final long MAX_FEN = 1_000_000_000_000L;

    public InvoiceLine {
        Checks.id("line", line);
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(nature, "nature");
        Checks.range("amountFen", amountFen, 0, MAX_FEN);
        Checks.range("discountFen", discountFen, 0, amountFen);
        Checks.range("redeemedFen", redeemedFen, 0, amountFen - discountFen);
    }

    /** Returns a line that the customer pays whole, in money. */
    public static InvoiceLine paid(String line, SpendingCategory category, long amountFen) {
        return new InvoiceLine(line, category, LineNature.PAID, amountFen, 0, 0);
    }

    /** What is left to pay in money: the amount less the discount and less the part paid with points. */
    public long dueFen() {
        return amountFen - discountFen - redeemedFen;
    }
}
