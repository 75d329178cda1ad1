package io.yangke.crm.testkit.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.points.PointsAccount;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(PointsArbitraries.class)
@Label("Generated lives of accounts under generated programmes")
class GeneratedLedgerProperties {

    private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

    private static LedgerScenario played(ProgrammePolicy programme, PointsLife life) {
        return life.play(LedgerScenario.with(programme), programme.programme(), START);
    }

    @Property
    @Label("Invariants 1, 2 and 3, N7: the books are right after any life, swept or not")
    void the_books_are_right(@ForAll ProgrammePolicy programme, @ForAll PointsLife life) {
        played(programme, life).thenBooksAreRight().sweep().thenBooksAreRight();
    }

    @Property
    @Label("Invariant 6: a sweep changes nothing of what can be spent")
    void a_sweep_changes_nothing(@ForAll ProgrammePolicy programme, @ForAll PointsLife life) {
        LedgerScenario scenario = played(programme, life);
        LedgerSnapshot before = scenario.snapshot();
        LedgerSnapshot after =
                scenario.at(scenario.now().plus(Duration.ofDays(20))).sweep().snapshot();
        LedgerInvariants.sameToSpend(
                before, after, scenario.now(), scenario.now().plus(Duration.ofDays(40)));
        LedgerInvariants.unchanged(after, scenario.sweep().snapshot());
    }

    @Property
    @Label("A life does something")
    void a_life_does_something(@ForAll ProgrammePolicy programme, @ForAll PointsLife life) {
        LedgerScenario scenario = played(programme, life);
        assertThat(scenario.snapshot().accounts()).isNotEmpty();
        assertThat(scenario.snapshot().journal()).hasSizeGreaterThan(3);
        assertThat(scenario.snapshot().accounts())
                .extracting(PointsAccount::dealer)
                .containsOnly(LedgerScenario.DEALER);
    }
}
