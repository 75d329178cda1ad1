package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.complaint.Assignment;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent.Assigned;
import io.yangke.crm.spi.complaint.ComplaintEvent.Graded;
import io.yangke.crm.spi.complaint.ComplaintEvent.Registered;
import io.yangke.crm.spi.complaint.ComplaintEvent.Regraded;
import io.yangke.crm.spi.complaint.ComplaintEvent.RepeatLinked;
import io.yangke.crm.spi.complaint.ComplaintEvent.RepeatedBy;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Intake;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a ticket came in, was graded and got its handler. Source: CMP-01, CMP-02, CMP-06, CMP-07. */
final class IntakeTelling {

    private IntakeTelling() {}

    static void into(Tellings.Builder tellings) {
        tellings.on(Registered.class, IntakeTelling::registered)
                .on(Graded.class, IntakeTelling::graded)
                .on(Regraded.class, IntakeTelling::regraded)
                .on(Assigned.class, IntakeTelling::assigned)
                .on(RepeatLinked.class, IntakeTelling::repeat)
                .on(RepeatedBy.class, IntakeTelling::repeated);
    }

    private static Explanation registered(Registered event, Facts facts) {
        return intake(event, facts).because(registrationDetails(event, facts));
    }

    private static Explanation intake(Registered event, Facts facts) {
        Intake intake = event.intake();
        Argument channel = Argument.term(intake.channel());
        Argument received = facts.moment(intake.receivedAt());
        Argument matter = Argument.reference(intake.matter());
        if (event.ticketKind() == TicketKind.CONSULTATION) {
            return ComplaintCode.CONSULTATION.with(channel, received, matter);
        }
        ComplaintCode code = intake.imported() ? ComplaintCode.IMPORTED : ComplaintCode.REGISTERED;
        return code.with(channel, received, Argument.term(intake.phase()), matter);
    }

    private static List<Explanation> registrationDetails(Registered event, Facts facts) {
        List<Explanation> details = new ArrayList<>();
        Intake intake = event.intake();
        if (intake.recordedAt().isAfter(intake.receivedAt())) {
            details.add(ComplaintCode.RECORDED_AFTER.with(
                    facts.moment(intake.recordedAt()),
                    Argument.span(Duration.between(intake.receivedAt(), intake.recordedAt()))));
        }
        if (event.call()) {
            details.add(ComplaintCode.FIRST_CALL.with());
        }
        details.add(ComplaintCode.BASIS.with(
                Argument.reference(event.basis().policy()),
                Argument.reference(event.basis().calendar())));
        return details;
    }

    private static Explanation graded(Graded event, Facts facts) {
        Intake intake = facts.ticket().intake();
        Argument grade = Argument.term(event.grade());
        Argument category = Facts.category(event.category());
        if (!event.byChannel()) {
            return ComplaintCode.GRADE_BY_CATEGORY
                    .with(grade, category, Argument.term(intake.phase()))
                    .because(List.of(closing(event.grade(), facts)));
        }
        return ComplaintCode.GRADE_BY_CHANNEL
                .with(grade, category, Argument.term(intake.channel()))
                .because(List.of(
                        ComplaintCode.GRADE_B_CHANNELS.with(
                                Argument.terms(facts.policy().gradeBChannels())),
                        closing(event.grade(), facts)));
    }

    /** Returns the closing limit of a grade, or that it has none. */
    static Explanation closing(Grade grade, Facts facts) {
        Limit limit = facts.policy().closingLimits().get(grade);
        return limit == null
                ? ComplaintCode.GRADE_NO_LIMIT.with(Argument.term(grade))
                : ComplaintCode.GRADE_LIMIT.with(Argument.term(grade), facts.limit(limit));
    }

    private static Explanation regraded(Regraded event, Facts facts) {
        List<Explanation> details = new ArrayList<>();
        event.approver()
                .ifPresent(
                        approver -> details.add(ComplaintCode.REGRADE_APPROVED.with(Argument.term(approver.role()))));
        if (event.afterBreach()) {
            details.add(ComplaintCode.REGRADED_AFTER_BREACH.with(Argument.term(event.from())));
        }
        details.add(closing(event.to(), facts));
        if (event.to() == Grade.C) {
            details.add(ComplaintCode.RESPONSE_STAYS.with());
        }
        return ComplaintCode.REGRADED
                .with(
                        Argument.term(event.from()),
                        Argument.term(event.to()),
                        Argument.term(event.reason()),
                        Facts.category(event.category()))
                .because(details);
    }

    private static Explanation assigned(Assigned event, Facts facts) {
        Complaint ticket = facts.ticket();
        Optional<HandlerLevel> byTable =
                ticket.category().flatMap(facts.policy()::category).flatMap(row -> row.handler(ticket.round()));
        HandlerLevel level = event.assignment().level();
        if (event.first() && byTable.filter(level::equals).isPresent()) {
            return byRow(event.assignment(), facts).because(round(facts));
        }
        ComplaintCode code = event.first() ? ComplaintCode.HANDLER_BY_HAND : ComplaintCode.HANDLER_REASSIGNED;
        return code.with(Argument.term(level), facts.role())
                .because(ticket.category()
                        .map(category -> List.of(table(category, byTable, ticket)))
                        .orElse(List.of()));
    }

    private static Explanation byRow(Assignment assignment, Facts facts) {
        CategoryCode category = facts.ticket().category().orElseThrow();
        return ComplaintCode.HANDLER_BY_ROW.with(
                Argument.term(assignment.level()),
                Facts.category(category),
                Argument.count(facts.ticket().round()));
    }

    private static Explanation table(CategoryCode category, Optional<HandlerLevel> byTable, Complaint ticket) {
        return byTable.map(level -> ComplaintCode.HANDLER_ROW_SAYS.with(
                        Facts.category(category), Argument.count(ticket.round()), Argument.term(level)))
                .orElseGet(() -> ComplaintCode.HANDLER_ROW_EMPTY.with(Facts.category(category)));
    }

    private static List<Explanation> round(Facts facts) {
        Complaint ticket = facts.ticket();
        if (ticket.round() == 1) {
            return List.of(ComplaintCode.ROUND_FIRST.with(facts.repeatWindow()));
        }
        Argument round = Argument.count(ticket.round());
        return ticket
                .links()
                .previous()
                .map(earlier ->
                        ComplaintCode.ROUND_LATER.with(round, Argument.reference(earlier), facts.repeatWindow()))
                .stream()
                .toList();
    }

    private static Explanation repeat(RepeatLinked event, Facts facts) {
        Argument previous = Argument.reference(event.previous());
        return event.escalated()
                ? ComplaintCode.REPEAT_ESCALATED.with(previous, facts.repeatWindow(), Argument.count(event.round()))
                : ComplaintCode.REPEAT_NOT_ESCALATED.with(previous, facts.repeatWindow());
    }

    private static Explanation repeated(RepeatedBy event, Facts facts) {
        ComplaintCode code =
                event.escalated() ? ComplaintCode.REPEATED_ESCALATED : ComplaintCode.REPEATED_NOT_ESCALATED;
        return code.with(Argument.reference(event.next()), facts.repeatWindow());
    }
}
