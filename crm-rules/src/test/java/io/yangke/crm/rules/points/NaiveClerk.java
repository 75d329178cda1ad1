package io.yangke.crm.rules.points;

import static io.yangke.crm.spi.points.PointsRefusalReason.ABOVE_CEILING;
import static io.yangke.crm.spi.points.PointsRefusalReason.ALREADY_EARNED;
import static io.yangke.crm.spi.points.PointsRefusalReason.APPROVER_NEEDED;
import static io.yangke.crm.spi.points.PointsRefusalReason.BELOW_MINIMUM;
import static io.yangke.crm.spi.points.PointsRefusalReason.DEBT_LIMIT;
import static io.yangke.crm.spi.points.PointsRefusalReason.HOLD_ENDED;
import static io.yangke.crm.spi.points.PointsRefusalReason.INSUFFICIENT;
import static io.yangke.crm.spi.points.PointsRefusalReason.IN_THE_FUTURE;
import static io.yangke.crm.spi.points.PointsRefusalReason.MORE_THAN_HELD;
import static io.yangke.crm.spi.points.PointsRefusalReason.MORE_THAN_ORIGINAL;
import static io.yangke.crm.spi.points.PointsRefusalReason.NOTHING_EARNED;
import static io.yangke.crm.spi.points.PointsRefusalReason.NOT_ALLOWED;
import static io.yangke.crm.spi.points.PointsRefusalReason.NOT_IN_STEPS;
import static io.yangke.crm.spi.points.PointsRefusalReason.NOT_PENDING;
import static io.yangke.crm.spi.points.PointsRefusalReason.NOT_SPENT_HERE;
import static io.yangke.crm.spi.points.PointsRefusalReason.ROLE_MAY_NOT;
import static io.yangke.crm.spi.points.PointsRefusalReason.TOO_FAR_BACK;
import static io.yangke.crm.spi.points.PointsRefusalReason.UNKNOWN_ACCOUNT;
import static io.yangke.crm.spi.points.PointsRefusalReason.UNKNOWN_LINE;
import static io.yangke.crm.spi.points.PointsRefusalReason.UNKNOWN_POSTING;
import static io.yangke.crm.spi.points.PointsRefusalReason.WRONG_IMPORT;
import static io.yangke.crm.spi.points.PointsRefusalReason.WRONG_MERGE;

import io.yangke.crm.rules.points.NaiveLedger.Place;
import io.yangke.crm.rules.points.NaiveLedger.Terms;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Carries commands out in a {@link NaiveLedger}, as the rules are written down, one small case after the other. It knows a few
 * earning and spending rules by heart (see {@link AnyLedger}); what the real ledger calls its postings it is told.
 */
final class NaiveClerk {

    /** What was earned, and how much of it was taken back. */
    private static final class Earning {
        Place place;
        Optional<DocumentId> document;
        Set<String> rules;
        long points;
        long baseFen;
        long claimed;
        long fen;
    }

    /** What was spent: of which lots, and how much is not given back yet. */
    private static final class Redemption {
        Place place;
        List<LotId> lots = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        long points;
        long valueFen;
        long pointsLeft;
        long valueLeft;
        long lineFen;
        long lineBack;
    }

    /** What is meant to be spent. */
    private record Purpose(long points, long valueFen, long lineFen) {}

    /** What went along with a merge. */
    private record Moved(Place into, Set<LotId> origins, List<PostingId> holds, long debt, Instant at) {}

    private final NaiveLedger ledger = new NaiveLedger();
    private final Map<ProgrammeId, ProgrammePolicy> policies;
    private final Set<Place> opened = new HashSet<>();
    private final Map<Place, Moved> merged = new HashMap<>();
    private final Map<PostingId, Place> places = new HashMap<>();
    private final Map<PostingId, Instant> times = new HashMap<>();
    private final Map<PostingId, Earning> earnings = new LinkedHashMap<>();
    private final Map<PostingId, Redemption> redemptions = new HashMap<>();
    private final Map<PostingId, Purpose> holds = new HashMap<>();
    private final Map<PostingId, Instant> holdEnds = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private Instant at = Instant.EPOCH;
    private Function<Movement.Kind, PostingId> names = kind -> {
        throw new IllegalStateException("no command yet");
    };

