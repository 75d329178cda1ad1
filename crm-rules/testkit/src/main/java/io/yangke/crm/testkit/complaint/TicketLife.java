package io.yangke.crm.testkit.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is tried on one ticket, step after step.
 *
 * @param channel how the complaint arrives
 * @param steps what follows
 */
public record TicketLife(Channel channel, List<Step> steps) {

    /**
     * One thing tried.
     *
     * @param minutes the minutes since the one before, 0 or more
     * @param action what is tried
     */
    public record Step(int minutes, ComplaintAction action) {
        public Step {
            if (minutes < 0) {
                throw new IllegalArgumentException("minutes: is negative; 0 or more is allowed");
            }
            Objects.requireNonNull(action, "action");
        }

        /** Returns somebody who may do it in the standard table of roles: mostly the library itself. */
        public Actor by() {
            return action.kind() == ActionKind.REGRADE_TO_C ? People.COMPLAINTS_HEAD : Actor.SYSTEM;
        }
    }

    public TicketLife {
        Objects.requireNonNull(channel, "channel");
        steps = List.copyOf(steps);
    }

    /** Plays this life from an instant on; what the desk refuses is left out. Returns the ticket at its end. */
    public Complaint play(DeskScenario scenario, Instant start) {
        scenario.at(start).register(command -> command.channel(channel));
        Instant now = start;
        for (Step step : steps) {
            now = now.plus(Duration.ofMinutes(step.minutes()));
            scenario.at(now).attempt(step.by(), step.action());
        }
        return scenario.sweep().ticket();
    }
}
