package io.yangke.crm.core.points;

import static io.yangke.crm.core.points.Branch.ANNA;
import static io.yangke.crm.core.points.Branch.ANNA_HQ;
import static io.yangke.crm.core.points.Branch.BORIS;
import static io.yangke.crm.core.points.Branch.DEALER;
import static io.yangke.crm.core.points.Branch.HEADQUARTERS;
import static io.yangke.crm.core.points.Branch.OTHER;
import static io.yangke.crm.core.points.Branch.gift;
import static io.yangke.crm.core.points.Branch.hold;
import static io.yangke.crm.core.points.Branch.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sweep of the points ledger")
final class PointsSweepTest {

    /** The end of the last day of points earned in September 2026: 24 months later, to the end of the month, in Shanghai. */
    private static final Instant END = Instant.parse("2028-09-30T16:00:00Z");

    private final Branch branch = new Branch();

    private static List<String> facts(Branch branch, DealerId ledger, AccountId account) {
        List<String> facts = new ArrayList<>();
        branch.journal(account)
                .forEach(posting -> facts.add(posting.id() + " " + posting.effectiveAt() + " " + posting.points() + " "
                        + posting.what() + " " + posting.by()));
        branch.storage
                .events(ledger, StreamId.of(account), 0, 1_000)
                .forEach(event -> facts.add(event.at() + " " + event.event()));
        return facts;
    }

    @Test
    @DisplayName("gives notice 90, 30 and 7 days ahead, and books the expiry at the end of the day (PTS-08, P26)")
    void gives_notice_and_expires() {
        branch.earn(ANNA, 100);
        assertThat(branch.crm.sweep().nextWorkAt()).contains(END.minus(Duration.ofDays(90)));

        for (Instant day = END.minus(Duration.ofDays(100)); !day.isAfter(END); day = day.plus(Duration.ofDays(1))) {
            branch.at(day.toString());
            branch.crm.sweep();
        }

        assertThat(branch.crm.outbox(DEALER, 10))
                .extracting(event -> event.event() instanceof PointsEvent.ExpiryComing notice ? notice.daysAhead() : 0)
                .containsExactly(90, 30, 7, 0);
        assertThat(branch.crm.outbox(DEALER, 10))
                .extracting(RecordedEvent::at)
                .containsExactly(
                        END.minus(Duration.ofDays(90)),
                        END.minus(Duration.ofDays(30)),
                        END.minus(Duration.ofDays(7)),
                        END);
        assertThat(branch.available(ANNA)).isZero();
        assertThat(branch.stored(ANNA).balance()).isZero();
        assertThat(branch.crm.sweep().nextWorkAt()).isEmpty();
    }

    @Test
    @DisplayName("counts what it did")
    void counts() {
        branch.earn(ANNA, 100);
        branch.does(BORIS, invoice("R-9", 50));
        branch.does(BORIS, hold(20));
        branch.at(END.minus(Duration.ofDays(7)).toString());

        assertThat(branch.points.sweep(DEALER))
                .isEqualTo(new PointsSweepReport(2, 1, 0, 2, 1, 0, true, Optional.of(END)));
        branch.at(END.toString());
        assertThat(branch.points.sweep(DEALER))
                .isEqualTo(new PointsSweepReport(2, 2, 150, 0, 0, 0, true, Optional.empty()));
        assertThat(branch.points.sweep(DEALER)).isEqualTo(PointsSweepReport.NOTHING);
    }

    @Test
    @DisplayName("never run changes nothing of what can be spent at an instant (P19)")
    void is_not_needed_for_the_balance() {
        branch.earn(ANNA, 100);
        branch.at(END.minusNanos(1).toString());
        assertThat(branch.available(ANNA)).isEqualTo(100);
        branch.at(END.toString());

        assertThat(branch.available(ANNA)).isZero();
        assertThat(branch.tries(ANNA, gift(1)).isAccepted()).isFalse();
    }

    @Test
    @DisplayName("run late, once, leads to the same postings as run often and twice (P18, P20)")
    void late_is_as_good_as_often() {
        Branch often = new Branch();
        for (Branch each : List.of(branch, often)) {
            each.does(ANNA, invoice("R-1", 100));
            each.does(ANNA, hold(30));
            each.redeem(ANNA, 20);
            each.at("2026-10-14T02:00:00Z");
            each.does(ANNA, invoice("R-2", 40));
        }
        Instant last = END.plus(Duration.ofDays(40));
        for (Instant at = often.now(); at.isBefore(last); at = at.plus(Duration.ofHours(7))) {
            often.at(at.toString());
            often.crm.sweep();
            often.crm.sweep();
        }
        often.at(last.toString());
        often.crm.sweep();
        branch.at(last.toString());
        branch.crm.sweep();

        assertThat(branch.journal(ANNA).stream().map(p -> p.effectiveAt() + " " + p.points() + " " + p.what()))
                .containsExactlyElementsOf(often.journal(ANNA).stream()
                        .map(p -> p.effectiveAt() + " " + p.points() + " " + p.what())
                        .toList())
                .hasSize(7);
        assertThat(branch.journal(ANNA).get(5).by()).isEqualTo(Actor.SYSTEM);
        assertThat(branch.stored(ANNA).balance()).isZero();
        assertThat(facts(often, DEALER, ANNA))
                .filteredOn(fact -> fact.contains("ExpiryComing"))
                .hasSize(6);
    }

