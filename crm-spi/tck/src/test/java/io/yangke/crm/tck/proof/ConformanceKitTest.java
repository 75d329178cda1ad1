package io.yangke.crm.tck.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.platform.engine.TestExecutionResult;

/** The kit accepts an honest store, and finds every wrong one. */
class ConformanceKitTest {

    private static final List<PlantedBug> BUGS = PlantedBugs.ALL;

    @Test
    void an_honest_store_passes_every_test() {
        KitRun run = KitRun.of(ListCustomers::new);

        assertThat(run.failed()).as("failed").isEmpty();
        assertThat(run.skipped()).as("skipped").isZero();
        assertThat(run.passed()).as("passed").hasSizeGreaterThanOrEqualTo(390);
    }

    @Test
    void a_store_that_does_nothing_fails_every_test() {
        assertEveryTestFails(KitRun.of(() -> new DoNothingStorage(dealer -> true)));
    }

    @Test
    void a_store_that_serves_the_other_dealer_alone_fails_every_test() {
        DealerId neighbour = DealerId.of("SK-0372");

        assertEveryTestFails(KitRun.of(() -> new DoNothingStorage(dealer -> !dealer.equals(neighbour))));
    }

    private static void assertEveryTestFails(KitRun run) {
        assertThat(run.passed()).as("passed").isEmpty();
        assertThat(run.skipped()).as("skipped").isZero();
        assertThat(run.failed()).as("failed").hasSizeGreaterThanOrEqualTo(390);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("BUGS")
    void a_planted_bug_is_found_by_the_tests_of_its_clause(PlantedBug bug) {
        KitRun run = KitRun.of(bug.store(), bug.foundBy());

        assertThat(new TreeSet<>(run.failed()))
                .as("tests that find the store that %s", bug.says())
                .isEqualTo(new TreeSet<>(bug.foundBy()));
    }

    @Test
    void a_failure_names_the_clause_and_what_was_expected() {
        String test = "C04_the_version_before_is_replaced";
        KitRun run = KitRun.of(() -> new DoNothingStorage(d -> !d.value().equals("SK-0372")), List.of(test));
        TestExecutionResult result = run.results().get(test);

        assertThat(result.getThrowable().orElseThrow())
                .hasMessageStartingWith("C-04: the version before is replaced")
                .hasMessageContaining("[ticket]")
                .hasMessageContaining("to contain");
    }
}
