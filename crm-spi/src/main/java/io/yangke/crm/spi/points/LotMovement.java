package io.yangke.crm.spi.points;

import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * How a posting changes what is left of a lot. Source: P17: every debit says which lots it came from.
 *
 * @param lot the lot, with its terms as they are after the posting
 * @param free the change of the points that are free
 * @param held the change of the points set aside in the hold the posting is about
 */
public record LotMovement(Lot lot, long free, long held) {
    public LotMovement {
        Objects.requireNonNull(lot, "lot");
        Checks.range("free", free, -lot.points(), lot.points());
        Checks.range("held", held, -lot.points(), lot.points());
    }

    /** Returns a change of free points. */
    public static LotMovement free(Lot lot, long change) {
        return new LotMovement(lot, change, 0);
    }

    /** The change in all. */
    public long points() {
        return free + held;
    }
}
