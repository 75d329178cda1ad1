package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The points ledger's decisions: what follows from a command, and from time alone. Pure. Source: PTS-01 to PTS-11.
 *
 * <p>A decision first posts what time brought about until now, then what the command brings about, then repays debt from what
 * came in. A refusal changes nothing at all.
 */
public final class PointsLedger {

    private PointsLedger() {}

    /**
     * Decides a command.
     *
     * @param facts what it depends on
     * @param ledger the dealer whose ledger keeps the account
     * @param rules the rules in force when it happened
     * @param now the time it is recorded
     * @return what changes: first of the account, then of the other account it concerns; nothing if there was nothing left to
     *     do; or the first reason against it in the order of {@link io.yangke.crm.spi.points.PointsRefusalReason}
     */
    public static Decision<PointsChange, Refusal> decide(
            PointsFacts facts, PointsCommand command, DealerId ledger, PointsRules rules, Instant now) {
        Instant at = command.at().orElse(now);
        Refusal refusal = refusal(facts, command, rules, at, now);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        PointsAccount account = facts.account().orElseGet(() -> PointsAccount.open(ledger, command.account(), now));
        Booking booking = Booking.of(account, command, rules, now);
        TimePassing.upToNow(booking);
        Given given = new Given(facts, command, ledger, at);
        PointsAction action = command.action();
        if (action instanceof PointsAction.Transfer transfer) {
            return between(booking, other(given, transfer.to(), rules, now), given, transfer);
        }
        if (action instanceof PointsAction.Merge merge) {
            return merge(booking, other(given, merge.into(), rules, now), given, merge);
        }
        if (action instanceof PointsAction.Unmerge) {
            return unmerge(booking, given, rules, now);
        }
        Refusal no = alone(booking, given, action);
        return no != null
                ? Decision.refused(no)
                : settled(
                        ImmutableList.of(booking), action instanceof PointsAction.ImportPast ? Instant.MIN : at, true);
    }

    private static @Nullable Refusal refusal(
            PointsFacts facts, PointsCommand command, PointsRules rules, Instant at, Instant now) {
        if (facts.account().isEmpty() && !opensAccount(command.action())) {
            return PointsRefusals.unknownAccount(command.account());
        }
        PointsAction.Kind kind = command.action().kind();
        Set<Role> allowed = rules.programme().roles().getOrDefault(kind, Set.of());
        if (!allowed.contains(command.by().role())) {
            return PointsRefusals.roleMayNot(kind, command.by().role(), allowed);
        }
        return at.equals(now) && rules.programme().closedThrough().isEmpty() ? null : wrongTime(facts, rules, at, now);
    }

    private static boolean opensAccount(PointsAction action) {
        return action instanceof PointsAction.Earn
                || action instanceof PointsAction.Award
                || action instanceof PointsAction.ImportPast
                || (action instanceof PointsAction.Adjust adjust && adjust.points() > 0);
    }

    private static @Nullable Refusal wrongTime(PointsFacts facts, PointsRules rules, Instant at, Instant now) {
        if (at.isAfter(now)) {
            return PointsRefusals.inTheFuture(at, now, rules.zone());
        }
        ProgrammePolicy policy = rules.programme();
        if (at.isBefore(now.minus(Duration.ofDays(policy.maxBackdatingDays())))) {
            return PointsRefusals.tooFarBack(at, now, policy.maxBackdatingDays(), rules.zone());
        }
        if (policy.closedThrough().isPresent()
                && !rules.day(at).isAfter(policy.closedThrough().get())) {
            return PointsRefusals.booksClosed(at, policy.closedThrough().get(), rules.zone());
        }
        return facts.original()
                .filter(original -> at.isBefore(original.effectiveAt()))
                .map(original -> PointsRefusals.beforeOriginal(at, original.effectiveAt(), rules.zone()))
                .orElse(null);
    }

