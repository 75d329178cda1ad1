package io.yangke.crm.rules.care.campaign;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.SignalId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How far a lecture is from being worth holding. Source: LIF-22.
 *
 * @param day as of which day
 * @param trigger the lecture
 * @param count how many there are to invite
 * @param customers who they are, in order of identity; none for leads
 */
public record LectureCall(LocalDate day, LectureTrigger trigger, int count, List<CustomerId> customers) {
    public LectureCall {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(trigger, "trigger");
        customers = ImmutableList.copyOf(customers);
    }

    /** How many are enough. */
    public int threshold() {
        return trigger.threshold();
    }

    /** Whether there are enough: exactly as many as the threshold are. */
    public boolean isDue() {
        return count >= threshold();
    }

    /**
     * Returns the signal that invites them; empty while there are not enough, and for leads, whom the host invites. Who gave it once on
     * a day gives the same one again.
     */
    public Optional<CareSignal> signal() {
        if (!isDue() || customers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CareSignal(
                SignalId.of(trigger.signalPrefix() + day),
                trigger.step(),
                day,
                day.plusDays(trigger.inviteDays() - 1L),
                Optional.of(Set.copyOf(customers))));
    }
}
