package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.NoteKind;
import io.yangke.crm.spi.complaint.TicketDate;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Values: instants, text, ids and whole states come back as they went in.
 *
 * <p><b>What this suite deliberately does not assert:</b> how values are kept; that results are the same objects; instants
 * before year 1 or after year 9999 in what is stored.
 *
 * @param <S> the type of the store
 */
public abstract class ValueSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    private static final List<Instant> INSTANTS = Stream.of(
                    "0001-01-01T00:00:00Z",
                    "1582-10-10T12:00:00Z",
                    "1900-12-31T15:54:16.999999999Z",
                    "1969-12-31T23:59:59.999999999Z",
                    "1970-01-01T00:00:00Z",
                    "1986-05-03T18:30:00.000001Z",
                    "2026-03-29T01:30:00.000000001Z",
                    "2026-10-25T00:30:00.123456789Z",
                    "2026-10-25T01:30:00.123456789Z",
                    "2026-12-31T23:59:59.999999999Z",
                    "2038-01-19T03:14:08Z",
                    "9999-12-31T23:59:59.999999999Z")
            .map(Instant::parse)
            .toList();

    private static final List<String> IDS_THAT_LOOK_ALIKE = List.of(
            "ticket",
            "Ticket",
            "TICKET",
            "ｔicket",
            "tickét",
            "ticke\u0301t",
            "tıcket",
            "ticket\u200b",
            "tickets",
            "票",
            "𠮷",
            "吉",
            "straße",
            "strasse",
            "001",
            "1",
            "01",
            "%",
            "_",
            "'",
            "\\",
            "𠮷".repeat(64),
            "𠮷".repeat(63) + "吉");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "  blanks at either end  ",
            "line\nbreak\r\nand\ttab\n",
            "中文，全角 ＡＢＣ １２３",
            "𠮷田さん 𡈽屋 👨‍👩‍👧 𪚥",
            "e\u0301 is not é; ﬁ is not fi; ① is not 1",
            "\u200b\ufeff\u00a0\u3000",
            "'quoted' \"quoted\" \\back\\ %like_ {json: [1]} <b>&amp;</b> ; DROP TABLE tickets; --",
            "null",
            "x".repeat(4_000),
            "𠮷".repeat(4_000));

    /** For implementers. */
    protected ValueSuite() {}

    @Test
    void C32_instants_of_states_are_exact() {
        for (Instant at : INSTANTS) {
            int n = 100 + INSTANTS.indexOf(at);
            Complaint ticket = Samples.waking(Samples.assigned(Samples.received(samples.ticket(n), at), at), at)
                    .withLastEventAt(at);
            desk.put(ticket);
            assertThat(desk.ticket(ticket.id())).as("ticket of %s", at).contains(ticket);
            assertThat(elsewhere.ticket(ticket.id()))
                    .as("ticket of %s elsewhere", at)
                    .contains(ticket);
        }
    }

    @Test
    void C32_instants_of_events_notes_and_commands_are_exact() {
        List<RecordedEvent> events = new ArrayList<>();
        for (Instant at : INSTANTS) {
            RecordedEvent sample = samples.event(1, events.size() + 1);
            events.add(new RecordedEvent(sample.id(), at, at, sample.by(), true, sample.event()));
        }
        desk.commit(desk.changes().addAllEvents(events));
        assertThat(desk.events(Samples.stream(1))).as("events").isEqualTo(events);
        assertThat(desk.outbox()).as("outbox").isEqualTo(events);

        for (Instant at : INSTANTS) {
            int n = 100 + INSTANTS.indexOf(at);
            TicketNote note = samples.note(n, 1);
            desk.commit(desk.changes()
                    .addNote(new TicketNote(note.ticket(), 1, note.kind(), at, note.by(), note.text()))
                    .addCommand(new IdempotencyRecord(Samples.key(n), "d", "o", at)));
            assertThat(desk.notes(note.ticket()))
                    .as("note of %s", at)
                    .extracting(TicketNote::at)
                    .containsExactly(at);
            assertThat(desk.command(Samples.key(n)).map(IdempotencyRecord::recordedAt))
                    .as("command of %s", at)
                    .contains(at);
        }
    }

    @Test
    void C32_C33_instants_are_found_and_ordered_exactly() {
        for (Instant at : INSTANTS) {
            desk.put(Samples.waking(
                    Samples.assigned(Samples.received(samples.ticket(100 + INSTANTS.indexOf(at)), at), at), at));
        }

        assertThat(desk.nextWake()).as("next wake").contains(INSTANTS.get(0));
        assertThat(desk.due(INSTANTS.get(INSTANTS.size() - 1)))
                .as("due tickets")
                .extracting(t -> t.wakeAt().orElseThrow())
                .isEqualTo(INSTANTS);
        for (TicketDate date : TicketDate.values()) {
            assertThat(desk.scan(date, INSTANTS.get(0), Instant.MAX))
                    .as("scan by %s", date)
                    .extracting(t -> t.intake().receivedAt())
                    .isEqualTo(INSTANTS);
            for (Instant at : INSTANTS) {
                assertThat(desk.scan(date, at, at.plusNanos(1)))
                        .as("scan by %s of the one nanosecond %s", date, at)
                        .hasSize(1);
            }
        }
    }

    @Test
    void C33_a_nanosecond_decides_what_is_due() {
        Instant wake = Instant.parse("2026-09-30T03:06:00.000000500Z");
        Complaint ticket = Samples.waking(samples.ticket(1), wake);
        desk.put(ticket);

        assertThat(desk.due(wake.minusNanos(1))).as("one nanosecond before").isEmpty();
        assertThat(desk.due(wake)).as("at the instant").containsExactly(ticket);
        assertThat(desk.due(wake.plusNanos(1))).as("one nanosecond after").containsExactly(ticket);
        assertThat(desk.nextWake()).as("next wake").contains(wake);
    }

    @Test
    void C33_a_nanosecond_decides_what_is_within_a_span() {
        Instant at = Instant.parse("2026-09-30T03:06:00.000000500Z");
        Complaint ticket = Samples.assigned(Samples.received(samples.ticket(1), at), at);
        desk.put(ticket);

        for (TicketDate date : TicketDate.values()) {
            assertThat(desk.scan(date, at.minusSeconds(1), at))
                    .as("until, by %s", date)
                    .isEmpty();
            assertThat(desk.scan(date, at.plusNanos(1), at.plusSeconds(1)))
                    .as("from after, by %s", date)
                    .isEmpty();
            assertThat(desk.scan(date, at, at.plusNanos(1)))
                    .as("from, by %s", date)
                    .containsExactly(ticket);
        }
        assertThat(desk.customersOnMatter(Samples.MATTER, at, 9))
                .as("customers from")
                .hasSize(1);
        assertThat(desk.customersOnMatter(Samples.MATTER, at.plusNanos(1), 9))
                .as("customers after")
                .isEmpty();
    }

    @Test
    void C33_a_nanosecond_decides_the_order() {
        Instant at = Instant.parse("2026-09-30T03:06:00.000000500Z");
        List<Complaint> inOrder = new ArrayList<>();
        for (int n = 1; n <= 9; n++) {
            Instant earlier = at.minusNanos(n);
            inOrder.add(
                    0,
                    Samples.assigned(Samples.received(Samples.waking(samples.ticket(n), earlier), earlier), earlier));
        }
        inOrder.forEach(desk::put);

        assertThat(desk.due(at)).as("due").isEqualTo(inOrder);
        assertThat(desk.ticketsOnMatter(Samples.CUSTOMER, Samples.MATTER))
                .as("on the matter")
                .isEqualTo(inOrder);
        for (TicketDate date : TicketDate.values()) {
            assertThat(desk.scan(date, Instant.EPOCH, at)).as("by %s", date).isEqualTo(inOrder);
        }
    }

    @Test
    void C33_a_bound_may_be_any_instant() {
        Complaint ticket = Samples.assigned(samples.ticket(1), Samples.RECEIVED);
        desk.put(ticket);

        assertThat(desk.due(Instant.MAX)).as("due until the end of time").containsExactly(ticket);
        assertThat(desk.due(Instant.MIN)).as("due at the beginning of time").isEmpty();
        assertThat(desk.customersOnMatter(Samples.MATTER, Instant.MIN, 9))
                .as("customers from the beginning")
                .hasSize(1);
        assertThat(desk.customersOnMatter(Samples.MATTER, Instant.MAX, 9))
                .as("customers from the end")
                .isEmpty();
        for (TicketDate date : TicketDate.values()) {
            assertThat(desk.scan(date, Instant.MIN, Instant.MAX))
                    .as("all by %s", date)
                    .containsExactly(ticket);
        }
    }

    @Test
    void C34_text_is_read_back_exactly() {
        for (String text : TEXTS) {
            int n = 100 + TEXTS.indexOf(text);
            TicketNote note = samples.note(n, 1, NoteKind.CONTACT, text);
            desk.commit(desk.changes().addNote(note));
            assertThat(desk.notes(note.ticket()))
                    .as("note %d", n)
                    .extracting(read -> read.text().value())
                    .containsExactly(text);
        }
    }

    @Test
    void C34_empty_text_is_not_absent_text() {
        Complaint empty =
                samples.ticket(1).withHandling(Handling.builder().department("").build());
        Complaint absent = samples.ticket(2);
        desk.put(empty, absent);

        assertThat(desk.ticket(empty.id()).map(t -> t.handling().department()))
                .as("department that is empty")
                .contains(Optional.of(""));
        assertThat(desk.ticket(absent.id()).map(t -> t.handling().department()))
                .as("department that is absent")
                .contains(Optional.empty());
    }

    @Test
    void C35_tickets_whose_ids_look_alike_are_apart() {
        for (String id : IDS_THAT_LOOK_ALIKE) {
            desk.put(samples.ticket(TicketId.of(id)).withCalls(IDS_THAT_LOOK_ALIKE.indexOf(id)));
        }
        for (String id : IDS_THAT_LOOK_ALIKE) {
            assertThat(desk.ticket(TicketId.of(id)).map(Complaint::calls))
                    .as("calls of ticket %s", id)
                    .contains(IDS_THAT_LOOK_ALIKE.indexOf(id));
        }
    }

    @Test
    void C35_commands_and_streams_whose_ids_look_alike_are_apart() {
        for (String id : IDS_THAT_LOOK_ALIKE) {
            StreamId stream = new StreamId(StreamId.Feature.COMPLAINT, id);
            desk.commit(desk.changes()
                    .addCommand(samples.command(CommandKey.of(id)))
                    .addEvent(samples.event(stream, 1, true)));
        }
        for (String id : IDS_THAT_LOOK_ALIKE) {
            StreamId stream = new StreamId(StreamId.Feature.COMPLAINT, id);
            assertThat(desk.command(CommandKey.of(id)))
                    .as("command %s", id)
                    .contains(samples.command(CommandKey.of(id)));
            assertThat(desk.events(stream)).as("stream %s", id).containsExactly(samples.event(stream, 1, true));
        }
        assertThat(desk.outbox()).as("outbox").hasSize(IDS_THAT_LOOK_ALIKE.size());
    }

    @Test
    void C26_C27_C35_customers_and_matters_whose_ids_look_alike_are_apart() {
        int n = 100;
        for (String id : IDS_THAT_LOOK_ALIKE) {
            CustomerId customer = CustomerId.of(id);
            desk.put(
                    Samples.on(samples.ticket(n++), customer, Samples.MATTER),
                    Samples.on(samples.ticket(n++), Samples.CUSTOMER, MatterKey.of(id)));
        }
        for (String id : IDS_THAT_LOOK_ALIKE) {
            assertThat(desk.ticketsOnMatter(CustomerId.of(id), Samples.MATTER))
                    .as("customer %s", id)
                    .hasSize(1);
            assertThat(desk.ticketsOnMatter(Samples.CUSTOMER, MatterKey.of(id)))
                    .as("matter %s", id)
                    .hasSize(1);
            assertThat(desk.customersOnMatter(MatterKey.of(id), Samples.FIRST, 9))
                    .as("on matter %s", id)
                    .hasSize(1);
        }
        assertThat(desk.customersOnMatter(Samples.MATTER, Samples.FIRST, Desk.ALL))
                .as("customers")
                .hasSize(IDS_THAT_LOOK_ALIKE.size());
    }

    @Test
    void C36_a_ticket_with_every_field_is_read_back_equal() {
        Complaint full = TicketSamples.full(Samples.DEALER, Samples.id(1));
        desk.put(full);

        assertThat(desk.ticket(full.id())).as("ticket").contains(full);
        assertThat(desk.due(Samples.LAST)).as("ticket in a page").containsExactly(full);
    }

    @Test
    void C36_a_ticket_without_any_optional_field_is_read_back_equal() {
        Complaint bare = Samples.asleep(samples.ticket(1));
        desk.put(bare);

        assertThat(desk.ticket(bare.id())).as("ticket").contains(bare);
    }
}
