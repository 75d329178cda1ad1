package io.yangke.crm.testkit.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scenario of the points ledger")
class LedgerScenarioTest {

    @Test
    @DisplayName("PTS-02, PTS-03, PTS-06: reads as the rule it tests")
    void reads_as_the_rule_it_tests() {
        LedgerScenario.standard()
                .at("2026-01-05 10:00")
                .buy("C-1", SpendingCategory.BOUTIQUE, 10_000)
                .thenAvailable("C-1", 100)
                .expectRefused(PointsRefusalReason.INSUFFICIENT)
                .redeem("C-1", 101)
                .redeem("C-1", 60)
                .as("mug")
                .then("C-1")
                .hasBalance(40)
                .hasHeld(0)
                .owes(0)
                .and()
                .refund("mug", new Part.Points(10))
                .refund("mug", Part.REST)
                .then("C-1")
                .hasLots("100 until 2028-01-31")
                .and()
                .thenBooksAreRight();
    }

    @Test
    @DisplayName("PTS-05, PTS-07, PTS-08: holds run out, debt is repaid and points expire without a sweep")
    void time_passes_without_a_sweep() {
        LedgerScenario scenario = LedgerScenario.with(ProgrammePolicy.builder()
                        .programme(ProgrammeId.BRANCH)
                        .lifeMonths(1)
                        .build())
                .at("2026-01-05 10:00")
                .buy("C-1", "INV-1", InvoiceLine.paid("1", SpendingCategory.BOUTIQUE, 10_000))
                .as("earning")
                .hold("C-1", 100, Duration.ofHours(1))
                .as("hold")
                .takeBack("earning", new Part.Points(30))
                .then("C-1")
                .owes(30)
                .and()
                .at("2026-01-05 11:00")
                .thenAvailable("C-1", 70)
                .expectRefused(PointsRefusalReason.HOLD_ENDED)
                .capture("hold")
                .at("2026-03-01 00:00")
                .thenAvailable("C-1", 0)
                .sweep();
        assertThat(scenario.journal("C-1").stream()
                        .map(posting -> posting.what().kind()))
                .endsWith(Movement.Kind.RELEASED, Movement.Kind.REPAID, Movement.Kind.EXPIRED);
        assertThat(scenario.events()).hasAtLeastOneElementOfType(PointsEvent.PointsExpired.class);
        scenario.thenBooksAreRight();
    }

    @Test
    @DisplayName("PTS-01: a branch's points stay with the branch, headquarters' points are good at every dealer")
    void programmes_and_dealers() {
        LedgerScenario.standard()
                .at("2026-01-05 10:00")
                .in(ProgrammeId.HQ)
                .award("C-1", "joining")
                .with(DealerId.of("TEST-0002"))
                .redeem("C-1", 200)
                .thenAvailable("C-1", 300)
                .in(ProgrammeId.BRANCH)
                .expectRefused(PointsRefusalReason.UNKNOWN_ACCOUNT)
                .redeem("C-1", 1)
                .thenBooksAreRight();
    }

    @Test
    @DisplayName("PTS-09: merges are followed, and undone")
    void merges_are_followed() {
        LedgerScenario scenario = LedgerScenario.standard()
                .at("2026-01-05 10:00")
                .adjust("C-1", 50)
                .hold("C-1", 20, Duration.ofDays(1))
                .as("hold")
                .adjust("C-2", 100);
        LedgerSnapshot before = scenario.snapshot();
        LedgerSnapshot after = scenario.merge("C-1", "C-2").snapshot();
        LedgerInvariants.merged(before, after, account("C-1"), account("C-2"));
        scenario.capture("hold", 15)
                .then("C-2")
                .hasBalance(135)
                .and()
                .unmerge("C-1")
                .then("C-1")
                .hasBalance(35)
                .and()
                .thenBooksAreRight();
    }

    private static AccountId account(String member) {
        return AccountId.of(ProgrammeId.BRANCH, member);
    }

