package io.yangke.crm.rules.lifecycle.forecast;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.customer.CustomerFact.RepairChange;
import io.yangke.crm.spi.customer.CustomerFact.RepairOrder;
import io.yangke.crm.spi.customer.CustomerFact.RepairState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which messages a customer is owed about a repair: one for each change of its state, one whenever nothing changed for the set time
 * within business hours, and a notice when the work is finished; after that silence is owed nothing. Source: LIF-25.
 */
public final class RepairProgress {

    private final RepairOrder order;
    private final Instant now;
    private final WorkingCalendar calendar;
    private final RepairProgressPolicy policy;
    private final ImmutableList.Builder<OwedMessage> owed = ImmutableList.builder();

    private RepairProgress(RepairOrder order, Instant now, WorkingCalendar calendar, RepairProgressPolicy policy) {
        this.order = order;
        this.now = now;
        this.calendar = calendar;
        this.policy = policy;
    }

    /**
     * Returns all messages that are owed until an instant, inclusive, in order of time: sent ones too, since what was sent is not known
     * here. A message stays the same when changes are told late or asked for again.
     *
     * @param order the repair, with all changes told so far; those after {@code now} do not count
     * @param now until when
     * @param calendar the dealer's calendar, whose business hours count
     * @param policy the figures
     */
    public static List<OwedMessage> owed(
            RepairOrder order, Instant now, WorkingCalendar calendar, RepairProgressPolicy policy) {
        return new RepairProgress(order, now, calendar, policy).owed();
    }

    private List<OwedMessage> owed() {
        List<RepairChange> changes = order.changes();
        for (int i = 0; i < changes.size() && !changes.get(i).at().isAfter(now); i++) {
            RepairChange change = changes.get(i);
            addChange(change, occurrence(i));
            if (isInHand(change.state())) {
                addSilences(
                        change,
                        occurrence(i),
                        i + 1 < changes.size() ? changes.get(i + 1).at() : Instant.MAX);
            }
        }
        return owed.build();
    }

    private int occurrence(int index) {
        int times = 0;
        for (int i = 0; i <= index; i++) {
            times +=
                    order.changes().get(i).state() == order.changes().get(index).state() ? 1 : 0;
        }
        return times;
    }

    private static boolean isInHand(RepairState state) {
        return state != RepairState.FINISHED && state != RepairState.HANDED_BACK;
    }

    private void addChange(RepairChange change, int occurrence) {
        OwedMessage.Kind kind =
                change.state() == RepairState.FINISHED ? OwedMessage.Kind.FINISHED : OwedMessage.Kind.CHANGED;
        if (!policy.untold().contains(change.state())) {
            add(kind, change, occurrence, 0, change.at());
        }
    }

    /** The next change takes the place of a message of silence that would be owed at the same time. */
    private void addSilences(RepairChange change, int occurrence, Instant next) {
        Duration interval = Duration.ofMinutes(policy.silentMinutes());
        Instant at = change.at();
        for (int repetition = 1; repetition <= policy.mostSilent(); repetition++) {
            at = calendar.plusWorkingTime(at, interval);
            if (at.isAfter(now) || !at.isBefore(next)) {
                return;
            }
            add(OwedMessage.Kind.SILENT, change, occurrence, repetition, at);
        }
    }

    private void add(OwedMessage.Kind kind, RepairChange change, int occurrence, int repetition, Instant at) {
        owed.add(new OwedMessage(order.fact(), order.car(), kind, change.state(), occurrence, repetition, at));
    }
}
