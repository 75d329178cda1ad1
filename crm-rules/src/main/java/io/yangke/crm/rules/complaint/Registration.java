package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Intake;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a ticket comes to be. Source: CMP-01, CMP-02, CMP-07, CMP-12. */
final class Registration {

    private final RegisterComplaint command;
    private final Past past;
    private final DeskRules rules;
    private final boolean imported;

    Registration(RegisterComplaint command, Past past, DeskRules rules, boolean imported) {
        this.command = command;
        this.past = past;
        this.rules = rules;
        this.imported = imported;
    }

    /** Returns why the ticket cannot be created; null if it can. */
    @Nullable
    Refusal refusal(Instant now) {
        if (command.receivedAt().isAfter(now)) {
            return Refusals.inTheFuture(
                    command.receivedAt(), now, rules.calendar().zone());
        }
        return command.kind() == TicketKind.CONSULTATION
                ? null
                : grading().refusal(command.channel(), command.phase(), command.category());
    }

    /** Returns the draft of the new ticket. */
    Draft draft(TicketId id, Given given) {
        TicketEvent first = new TicketEvent(
                given.at(),
                given.by(),
                new ComplaintEvent.Registered(intake(given), command.kind(), isCall(), rules.basis()));
        Draft draft = Draft.begin(TicketFold.begin(command.dealer(), id, first), first, rules, !imported);
        if (command.kind() == TicketKind.COMPLAINT) {
            complaint(draft, given);
        }
        return draft;
    }

    /** Returns the earlier ticket this one repeats; empty if there is none. */
    Optional<Complaint> previous() {
        return command.kind() == TicketKind.COMPLAINT
                ? Repeats.previous(past.onMatter(), command.receivedAt())
                : Optional.empty();
    }

    /** Whether the earlier ticket was resolved so recently that this one goes to the next handler. */
    boolean escalates(Complaint previous) {
        return Repeats.escalates(previous, command.receivedAt(), rules);
    }

    private void complaint(Draft draft, Given given) {
        draft.emit(given, grading().grade(command.channel(), command.phase(), command.category()));
        previous().ifPresent(previous -> link(draft, previous, given));
        startFromReceipt(draft, given);
        if (command.assignNow()) {
            Assigning.byTable(draft, given);
        }
        MajorMatters.reviewGrade(draft, given);
        if (command.safety()) {
            MajorMatters.declare(draft, MajorReason.SAFETY, 1, given);
        }
        MajorMatters.reviewGroup(draft, customers(), given);
        EarlyWarning.review(draft, command.flags(), given);
    }

    private void link(Draft draft, Complaint previous, Given given) {
        boolean escalated = escalates(previous);
        int round = escalated ? Math.min(previous.round() + 1, rules.policy().lastRound()) : 1;
        draft.emit(given, new ComplaintEvent.RepeatLinked(previous.id(), escalated, round));
    }

    private void startFromReceipt(Draft draft, Given given) {
        ComplaintPolicy policy = rules.policy();
        Instant receivedAt = command.receivedAt();
        if (policy.registrationChannels().contains(command.channel())) {
            draft.start(ClockKind.REGISTRATION, policy.registrationLimit(), receivedAt, Instant.MIN, given);
        }
        draft.start(ClockKind.STATUTORY_NOTICE, policy.statutoryLimit(), receivedAt, Instant.MIN, given);
        draft.passTime(given.at());
        draft.done(ClockKind.REGISTRATION, given);
    }

    private int customers() {
        Set<CustomerId> customers = new HashSet<>(past.customers());
        customers.add(command.customer());
        return customers.size();
    }

    private Intake intake(Given given) {
        return new Intake(
                command.customer(),
                command.vehicle(),
                command.channel(),
                command.phase(),
                command.matter(),
                command.receivedAt(),
                given.at(),
                imported,
                command.mediaAnswerBy());
    }

    private boolean isCall() {
        return command.channel() == Channel.HOTLINE;
    }

    private Grading grading() {
        return new Grading(rules.policy());
    }
}
