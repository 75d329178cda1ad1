package io.yangke.crm.rules.care.work;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.care.ContactPlan;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.rules.care.DroppedContact;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a role of a dealer does today, in order. What must go today goes first, whatever the capacity: duties, and what is too late
 * after today. The rest goes by importance and urgency as far as the capacity goes; what exceeds it is put off to a working day within
 * its window. Every task that is due is listed, put off, or dropped with a reason. The same plans give the same list, in whatever order
 * they are added. Source: LIF-21; the levelling is ours.
 *
 * @param day today
 * @param role whose work it is
 * @param items what is done today, first the first
 * @param postponed what is put off, in order of the day it is put off to
 * @param dropped what is not done today for a reason of the customer's
 * @param load how much there is to do today, what was done already included, and on the coming working days, what falls due on them
 *     included
 */
public record WorkList(
        LocalDate day,
        CareRole role,
        List<WorkItem> items,
        List<PostponedWork> postponed,
        List<DroppedWork> dropped,
        List<DayLoad> load) {

    public WorkList {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(role, "role");
        items = ImmutableList.copyOf(items);
        postponed = ImmutableList.copyOf(postponed);
        dropped = ImmutableList.copyOf(dropped);
        load = ImmutableList.copyOf(load);
    }

    /** How many tasks more than the capacity must be done today. */
    public int overload() {
        return load.get(0).overload();
    }

    /** Returns an empty list to add customers to. */
    public static Builder on(LocalDate day, CareRole role, ContactPolicy policy, WorkingCalendar calendar) {
        return new Builder(day, role, policy, calendar);
    }

    /**
     * Takes the plans of one customer after another, and keeps of each only what the role has to do: no care file is held. Not safe
     * for use by several threads.
     */
    public static final class Builder {

        private final LocalDate day;
        private final CareRole role;
        private final ContactPolicy policy;
        private final WorkingCalendar calendar;
        private final LocalDate horizon;
        private final List<Due> due = new ArrayList<>();
        private final List<DroppedWork> dropped = new ArrayList<>();
        private int made;

        private Builder(LocalDate day, CareRole role, ContactPolicy policy, WorkingCalendar calendar) {
            this.day = Objects.requireNonNull(day, "day");
            this.role = Objects.requireNonNull(role, "role");
            this.policy = Objects.requireNonNull(policy, "policy");
            this.calendar = Objects.requireNonNull(calendar, "calendar");
            this.horizon = day.plusDays(policy.horizonDays());
        }

        /**
         * Adds what a customer is contacted for.
         *
         * @throws IllegalArgumentException if it is the plan of another day
         */
        public Builder add(ContactPlan plan) {
            if (!plan.day().equals(day)) {
                throw new IllegalArgumentException("plan: is of another day; a plan of the day of the list is allowed");
            }
            made += (int)
                    plan.made().stream().filter(task -> task.role() == role).count();
            plan.contacts().forEach(task -> add(plan.customer(), task, day));
            plan.coming().forEach(task -> add(plan.customer(), task, task.dueOn()));
            plan.dropped().stream()
                    .filter(contact -> contact.task().role() == role)
                    .forEach(contact -> add(plan.customer(), contact));
            return this;
        }

        private void add(CustomerId customer, DroppedContact contact) {
            dropped.add(new DroppedWork(customer, contact));
            contact.again().filter(day::isBefore).ifPresent(again -> add(customer, contact.task(), again));
        }

        private void add(CustomerId customer, CareTask task, LocalDate from) {
            if (task.role() == role && !from.isAfter(horizon)) {
                due.add(new Due(WorkItem.of(customer, task), from));
            }
        }

        /** Returns the list of what was added. */
        public WorkList build() {
            Optional<Integer> capacity = policy.capacityOf(role);
            Workdays days = new Workdays(day, lastDay(), role, calendar);
            List<Job> jobs = due.stream().map(task -> job(task, days)).toList();
            Levelling levelling = new Levelling(jobs, days, capacity.orElse(Integer.MAX_VALUE), made);
            return new WorkList(
                    day,
                    role,
                    levelling.on(0).stream().map(Job::item).toList(),
                    postponed(levelling, days),
                    dropped.stream().sorted(DroppedWork.ORDER).toList(),
                    load(levelling, days, capacity));
        }

        private LocalDate lastDay() {
            return due.stream()
                    .filter(task -> task.from().equals(day))
                    .map(task -> task.item().lastDay())
                    .max(Comparator.naturalOrder())
                    .filter(horizon::isBefore)
                    .orElse(horizon);
        }

        private Job job(Due task, Workdays days) {
            int ready = days.onOrAfter(task.from());
            int last = Math.max(ready, days.onOrBefore(task.item().lastDay()));
            return new Job(task.item(), ready, last, policy.isDuty(task.item().purpose()));
        }

        /** Of what is put off, that is told which could be done today; what falls due later is only counted. */
        private List<PostponedWork> postponed(Levelling levelling, Workdays days) {
            List<PostponedWork> postponed = new ArrayList<>();
            for (int place = 1; place < days.size(); place++) {
                for (Job job : levelling.on(place)) {
                    if (job.ready() == 0) {
                        postponed.add(new PostponedWork(job.item(), days.day(place)));
                    }
                }
            }
            return postponed;
        }

        private List<DayLoad> load(Levelling levelling, Workdays days, Optional<Integer> capacity) {
            List<DayLoad> load = new ArrayList<>();
            for (int place = 0; place < days.size() && !days.day(place).isAfter(horizon); place++) {
                Optional<Integer> most = days.isWorked(place) ? capacity : Optional.of(0);
                int work = levelling.on(place).size() + (place == 0 ? made : 0);
                load.add(new DayLoad(days.day(place), work, most));
            }
            return load;
        }
    }

    /** A task, and from when it can be done. */
    private record Due(WorkItem item, LocalDate from) {}
}
