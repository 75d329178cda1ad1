package io.yangke.crm.rules.points;

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

@DisplayName("A bug planted in the ledger is caught by the test that is named for it")
class PlantedLedgerBugsTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(PlantedLedgerBugs.class)
    void each_bug_is_caught_by_its_test(PlantedLedgerBugs bug) throws NoSuchMethodException {
        Method test = LedgerHardCasesTest.class.getDeclaredMethod(bug.caughtBy());
        assertThat(test.isAnnotationPresent(Test.class)).isTrue();
        assertThatCode(() -> run(test, Ledger.REAL)).doesNotThrowAnyException();
        assertThat(catchThrowable(() -> run(test, bug)))
                .as("%s with a ledger with the bug", bug.caughtBy())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("The bugs that every ledger has had are planted, each found by a test whose name begins with its case")
    void each_bug_names_its_case() {
        Set<String> cases = Arrays.stream(PlantedLedgerBugs.values())
                .map(bug -> bug.name().substring(0, bug.name().indexOf('_')))
                .collect(Collectors.toSet());
        assertThat(cases).contains("P9", "P11", "P16", "P17", "P19", "P20", "P28");
        assertThat(cases).hasSizeGreaterThanOrEqualTo(11);
        assertThat(Arrays.stream(PlantedLedgerBugs.values()))
                .allSatisfy(bug -> assertThat(bug.caughtBy())
                        .startsWith(bug.name().substring(0, bug.name().indexOf('_') + 1)));
    }

    private static void run(Method test, Ledger ledger) throws Throwable {
        LedgerHardCasesTest cases = new LedgerHardCasesTest();
        cases.ledger = ledger;
        try {
            test.setAccessible(true);
            test.invoke(cases);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