    @Test
    @DisplayName("Invariants 5, 6 and 8: what is refused changes nothing, and a sweep nothing that can be spent")
    void refusals_and_sweeps_change_nothing() {
        LedgerScenario scenario = LedgerScenario.standard()
                .zone(ZoneId.of("UTC"))
                .at("2026-01-05 10:00")
                .adjust("C-1", 50)
                .policy(PointsPolicy.DEFAULT);
        LedgerSnapshot before = scenario.snapshot();
        scenario.expectRefused(PointsRefusalReason.NOT_ALLOWED).transfer("C-1", "C-2", 10);
        LedgerInvariants.unchanged(before, scenario.snapshot());
        scenario.at("2028-02-01 00:00").sweep();
        LedgerInvariants.sameToSpend(before, scenario.snapshot(), scenario.now());
        assertThatThrownBy(() -> LedgerInvariants.unchanged(before, scenario.snapshot()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("Invariant 4: all at once and in parts come to the same")
    void parts_come_to_the_whole() {
        LedgerScenario scenario = LedgerScenario.standard().at("2026-01-05 10:00");
        for (String member : List.of("C-1", "C-2")) {
            scenario.adjust(member, 50).redeem(member, 33).as("spent-" + member);
        }
        scenario.refund("spent-C-1", Part.REST).refund("spent-C-2", new Part.Points(13));
        assertThatThrownBy(() -> LedgerInvariants.sameOutcome(scenario.state("C-1"), scenario.state("C-2")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("C-2");
        scenario.refund("spent-C-2", new Part.Points(20));
        LedgerInvariants.sameOutcome(scenario.state("C-1"), scenario.state("C-2"));
    }

    @Test
    @DisplayName("A broken ledger does not pass: each invariant names the account")
    void a_broken_ledger_is_found() {
        LedgerScenario scenario = LedgerScenario.standard()
                .at("2026-01-05 10:00")
                .buy("C-1", SpendingCategory.BOUTIQUE, 10_000)
                .as("earning")
                .redeem("C-1", 40)
                .takeBack("earning", Part.REST);
        LedgerSnapshot right = scenario.snapshot();
        LedgerInvariants.assertHold(right);
        LedgerSnapshot gap = new LedgerSnapshot(
                right.ledger(), right.accounts(), right.journal().subList(1, 3));
        LedgerSnapshot short1 = new LedgerSnapshot(
                right.ledger(), right.accounts(), right.journal().subList(0, 2));
        assertThatThrownBy(() -> LedgerInvariants.balancesFollow(gap)).hasMessageContaining("C-1");
        assertThatThrownBy(() -> LedgerInvariants.balancesFollow(short1)).hasMessageContaining("C-1");
        assertThatThrownBy(() -> LedgerInvariants.reversalsStayWithin(twice(right)))
                .hasMessageContaining("C-1");
    }

    private static LedgerSnapshot twice(LedgerSnapshot right) {
        List<Posting> journal = new ArrayList<>(right.journal());
        journal.add(journal.get(2));
        return new LedgerSnapshot(right.ledger(), right.accounts(), journal);
    }

    @Test
    @DisplayName("What is expected and not so tells what there is")
    void failures_tell_what_there_is() {
        LedgerScenario scenario =
                LedgerScenario.standard().at("2026-01-05 10:00").adjust("C-1", 50);
        assertThatThrownBy(() -> scenario.then("C-1").hasBalance(49))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("50 until 2028-01-31");
        assertThatThrownBy(() -> scenario.then("C-1").hasLots("50 for ever")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> scenario.redeem("C-1", 51)).hasMessageContaining("INSUFFICIENT");
        assertThatThrownBy(() ->
                        scenario.expectRefused(PointsRefusalReason.INSUFFICIENT).redeem("C-1", 1))
                .hasMessageContaining("accepted");
        assertThatThrownBy(() -> scenario.then("C-9")).hasMessageContaining("C-9");
        assertThatThrownBy(() -> scenario.refund("nothing", Part.REST)).hasMessageContaining("nothing");
    }
}
