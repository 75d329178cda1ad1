package io.yangke.crm.spi.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why points moved. What moved stands in the {@link Posting}. */
public sealed interface Movement {

    /** The kinds of movement, one for each type here. */
    enum Kind {
        /** {@link Earned}. */
        EARNED,
        /** {@link Activated}. */
        ACTIVATED,
        /** {@link Held}. */
        HELD,
        /** {@link Released}. */
        RELEASED,
        /** {@link Redeemed}. */
        REDEEMED,
        /** {@link Refunded}. */
        REFUNDED,
        /** {@link TakenBack}. */
        TAKEN_BACK,
        /** {@link Expired}. */
        EXPIRED,
        /** {@link Repaid}. */
        REPAID,
        /** {@link Adjusted}. */
        ADJUSTED,
        /** {@link TransferredOut}. */
        TRANSFERRED_OUT,
        /** {@link TransferredIn}. */
        TRANSFERRED_IN,
        /** {@link MergedOut}. */
        MERGED_OUT,
        /** {@link MergedIn}. */
        MERGED_IN,
        /** {@link UnmergedOut}. */
        UNMERGED_OUT,
        /** {@link UnmergedIn}. */
        UNMERGED_IN,
        /** {@link Imported}. */
        IMPORTED
    }

    /** Which kind this is. */
    Kind kind();

    /** The earlier posting this one is about: what it gives back, takes back, activates, captures or releases. */
    default Optional<PostingId> about() {
        return Optional.empty();
    }

    /** The host's document. */
    default Optional<DocumentId> document() {
        return Optional.empty();
    }

    /**
     * Points were earned. Source: PTS-02.
     *
     * @param document what for
     * @param tier the member's tier at that time
     * @param parts what each rule gave; at least one
     */
    record Earned(Optional<DocumentId> document, Optional<TierCode> tier, List<EarnedPart> parts) implements Movement {
        public Earned {
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(tier, "tier");
            parts = ImmutableList.copyOf(parts);
            Checks.require(!parts.isEmpty(), "parts", "are missing", "one or more are allowed");
        }

        /** What was earned in all. */
        public long points() {
            return parts.stream().mapToLong(EarnedPart::given).sum();
        }

        /** The money that counted in all, in fen. */
        public long baseFen() {
            return parts.stream().mapToLong(EarnedPart::baseFen).sum();
        }

        @Override
        public Kind kind() {
            return Kind.EARNED;
        }
    }

    /**
     * Points that waited for an action may be spent from now on. Source: PTS-02.
     *
     * @param earning the earning
     */
    record Activated(PostingId earning) implements Movement {
        public Activated {
            Objects.requireNonNull(earning, "earning");
        }

        @Override
        public Kind kind() {
            return Kind.ACTIVATED;
        }

        @Override
        public Optional<PostingId> about() {
            return Optional.of(earning);
        }
    }

    /**
     * Points were set aside. Source: PTS-05.
     *
     * @param spending what they are meant for
     * @param expiresAt the time-out, exclusive
     */
    record Held(Spending spending, Instant expiresAt) implements Movement {
        public Held {
            Objects.requireNonNull(spending, "spending");
            Objects.requireNonNull(expiresAt, "expiresAt");
        }

        @Override
        public Kind kind() {
            return Kind.HELD;
        }

        @Override
        public Optional<DocumentId> document() {
            return spending.document();
        }
    }

    /**
     * Points set aside are free again. Source: PTS-05.
     *
     * @param hold the posting that set them aside
     * @param timedOut whether the time-out freed them
     */
    record Released(PostingId hold, boolean timedOut) implements Movement {
        public Released {
            Objects.requireNonNull(hold, "hold");
        }

        @Override
        public Kind kind() {
            return Kind.RELEASED;
        }

        @Override
        public Optional<PostingId> about() {
            return Optional.of(hold);
        }
    }

    /**
     * Points were spent. Source: PTS-03, PTS-05.
     *
     * @param hold the posting that had set them aside; empty if they were free
     * @param spending what they were spent on
     */
    record Redeemed(Optional<PostingId> hold, Spending spending) implements Movement {
        public Redeemed {
            Objects.requireNonNull(hold, "hold");
            Objects.requireNonNull(spending, "spending");
        }

        @Override
        public Kind kind() {
            return Kind.REDEEMED;
        }

        @Override
        public Optional<PostingId> about() {
            return hold;
        }

        @Override
        public Optional<DocumentId> document() {
            return spending.document();
        }
    }

    /**
     * A spending was given back, or a part of it. Source: PTS-06.
     *
     * @param redemption the spending
     * @param points how many points of it
     * @param line the line of the invoice this is for; empty if for no line
     * @param lineFen what of the line was given back, in fen: points' value and money together; 0 if for no line
     * @param valueFen the points' part of the price given back, in fen
     * @param moneyFen the money's part, in fen, for the host to pay back
     */
    record Refunded(
            PostingId redemption, long points, Optional<String> line, long lineFen, long valueFen, long moneyFen)
            implements Movement {
        public Refunded {
            Objects.requireNonNull(redemption, "redemption");
            Checks.range("points", points, 0, PointsAccount.MAX_POINTS);
            Objects.requireNonNull(line, "line");
            Checks.range("lineFen", lineFen, 0, InvoiceLine.MAX_FEN);
            Checks.range("valueFen", valueFen, 0, InvoiceLine.MAX_FEN);
            Checks.range("moneyFen", moneyFen, 0, InvoiceLine.MAX_FEN);
        }

        @Override
        public Kind kind() {
            return Kind.REFUNDED;
        }

        @Override
        public Optional<PostingId> about() {
            return Optional.of(redemption);
        }
    }

