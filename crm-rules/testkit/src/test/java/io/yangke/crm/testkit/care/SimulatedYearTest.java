package io.yangke.crm.testkit.care;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A year of a dealer in which facts and sweeps go wrong")
class SimulatedYearTest {

    private static final int SEEDS = 200;
    private static final int MANY = 2_000;

    private final CarePlanning sweeps = new SimulatedYear.Planners();

    @Test
    @DisplayName(
            "L4 ends as the year without faults does: files, classes, open tasks, and closed ones whose facts were told in time")
    void ends_as_without_faults() {
        for (int seed = 0; seed < SEEDS; seed++) {
            new SimulatedYear(seed, sweeps).endsAsWithoutFaults();
        }
    }

    @Test
    @DisplayName(
            "L6, L11, N1, N12 never has a contact above the budget, a task due for the suppressed, or two of one identity")
    void breaks_nothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            new SimulatedYear(seed, sweeps).breaksNothing();
        }
    }

    @Test
    @Tag("deep")
    @DisplayName("The same of many more customers")
    void of_many_more() {
        for (int seed = SEEDS; seed < MANY; seed++) {
            new SimulatedYear(seed, sweeps).endsAsWithoutFaults();
            new SimulatedYear(seed, sweeps).breaksNothing();
        }
    }
}
