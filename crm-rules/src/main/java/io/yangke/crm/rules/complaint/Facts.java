package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.Duration;
import java.time.Instant;

/**
 * What an explanation of an event may look at.
 *
 * @param ticket the ticket after the event
 * @param recorded the event, with its time and actor
 * @param rules the policy and calendar of the decision
 */
record Facts(Complaint ticket, RecordedEvent recorded, DeskRules rules) {

    ComplaintPolicy policy() {
        return rules.policy();
    }

    WorkingCalendar calendar() {
        return rules.calendar();
    }

    Instant at() {
        return recorded.at();
    }

    Argument.Term role() {
        return Argument.term(recorded.by().role());
    }

    static Argument.Term role(Role role) {
        return Argument.term(role);
    }

    Argument moment(Instant at) {
        return moment(at, rules);
    }

    Argument limit(Limit limit) {
        return limit(limit, rules);
    }

    Argument repeatWindow() {
        return Argument.quantity(policy().repeatWindowDays(), Unit.NATURAL_DAYS);
    }

    static Argument moment(Instant at, DeskRules rules) {
        return Argument.moment(at, rules.calendar().zone());
    }

    static Argument category(CategoryCode code) {
        return Argument.named("CategoryCode", code.value(), code.value());
    }

    static Argument limit(Limit limit, DeskRules rules) {
        if (limit instanceof Limit.ElapsedMinutes elapsed) {
            return Argument.span(Duration.ofMinutes(elapsed.minutes()));
        }
        if (limit instanceof Limit.WorkingMinutes working) {
            return Argument.workingTime(Duration.ofMinutes(working.minutes()));
        }
        if (limit instanceof Limit.WorkingDays days) {
            return Argument.quantity(days.days(), Unit.WORKING_DAYS);
        }
        if (limit instanceof Limit.NaturalDays days) {
            return Argument.quantity(days.days(), Unit.NATURAL_DAYS);
        }
        return moment(((Limit.FixedTime) limit).at(), rules);
    }
}
