package io.yangke.crm.rules.complaint.form;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.NoteKind;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The events and notes of a ticket in order, to look things up for a form. */
final class History {

    private final List<RecordedEvent> events;
    private final List<TicketNote> notes;
    private final ZoneId zone;

    History(List<RecordedEvent> events, List<TicketNote> notes, ZoneId zone) {
        this.events = ImmutableList.sortedCopyOf(
                Comparator.comparing(event -> event.id().sequence()), events);
        this.notes = ImmutableList.sortedCopyOf(
                Comparator.comparing(TicketNote::sequence).thenComparing(TicketNote::kind), notes);
        this.zone = zone;
    }

    Optional<RecordedEvent> first(Class<?> type) {
        return events.stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .findFirst();
    }

    <E> Optional<RecordedEvent> last(Class<E> type, Predicate<E> which) {
        return events.stream()
                .filter(recorded -> type.isInstance(recorded.event()) && which.test(type.cast(recorded.event())))
                .reduce((earlier, later) -> later);
    }

    /**
     * The event a note belongs to: of these types, by who wrote the note, at its time. Where a node's clock lagged behind, the
     * event may be later than the note; then it is the next one.
     */
    Optional<RecordedEvent> eventOf(TicketNote note, Class<?>... types) {
        List<RecordedEvent> candidates = events.stream()
                .filter(recorded -> recorded.id().sequence() >= note.sequence())
                .filter(recorded -> recorded.by().equals(note.by()))
                .filter(recorded -> Arrays.stream(types).anyMatch(type -> type.isInstance(recorded.event())))
                .toList();
        return candidates.stream()
                .filter(recorded -> recorded.at().equals(note.at()))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    Stream<TicketNote> notes(NoteKind kind) {
        return notes.stream().filter(note -> note.kind() == kind);
    }

    List<PersonalText> texts(NoteKind... kinds) {
        return notes.stream()
                .filter(note -> Arrays.asList(kinds).contains(note.kind()))
                .map(TicketNote::text)
                .toList();
    }

    LocalDate day(RecordedEvent recorded) {
        return LocalDate.ofInstant(recorded.at(), zone);
    }

    LocalDateTime time(RecordedEvent recorded) {
        return LocalDateTime.ofInstant(recorded.at(), zone);
    }

    Signature signature(Optional<RecordedEvent> step) {
        return step.map(recorded -> new Signature(person(recorded), Optional.of(day(recorded))))
                .orElse(Signature.BLANK);
    }

    /** Who did it, unless time alone did. */
    static Optional<StaffId> person(RecordedEvent recorded) {
        return recorded.by().role() == Role.SYSTEM
                ? Optional.empty()
                : Optional.of(recorded.by().id());
    }
}
