package io.yangke.crm.core.points;

import static io.yangke.crm.core.points.Branch.ANNA;
import static io.yangke.crm.core.points.Branch.gift;
import static io.yangke.crm.core.points.Branch.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.RuleCode;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Services that treat keys the way services have done elsewhere: the real one with one thing changed. */
@DisplayName("A bug planted in the points service is caught by the test that is named for it")
class PlantedServiceBugsTest {

    /** A branch and the way its commands are given. */
    private record Counter(Branch branch, PlantedBug bug) {

        Outcome<Receipt> handle(PointsCommand command) {
            return bug.handle(branch, command);
        }
    }

    /** What is wrong with the service. */
    private enum PlantedBug {
        /** Nothing. */
        NONE(counter -> {}),
        /** P10: every try is a command of its own. */
        P10_EACH_TRY_HAS_A_KEY(PlantedServiceBugsTest::P10_a_command_given_again_earns_once) {
            @Override
            Outcome<Receipt> handle(Branch branch, PointsCommand command) {
                return branch.points.handle(renamed(branch, command));
            }
        },
        /** P22: whether there are points enough is asked before whether the command was given before. */
        P22_JUDGED_BEFORE_THE_KEY(PlantedServiceBugsTest::P22_a_spending_given_again_is_not_short_of_points) {
            @Override
            Outcome<Receipt> handle(Branch branch, PointsCommand command) {
                Outcome<Receipt> judged = branch.points.preview(renamed(branch, command));
                return judged.isAccepted() ? branch.points.handle(command) : judged;
            }
        };

        private final Consumer<Counter> test;

        PlantedBug(Consumer<Counter> test) {
            this.test = test;
        }

        Outcome<Receipt> handle(Branch branch, PointsCommand command) {
            return branch.points.handle(command);
        }

        private static PointsCommand renamed(Branch branch, PointsCommand command) {
            return new PointsCommand(
                    command.dealer(),
                    command.account(),
                    command.by(),
                    CommandKey.of(branch.key()),
                    command.at(),
                    command.action());
        }
    }

    private static void P10_a_command_given_again_earns_once(Counter counter) {
        PointsCommand award = counter.branch()
                .command(ANNA, new PointsAction.Award(RuleCode.of("joining"), Optional.empty(), Optional.empty()));
        counter.handle(award).orThrow();
        counter.handle(award).orThrow();
        assertThat(counter.branch().available(ANNA)).isEqualTo(500);
    }

    private static void P22_a_spending_given_again_is_not_short_of_points(Counter counter) {
        counter.handle(counter.branch().command(ANNA, invoice("R-1", 100))).orThrow();
        PointsCommand spend = counter.branch().command(ANNA, gift(100));
        Outcome<Receipt> first = counter.handle(spend);
        assertThat(counter.handle(spend)).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = PlantedBug.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void each_bug_is_caught_by_its_test(PlantedBug bug) {
        assertThatCode(() -> bug.test.accept(new Counter(new Branch(), PlantedBug.NONE)))
                .doesNotThrowAnyException();
        assertThat(catchThrowable(() -> bug.test.accept(new Counter(new Branch(), bug))))
                .isInstanceOf(AssertionError.class);
    }
}
