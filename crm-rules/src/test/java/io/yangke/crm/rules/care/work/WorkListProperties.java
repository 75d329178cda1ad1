package io.yangke.crm.rules.care.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.care.ContactPlan;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("LIF-21 A list of work keeps what it promises")
class WorkListProperties {

    /**
     * A day's work to be listed.
     *
     * @param day the day
     * @param plans one for each customer, most of them due and some to come
     */
    record Load(LocalDate day, List<ContactPlan> plans) {}

    @Provide
    Arbitrary<Load> loads() {
        return Arbitraries.integers()
                .between(0, 13)
                .map(Works.MONDAY::plusDays)
                .flatMap(day -> plans(day).map(plans -> new Load(day, plans)));
    }

    private static Arbitrary<List<ContactPlan>> plans(LocalDate day) {
        return Combinators.combine(
                        Arbitraries.of(
                                ContactPurpose.REMINDER,
                                ContactPurpose.REMINDER,
                                ContactPurpose.FOLLOW_UP,
                                ContactPurpose.COMPLAINT),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(-20, 10))
                .as((purpose, priority, window, due) -> plan(day, purpose, priority, window, Math.max(0, due)))
                .list()
                .ofMaxSize(30)
                .map(WorkListProperties::named);
    }

    private static ContactPlan plan(LocalDate day, ContactPurpose purpose, int priority, int window, int due) {
        LocalDate dueOn = day.plusDays(due);
        CareTask task = Works.task(purpose, priority, dueOn, dueOn.plusDays(window));
        return due == 0 ? Works.contact("c", day, task) : Works.coming("c", day, task);
    }

    /** Gives each customer a name. */
    private static List<ContactPlan> named(List<ContactPlan> plans) {
        return IntStream.range(0, plans.size())
                .mapToObj(i -> new ContactPlan(
                        CustomerId.of("c" + i),
                        plans.get(i).day(),
                        plans.get(i).contacts(),
                        List.of(),
                        List.of(),
                        plans.get(i).coming()))
                .toList();
    }

    private static boolean mustGo(WorkItem item, LocalDate day) {
        boolean worked = Works.CALENDAR.isWorkingDay(day);
        boolean isDuty = worked && ContactPolicy.DEFAULT.isDuty(item.purpose());
        return isDuty || Works.CALENDAR.workingDayOnOrAfter(day.plusDays(1)).isAfter(item.lastDay());
    }

    @Property
    @Label("every task that is due is listed or put off, once")
    void everyTaskIsAccountedFor(@ForAll("loads") Load load, @ForAll @IntRange(min = 0, max = 8) int capacity) {
        WorkList list = Works.list(load.day(), Works.capacity(capacity), load.plans());
        List<CustomerId> told = Stream.concat(
                        list.items().stream(), list.postponed().stream().map(PostponedWork::item))
                .map(WorkItem::customer)
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(load.plans().stream()
                        .filter(plan -> !plan.contacts().isEmpty())
                        .map(ContactPlan::customer)
                        .toList());
    }

    @Property
    @Label("never above the capacity, but for what must go; and what must go is never put off")
    void neverAboveTheCapacity(@ForAll("loads") Load load, @ForAll @IntRange(min = 0, max = 8) int capacity) {
        WorkList list = Works.list(load.day(), Works.capacity(capacity), load.plans());
        int most = Works.CALENDAR.isWorkingDay(load.day()) ? capacity : 0;
        if (list.items().size() > most) {
            assertThat(list.items()).allMatch(item -> mustGo(item, load.day()));
        }
        assertThat(list.overload()).isEqualTo(Math.max(0, list.items().size() - most));
        assertThat(list.postponed()).noneMatch(put -> mustGo(put.item(), load.day()));
    }

    @Property
    @Label("what must go comes first, and each part is in order")
    void inOrder(@ForAll("loads") Load load, @ForAll @IntRange(min = 0, max = 8) int capacity) {
        List<WorkItem> items =
                Works.list(load.day(), Works.capacity(capacity), load.plans()).items();
        long must = items.stream().filter(item -> mustGo(item, load.day())).count();
        assertThat(items.subList(0, (int) must))
                .allMatch(item -> mustGo(item, load.day()))
                .isSortedAccordingTo(WorkItem.ORDER);
        assertThat(items.subList((int) must, items.size())).isSortedAccordingTo(WorkItem.ORDER);
    }

    @Property
    @Label("no place of the day stays free while something is put off")
    void noPlaceStaysFree(@ForAll("loads") Load load, @ForAll @IntRange(min = 0, max = 8) int capacity) {
        WorkList list = Works.list(load.day(), Works.capacity(capacity), load.plans());
        if (!list.postponed().isEmpty() && Works.CALENDAR.isWorkingDay(load.day())) {
            assertThat(list.items()).hasSizeGreaterThanOrEqualTo(capacity);
        }
    }

    @Property
    @Label("what is put off goes to a working day within its window")
    void putOffWithinTheWindow(@ForAll("loads") Load load, @ForAll @IntRange(min = 0, max = 8) int capacity) {
        WorkList list = Works.list(load.day(), Works.capacity(capacity), load.plans());
        assertThat(list.postponed()).allSatisfy(put -> {
            assertThat(put.to())
                    .isAfter(load.day())
                    .isBeforeOrEqualTo(put.item().lastDay());
            assertThat(Works.CALENDAR.isWorkingDay(put.to())).isTrue();
        });
    }

    @Property
    @Label("if all that is due today can be done in time, nothing of it is ever too much on a day to come")
    void inTimeIfPossible(@ForAll("loads") Load load, @ForAll @IntRange(min = 1, max = 8) int capacity) {
        List<ContactPlan> due =
                load.plans().stream().filter(plan -> !plan.contacts().isEmpty()).toList();
        if (isPossible(load.day(), due, capacity)) {
            WorkList list = Works.list(load.day(), Works.capacity(capacity), due);
            Map<LocalDate, Long> byDay =
                    list.postponed().stream().collect(Collectors.groupingBy(PostponedWork::to, Collectors.counting()));
            assertThat(byDay.values()).allMatch(count -> count <= capacity);
        }
    }

    /** Whether no deadline comes before all that is due by it can be done: duties are due at once. */
    private static boolean isPossible(LocalDate day, List<ContactPlan> due, int capacity) {
        for (int ahead = 0; ahead <= 20; ahead++) {
            LocalDate until = day.plusDays(ahead);
            long room = day.datesUntil(until.plusDays(1))
                            .filter(Works.CALENDAR::isWorkingDay)
                            .count()
                    * capacity;
            LocalDate firstWorked = Works.CALENDAR.workingDayOnOrAfter(day);
            long needed = due.stream()
                    .map(plan -> plan.contacts().get(0))
                    .filter(task -> !task.lastDay().isAfter(until)
                            || (task.purpose() == ContactPurpose.COMPLAINT && !firstWorked.isAfter(until)))
                    .count();
            if (needed > room) {
                return false;
            }
        }
        return true;
    }

    @Property
    @Label("the order in which customers are added does not matter")
    void orderDoesNotMatter(@ForAll("loads") Load load, @ForAll long seed) {
        List<ContactPlan> shuffled = new ArrayList<>(load.plans());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Works.list(load.day(), Works.capacity(3), shuffled))
                .isEqualTo(Works.list(load.day(), Works.capacity(3), load.plans()));
    }
}
