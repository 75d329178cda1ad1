package io.yangke.crm.spi.points;

import java.util.Objects;

/**
 * The other side of a posting: an account of the house. It is never kept; it is the sum of its entries. Source: PTS-10.
 *
 * @param kind what it stands for
 * @param owner the dealer and department it belongs to
 */
public record HouseAccount(Kind kind, Funding owner) {

    /** What an account of the house stands for. */
    public enum Kind {
        /** Points issued at the cost of a funding department: below zero by what it issued. */
        ISSUED,
        /** Points redeemed, to be settled by a department. */
        REDEEMED,
        /** Points that expired: breakage, to the benefit of who funded them. */
        EXPIRED,
        /** Corrections by hand. */
        ADJUSTED,
        /** Points on their way between two members' accounts: empty after every commit. */
        MOVED,
        /** Points of before the library's time. */
        OPENING
    }

    public HouseAccount {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(owner, "owner");
    }
}
