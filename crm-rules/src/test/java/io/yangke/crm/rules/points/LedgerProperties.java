package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.LedgerPlay.CLERK;
import static io.yangke.crm.rules.points.LedgerPlay.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.points.AnyLedger.Life;
import io.yangke.crm.rules.points.AnyLedger.Programmes;
import io.yangke.crm.rules.points.AnyLedger.Step;
import io.yangke.crm.rules.points.books.BooksVerifier;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnyLedger.class)
@Domain(DomainContext.Global.class)
@Label("What holds of any ledger")
class LedgerProperties {

    @Property
    @Label(
            "Invariant 6, P19, PTS-08: sweeps that come late, early, doubled or not at all change nothing but the time of recording")
    void sweeps_change_nothing(@ForAll Programmes programmes, @ForAll Life life) {
        LedgerLife swept = new LedgerLife(Ledger.REAL, programmes);
        LedgerLife unswept = new LedgerLife(Ledger.REAL, programmes);
        for (Step step : life.steps()) {
            PointsCommand command = swept.next(step, true);
            unswept.next(step, false);
            assertThat(swept.give(command)).isEqualTo(unswept.give(command));
        }
        swept.play().sweep();
        unswept.play().sweep();
        assertThat(told(swept.play())).isEqualTo(told(unswept.play()));
        for (PointsAccount account : swept.play().accounts()) {
            PointsAccount other = unswept.play().state(account.id());
            assertThat(account.lots()).isEqualTo(other.lots());
            assertThat(account.holds()).isEqualTo(other.holds());
            assertThat(account.debt()).isEqualTo(other.debt());
        }
    }

    /** Postings without the time and the rules they were recorded by, and without the chain over these. */
    private static List<Object> told(LedgerPlay play) {
        List<Object> told = new ArrayList<>();
        for (PointsAccount account : play.accounts()) {
            for (Posting posting : play.journal(account.dealer(), account.id())) {
                told.add(List.of(
                        posting.id(),
                        posting.effectiveAt(),
                        posting.balanceAfter(),
                        posting.lots(),
                        posting.debt(),
                        posting.house(),
                        posting.what()));
            }
        }
        return told;
    }

    @Property
    @Label("DESIGN §9: nothing happens before an account is to be woken, and something does then")
    void an_account_wakes_exactly_in_time(@ForAll Programmes programmes, @ForAll Life life) {
        LedgerLife played = new LedgerLife(Ledger.REAL, programmes);
        life.steps().forEach(step -> played.give(played.next(step, true)));
        LedgerPlay play = played.play();
        for (PointsAccount account : play.accounts()) {
            PointsRules rules = play.rules(account.id().programme());
            Instant wakeAt = account.wakeAt().orElse(Instant.MAX);
            Instant before = wakeAt.isAfter(play.now()) && wakeAt != Instant.MAX ? wakeAt.minusNanos(1) : play.now();
            assertThat(PointsLedger.passTime(account, rules, before).isPresent())
                    .isEqualTo(!wakeAt.isAfter(before));
            if (wakeAt.isAfter(before) && wakeAt != Instant.MAX) {
                assertThat(PointsLedger.passTime(account, rules, wakeAt)).isPresent();
            }
        }
    }

    @Property
    @Label("PTS-08: a sweep leaves nothing for a second one at the same time, and tells of an expiry's distance once")
    void a_sweep_leaves_nothing_behind(@ForAll Programmes programmes, @ForAll Life life) {
        LedgerLife played = new LedgerLife(Ledger.REAL, programmes);
        life.steps().forEach(step -> played.give(played.next(step, true)));
        LedgerPlay play = played.play().sweep();
        for (PointsAccount account : play.accounts()) {
            PointsRules rules = play.rules(account.id().programme());
            assertThat(PointsLedger.passTime(account, rules, play.now())).isEmpty();
            assertThat(account.wakeAt().filter(wake -> !wake.isAfter(play.now())))
                    .isEmpty();
            assertNoticesComeOnce(account, rules, play.now());
        }
    }