    /**
     * An earning was taken back, or a part of it. Source: PTS-07.
     *
     * @param earning the earning
     * @param claimed how many points of it; they count as taken back whatever became of them
     * @param baseFen the money by which the part was given, in fen; 0 if it was given in points
     * @param forgiven how many of them the member keeps, because policy does not go further; at most what was claimed
     * @param reason why
     */
    record TakenBack(PostingId earning, long claimed, long baseFen, long forgiven, RuleCode reason)
            implements Movement {
        public TakenBack {
            Objects.requireNonNull(earning, "earning");
            Checks.range("claimed", claimed, 0, PointsAccount.MAX_POINTS);
            Checks.range("baseFen", baseFen, 0, InvoiceLine.MAX_FEN);
            Checks.range("forgiven", forgiven, 0, claimed);
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Kind kind() {
            return Kind.TAKEN_BACK;
        }

        @Override
        public Optional<PostingId> about() {
            return Optional.of(earning);
        }
    }

    /** Lots were no longer good; effective when they ceased to be. Source: PTS-08. */
    record Expired() implements Movement {
        @Override
        public Kind kind() {
            return Kind.EXPIRED;
        }
    }

    /** Points that came in repaid debt. Source: PTS-07, P6. */
    record Repaid() implements Movement {
        @Override
        public Kind kind() {
            return Kind.REPAID;
        }
    }

    /**
     * A correction by hand. Source: PTS-10.
     *
     * @param reason why
     * @param approver who approved it
     */
    record Adjusted(RuleCode reason, StaffId approver) implements Movement {
        public Adjusted {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(approver, "approver");
        }

        @Override
        public Kind kind() {
            return Kind.ADJUSTED;
        }
    }

    /**
     * Points went to another member. Source: PTS-09.
     *
     * @param to the other account
     */
    record TransferredOut(AccountId to) implements Movement {
        public TransferredOut {
            Objects.requireNonNull(to, "to");
        }

        @Override
        public Kind kind() {
            return Kind.TRANSFERRED_OUT;
        }
    }

    /**
     * Points came from another member. Source: PTS-09.
     *
     * @param from the other account
     */
    record TransferredIn(AccountId from) implements Movement {
        public TransferredIn {
            Objects.requireNonNull(from, "from");
        }

        @Override
        public Kind kind() {
            return Kind.TRANSFERRED_IN;
        }
    }

    /**
     * Everything went to the account this one was merged into. Source: PTS-09.
     *
     * @param into the other account
     * @param holds the holds that went along
     */
    record MergedOut(AccountId into, List<PostingId> holds) implements Movement {
        public MergedOut {
            Objects.requireNonNull(into, "into");
            holds = ImmutableList.copyOf(holds);
        }

        @Override
        public Kind kind() {
            return Kind.MERGED_OUT;
        }
    }

    /**
     * Everything came from an account merged into this one. Source: PTS-09.
     *
     * @param from the other account
     * @param holds the holds that came along
     */
    record MergedIn(AccountId from, List<Hold> holds) implements Movement {
        public MergedIn {
            Objects.requireNonNull(from, "from");
            holds = ImmutableList.copyOf(holds);
        }

        @Override
        public Kind kind() {
            return Kind.MERGED_IN;
        }
    }

    /**
     * What is left of an account that was merged into this one went back to it. Source: PTS-09.
     *
     * @param to the other account
     * @param holds the holds that went back
     */
    record UnmergedOut(AccountId to, List<PostingId> holds) implements Movement {
        public UnmergedOut {
            Objects.requireNonNull(to, "to");
            holds = ImmutableList.copyOf(holds);
        }

        @Override
        public Kind kind() {
            return Kind.UNMERGED_OUT;
        }
    }

    /**
     * What is left came back from the account this one had been merged into. Source: PTS-09.
     *
     * @param from the other account
     * @param holds the holds that came back
     */
    record UnmergedIn(AccountId from, List<Hold> holds) implements Movement {
        public UnmergedIn {
            Objects.requireNonNull(from, "from");
            holds = ImmutableList.copyOf(holds);
        }

        @Override
        public Kind kind() {
            return Kind.UNMERGED_IN;
        }
    }

    /**
     * Something of before the library's time was taken over.
     *
     * @param past what it was
     */
    record Imported(Past past) implements Movement {

        /** What was taken over. */
        public enum Past {
            /** A balance. */
            OPENING,
            /** An earning. */
            EARNED,
            /** A spending. */
            SPENT,
            /** An expiry. */
            EXPIRED
        }

        public Imported {
            Objects.requireNonNull(past, "past");
        }

        @Override
        public Kind kind() {
            return Kind.IMPORTED;
        }
    }
}