    NaiveClerk(Map<ProgrammeId, ProgrammePolicy> policies) {
        this.policies = policies;
    }

    NaiveLedger ledger() {
        return ledger;
    }

    Set<Place> places() {
        return opened;
    }

    boolean isMerged(Place place) {
        return merged.containsKey(place);
    }

    /** Time goes on; nobody has to sweep. */
    void until(Instant instant) {
        now = instant;
        opened.forEach(place -> ledger.pass(place, instant));
    }

    /** Carries a command out, or says why not. What it is called is asked only if it is carried out. */
    Optional<PointsRefusalReason> give(PointsCommand command, Function<Movement.Kind, PostingId> called) {
        at = command.at().orElse(now);
        names = called;
        return Optional.ofNullable(carryOut(command));
    }

    private @Nullable PointsRefusalReason carryOut(PointsCommand command) {
        PointsAction action = command.action();
        ProgrammePolicy policy = policies.get(command.account().programme());
        Place named = new Place(policy.ledger().orElse(command.dealer()), command.account());
        Place place = survivor(named);
        boolean opens = action instanceof PointsAction.Earn
                || action instanceof PointsAction.Award
                || action instanceof PointsAction.ImportPast
                || (action instanceof PointsAction.Adjust adjust && adjust.points() > 0);
        if (!opened.contains(place) && !opens) {
            return UNKNOWN_ACCOUNT;
        }
        boolean office = action instanceof PointsAction.Adjust
                || action instanceof PointsAction.Merge
                || action instanceof PointsAction.Unmerge
                || action instanceof PointsAction.ImportPast;
        if (office && command.by().role() == Role.DEALER) {
            return ROLE_MAY_NOT;
        }
        if (at.isAfter(now)) {
            return IN_THE_FUTURE;
        }
        if (at.isBefore(now.minus(Duration.ofDays(policy.maxBackdatingDays())))) {
            return TOO_FAR_BACK;
        }
        Optional<PostingId> about = action.about();
        if (about.isPresent() && isHere(about.get(), place) && at.isBefore(times.get(about.get()))) {
            return TOO_FAR_BACK;
        }
        if (action instanceof PointsAction.Unmerge
                && isMerged(named)
                && at.isBefore(merged.get(named).at())) {
            return TOO_FAR_BACK;
        }
        PointsRefusalReason no = act(command, policy, named, place);
        if (no == null) {
            opened.add(place);
        }
        return no;
    }

    private Place survivor(Place place) {
        Place survivor = place;
        while (merged.containsKey(survivor)) {
            survivor = merged.get(survivor).into();
        }
        return survivor;
    }

    private @Nullable PointsRefusalReason act(PointsCommand command, ProgrammePolicy policy, Place named, Place place) {
        return switch (command.action().kind()) {
            case EARN -> earn(place, policy, (PointsAction.Earn) command.action());
            case AWARD -> award(place, policy, (PointsAction.Award) command.action());
            case ACTIVATE -> activate(place, (PointsAction.Activate) command.action());
            case HOLD -> hold(place, policy, (PointsAction.Hold) command.action());
            case CAPTURE -> capture(place, (PointsAction.Capture) command.action());
            case RELEASE -> release(place, ((PointsAction.Release) command.action()).hold());
            case REDEEM -> redeem(place, policy, (PointsAction.Redeem) command.action());
            case REFUND -> refund(place, policy, (PointsAction.Refund) command.action());
            case TAKE_BACK -> takeBack(place, policy, (PointsAction.TakeBack) command.action());
            case ADJUST -> adjust(place, policy, command, (PointsAction.Adjust) command.action());
            case IMPORT -> takeOver(place, policy, (PointsAction.ImportPast) command.action());
            case TRANSFER -> transfer(place, policy, (PointsAction.Transfer) command.action());
            case MERGE -> merge(named, place, ((PointsAction.Merge) command.action()).into());
            case UNMERGE -> unmerge(named, place);
        };
    }

