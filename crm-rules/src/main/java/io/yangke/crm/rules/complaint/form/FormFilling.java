package io.yangke.crm.rules.complaint.form;

import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.FollowUp;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.HandlingStep;
import io.yangke.crm.spi.complaint.NoteKind;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.complaint.Warning;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Fills the forms of a ticket in. */
final class FormFilling {

    private final Complaint ticket;
    private final CustomerCard card;
    private final ZoneId zone;
    private final History history;

    FormFilling(Complaint ticket, List<RecordedEvent> events, List<TicketNote> notes, CustomerCard card, ZoneId zone) {
        this.ticket = ticket;
        this.card = card;
        this.zone = zone;
        this.history = new History(events, notes, zone);
    }

    HandlingForm handlingForm() {
        HandlingForm.Builder form = HandlingForm.builder();
        fillIntake(form);
        fillHandOver(form);
        fillMeasures(form);
        fillFollowUp(form);
        fillImprovement(form);
        return form.build();
    }

    private void fillIntake(HandlingForm.Builder form) {
        form.acceptedOn(LocalDate.ofInstant(ticket.intake().recordedAt(), zone))
                .number(ticket.id())
                .card(card)
                .complainedAt(LocalDateTime.ofInstant(ticket.intake().receivedAt(), zone))
                .times(ticket.round())
                .calls(ticket.calls())
                .content(history.texts(NoteKind.COMPLAINT))
                .preliminaryCause(ticket.handling().preliminaryCause())
                .preliminaryAnalysis(history.texts(NoteKind.PRELIMINARY_ANALYSIS))
                .acceptedBy(history.signature(history.first(ComplaintEvent.Registered.class)));
    }

    private void fillHandOver(HandlingForm.Builder form) {
        form.handedOverBy(Signature.BLANK)
                .handedOverAt(history.first(ComplaintEvent.Assigned.class).map(history::time))
                .department(ticket.handling().department())
                .departmentManager(history.signature(step(HandlingStep.VERIFY_AND_PLAN)))
                .investigation(history.texts(NoteKind.INVESTIGATION));
    }

    private void fillMeasures(HandlingForm.Builder form) {
        Handling handling = ticket.handling();
        form.measures(history.texts(NoteKind.MEASURES, NoteKind.AGREEMENT, NoteKind.CARRIED_OUT, NoteKind.RESOLUTION))
                .measuresDoneOn(handling.measuresDoneOn().or(handling::measuresDoneBy))
                .measuresBy(history.signature(step(HandlingStep.CARRY_OUT)
                        .or(() -> history.last(ComplaintEvent.Resolved.class, any -> true))));
    }

    private void fillFollowUp(HandlingForm.Builder form) {
        Optional<RecordedEvent> call = history.last(ComplaintEvent.FollowUpRecorded.class, any -> true);
        form.followUpResult(ticket.followUps().stream()
                        .reduce((earlier, later) -> later)
                        .map(FollowUp::result))
                .customerOpinion(history.texts(NoteKind.CUSTOMER_OPINION))
                .followedUpAt(call.map(history::time))
                .followedUpBy(history.signature(call));
    }

    private void fillImprovement(HandlingForm.Builder form) {
        Signature recorded = history.signature(history.last(ComplaintEvent.CauseRecorded.class, any -> true));
        form.rootCause(ticket.handling().rootCause())
                .rootCauseAnalysis(history.texts(NoteKind.ROOT_CAUSE))
                .improvement(history.texts(NoteKind.IMPROVEMENT))
                .improvingDepartment(ticket.handling().improvingDepartment())
                .improvingManager(
                        new Signature(recorded.recordedBy(), ticket.handling().improvedOn()))
                .closedBy(history.signature(history.last(ComplaintEvent.FileClosed.class, any -> true)));
    }

    private Optional<RecordedEvent> step(HandlingStep which) {
        return history.last(ComplaintEvent.StepTaken.class, taken -> taken.step() == which);
    }

    Optional<WarningForm> warningForm(WarningCause cause) {
        return ticket.warnings().stream()
                .filter(warning -> warning.cause() == cause)
                .findFirst()
                .map(this::warningForm);
    }

    private WarningForm warningForm(Warning warning) {
        WarningCause cause = warning.cause();
        return WarningForm.builder()
                .number(ticket.id())
                .dealer(ticket.dealer())
                .card(card)
                .firstComplaintOn(LocalDate.ofInstant(ticket.intake().receivedAt(), zone))
                .handling(warning.handling())
                .escalation(warning.escalation())
                .repeatedContent(repeated(warning))
                .cause(cause)
                .reason(cause == WarningCause.SPECIAL_CASE ? history.texts(NoteKind.WARNING) : List.of())
                .calls(warning.calls())
                .raisedAt(LocalDateTime.ofInstant(warning.raisedAt(), zone))
                .agent(agent(cause))
                .lead(Signature.BLANK)
                .result(result(cause))
                .settledBy(history.signature(
                        history.last(ComplaintEvent.WarningSettled.class, settled -> settled.cause() == cause)))
                .build();
    }

    /** What the customer, not the handler, said after the complaint itself and up to the warning. */
    private List<PersonalText> repeated(Warning warning) {
        return history.notes(NoteKind.CONTACT)
                .filter(note -> !note.at().isAfter(warning.raisedAt()))
                .filter(note -> history.eventOf(
                                note, ComplaintEvent.ContactRecorded.class, ComplaintEvent.Responded.class)
                        .filter(recorded -> recorded.event() instanceof ComplaintEvent.ContactRecorded)
                        .isPresent())
                .map(TicketNote::text)
                .toList();
    }

    private List<PersonalText> result(WarningCause cause) {
        return history.notes(NoteKind.WARNING_RESULT)
                .filter(note -> history.eventOf(note, ComplaintEvent.WarningSettled.class)
                        .filter(recorded -> ((ComplaintEvent.WarningSettled) recorded.event()).cause() == cause)
                        .isPresent())
                .map(TicketNote::text)
                .toList();
    }

    private Optional<StaffId> agent(WarningCause cause) {
        return history.last(
                        ComplaintEvent.WarningRaised.class,
                        raised -> raised.warning().cause() == cause)
                .flatMap(History::person)
                .or(() -> history.first(ComplaintEvent.Registered.class).flatMap(History::person));
    }
}
