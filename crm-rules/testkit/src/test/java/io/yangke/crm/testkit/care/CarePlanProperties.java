package io.yangke.crm.testkit.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.StandingState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(CareArbitraries.class)
@Domain(DomainContext.Global.class)
@Label("Whatever a customer's life is, the plan of care")
class CarePlanProperties {

    private static final int DAYS = 45;

    /** What must not depend on when it was planned. */
    private record Seen(
            TaskId id,
            LocalDate dueOn,
            LocalDate lastDay,
            ContactChannel channel,
            TaskStatus status,
            Optional<HoldReason> held,
            Optional<String> end) {

        static List<Seen> of(CareScenario scenario) {
            return scenario.tasks().stream()
                    .map(task -> new Seen(
                            task.id(),
                            task.dueOn(),
                            task.lastDay(),
                            task.channel(),
                            task.status(),
                            task.held(),
                            task.end().map(Seen::told)))
                    .toList();
        }

        private static String told(TaskEnd end) {
            return end.reason() + " " + end.cause().orElse("");
        }
    }

    private static CareScenario first(CareStory story, boolean launch) {
        CareScenario scenario = CareScenario.standard().of(story.facts());
        return (launch ? scenario.launch() : scenario).planOn(story.around());
    }

    // Each try plans a hundred days.
    @Property(tries = 150)
    @Label("L4 planned daily, late or twice a day ends in the same tasks, for the same reasons")
    void dailyLateOrTwice(
            @ForAll CareStory story, @ForAll boolean launch, @ForAll @IntRange(min = 1, max = 60) int gap) {
        CareScenario daily = first(story, launch);
        CareScenario late = first(story, launch);
        CareScenario twice = first(story, launch);
        Random random = new Random(story.seed() + gap);
        int next = 1 + random.nextInt(gap);
        for (int i = 1; i <= DAYS; i++) {
            LocalDate day = story.around().plusDays(i);
            daily.planOn(day);
            if (i % 7 == 0 || i == DAYS) {
                twice.at(daily.now().minusSeconds(21_600))
                        .plan()
                        .planOn(day)
                        .at(daily.now())
                        .plan();
            }
            if (i == next || i == DAYS) {
                late.planOn(day);
                next += 1 + random.nextInt(gap);
            }
        }
        assertThat(Seen.of(late)).as("late").containsExactlyElementsOf(Seen.of(daily));
        assertThat(Seen.of(twice)).as("twice").containsExactlyElementsOf(Seen.of(daily));
    }

    @Property
    @Label("L4 is the same each time, and empty the second time on the same day")
    void deterministic(@ForAll CareStory story, @ForAll boolean launch, @ForAll @IntRange(max = 3) int complaints) {
        CareScenario one = first(story, launch).complaintsOpen(complaints);
        CareScenario other = first(story, launch).complaintsOpen(complaints);
        one.planOn(story.around().plusDays(9));
        other.planOn(story.around().plusDays(9));
        assertThat(one.care()).isEqualTo(other.care());
        assertThat(one.events()).isEqualTo(other.events());
        long version = one.care().version();
        one.at(one.now().plusSeconds(3_600)).plan();
        // Only the message about a repair may have become due within the hour.
        if (one.tasks().stream().noneMatch(task -> task.notBefore().isPresent())) {
            assertThat(one.care().version()).isEqualTo(version);
        }
        one.plan().plan();
        assertThat(one.care().version()).isLessThanOrEqualTo(version + 1);
    }

    @Property
    @Label(
            "L6 gives nothing to do for whom a complaint, a wish, a merge or a restriction holds back, whenever that came")
    void suppressed(@ForAll CareStory story, @ForAll boolean launch, @ForAll long choices) {
        CareScenario scenario = first(story, launch);
        Random random = new Random(choices);
        for (int i = 0; i < 12; i++) {
            switch (random.nextInt(8)) {
                case 0 -> scenario.complaintsOpen(random.nextInt(2));
                case 1 -> scenario.complaintsOpen(0);
                case 2 -> scenario.tell(facts -> facts.doNotContact(random.nextBoolean()));
                case 3 -> scenario.standing(StandingState.ACTIVE, random.nextBoolean());
                case 4 -> scenario.standing(StandingState.RESTRICTED, false);
                default -> scenario.standing(StandingState.ACTIVE, false);
            }
            scenario.planOn(scenario.today().plusDays(1 + random.nextInt(9)));
            CareInvariants.assertHold(scenario);
        }
    }

    @Property
    @Label("L1, L3 has one task for an identity, ended once for ever, and of the steps of a journey one that is due")
    void oneTask(@ForAll CareStory story, @ForAll boolean launch, @ForAll @IntRange(min = 1, max = 20) int gap) {
        CareScenario scenario = first(story, launch);
        for (int i = 0; i < 100 / gap && i < 20; i++) {
            List<CareTask> ended =
                    scenario.tasks().stream().filter(task -> !task.isOpen()).toList();
            scenario.planOn(scenario.today().plusDays(gap));
            assertThat(scenario.tasks()).containsAll(ended);
            assertThat(scenario.tasks()).extracting(CareTask::id).doesNotHaveDuplicates();
            CareInvariants.assertHold(scenario);
        }
    }
}
