package io.yangke.crm.spi.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a command does to an account. To take something back is an action of its own, never a negative one. Source: P4. */
public sealed interface PointsAction {

    /** The kinds of action, one for each type here. */
    enum Kind {
        /** {@link Earn}. */
        EARN,
        /** {@link Award}. */
        AWARD,
        /** {@link Activate}. */
        ACTIVATE,
        /** {@link Hold}. */
        HOLD,
        /** {@link Capture}. */
        CAPTURE,
        /** {@link Release}. */
        RELEASE,
        /** {@link Redeem}. */
        REDEEM,
        /** {@link Refund}. */
        REFUND,
        /** {@link TakeBack}. */
        TAKE_BACK,
        /** {@link Adjust}. */
        ADJUST,
        /** {@link Transfer}. */
        TRANSFER,
        /** {@link Merge}. */
        MERGE,
        /** {@link Unmerge}. */
        UNMERGE,
        /** {@link ImportPast}. */
        IMPORT
    }

    /** Which kind this is. */
    Kind kind();

    /** The earlier posting this is about. */
    default Optional<PostingId> about() {
        return Optional.empty();
    }

    /** The document this is about. */
    default Optional<DocumentId> document() {
        return Optional.empty();
    }

    /** The other account this concerns. */
    default Optional<AccountId> counterpart() {
        return Optional.empty();
    }

    /**
     * Points for money spent, by the earning rules. Source: PTS-02.
     *
     * @param document the invoice; one document earns by one rule once, until all of it is taken back. Source: P8
     * @param tier the member's tier
     * @param lines the lines of the invoice, 1 to 1 000, none twice
     */
    record Earn(Optional<DocumentId> document, Optional<TierCode> tier, List<InvoiceLine> lines)
            implements PointsAction {
        public Earn {
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(tier, "tier");
            lines = checkedLines(lines, 1);
        }

        @Override
        public Kind kind() {
            return Kind.EARN;
        }
    }

    /**
     * A fixed award of the policy, such as for joining. Source: PTS-02.
     *
     * @param award its code
     * @param document what for, such as an event or a call; one document earns an award once
     * @param tier the member's tier
     */
    record Award(RuleCode award, Optional<DocumentId> document, Optional<TierCode> tier) implements PointsAction {
        public Award {
            Objects.requireNonNull(award, "award");
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(tier, "tier");
        }

        @Override
        public Kind kind() {
            return Kind.AWARD;
        }
    }

    /**
     * The action that pending points waited for happened. Source: PTS-02.
     *
     * @param earning the posting that earned them
     */
    record Activate(PostingId earning) implements PointsAction {
        public Activate {
            Objects.requireNonNull(earning, "earning");
        }

        @Override
        public Kind kind() {
            return Kind.ACTIVATE;
        }

        @Override
        public Optional<PostingId> about() {
            return Optional.of(earning);
        }
    }

    /**
     * Sets points aside for a spending. Source: PTS-05, P33.
     *
     * @param points how many, 1 or more
     * @param category on what they are to be spent
     * @param document the invoice or order
     * @param lines the lines of the invoice they are to pay; empty if there is none
     * @param timeout for how long; empty for what policy says
     */
    record Hold(
            long points,
            SpendingCategory category,
            Optional<DocumentId> document,
            List<InvoiceLine> lines,
            Optional<Duration> timeout)
            implements PointsAction {
        public Hold {
            checkPoints(points);
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(document, "document");
            lines = checkedLines(lines, 0);
            Objects.requireNonNull(timeout, "timeout");
            Checks.require(
                    timeout.isEmpty()
                            || !(timeout.get().isNegative() || timeout.get().isZero()),
                    "timeout",
                    "is not positive",
                    "a length of time is allowed");
        }

        @Override
        public Kind kind() {
            return Kind.HOLD;
        }
    }

    /**
     * Spends points set aside. Source: PTS-05.
     *
     * @param hold the posting that set them aside
     * @param points how many; empty for all
     * @param keepRest whether what is not spent stays set aside, for another capture; else it is free again
     */
    record Capture(PostingId hold, Optional<Long> points, boolean keepRest) implements PointsAction {
        public Capture {
            Objects.requireNonNull(hold, "hold");
            points.ifPresent(PointsAction::checkPoints);
        }

        @Override
        public Kind kind() {
            return Kind.CAPTURE;
        }

        @Override
        public Optional<PostingId> about() {
            return Optional.of(hold);
        }
    }

    /**
     * Frees points set aside. Source: PTS-05.
     *
     * @param hold the posting that set them aside
     */
    record Release(PostingId hold) implements PointsAction {
        public Release {
            Objects.requireNonNull(hold, "hold");
        }

        @Override
        public Kind kind() {
            return Kind.RELEASE;
        }

        @Override
        public Optional<PostingId> about() {
            return Optional.of(hold);
        }
    }

    /**
     * Spends points. Source: PTS-03.
     *
     * @param points how many, 1 or more
     * @param category on what
     * @param document the invoice or order
     * @param lines the lines of the invoice they pay; empty if there is none
     */
    record Redeem(long points, SpendingCategory category, Optional<DocumentId> document, List<InvoiceLine> lines)
            implements PointsAction {
        public Redeem {
            checkPoints(points);
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(document, "document");
            lines = checkedLines(lines, 0);
        }

        @Override
        public Kind kind() {
            return Kind.REDEEM;
        }
    }

    /** Which part of an earlier posting is given or taken back. */
    sealed interface Part {