    private static @Nullable Refusal alone(Booking booking, Given given, PointsAction action) {
        return switch (action.kind()) {
            case EARN -> Earnings.earn(booking, given, (PointsAction.Earn) action);
            case AWARD -> Earnings.award(booking, given, (PointsAction.Award) action);
            case ACTIVATE -> Earnings.activate(booking, given, (PointsAction.Activate) action);
            case HOLD -> Spendings.hold(booking, given, (PointsAction.Hold) action);
            case CAPTURE -> Spendings.capture(booking, given, (PointsAction.Capture) action);
            case RELEASE -> Spendings.release(booking, given, (PointsAction.Release) action);
            case REDEEM -> Spendings.redeem(booking, given, (PointsAction.Redeem) action);
            case REFUND -> Spendings.refund(booking, given, (PointsAction.Refund) action);
            case TAKE_BACK -> TakeBacks.takeBack(booking, given, (PointsAction.TakeBack) action);
            case ADJUST -> Corrections.adjust(booking, given, (PointsAction.Adjust) action);
            case IMPORT -> Corrections.takeOver(booking, given, (PointsAction.ImportPast) action);
            case TRANSFER, MERGE, UNMERGE -> throw new IllegalStateException("concerns two accounts");
        };
    }

    private static Booking other(Given given, AccountId id, PointsRules rules, Instant now) {
        PointsAccount account =
                given.facts().counterpart().orElseGet(() -> PointsAccount.open(given.ledger(), id, now));
        Booking booking = Booking.of(account, given.command(), rules, now);
        TimePassing.upToNow(booking);
        return booking;
    }

    private static Decision<PointsChange, Refusal> between(
            Booking from, Booking to, Given given, PointsAction.Transfer action) {
        Refusal no = Moves.transfer(from, to, given, action);
        return no != null ? Decision.refused(no) : settled(List.of(from, to), given.at(), false);
    }

    private static Decision<PointsChange, Refusal> merge(
            Booking from, Booking into, Given given, PointsAction.Merge action) {
        AccountId source = from.draft().id();
        AccountId target = into.draft().id();
        boolean isMerged = given.facts().named().isPresent();
        if (isMerged && source.equals(target)) {
            return Decision.accepted(List.of());
        }
        if (isMerged || source.equals(target) || !source.programme().equals(target.programme())) {
            return Decision.refused(PointsRefusals.cannotMerge(given.command().account(), action.into()));
        }
        Moves.merge(from, into, given.at());
        return settled(List.of(from, into), given.at(), false);
    }

    private static Decision<PointsChange, Refusal> unmerge(
            Booking survivor, Given given, PointsRules rules, Instant now) {
        PointsAccount named = given.facts().named().orElse(null);
        Posting last = given.facts().original().orElse(null);
        if (named == null
                || last == null
                || !(last.what() instanceof Movement.MergedOut merged)
                || !merged.into().equals(survivor.draft().id())) {
            return Decision.refused(PointsRefusals.notMerged(given.command().account()));
        }
        Booking source = Booking.of(named, given.command(), rules, now);
        Moves.unmerge(survivor, source, last, given.at());
        return settled(List.of(source, survivor), given.at(), false);
    }

    /** Repays debt, and lets expire from {@code at} on what came in though its time was over. */
    private static Decision<PointsChange, Refusal> settled(List<Booking> bookings, Instant at, boolean repays) {
        for (Booking booking : bookings) {
            if (repays && booking.cameIn()) {
                TimePassing.repay(booking, at);
            }
            TimePassing.afterReturn(booking, at);
            if (booking.hasTooMany()) {
                return Decision.refused(PointsRefusals.tooManyPoints());
            }
        }
        return Decision.accepted(changes(bookings));
    }

    private static List<PointsChange> changes(List<Booking> bookings) {
        return bookings.size() == 1
                ? ImmutableList.of(bookings.get(0).change())
                : bookings.stream().map(Booking::change).toList();
    }

    /**
     * Returns what time brought about on an account until now: holds that ran out, lots that expired, notices of expiry, or just
     * that it waits for something else since the policy changed; empty if nothing. Late, early and doubled calls lead to the same postings. Source: PTS-08, P19.
     */
    public static Optional<PointsChange> passTime(PointsAccount account, PointsRules rules, Instant now) {
        Booking booking = Booking.ofTime(account, rules, now);
        TimePassing.upToNow(booking);
        booking.giveNotices();
        return booking.isEmpty() && !wokeForNothing(account, now)
                ? Optional.empty()
                : Optional.of(booking.change()).filter(change -> isNews(booking, change, account));
    }

    /** The policy changed since the account was posted to last: what it waits for comes at another time, or not at all. */
    private static boolean wokeForNothing(PointsAccount account, Instant now) {
        return account.wakeAt().isPresent() && !account.wakeAt().get().isAfter(now);
    }

    private static boolean isNews(Booking booking, PointsChange change, PointsAccount account) {
        return !booking.isEmpty() || !change.after().wakeAt().equals(account.wakeAt());
    }
}