    private Instant end(ProgrammePolicy policy, Instant earnedAt) {
        if (policy.lifeMonths() == 0) {
            return Instant.MAX;
        }
        LocalDate day = LocalDate.ofInstant(earnedAt, LedgerPlay.ZONE).plusMonths(policy.lifeMonths());
        return endOf(policy.toEndOfMonth() ? day.with(TemporalAdjusters.lastDayOfMonth()) : day);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LedgerPlay.ZONE).toInstant();
    }

    private void comesIn(
            Place place, LotId lot, Optional<Instant> usableFrom, Instant end, long points, Instant earned) {
        ledger.know(new Terms(lot, lot, earned, usableFrom, end));
        ledger.free(place, lot, points);
    }

    private void settle(Place place) {
        ledger.repay(place, now);
        ledger.pass(place, now);
    }

    private @Nullable PointsRefusalReason earn(Place place, ProgrammePolicy policy, PointsAction.Earn action) {
        Map<String, Long> fen = new LinkedHashMap<>();
        for (String rule : List.of("service", "boutique")) {
            for (InvoiceLine line : action.lines()) {
                boolean counts = rule.equals("boutique") == line.category().equals(SpendingCategory.BOUTIQUE);
                if (counts) {
                    fen.merge(rule, line.dueFen(), Long::sum);
                }
            }
        }
        Map<String, Long> points = new LinkedHashMap<>();
        fen.forEach((rule, sum) -> points.put(rule, sum / 100));
        return earned(place, policy, action.document(), fen, points, Optional.of(at));
    }

    private @Nullable PointsRefusalReason award(Place place, ProgrammePolicy policy, PointsAction.Award action) {
        String code = action.award().value();
        Optional<FixedAward> award = policy.award(action.award());
        if (award.isEmpty()) {
            return NOTHING_EARNED;
        }
        Optional<Instant> usable = code.equals("onAction")
                ? Optional.empty()
                : Optional.of(
                        code.equals("later")
                                ? endOf(LocalDate.ofInstant(at, LedgerPlay.ZONE).plusDays(4))
                                : at);
        return earned(
                place,
                policy,
                action.document(),
                Map.of(code, 0L),
                Map.of(code, award.get().points()),
                usable);
    }

    private @Nullable PointsRefusalReason earned(
            Place place,
            ProgrammePolicy policy,
            Optional<DocumentId> document,
            Map<String, Long> fen,
            Map<String, Long> points,
            Optional<Instant> usable) {
        for (Earning before : earnings.values()) {
            boolean same = document.isPresent()
                    && before.document.equals(document)
                    && survivor(before.place).equals(place);
            if (same && before.claimed < before.points && before.rules.stream().anyMatch(points::containsKey)) {
                return ALREADY_EARNED;
            }
        }
        Earning earning = new Earning();
        earning.place = place;
        earning.document = document;
        earning.rules = points.keySet();
        earning.points = points.values().stream().mapToLong(Long::longValue).sum();
        earning.baseFen = fen.values().stream().mapToLong(Long::longValue).sum();
        if (earning.points == 0) {
            return NOTHING_EARNED;
        }
        PostingId id = name(Movement.Kind.EARNED, place);
        earnings.put(id, earning);
        int part = 0;
        for (long given : points.values()) {
            comesIn(place, new LotId(id.account(), id.sequence(), part++), usable, end(policy, at), given, at);
        }
        settle(place);
        return null;
    }

    private PostingId name(Movement.Kind kind, Place place) {
        PostingId id = names.apply(kind);
        places.put(id, place);
        times.put(id, at);
        return id;
    }

    /** Whether a posting is known on an account that the given one stands for by now. */
    private boolean isHere(PostingId id, Place place) {
        Place known = places.get(id);
        return known != null && survivor(known).equals(place);
    }

    private @Nullable PointsRefusalReason activate(Place place, PointsAction.Activate action) {
        if (!isHere(action.earning(), place) || !earnings.containsKey(action.earning())) {
            return UNKNOWN_POSTING;
        }
        boolean any = false;
        for (Terms lot : ledger.free(place).keySet()) {
            if (lot.origin().isOf(action.earning()) && lot.usableFrom().isEmpty()) {
                ledger.know(new Terms(lot.id(), lot.origin(), lot.earnedAt(), Optional.of(at), lot.end()));
                any = true;
            }
        }
        if (any) {
            settle(place);
        }
        return any ? null : NOT_PENDING;
    }

    /** What is to be spent, by the rules that {@link AnyLedger} gives. */
    private @Nullable PointsRefusalReason wrongSpending(
            ProgrammePolicy policy, SpendingCategory category, long points, List<InvoiceLine> lines) {
        if (category.equals(SpendingCategory.BOUTIQUE)) {
            return NOT_SPENT_HERE;
        }
        boolean voucher = category.equals(SpendingCategory.VOUCHER);
        boolean labour = category.equals(SpendingCategory.LABOUR);
        if ((voucher || labour) && points < 100) {
            return BELOW_MINIMUM;
        }
        if (voucher && points % 100 != 0) {
            return NOT_IN_STEPS;
        }
        return labour && policy.valueFen(points) > lines.get(0).dueFen() / 2 ? ABOVE_CEILING : null;
    }

    private boolean lacks(Place place, long points) {
        long usable = NaiveLedger.points(ledger.free(place), this::isUsable);
        return usable - ledger.debt(place) < points;
    }

    private boolean isUsable(Terms lot) {
        return lot.isUsable(at) && lot.isUsable(now);
    }

    private static long lineFen(List<InvoiceLine> lines) {
        return lines.stream().mapToLong(InvoiceLine::dueFen).sum();
    }

    private @Nullable PointsRefusalReason hold(Place place, ProgrammePolicy policy, PointsAction.Hold action) {
        Duration timeout = action.timeout().orElse(Duration.ofMinutes(policy.holdMinutes()));
        if (timeout.toMinutes() > policy.maxHoldMinutes()) {
            return NOT_ALLOWED;
        }
        PointsRefusalReason wrong = wrongSpending(policy, action.category(), action.points(), action.lines());
        if (wrong != null || lacks(place, action.points())) {
            return wrong != null ? wrong : INSUFFICIENT;
        }
        PostingId id = name(Movement.Kind.HELD, place);
        ledger.take(place, action.points(), this::isUsable)
                .forEach((lot, points) -> ledger.held(place, id, lot, points));
        ledger.know(id, at.plus(timeout));
        holdEnds.put(id, at.plus(timeout));
        holds.put(id, new Purpose(action.points(), policy.valueFen(action.points()), lineFen(action.lines())));
        ledger.pass(place, now);
        return null;
    }

    private @Nullable PointsRefusalReason noHold(Place place, PostingId hold) {
        if (!isHere(hold, place) || !holds.containsKey(hold)) {
            return UNKNOWN_POSTING;
        }
        return ledger.held(place, hold).isEmpty() ? HOLD_ENDED : null;
    }

    private @Nullable PointsRefusalReason capture(Place place, PointsAction.Capture action) {
        PointsRefusalReason no = noHold(place, action.hold());
        if (no != null) {
            return no;
        }
        Map<Terms, Long> held = ledger.held(place, action.hold());
        long there = NaiveLedger.points(held, lot -> true);
        long points = action.points().orElse(there);
        if (points > there) {
            return MORE_THAN_HELD;
        }
        Purpose whole = holds.get(action.hold());
        long before = whole.points() - there;
        long value = whole.valueFen() * (before + points) / whole.points() - whole.valueFen() * before / whole.points();
        Redemption spent = new Redemption();
        long left = points;
        for (Map.Entry<Terms, Long> lot : held.entrySet()) {
            long part = Math.min(left, lot.getValue());
            if (part > 0) {
                ledger.held(place, action.hold(), lot.getKey().id(), -part);
                spent.lots.add(lot.getKey().id());
                spent.left.add(part);
                left -= part;
            }
        }
        long money = whole.lineFen() == 0 || before > 0 ? 0 : whole.lineFen() - whole.valueFen();
        spent(place, spent, points, value, whole.lineFen() == 0 ? 0 : value + money);
        if (!action.keepRest() && points < there) {
            ledger.release(place, action.hold());
            settle(place);
        }
        return null;
    }

    private void spent(Place place, Redemption spent, long points, long valueFen, long lineFen) {
        PostingId id = name(Movement.Kind.REDEEMED, place);
        spent.place = place;
        spent.points = points;
        spent.pointsLeft = points;
        spent.valueFen = valueFen;
        spent.valueLeft = valueFen;
        spent.lineFen = lineFen;
        redemptions.put(id, spent);
    }

    private @Nullable PointsRefusalReason release(Place place, PostingId hold) {
        PointsRefusalReason no = noHold(place, hold);
        if (no == null) {
            name(Movement.Kind.RELEASED, place);
            ledger.release(place, hold);
            settle(place);
        }
        return no;
    }

    private @Nullable PointsRefusalReason redeem(Place place, ProgrammePolicy policy, PointsAction.Redeem action) {
        PointsRefusalReason wrong = wrongSpending(policy, action.category(), action.points(), action.lines());
        if (wrong != null || lacks(place, action.points())) {
            return wrong != null ? wrong : INSUFFICIENT;
        }
        Redemption spent = new Redemption();
        ledger.take(place, action.points(), this::isUsable).forEach((lot, points) -> {
            spent.lots.add(lot);
            spent.left.add(points);
        });
        spent(place, spent, action.points(), policy.valueFen(action.points()), lineFen(action.lines()));
        return null;
    }

    private @Nullable PointsRefusalReason refund(Place place, ProgrammePolicy policy, PointsAction.Refund action) {
        Redemption spent = redemptions.get(action.redemption());
        if (spent == null || !isHere(action.redemption(), place)) {
            return UNKNOWN_POSTING;
        }
        long pointsBefore = spent.pointsLeft;
        PointsRefusalReason no = reduce(spent, action.part());
        if (no != null) {
            return no;
        }
        PostingId id = name(Movement.Kind.REFUNDED, place);
        long points = pointsBefore - spent.pointsLeft;
        int part = 0;
        for (int i = spent.lots.size() - 1; i >= 0 && points > 0; i--) {
            long back = Math.min(points, spent.left.get(i));
            if (back > 0) {
                spent.left.set(i, spent.left.get(i) - back);
                points -= back;
                Terms lot = ledger.terms(spent.lots.get(i));
                if (!lot.isGood(at) && policy.expiredRefund() == ExpiredRefund.GRACE) {
                    grace(place, lot, new LotId(id.account(), id.sequence(), part++), back, policy.graceDays());
                } else {
                    ledger.free(place, lot.id(), back);
                }
            }
        }
        settle(place);
        return null;
    }

    private void grace(Place place, Terms lot, LotId id, long points, int days) {
        LocalDate day = LocalDate.ofInstant(at, LedgerPlay.ZONE).plusDays(days);
        ledger.know(new Terms(id, lot.origin(), lot.earnedAt(), Optional.of(at), endOf(day)));
        ledger.free(place, id, points);
    }

    /** Less is left of a spending by a part. */
    private static @Nullable PointsRefusalReason reduce(Redemption spent, Part part) {
        if (part instanceof Part.Line line) {
            return reduce(spent, line);
        }
        if (spent.pointsLeft == 0 && spent.valueLeft == 0) {
            return MORE_THAN_ORIGINAL;
        }
        if (part instanceof Part.Points some) {
            if (some.points() > spent.pointsLeft) {
                return MORE_THAN_ORIGINAL;
            }
            spent.pointsLeft -= some.points();
            long kept = spent.valueFen - spent.valueFen * (spent.points - spent.pointsLeft) / spent.points;
            spent.valueLeft = Math.min(spent.valueLeft, kept);
        } else if (part instanceof Part.Money some) {
            if (some.fen() > spent.valueLeft) {
                return MORE_THAN_ORIGINAL;
            }
            spent.valueLeft -= some.fen();
            long kept = spent.points - spent.points * (spent.valueFen - spent.valueLeft) / spent.valueFen;
            spent.pointsLeft = Math.min(spent.pointsLeft, kept);
        } else {
            spent.pointsLeft = 0;
            spent.valueLeft = 0;
        }
        return null;
    }

    private static @Nullable PointsRefusalReason reduce(Redemption spent, Part.Line line) {
        if (spent.lineFen == 0 || !line.line().equals("1")) {
            return UNKNOWN_LINE;
        }
        long until = spent.lineBack + line.fen();
        if (until > spent.lineFen) {
            return MORE_THAN_ORIGINAL;
        }
        long points = spent.points * until / spent.lineFen - spent.points * spent.lineBack / spent.lineFen;
        long value = spent.valueFen * until / spent.lineFen - spent.valueFen * spent.lineBack / spent.lineFen;
        if (points + value > 0 && spent.pointsLeft == 0 && spent.valueLeft == 0) {
            return MORE_THAN_ORIGINAL;
        }
        spent.lineBack = until;
        spent.pointsLeft -= Math.min(points, spent.pointsLeft);
        spent.valueLeft -= Math.min(value, spent.valueLeft);
        return null;
    }

    private @Nullable PointsRefusalReason takeBack(Place place, ProgrammePolicy policy, PointsAction.TakeBack action) {
        Earning earning = earnings.get(action.earning());
        if (earning == null || !isHere(action.earning(), place)) {
            return UNKNOWN_POSTING;
        }
        if (action.part() instanceof Part.Line) {
            return UNKNOWN_LINE;
        }
        long left = earning.points - earning.claimed;
        long fen = action.part() instanceof Part.Money money ? money.fen() : 0;
        if (left == 0 || earning.fen + fen > earning.baseFen) {
            return MORE_THAN_ORIGINAL;
        }
        long claimed = left;
        if (action.part() instanceof Part.Points points) {
            claimed = points.points();
        } else if (fen > 0) {
            claimed = Math.min(
                    left,
                    earning.points * (earning.fen + fen) / earning.baseFen
                            - earning.points * earning.fen / earning.baseFen);
        }
        if (claimed > left) {
            return MORE_THAN_ORIGINAL;
        }
        return takeBack(place, policy, action, earning, claimed, fen);
    }

    private @Nullable PointsRefusalReason takeBack(
            Place place,
            ProgrammePolicy policy,
            PointsAction.TakeBack action,
            Earning earning,
            long claimed,
            long fen) {
        boolean all = policy.takeBackReach() == TakeBackReach.ALL_LOTS;
        long there = NaiveLedger.points(
                ledger.free(place), lot -> all || lot.origin().isOf(action.earning()));
        long missing = Math.max(0, claimed - there);
        if (missing > 0 && policy.takeBackRest() == TakeBackRest.REFUSE) {
            return INSUFFICIENT;
        }
        boolean owes = missing > 0 && policy.takeBackRest() == TakeBackRest.DEBT;
        if (owes && ledger.debt(place) + missing > policy.debtLimit(action.tier())) {
            return DEBT_LIMIT;
        }
        name(Movement.Kind.TAKEN_BACK, place);
        earning.claimed += claimed;
        earning.fen += fen;
        long left = claimed - missing;
        left -= NaiveLedger.sum(ledger.take(place, left, lot -> lot.origin().isOf(action.earning())));
        left -= NaiveLedger.sum(ledger.take(place, left, lot -> lot.isUsable(now)));
        ledger.take(place, left, lot -> true);
        if (owes) {
            ledger.debt(place, missing);
        }
        return null;
    }

    private @Nullable PointsRefusalReason adjust(
            Place place, ProgrammePolicy policy, PointsCommand command, PointsAction.Adjust action) {
        if (action.approver().equals(command.by().id())) {
            return APPROVER_NEEDED;
        }
        if (action.points() < 0 && lacks(place, -action.points())) {
            return INSUFFICIENT;
        }
        PostingId id = name(Movement.Kind.ADJUSTED, place);
        if (action.points() < 0) {
            ledger.take(place, -action.points(), this::isUsable);
        } else {
            LotId lot = new LotId(id.account(), id.sequence(), 0);
            comesIn(place, lot, Optional.of(at), end(policy, at), action.points(), at);
            settle(place);
        }
        return null;
    }

    private @Nullable PointsRefusalReason takeOver(
            Place place, ProgrammePolicy policy, PointsAction.ImportPast action) {
        if (opened.contains(place)) {
            return WRONG_IMPORT;
        }
        NaiveLedger trial = new NaiveLedger();
        Instant last = Instant.MIN;
        int number = 0;
        for (PointsAction.PastMovement past : action.history()) {
            number++;
            if (past.at().isBefore(last) || past.at().isAfter(now)) {
                return WRONG_IMPORT;
            }
            last = past.at();
            LotId lot = new LotId(place.account(), number, 0);
            if (past.past() == Movement.Imported.Past.EARNED || past.past() == Movement.Imported.Past.OPENING) {
                Instant end = past.lastDay().map(NaiveClerk::endOf).orElseGet(() -> end(policy, past.at()));
                trial.know(new Terms(lot, lot, past.at(), Optional.of(past.at()), end));
                trial.free(place, lot, past.points());
            } else {
                boolean expired = past.past() == Movement.Imported.Past.EXPIRED;
                long taken =
                        NaiveLedger.sum(trial.take(place, past.points(), one -> expired || one.isUsable(past.at())));
                if (taken < past.points()) {
                    return WRONG_IMPORT;
                }
            }
        }
        name(Movement.Kind.IMPORTED, place);
        trial.pass(place, now);
        trial.free(place).forEach((lot, points) -> {
            ledger.know(lot);
            ledger.free(place, lot.id(), points);
        });
        return null;
    }

    private @Nullable PointsRefusalReason transfer(Place from, ProgrammePolicy policy, PointsAction.Transfer action) {
        Place to = survivor(new Place(from.ledger(), action.to()));
        boolean same = to.account().programme().equals(from.account().programme());
        if (!policy.transferAllowed() || !same || to.equals(from)) {
            return NOT_ALLOWED;
        }
        if (lacks(from, action.points())) {
            return INSUFFICIENT;
        }
        opened.add(to);
        name(Movement.Kind.TRANSFERRED_OUT, from);
        PostingId id = name(Movement.Kind.TRANSFERRED_IN, to);
        int part = 0;
        for (Map.Entry<LotId, Long> sent :
                ledger.take(from, action.points(), this::isUsable).entrySet()) {
            Terms lot = ledger.terms(sent.getKey());
            LotId own = new LotId(id.account(), id.sequence(), part++);
            comesIn(to, own, lot.usableFrom(), lot.end(), sent.getValue(), lot.earnedAt());
        }
        settle(to);
        return null;
    }

    private @Nullable PointsRefusalReason merge(Place named, Place from, AccountId into) {
        Place target = survivor(new Place(from.ledger(), into));
        if (merged.containsKey(named)) {
            return from.equals(target) ? null : WRONG_MERGE;
        }
        boolean same = target.account().programme().equals(from.account().programme());
        if (from.equals(target) || !same) {
            return WRONG_MERGE;
        }
        opened.add(target);
        name(Movement.Kind.MERGED_OUT, from);
        name(Movement.Kind.MERGED_IN, target);
        Set<LotId> origins = new HashSet<>();
        List<PostingId> moved = ledger.holds(from);
        ledger.free(from).keySet().forEach(lot -> origins.add(lot.origin()));
        moved.forEach(hold -> ledger.held(from, hold).keySet().forEach(lot -> origins.add(lot.origin())));
        long debt = ledger.debt(from);
        move(from, target, lot -> true, moved, debt);
        merged.put(from, new Moved(target, origins, moved, debt, at));
        return null;
    }

    private void move(Place from, Place to, Predicate<Terms> which, List<PostingId> moved, long debt) {
        ledger.free(from).forEach((lot, points) -> {
            if (which.test(lot)) {
                ledger.free(from, lot.id(), -points);
                ledger.free(to, lot.id(), points);
            }
        });
        for (PostingId hold : moved) {
            ledger.held(from, hold).forEach((lot, points) -> {
                ledger.held(from, hold, lot.id(), -points);
                ledger.held(to, hold, lot.id(), points);
            });
        }
        ledger.debt(from, -debt);
        ledger.debt(to, debt);
    }

    private @Nullable PointsRefusalReason unmerge(Place named, Place survivor) {
        Moved along = merged.get(named);
        if (along == null || !along.into().equals(survivor)) {
            return WRONG_MERGE;
        }
        name(Movement.Kind.UNMERGED_IN, named);
        name(Movement.Kind.UNMERGED_OUT, survivor);
        merged.remove(named);
        move(
                survivor,
                named,
                lot -> along.origins().contains(lot.origin())
                        || lot.origin().account().equals(named.account()),
                along.holds(),
                Math.min(along.debt(), ledger.debt(survivor)));
        return null;
    }
}
