package io.yangke.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("The JSON form")
final class JsonFormProperties {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    @Provide
    Arbitrary<Complaint> complaints() {
        return arbitrary(States::complaint);
    }

    @Provide
    Arbitrary<RecordedEvent> events() {
        return arbitrary(States::event);
    }

    @Provide
    Arbitrary<ContactBook> contactBooks() {
        return arbitrary(States::contactBook);
    }

    @Provide
    Arbitrary<TicketNote> notes() {
        return arbitrary(States::note);
    }

    @Provide
    Arbitrary<IdempotencyRecord> commands() {
        return arbitrary(States::command);
    }

    @Provide
    Arbitrary<Refusal> refusals() {
        return arbitrary(States::refusal);
    }

    private static <T> Arbitrary<T> arbitrary(Function<States, T> source) {
        return Arbitraries.randomValue(random -> source.apply(new States(random)));
    }

    @Property
    @Label("gives a ticket back as it was")
    void keeps_tickets(@ForAll("complaints") Complaint ticket) {
        assertKept(JsonForm.COMPLAINT, ticket);
    }

    @Property
    @Label("gives an event back as it was")
    void keeps_events(@ForAll("events") RecordedEvent event) {
        assertKept(JsonForm.EVENT, event);
    }

    @Property
    @Label("gives ticket contacts back as they were")
    void keeps_contact_books(@ForAll("contactBooks") ContactBook book) {
        assertKept(JsonForm.CONTACT_BOOK, book);
    }

    @Property
    @Label("gives free text back as it was")
    void keeps_notes(@ForAll("notes") TicketNote note) {
        assertKept(JsonForm.NOTE, note);
    }

    @Property
    @Label("gives the record of a command back as it was")
    void keeps_commands(@ForAll("commands") IdempotencyRecord command) {
        assertKept(JsonForm.COMMAND, command);
    }

    @Property
    @Label("gives a refusal back as it was")
    void keeps_refusals(@ForAll("refusals") Refusal refusal) {
        assertKept(JsonForm.REFUSAL, refusal);
    }

    private static <T> void assertKept(JsonForm<T> form, T value) {
        assertThat(form.read(form.write(value))).isEqualTo(value);
        assertThat(form.read(form.writeBytes(value))).isEqualTo(value);
    }

    @Property
    @Label("sorts the fields of every object by name, the name of its type first")
    void sorts_fields(@ForAll("complaints") Complaint ticket) throws IOException {
        assertSorted(PLAIN.readTree(JsonForm.COMPLAINT.write(ticket)).get("complaint"));
    }

    private static void assertSorted(JsonNode node) {
        String before = "";
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            assertThat(name.equals("type") || isConstant(name) || before.compareTo(name) < 0)
                    .as("%s before %s", before, name)
                    .isTrue();
            before = name.equals("type") ? before : name;
        }
        node.forEach(JsonFormProperties::assertSorted);
    }

    private static boolean isConstant(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    @Property
    @Label("refuses a ticket that lost a field or gained one, wherever it did")
    void refuses_changed_fields(@ForAll("complaints") Complaint ticket, @ForAll boolean gain, @ForAll int place)
            throws IOException {
        JsonNode document = PLAIN.readTree(JsonForm.COMPLAINT.write(ticket));
        ObjectNode object = (ObjectNode) document.get("complaint").get(place % 2 == 0 ? "intake" : "basis");
        if (gain) {
            object.put("extra", 1);
        } else {
            object.remove(place % 2 == 0 ? "customer" : "calendar");
        }
        assertThat(catchThrowable(() -> JsonForm.COMPLAINT.read(document.toString())))
                .isInstanceOf(JsonFormException.class);
    }
}