    private static void assertNoticesComeOnce(PointsAccount account, PointsRules rules, Instant now) {
        Map<PointsEvent, Integer> notices = new HashMap<>();
        PointsAccount swept = account;
        for (int day = 0; day < 130; day++) {
            Optional<PointsChange> change =
                    PointsLedger.passTime(swept, rules, now.plus(Duration.ofHours(12 + 24L * day)));
            for (PointsEvent event : change.map(PointsChange::events).orElse(List.of())) {
                if (event instanceof PointsEvent.ExpiryComing) {
                    notices.merge(event, 1, Integer::sum);
                }
            }
            swept = change.map(PointsChange::after).orElse(swept);
        }
        assertThat(notices.values()).allMatch(times -> times == 1);
    }

    @Property
    @Label("P7, P36, PTS-10: who proves the books finds nothing wrong with what the ledger wrote")
    void the_books_are_proved(@ForAll Programmes programmes, @ForAll Life life) {
        LedgerLife played = new LedgerLife(Ledger.REAL, programmes);
        life.steps().forEach(step -> played.give(played.next(step, true)));
        for (DealerId ledger : List.of(LedgerPlay.DEALER, DealerId.of("HQ"))) {
            BooksVerifier verifier = new BooksVerifier();
            played.play().accounts().stream()
                    .filter(account -> account.dealer().equals(ledger))
                    .forEach(account -> {
                        verifier.begin(account.id());
                        played.play().journal(ledger, account.id()).forEach(verifier::add);
                        verifier.end(account);
                    });
            assertThat(verifier.report().findings()).isEmpty();
            assertThat(verifier.halves()).isEmpty();
        }
    }

    @Property
    @Label("Invariant 8: what is refused leaves everything as it was")
    void a_refusal_changes_nothing(@ForAll Programmes programmes, @ForAll Life life) {
        LedgerLife played = new LedgerLife(Ledger.REAL, programmes);
        for (Step step : life.steps()) {
            PointsCommand command = played.next(step, false);
            List<PointsAccount> before = played.play().accounts();
            int events = played.play().events().size();
            if (played.give(command).isPresent()) {
                assertThat(played.play().accounts()).isEqualTo(before);
                assertThat(played.play().posted(command)).isEmpty();
                assertThat(played.play().events()).hasSize(events);
            }
        }
    }

    @Property
    @Label("Invariant 4, PTS-06: a spending given back in any parts is given back like one, to the same lots")
    void refunds_in_any_parts_are_one_refund(
            @ForAll @IntRange(min = 1, max = 5) int lots,
            @ForAll @LongRange(min = 1, max = 2_000) long points,
            @ForAll @LongRange(min = 1, max = 900) long rate,
            @ForAll long seed) {
        Random random = new Random(seed);
        LedgerPlay play = LedgerPlay.from("2026-01-10 09:00").policy(policy -> policy.pointsPerYuan(rate));
        for (int i = 0; i < lots; i++) {
            int life = random.nextInt(4);
            play.policy(policy -> policy.lifeMonths(life));
            play.adjust("C-1", 1 + random.nextInt(400));
        }
        play.adjust("C-1", points);
        List<OpenLot> before = play.state("C-1").lots();
        PostingId spending = play.redeem("C-1", points);
        List<OpenLot> meanwhile = play.state("C-1").lots();
        while (play.available("C-1") < LedgerPlay.sum(before)) {
            assertThat(play.available("C-1")).isGreaterThanOrEqualTo(LedgerPlay.sum(meanwhile));
            play.give(play.command(account("C-1"), CLERK, new PointsAction.Refund(spending, any(random, points))));
        }
        assertThat(play.state("C-1").lots()).isEqualTo(before);
        assertThat(play.give(
                        play.command(account("C-1"), CLERK, new PointsAction.Refund(spending, new Part.Points(1)))))
                .isPresent();
    }

    private static Part any(Random random, long points) {
        return switch (random.nextInt(8)) {
            case 0 -> Part.REST;
            case 1, 2 -> new Part.Money(1 + random.nextInt(500));
            default -> new Part.Points(1 + random.nextInt((int) points));
        };
    }

