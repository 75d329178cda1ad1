package io.yangke.crm.rules.care.campaign;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts whom there is to invite to each lecture: one customer after another, in any order, in any number of parts that are merged.
 * Who may not be invited, or was to the same lecture of late, does not count. Not safe for use by several threads. Source: LIF-22.
 */
public final class LectureTally {

    private final LecturePolicy policy;
    private final LocalDate day;
    private final ZoneId zone;
    private final List<Set<CustomerId>> customers = new ArrayList<>();
    private int leads;

    private LectureTally(LecturePolicy policy, LocalDate day, ZoneId zone) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.day = Objects.requireNonNull(day, "day");
        this.zone = Objects.requireNonNull(zone, "zone");
        policy.triggers().forEach(trigger -> customers.add(new TreeSet<>()));
    }

    /**
     * Returns an empty tally.
     *
     * @param day as of which day
     * @param zone the zone of the dealer's calendar
     */
    public static LectureTally on(LocalDate day, LecturePolicy policy, ZoneId zone) {
        return new LectureTally(policy, day, zone);
    }

    /** Counts a customer; the same one twice counts once. */
    public LectureTally add(LectureGuest guest) {
        for (int i = 0; i < customers.size(); i++) {
            LectureTrigger trigger = policy.triggers().get(i);
            if (trigger.audience() instanceof LectureAudience.Owners owners && counts(trigger, owners, guest)) {
                customers.get(i).add(guest.file().id());
            }
        }
        return this;
    }

    /**
     * Adds leads, in a number the host gives: of level A and above, before a new model comes.
     *
     * @param more how many, at least 0
     */
    public LectureTally addLeads(int more) {
        Checks.range("more", more, 0, Integer.MAX_VALUE);
        leads = Math.addExact(leads, more);
        return this;
    }

    /**
     * Adds what another part counted.
     *
     * @throws IllegalArgumentException if it counted for another day or by another policy
     */
    public LectureTally merge(LectureTally other) {
        Checks.require(
                day.equals(other.day) && policy.equals(other.policy),
                "other",
                "counts for another day or by another policy",
                "parts of one tally are allowed");
        for (int i = 0; i < customers.size(); i++) {
            customers.get(i).addAll(other.customers.get(i));
        }
        return addLeads(other.leads);
    }

    /** Returns how far each lecture is, in order of the policy. */
    public List<LectureCall> calls() {
        List<LectureCall> calls = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            LectureTrigger trigger = policy.triggers().get(i);
            Set<CustomerId> found = customers.get(i);
            int count = trigger.audience() instanceof LectureAudience.Leads ? leads : found.size();
            calls.add(new LectureCall(day, trigger, count, List.copyOf(found)));
        }
        return calls;
    }

    private boolean counts(LectureTrigger trigger, LectureAudience.Owners owners, LectureGuest guest) {
        return mayBeInvited(guest)
                && guest.file().vehicles().stream()
                        .anyMatch(car ->
                                owners.holds(car, day) && !(owners.withoutSeriousComplaint() && isSpoilt(car, guest)))
                && !wasInvited(trigger, guest);
    }

    private static boolean mayBeInvited(LectureGuest guest) {
        ContactPreferences preferences = guest.file().preferences();
        return guest.state() == StandingState.ACTIVE
                && !preferences.doNotContact()
                && !preferences.refused().contains(ContactPurpose.INVITATION.consent());
    }

    private boolean isSpoilt(CustomerFact.Ownership car, LectureGuest guest) {
        return guest.complaints().stream().anyMatch(ticket -> policy.isSerious(ticket) && isSince(car.from(), ticket));
    }

    private boolean isSince(LocalDate purchase, Complaint ticket) {
        LocalDate received = LocalDate.ofInstant(ticket.intake().receivedAt(), zone);
        return !received.isBefore(purchase) && !received.isAfter(day);
    }

    private boolean wasInvited(LectureTrigger trigger, LectureGuest guest) {
        return guest.care().stream()
                .flatMap(care -> care.tasks().stream())
                .anyMatch(task -> isInvitation(task, trigger) && isLate(task, trigger));
    }

    private static boolean isInvitation(CareTask task, LectureTrigger trigger) {
        boolean invited = task.isOpen() || task.status() == TaskStatus.DONE;
        return invited
                && task.step().equals(trigger.step())
                && task.id().anchor().startsWith(trigger.signalPrefix());
    }

    private boolean isLate(CareTask task, LectureTrigger trigger) {
        return task.dueOn().isAfter(day.minusMonths(trigger.again()));
    }
}