    @Test
    @DisplayName("that comes too early does nothing")
    void early_does_nothing() {
        branch.earn(ANNA, 100);
        branch.at(END.minus(Duration.ofDays(90)).minusNanos(1).toString());

        assertThat(branch.points.sweep(DEALER).accounts()).isZero();
    }

    @Test
    @DisplayName("that has used up its budget says so, and the next one goes on")
    void goes_on_after_its_budget() {
        for (int i = 0; i < 7; i++) {
            branch.earn(AccountId.of(ProgrammeId.BRANCH, "M-" + i), 10);
        }
        branch.at(END.toString());

        assertThat(branch.points.sweep(DEALER, 5))
                .extracting(PointsSweepReport::accounts, PointsSweepReport::expiredPoints, PointsSweepReport::finished)
                .containsExactly(5L, 50L, false);
        assertThat(branch.points.sweep(DEALER, 5))
                .extracting(PointsSweepReport::accounts, PointsSweepReport::expiredPoints, PointsSweepReport::finished)
                .containsExactly(2L, 20L, true);
    }

    @Test
    @DisplayName("on four nodes at once, with members spending, expires every lot once (P20)")
    void expires_once_on_four_nodes() throws Exception {
        InMemoryStorage storage = new InMemoryStorage();
        List<Branch> nodes =
                List.of(new Branch(storage), new Branch(storage), new Branch(storage), new Branch(storage));
        int members = 300;
        for (int i = 0; i < members; i++) {
            nodes.get(0).earn(AccountId.of(ProgrammeId.BRANCH, "M-" + i), 10);
        }
        nodes.forEach(node -> node.at(END.toString()));
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size() + 1);
        List<Future<PointsSweepReport>> reports = new ArrayList<>();
        nodes.forEach(node -> reports.add(threads.submit(() -> node.crm.sweep().points())));
        Future<?> spending = threads.submit(() -> {
            for (int i = 0; i < members; i++) {
                nodes.get(0).tries(AccountId.of(ProgrammeId.BRANCH, "M-" + i), gift(1));
            }
        });
        PointsSweepReport total = PointsSweepReport.NOTHING;
        for (Future<PointsSweepReport> report : reports) {
            total = total.plus(report.get());
        }
        spending.get();
        threads.shutdown();
        total = total.plus(nodes.get(0).crm.sweep().points());

        assertThat(total.expiredPoints()).isEqualTo(10L * members);
        assertThat(total.postings()).isEqualTo(members);
        for (int i = 0; i < members; i++) {
            assertThat(nodes.get(0).journal(AccountId.of(ProgrammeId.BRANCH, "M-" + i)))
                    .hasSize(2);
        }
    }

    @Test
    @DisplayName("of all dealers sweeps their ledgers, and headquarters' once (PTS-01)")
    void sweeps_headquarters() {
        branch.earn(ANNA, 100);
        branch.earn(ANNA_HQ, 30);
        branch.at(END.toString());

        PointsSweepReport report = branch.crm.sweep().points();

        assertThat(report.accounts()).isEqualTo(2);
        assertThat(report.expiredPoints()).isEqualTo(130);
        assertThat(branch.points.ledgersElsewhere(OTHER)).containsExactly(HEADQUARTERS);
        assertThat(branch.crm.outbox(HEADQUARTERS, 10)).hasSize(1);
    }

    @Test
    @DisplayName("does not come back for ever to an account that waited for what the policy no longer has (PTS-08)")
    void forgets_what_policy_no_longer_has() {
        InMemoryStorage storage = new InMemoryStorage();
        Branch before = new Branch(storage);
        before.earn(ANNA, 100);
        Instant notice = END.minus(Duration.ofDays(90));
        ProgrammePolicy silent = ProgrammePolicy.builder()
                .programme(ProgrammeId.BRANCH)
                .noticeDays(List.of())
                .build();
        PolicyBook book = PolicyBook.always(
                ComplaintPolicy.DEFAULT, new PointsPolicy(List.of(silent)), ChineseCalendar.statutory());
        PointsService after = new PointsService(storage, storage, book, () -> notice);

        assertThat(after.sweep(DEALER)).isEqualTo(new PointsSweepReport(1, 0, 0, 0, 0, 0, true, Optional.of(END)));
        assertThat(after.sweep(DEALER).accounts()).isZero();
        assertThat(before.journal(ANNA)).hasSize(1);
    }

    @Test
    @DisplayName("leaves books that can be proved (P36)")
    void leaves_books_that_can_be_proved() {
        branch.earn(ANNA, 100);
        branch.does(ANNA, hold(30));
        branch.earn(ANNA_HQ, 30);
        branch.at(END.toString());
        branch.crm.sweep();

        for (DealerId ledger : List.of(DEALER, HEADQUARTERS)) {
            assertThat(branch.points.books().verifyWithCommands(ledger).findings())
                    .isEmpty();
        }
    }
}
