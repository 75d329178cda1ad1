package io.yangke.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a host's own documents")
final class CrmJacksonModuleTest {

    /** A document of the host. */
    record Shipment(String sentBy, Complaint ticket, List<RecordedEvent> events) {}

    private static final ObjectMapper HOST = JsonMapper.builder()
            .addModule(new CrmJacksonModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final States STATES = new States(new Random(7));

    private static Shipment shipment() {
        return new Shipment("crm", STATES.complaint(), List.of(STATES.event(), STATES.event()));
    }

    @Test
    @DisplayName("values come back as they were")
    void values_come_back() throws JsonProcessingException {
        Shipment shipment = shipment();
        assertThat(HOST.readValue(HOST.writeValueAsString(shipment), Shipment.class))
                .isEqualTo(shipment);
    }

    @Test
    @DisplayName("the form is the same whatever the host's settings, and the host's types keep theirs")
    void form_is_the_same() throws JsonProcessingException {
        Shipment shipment = shipment();
        var document = HOST.readTree(HOST.writeValueAsString(shipment));
        assertThat(document.get("ticket").toString()).isEqualTo(JsonForm.COMPLAINT.write(shipment.ticket()));
        assertThat(document.has("sent_by")).isTrue();
    }

    @Test
    @DisplayName("a broken value is refused with its place")
    void broken_value_is_refused() throws JsonProcessingException {
        String text = HOST.writeValueAsString(shipment()).replace("\"intake\"", "\"outtake\"");
        assertThatThrownBy(() -> HOST.readValue(text, Shipment.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("/complaint/outtake");
    }
}