        /** All that is left of it. */
        Part REST = new Rest();

        /** All that is left of it. */
        record Rest() implements Part {}

        /**
         * So many points.
         *
         * @param points how many, 1 or more
         */
        record Points(long points) implements Part {
            public Points {
                checkPoints(points);
            }
        }

        /**
         * The part that goes with so much money. Several parts come to what the sum of them would. Source: P28.
         *
         * @param fen how much of the money that counted, in fen, 1 or more
         */
        record Money(long fen) implements Part {
            public Money {
                Checks.range("fen", fen, 1, InvoiceLine.MAX_FEN);
            }
        }

        /**
         * The part that goes with a line of the invoice, or a part of it. For spendings only. Source: P3, P5.
         *
         * @param line the line
         * @param fen how much of the line's amount is given back, in fen, 1 or more
         */
        record Line(String line, long fen) implements Part {
            public Line {
                Checks.id("line", line);
                Checks.range("fen", fen, 1, InvoiceLine.MAX_FEN);
            }
        }
    }

    /**
     * Gives a spending back, or a part of it. Source: PTS-06.
     *
     * @param redemption the posting that spent the points
     * @param part which part
     */
    record Refund(PostingId redemption, Part part) implements PointsAction {
        public Refund {
            Objects.requireNonNull(redemption, "redemption");
            Objects.requireNonNull(part, "part");
        }

        @Override
        public Kind kind() {
            return Kind.REFUND;
        }

        @Override
        public Optional<PostingId> about() {
            return Optional.of(redemption);
        }
    }

    /**
     * Takes an earning back, or a part of it. Source: PTS-07.
     *
     * @param earning the posting that earned the points
     * @param part which part
     * @param tier the member's tier, on which the limit of debt may depend
     * @param reason why: returned goods, a cancelled invoice, a mistake
     */
    record TakeBack(PostingId earning, Part part, Optional<TierCode> tier, RuleCode reason) implements PointsAction {
        public TakeBack {
            Objects.requireNonNull(earning, "earning");
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(tier, "tier");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Kind kind() {
            return Kind.TAKE_BACK;
        }

        @Override
        public Optional<PostingId> about() {
            return Optional.of(earning);
        }
    }

    /**
     * Corrects a balance by hand. Source: PTS-10.
     *
     * @param points what the balance gains, or loses if negative; not 0
     * @param reason why
     * @param approver who approved it, another person than who gives the command
     */
    record Adjust(long points, RuleCode reason, StaffId approver) implements PointsAction {
        public Adjust {
            Checks.require(points != 0, "points", "is 0", "another number is allowed");
            Checks.range("points", points, -PointsAccount.MAX_POINTS, PointsAccount.MAX_POINTS);
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(approver, "approver");
        }

        @Override
        public Kind kind() {
            return Kind.ADJUST;
        }
    }

    /**
     * Gives points to another member of the programme. Source: PTS-09.
     *
     * @param to the other account
     * @param points how many, 1 or more
     */
    record Transfer(AccountId to, long points) implements PointsAction {
        public Transfer {
            Objects.requireNonNull(to, "to");
            checkPoints(points);
        }

        @Override
        public Kind kind() {
            return Kind.TRANSFER;
        }

        @Override
        public Optional<AccountId> counterpart() {
            return Optional.of(to);
        }
    }

    /**
     * Merges the account into another one of the programme, lot by lot: both are of one person. Source: PTS-09, CUS-05.
     *
     * @param into the other account
     */
    record Merge(AccountId into) implements PointsAction {
        public Merge {
            Objects.requireNonNull(into, "into");
        }

        @Override
        public Kind kind() {
            return Kind.MERGE;
        }

        @Override
        public Optional<AccountId> counterpart() {
            return Optional.of(into);
        }
    }

    /** Makes an account that was merged into another one an account of its own again. Source: PTS-09, CUS-05. */
    record Unmerge() implements PointsAction {
        @Override
        public Kind kind() {
            return Kind.UNMERGE;
        }
    }

    /**
     * Takes over what another system has of the account: a balance, or a history. Nothing is announced for it.
     *
     * @param history what happened, in order, 1 to 1 000 items
     */
    record ImportPast(List<PastMovement> history) implements PointsAction {
        public ImportPast {
            history = ImmutableList.copyOf(history);
            Checks.range("history", history.size(), 1, 1_000);
        }

        @Override
        public Kind kind() {
            return Kind.IMPORT;
        }
    }

    /**
     * One movement of the past.
     *
     * @param past what it was
     * @param at when
     * @param points how many, 1 or more
     * @param lastDay the last day what came in is good; empty for what policy says. Not for what went out
     */
    record PastMovement(Movement.Imported.Past past, Instant at, long points, Optional<LocalDate> lastDay) {
        public PastMovement {
            Objects.requireNonNull(past, "past");
            Objects.requireNonNull(at, "at");
            checkPoints(points);
            Objects.requireNonNull(lastDay, "lastDay");
        }
    }

    private static void checkPoints(long points) {
        Checks.range("points", points, 1, PointsAccount.MAX_POINTS);
    }

    private static List<InvoiceLine> checkedLines(List<InvoiceLine> lines, int least) {
        List<InvoiceLine> checked = ImmutableList.copyOf(lines);
        Checks.range("lines", checked.size(), least, 1_000);
        Checks.require(
                checked.size() < 2
                        || checked.stream().map(InvoiceLine::line).distinct().count() == checked.size(),
                "lines",
                "name a line twice",
                "each line once");
        return checked;
    }
}
