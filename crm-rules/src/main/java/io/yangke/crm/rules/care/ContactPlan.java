package io.yangke.crm.rules.care;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.TaskId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one customer is contacted for on one day, out of all journeys: one budget, so first the most important, then the most urgent.
 * Pure: the same file, facts and day give the same plan. Hours are not looked at: they belong to the hand-over. Source: LIF-21, N12.
 *
 * @param customer the customer
 * @param day the day
 * @param contacts the tasks to do, first the first
 * @param dropped every other task that is due, with the reason, in the same order
 * @param made the tasks the customer was contacted for on the day already, in order of identity
 * @param coming the open tasks that are not due yet, in order of their day
 */
public record ContactPlan(
        CustomerId customer,
        LocalDate day,
        List<CareTask> contacts,
        List<DroppedContact> dropped,
        List<CareTask> made,
        List<CareTask> coming) {

    /** Which of two tasks goes first: by priority, then by last day, then by identity. */
    public static final Comparator<CareTask> ORDER = Comparator.comparingInt(CareTask::priority)
            .thenComparing(CareTask::lastDay)
            .thenComparing(CareTask::id);

    private static final Comparator<CareTask> BY_DAY =
            Comparator.comparing(CareTask::dueOn).thenComparing(ORDER);

    public ContactPlan {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(day, "day");
        contacts = ImmutableList.copyOf(contacts);
        dropped = ImmutableList.copyOf(dropped);
        made = ImmutableList.copyOf(made);
        coming = ImmutableList.copyOf(coming);
    }

    /**
     * Returns the plan of a customer's day.
     *
     * @param zone the zone of the dealer's calendar
     */
    public static ContactPlan of(CareFile file, HandOverFacts facts, ContactPolicy policy, ZoneId zone, LocalDate day) {
        Contacting contacting = new Contacting(file, facts, policy, zone);
        BudgetUse use = BudgetUse.of(policy.budget(), file.contacts(), zone);
        List<CareTask> contacts = new ArrayList<>();
        List<CareTask> others = new ArrayList<>();
        for (CareTask task : open(file, false, day)) {
            if (contacting.on(task, day, use) == null) {
                contacts.add(task);
                use.add(task.purpose(), task.channel(), day);
            } else {
                others.add(task);
            }
        }
        // Judged when all contacts are known: a duty after it may have taken the place a task would come again to.
        List<DroppedContact> dropped = others.stream()
                .map(task -> dropped(task, Objects.requireNonNull(contacting.on(task, day, use))))
                .toList();
        return new ContactPlan(file.customer(), day, contacts, dropped, made(file, zone, day), open(file, true, day));
    }

    private static DroppedContact dropped(CareTask task, Obstacle obstacle) {
        return new DroppedContact(task, obstacle.why(), obstacle.again());
    }

    private static List<CareTask> made(CareFile file, ZoneId zone, LocalDate day) {
        Set<TaskId> made = file.contacts().stream()
                .filter(contact -> LocalDate.ofInstant(contact.at(), zone).equals(day))
                .map(ContactMade::task)
                .collect(Collectors.toSet());
        return file.tasks().stream().filter(task -> made.contains(task.id())).toList();
    }

    private static List<CareTask> open(CareFile file, boolean coming, LocalDate day) {
        return file.tasks().stream()
                .filter(task -> task.isOpen() && task.dueOn().isAfter(day) == coming)
                .sorted(coming ? BY_DAY : ORDER)
                .toList();
    }
}
