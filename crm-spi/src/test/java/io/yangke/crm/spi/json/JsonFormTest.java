package io.yangke.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.NoteKind;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.storage.DomainEvent;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The JSON form")
final class JsonFormTest {

    private static final Instant AT = Instant.parse("2026-09-30T01:30:00.000000001Z");

    private static final String NOTE = "{\"v\":1,\"note\":{\"at\":\"2026-09-30T01:30:00.000000001Z\","
            + "\"by\":{\"id\":\"400-17\",\"role\":\"CSR\"},\"kind\":\"COMPLAINT\",\"sequence\":1,"
            + "\"text\":\"刹车异响\",\"ticket\":\"T-1\"}}";

    private static final String EVENT =
            "{\"v\":1,\"event\":{\"announced\":true,\"at\":\"2026-09-30T01:30:00.000000001Z\","
                    + "\"by\":{\"id\":\"system\",\"role\":\"SYSTEM\"},"
                    + "\"event\":{\"type\":\"resumed\",\"pausedAt\":\"2026-09-30T01:30:00.000000001Z\"},"
                    + "\"id\":{\"sequence\":2,\"stream\":{\"feature\":\"COMPLAINT\",\"id\":\"T-1\"}},"
                    + "\"recordedAt\":\"2026-09-30T01:30:00.000000001Z\"}}";

    @Test
    @DisplayName("of free text is one object of version and value, identifiers and text as plain strings")
    void writes_a_note() {
        assertThat(JsonForm.NOTE.write(new TicketNote(
                        TicketId.of("T-1"), 1, NoteKind.COMPLAINT, AT, Actor.csr("400-17"), PersonalText.of("刹车异响"))))
                .isEqualTo(NOTE);
    }

    @Test
    @DisplayName("of an event carries the name of its type")
    void writes_an_event() {
        assertThat(JsonForm.EVENT.write(new RecordedEvent(
                        new EventId(StreamId.of(TicketId.of("T-1")), 2),
                        AT,
                        AT,
                        Actor.SYSTEM,
                        true,
                        new ComplaintEvent.Resumed(AT))))
                .isEqualTo(EVENT);
    }

    @Test
    @DisplayName("of a ticket leaves out what is derived")
    void leaves_out_derived_attributes() {
        assertThat(JsonForm.COMPLAINT.write(new States(new Random(1)).complaint()))
                .doesNotContain(
                        "wakeAt", "\"open\"", "\"paused\"", "\"ended\"", "\"breached\"", "respondBy", "missing");
    }

    @Test
    @DisplayName("has a name for every type of the closed families, and no name twice in a family")
    void names_every_type() {
        List<Class<?>> families =
                List.of(DomainEvent.class, Limit.class, Argument.class, Movement.class, CustomerFact.class);
        for (Class<?> family : families) {
            assertThat(Shape.leaves(family))
                    .allSatisfy(type -> assertThat(TypeNames.ALL).containsKey(type));
            assertThat(Shape.leaves(family).map(TypeNames.ALL::get)).doesNotHaveDuplicates();
        }
        assertThat(TypeNames.ALL.keySet())
                .allSatisfy(type -> assertThat(families).anyMatch(family -> family.isAssignableFrom(type)));
    }

