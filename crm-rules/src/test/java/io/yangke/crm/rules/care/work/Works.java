package io.yangke.crm.rules.care.work;

import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.care.ContactPlan;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.customer.ContactChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Work for care specialists. Monday, 2 March 2026 is the first day; the weekends of March 2026 are ordinary ones. */
final class Works {

    static final WorkingCalendar CALENDAR = ChineseCalendar.statutory();
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private Works() {}

    static ContactPolicy capacity(int tasks) {
        return ContactPolicy.builder()
                .capacity(Map.of(CareRole.CARE_SPECIALIST, tasks))
                .build();
    }

    static CareTask task(ContactPurpose purpose, int priority, LocalDate dueOn, LocalDate lastDay) {
        CareTask.Builder task = CareTask.builder();
        task.id(new TaskId(StepCode.of("S"), Optional.empty(), "a", 0))
                .purpose(purpose)
                .anchor(Anchor.SERVICE_SETTLED)
                .anchorDay(dueOn)
                .dueOn(dueOn)
                .lastDay(lastDay)
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .priority(priority)
                .script("s");
        return task.build();
    }

    /** Returns a plan of a customer with one contact. */
    static ContactPlan contact(String customer, LocalDate day, int priority, LocalDate lastDay) {
        return contact(customer, day, task(ContactPurpose.REMINDER, priority, day, lastDay));
    }

    static ContactPlan contact(String customer, LocalDate day, CareTask task) {
        return new ContactPlan(CustomerId.of(customer), day, List.of(task), List.of(), List.of(), List.of());
    }

    static ContactPlan coming(String customer, LocalDate day, CareTask task) {
        return new ContactPlan(CustomerId.of(customer), day, List.of(), List.of(), List.of(), List.of(task));
    }

    static WorkList list(LocalDate day, ContactPolicy policy, List<ContactPlan> plans) {
        WorkList.Builder list = WorkList.on(day, CareRole.CARE_SPECIALIST, policy, CALENDAR);
        plans.forEach(list::add);
        return list.build();
    }

    static List<String> customers(List<WorkItem> items) {
        return items.stream().map(item -> item.customer().value()).toList();
    }

    static List<String> postponed(WorkList list) {
        List<String> told = new ArrayList<>();
        list.postponed()
                .forEach(put -> told.add(put.item().customer() + "→" + put.to().getDayOfMonth()));
        return told;
    }
}
