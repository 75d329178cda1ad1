package io.yangke.crm.testkit.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A bug planted in the care planner is caught by the test that is named for it")
class PlantedPlannerBugsTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(PlantedPlannerBugs.class)
    void each_bug_is_caught_by_its_test(PlantedPlannerBugs bug) throws NoSuchMethodException {
        Method test = CareHardCasesTest.class.getDeclaredMethod(bug.caughtBy());
        assertThat(test.isAnnotationPresent(Test.class)).isTrue();
        assertThatCode(() -> run(test, CarePlanning.REAL)).doesNotThrowAnyException();
        assertThat(catchThrowable(() -> run(test, bug)))
                .as("%s with a planner with the bug", bug.caughtBy())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("Each bug names its case, and every case of a planner has one")
    void each_bug_names_its_case() {
        Set<String> cases = Arrays.stream(PlantedPlannerBugs.values())
                .map(PlantedPlannerBugsTest::caseOf)
                .collect(Collectors.toSet());
        assertThat(cases).containsExactlyInAnyOrder("L1", "L2", "L3", "L4", "L5", "L6", "L7", "L11", "N14");
        assertThat(Arrays.stream(PlantedPlannerBugs.values()))
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(bug -> assertThat(bug.caughtBy()).startsWith(caseOf(bug) + "_"));
    }

    private static String caseOf(PlantedPlannerBugs bug) {
        return bug.name().substring(0, bug.name().indexOf('_'));
    }

    private static void run(Method test, CarePlanning planning) throws Throwable {
        CareHardCasesTest cases = new CareHardCasesTest();
        cases.planning = planning;
        try {
            test.setAccessible(true);
            test.invoke(cases);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
