package io.yangke.crm.rules.care.work;

import static io.yangke.crm.rules.care.work.Works.FRIDAY;
import static io.yangke.crm.rules.care.work.Works.MONDAY;
import static io.yangke.crm.rules.care.work.Works.capacity;
import static io.yangke.crm.rules.care.work.Works.coming;
import static io.yangke.crm.rules.care.work.Works.contact;
import static io.yangke.crm.rules.care.work.Works.customers;
import static io.yangke.crm.rules.care.work.Works.list;
import static io.yangke.crm.rules.care.work.Works.postponed;
import static io.yangke.crm.rules.care.work.Works.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.care.ContactPlan;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.rules.care.DroppedContact;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("LIF-21 What a role does on a day, levelled against its capacity")
class WorkListTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate SATURDAY = MONDAY.plusDays(5);

    @Test
    @DisplayName("what must go today goes first, then priority, then last day; the rest goes to the next working days")
    void mustGoFirst() {
        WorkList list = list(
                MONDAY,
                capacity(3),
                List.of(
                        contact("late", MONDAY, 10, FRIDAY.plusDays(30)),
                        contact("sooner", MONDAY, 10, FRIDAY),
                        contact("unimportant", MONDAY, 90, FRIDAY.plusDays(30)),
                        contact("last-day", MONDAY, 99, MONDAY),
                        contact("duty", MONDAY, task(ContactPurpose.COMPLAINT, 50, MONDAY, FRIDAY))));
        assertThat(customers(list.items())).containsExactly("duty", "last-day", "sooner");
        assertThat(postponed(list)).containsExactly("late→3", "unimportant→3");
        assertThat(list.overload()).isZero();
    }

    @Test
    @DisplayName("what must go today goes above the capacity too, and how much too much that is, is told")
    void overload() {
        WorkList list = list(
                MONDAY,
                capacity(1),
                List.of(
                        contact("a", MONDAY, 10, MONDAY),
                        contact("b", MONDAY, 10, MONDAY),
                        contact("c", MONDAY, 1, TUESDAY)));
        assertThat(customers(list.items())).containsExactly("a", "b");
        assertThat(postponed(list)).containsExactly("c→3");
        assertThat(list.overload()).isEqualTo(1);
        assertThat(WorkExplainer.of(list).details())
                .extracting(Explanation::code)
                .containsExactly("care.work.overload", "care.work.postponed");
    }

    @Test
    @DisplayName("what is less important but sooner too late is drawn forward, so that tomorrow is not too much")
    void drawnForward() {
        WorkList list = list(
                MONDAY,
                capacity(2),
                List.of(
                        contact("p1", MONDAY, 1, FRIDAY),
                        contact("p2", MONDAY, 2, FRIDAY),
                        contact("t1", MONDAY, 90, TUESDAY),
                        contact("t2", MONDAY, 91, TUESDAY),
                        contact("t3", MONDAY, 92, TUESDAY)));
        assertThat(customers(list.items())).containsExactly("p1", "t1");
        assertThat(postponed(list)).containsExactly("t2→3", "t3→3", "p2→4");
        assertThat(list.load().stream().map(DayLoad::overload)).containsOnly(0);
    }

    @Test
    @DisplayName("what falls due on the coming days is foretold, and makes room before it")
    void whatFallsDueLater() {
        WorkList list = list(
                MONDAY,
                capacity(1),
                List.of(
                        contact("a", MONDAY, 10, WEDNESDAY),
                        contact("b", MONDAY, 20, WEDNESDAY),
                        coming("t", MONDAY, task(ContactPurpose.REMINDER, 5, TUESDAY, TUESDAY)),
                        coming(
                                "far",
                                MONDAY,
                                task(ContactPurpose.REMINDER, 5, MONDAY.plusDays(60), MONDAY.plusDays(61)))));
        assertThat(customers(list.items())).containsExactly("a");
        assertThat(postponed(list)).containsExactly("b→4");
        assertThat(list.load().subList(0, 4)).extracting(DayLoad::work).containsExactly(1, 1, 1, 0);
        assertThat(list.load().stream().mapToInt(DayLoad::work).sum()).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "C1 nobody works on a closed day: what waits over it goes on the next working day, and on the last one before it")
    void closedDays() {
        WorkList saturday = list(
                SATURDAY,
                capacity(5),
                List.of(
                        contact("monday", SATURDAY, 10, SATURDAY.plusDays(2)),
                        contact("today", SATURDAY, 10, SATURDAY.plusDays(1))));
        assertThat(customers(saturday.items())).containsExactly("today");
        assertThat(saturday.overload()).isEqualTo(1);
        assertThat(postponed(saturday)).containsExactly("monday→9");
        WorkList friday = list(
                FRIDAY,
                capacity(1),
                List.of(
                        contact("weekend", FRIDAY, 90, FRIDAY.plusDays(2)),
                        contact("monday", FRIDAY, 10, FRIDAY.plusDays(3))));
        assertThat(customers(friday.items())).containsExactly("weekend");
        assertThat(postponed(friday)).containsExactly("monday→9");
    }

    @Test
    @DisplayName("messages that go out by themselves have no capacity and know no closed day")
    void messagesGoOutOnAnyDay() {
        CareTask message = task(ContactPurpose.GREETING, 10, SATURDAY, SATURDAY.plusDays(3))
                .withRole(CareRole.AUTOMATIC);
        WorkList.Builder list = WorkList.on(SATURDAY, CareRole.AUTOMATIC, ContactPolicy.DEFAULT, Works.CALENDAR);
        for (int i = 0; i < 200; i++) {
            list.add(contact("c" + i, SATURDAY, message));
        }
        assertThat(list.build().items()).hasSize(200);
        assertThat(list.build().overload()).isZero();
        assertThat(list.build().load()).hasSize(15);
    }

    @Test
    @DisplayName("what was done today already takes its part of the day")
    void whatWasDoneAlready() {
        CareTask done = task(ContactPurpose.REMINDER, 10, MONDAY, FRIDAY);
        ContactPlan early =
                new ContactPlan(CustomerId.of("early"), MONDAY, List.of(), List.of(), List.of(done), List.of());
        WorkList list = list(
                MONDAY, capacity(2), List.of(early, contact("a", MONDAY, 1, FRIDAY), contact("b", MONDAY, 2, FRIDAY)));
        assertThat(customers(list.items())).containsExactly("a");
        assertThat(list.load().get(0).work()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "what is dropped keeps its reason, and counts on the day it comes again; work of other roles is not seen")
    void dropped() {
        CareTask held = task(ContactPurpose.REMINDER, 10, MONDAY, FRIDAY);
        DroppedContact until = new DroppedContact(
                held, new Refusal(CareRefusalReason.RETRY_LATER, Explanation.of("c", "r")), Optional.of(TUESDAY));
        ContactPlan plan = new ContactPlan(CustomerId.of("x"), MONDAY, List.of(), List.of(until), List.of(), List.of());
        WorkList list = list(MONDAY, capacity(2), List.of(plan));
        assertThat(list.items()).isEmpty();
        assertThat(list.postponed()).isEmpty();
        assertThat(list.dropped()).containsExactly(new DroppedWork(CustomerId.of("x"), until));
        assertThat(list.load().get(1)).isEqualTo(new DayLoad(TUESDAY, 1, Optional.of(2)));
        WorkList ofOthers = WorkList.on(MONDAY, CareRole.SALES_CONSULTANT, capacity(2), Works.CALENDAR)
                .add(plan)
                .add(contact("y", MONDAY, 1, MONDAY))
                .build();
        assertThat(ofOthers.items()).isEmpty();
        assertThat(ofOthers.dropped()).isEmpty();
    }

    @Test
    @DisplayName("a plan of another day is refused")
    void aPlanOfAnotherDay() {
        WorkList.Builder list = WorkList.on(MONDAY, CareRole.CARE_SPECIALIST, ContactPolicy.DEFAULT, Works.CALENDAR);
        assertThatThrownBy(() -> list.add(contact("a", TUESDAY, 1, FRIDAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plan: is of another day; a plan of the day of the list is allowed");
    }
}