    @Property
    @Label(
            "Invariants 3 and 4, P21, P28, PTS-07: an earning taken back in any parts is taken back like one, and never more of it")
    void take_backs_in_any_parts_are_one(
            @ForAll @LongRange(min = 100, max = 300_000) long fen,
            @ForAll @LongRange(min = 1, max = 900) long spent,
            @ForAll TakeBackRest rest,
            @ForAll long seed) {
        Random random = new Random(seed);
        LedgerPlay play = LedgerPlay.from("2026-01-10 09:00").policy(policy -> policy.takeBackRest(rest));
        PostingId earning = play.must(account("C-1"), CLERK, LedgerPlay.bought(fen, Optional.empty()));
        long earned = play.available("C-1");
        play.adjust("C-1", rest == TakeBackRest.REFUSE ? spent : 1);
        play.redeem("C-1", Math.min(spent, play.available("C-1")));
        long before = play.state("C-1").balance();
        long left = fen;
        while (left > 0) {
            long part = 1 + (long) (random.nextDouble() * left);
            left -= part;
            if (play.give(play.command(account("C-1"), CLERK, LedgerPlay.takenBack(earning, new Part.Money(part))))
                    .isPresent()) {
                // Nothing of it is left once the points are all claimed; the money left stands for none.
                assertThat(claimed(play)).isEqualTo(earned);
            }
            assertThat(claimed(play)).isEqualTo(earned - kept(earned, left, fen));
        }
        long lost = before - play.state("C-1").balance();
        assertThat(lost).isEqualTo(rest == TakeBackRest.FORGIVE ? Math.min(earned, before) : earned);
    }

    /** Of what was earned by all the money, what is not claimed while some of it is left. */
    private static long kept(long earned, long leftFen, long allFen) {
        return earned - earned * (allFen - leftFen) / allFen;
    }

    private static long claimed(LedgerPlay play) {
        return play.journal("C-1").stream()
                .filter(posting -> posting.what() instanceof Movement.TakenBack)
                .mapToLong(posting -> ((Movement.TakenBack) posting.what()).claimed())
                .sum();
    }

    @Property
    @Label("Invariant 7, P30, PTS-09: a merge keeps every lot with its expiry, and undone at once it was never there")
    void merged_and_unmerged_is_as_before(@ForAll Programmes programmes, @ForAll Life life) {
        LedgerLife played = new LedgerLife(Ledger.REAL, programmes);
        life.steps().stream()
                .filter(step -> step.kind() != PointsAction.Kind.MERGE)
                .forEach(step -> played.give(played.next(step, true)));
        LedgerPlay play = played.play().sweep();
        PointsAccount one = play.state("C-1");
        PointsAccount two = play.state("C-2");
        play.must(one.id(), LedgerPlay.OFFICE, new PointsAction.Merge(two.id()));
        PointsAccount both = play.state(two.id());
        assertThat(both.balance()).isEqualTo(one.balance() + two.balance());
        assertThat(points(both)).isEqualTo(together(points(one), points(two)));
        assertThat(both.lots().stream().map(OpenLot::lot))
                .containsAll(one.lots().stream().map(OpenLot::lot).toList());
        assertThat(both.holds()).containsAll(one.holds()).containsAll(two.holds());
        play.must(one.id(), LedgerPlay.OFFICE, new PointsAction.Unmerge());
        assertThat(like(play.state(one.id()))).isEqualTo(like(one));
        assertThat(like(play.state(two.id()))).isEqualTo(like(two));
    }

    private static Map<LotId, Long> points(PointsAccount account) {
        Map<LotId, Long> points = new HashMap<>();
        account.lots().forEach(open -> points.merge(open.lot().id(), open.points(), Long::sum));
        return points;
    }

    private static Map<LotId, Long> together(Map<LotId, Long> one, Map<LotId, Long> two) {
        Map<LotId, Long> both = new HashMap<>(one);
        two.forEach((lot, points) -> both.merge(lot, points, Long::sum));
        return both;
    }

    private static List<Object> like(PointsAccount account) {
        return List.of(account.lots(), List.copyOf(account.holds()), account.debt(), account.mergedInto());
    }
}