    @Test
    @DisplayName("has a name for every reason of a refusal, and none for two")
    void names_every_reason() {
        Set<RefusalReason> reasons = new ClassFileImporter()
                .importPackages("io.yangke.crm.spi").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(RefusalReason.class))
                        .flatMap(type ->
                                Stream.of((RefusalReason[]) type.reflect().getEnumConstants()))
                        .collect(Collectors.toSet());
        assertThat(ReasonNames.all()).containsExactlyInAnyOrderElementsOf(reasons);
        assertThat(ReasonNames.all())
                .allSatisfy(reason -> assertThat(ReasonNames.reason(ReasonNames.nameOf(reason)))
                        .isSameAs(reason));
        assertThat(ReasonNames.nameOf(PointsRefusalReason.ROLE_MAY_NOT)).isEqualTo("points.ROLE_MAY_NOT");
        assertThat(ReasonNames.nameOf(ComplaintRefusalReason.ROLE_MAY_NOT)).isEqualTo("ROLE_MAY_NOT");
    }

    @Test
    @DisplayName("takes text with other white space")
    void takes_white_space() {
        String spaced = NOTE.replace(",", " ,\n\t").replace(":{", " : {") + " \n";
        assertThat(JsonForm.NOTE.write(JsonForm.NOTE.read(spaced))).isEqualTo(NOTE);
    }

    static Stream<Arguments> brokenNotes() {
        return Stream.of(
                note("an unknown field", "\"ticket\":", "\"secret\":\"geheim\",\"ticket\":", "/note/secret"),
                note("an unknown field in a part", "\"role\":", "\"secret\":\"geheim\",\"role\":", "/note/by/secret"),
                note("an unknown field with a telling name", "\"ticket\":", "\"13800138000\":1,\"ticket\":", "/note/?"),
                note("a missing field", ",\"sequence\":1", "", "/note/sequence"),
                note("a missing text", ",\"ticket\":\"T-1\"", "", "/note/ticket"),
                note("a field twice", "\"sequence\":1", "\"sequence\":1,\"sequence\":1", "/note"),
                note("a null", "\"COMPLAINT\"", "null", "/note/kind"),
                note("a null for a number", "\"sequence\":1", "\"sequence\":null", "/note/sequence"),
                note("a null for a text", "\"T-1\"", "null", "/note/ticket"),
                note("a text for a number", "\"sequence\":1", "\"sequence\":\"1\"", "/note/sequence"),
                note("a fraction for a whole number", "\"sequence\":1", "\"sequence\":1.0", "/note/sequence"),
                note("an exponent for a whole number", "\"sequence\":1", "\"sequence\":1e0", "/note/sequence"),
                note("a number beyond long", "\"sequence\":1", "\"sequence\":9223372036854775808", "/note/sequence"),
                note("a number for an identifier", "\"T-1\"", "77", "/note/ticket"),
                note("a number for an instant", "\"2026-09-30T01:30:00.000000001Z\"", "1790731800", "/note/at"),
                note("an array for a text", "\"T-1\"", "[\"T-1\"]", "/note/ticket"),
                note("a number for a constant", "\"CSR\"", "2", "/note/by/role"),
                note("a number as text for a constant", "\"CSR\"", "\"2\"", "/note/by/role"),
                note("an unknown constant", "\"CSR\"", "\"GEHEIM\"", "/note/by/role"),
                note("a constant in small letters", "\"CSR\"", "\"csr\"", "/note/by/role"),
                note("a constant with a space", "\"CSR\"", "\" CSR \"", "/note/by/role"),
                note("an empty constant", "\"CSR\"", "\"\"", "/note/by/role"),
                note("an instant with an offset", "01Z\"", "01+00:00\"", "/note/at"),
                note("an instant in another spelling", ".000000001Z", ".000Z", "/note/at"),
                note("an instant that is none", "2026-09-30T", "2026-09-31T", "/note/at"),
                note("an identifier with a space", "T-1", "T 1", "/note/ticket"),
                note("a control character", "异响", "\\u0000", "/note/text"),
                note("half a character", "异响", "\\ud840", "/note/text"),
                note("a broken invariant", "\"sequence\":1", "\"sequence\":0", "/note"),
                note("an unknown version", "\"v\":1", "\"v\":2", "/v"),
                note("a version in words", "\"v\":1", "\"v\":\"1\"", "/v"),
                note("no version", "\"v\":1,", "", ""),
                note("another kind of value", "\"note\":", "\"event\":", ""),
                note("a field beside the value", "\"}}", "\"},\"secret\":1}", ""),
                note("another value behind", "\"}}", "\"}} {}", ""),
                note("broken text behind", "\"}}", "\"}} geheim", ""),
                note("a comment", "\"v\":1,", "\"v\":1,/* geheim */", ""),
                note("a missing end", "\"}}", "\"}", ""),
                note("a byte order mark", "{\"v\"", "\uFEFF{\"v\"", ""),
                arguments("null", "null", ""),
                arguments("nothing", "", ""),
                arguments("an array", "[" + NOTE + "]", ""),
                arguments(
                        "deep nesting", "{\"v\":1,\"note\":{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}}", "/note"));
    }

    private static Arguments note(String name, String part, String broken, String pointer) {
        String text = NOTE.replace(part, broken);
        assertThat(text).isNotEqualTo(NOTE);
        return arguments(name, text, pointer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenNotes")
    @DisplayName("refuses, with the place and without the value,")
    void refuses(String name, String text, String pointer) {
        JsonFormException refused = catchThrowableOfType(JsonFormException.class, () -> JsonForm.NOTE.read(text));
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.pointer()).isEqualTo(pointer);
        assertThat(refused.getMessage()).doesNotContainIgnoringCase("geheim").doesNotContain("138");
        assertThat(refused.getCause()).isNull();
    }

    static Stream<Arguments> brokenEvents() {
        return Stream.of(
                arguments("no type", EVENT.replace("\"type\":\"resumed\",", "")),
                arguments("an unknown type", EVENT.replace("resumed", "geheim")),
                arguments("a type in other letters", EVENT.replace("resumed", "Resumed")),
                arguments("a type that is a class", EVENT.replace("resumed", ComplaintEvent.Resumed.class.getName())),
                arguments("a type of another family", EVENT.replace("resumed", "fixedTime")),
                arguments(
                        "two types",
                        EVENT.replace("\"type\":\"resumed\"", "\"type\":\"resumed\",\"type\":\"resumed\"")),
                arguments("a null type", EVENT.replace("\"resumed\"", "null")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenEvents")
    @DisplayName("refuses an event of")
    void refuses_events(String name, String text) {
        assertThatThrownBy(() -> JsonForm.EVENT.read(text))
                .as(name)
                .isInstanceOf(JsonFormException.class)
                .hasMessageStartingWith("/event/event")
                .hasMessageNotContaining("geheim");
    }

    @Test
    @DisplayName("refuses a derived attribute that a ticket's text brings along")
    void refuses_derived_attributes() {
        String text = JsonForm.COMPLAINT.write(new States(new Random(1)).requiredParts());
        String more = text.replace("\"warnings\":", "\"wakeAt\":\"2026-09-30T01:30:00Z\",\"warnings\":");
        assertThatThrownBy(() -> JsonForm.COMPLAINT.read(more))
                .isInstanceOf(JsonFormException.class)
                .hasMessageContaining("/complaint/wakeAt");
    }

    @Test
    @DisplayName("reads a ticket that lacks what has a default")
    void reads_defaults() {
        var ticket = new States(new Random(1)).requiredParts();
        String text =
                JsonForm.COMPLAINT.write(ticket).replace("\"warnings\":[],", "").replace("\"round\":1,", "");
        assertThat(JsonForm.COMPLAINT.read(text)).isEqualTo(ticket);
    }

    @Test
    @DisplayName("refuses bytes that are not UTF-8 or begin with a byte order mark")
    void refuses_other_encodings() {
        assertThatThrownBy(() -> JsonForm.NOTE.read(NOTE.getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(JsonFormException.class);
        assertThatThrownBy(() -> JsonForm.NOTE.read(("\uFEFF" + NOTE).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonFormException.class);
    }
}
