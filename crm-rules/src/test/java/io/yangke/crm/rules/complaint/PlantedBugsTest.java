package io.yangke.crm.rules.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A bug planted in the desk is caught by the test that is named for it")
class PlantedBugsTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(PlantedBugs.class)
    void each_bug_is_caught_by_its_test(PlantedBugs bug) throws NoSuchMethodException {
        Method test = HardCasesTest.class.getDeclaredMethod(bug.caughtBy());
        assertThat(test.isAnnotationPresent(Test.class)).isTrue();
        assertThatCode(() -> run(test, Desk.REAL)).doesNotThrowAnyException();
        assertThat(catchThrowable(() -> run(test, bug.desk())))
                .as("%s at a desk with the bug", bug.caughtBy())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("Sixteen bugs and more are planted, and each is found by a test whose name begins with its case")
    void each_bug_names_its_case() {
        assertThat(PlantedBugs.values()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(Arrays.stream(PlantedBugs.values()))
                .allSatisfy(bug -> assertThat(bug.caughtBy())
                        .startsWith(bug.name().substring(0, bug.name().indexOf('_') + 1)));
    }

    private static void run(Method test, Desk desk) throws Throwable {
        HardCasesTest cases = new HardCasesTest();
        cases.desk = desk;
        try {
            test.setAccessible(true);
            test.invoke(cases);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
