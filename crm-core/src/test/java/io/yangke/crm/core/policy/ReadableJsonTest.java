package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("JSON as it is written")
class ReadableJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_canonical_text_does_not_depend_on_the_order_of_fields_at_any_depth() throws JsonProcessingException {
        assertThat(ReadableJson.canonical(JSON.readTree("{\"b\": [{\"d\": 1, \"c\": 2}], \"a\": null}")))
                .isEqualTo("{\"a\":null,\"b\":[{\"c\":2,\"d\":1}]}");
    }

    @Test
    void the_canonical_text_keeps_the_order_of_lists() throws JsonProcessingException {
        assertThat(ReadableJson.canonical(JSON.readTree("[2, 1]"))).isEqualTo("[2,1]");
    }

    @Test
    void what_fits_on_a_line_stands_on_one() throws JsonProcessingException {
        assertThat(ReadableJson.pretty(JSON.readTree("{\"a\":{},\"b\":[1,\"x\\\"y\"],\"c\":{\"d\":null}}")))
                .isEqualTo("{\"a\": {}, \"b\": [1, \"x\\\"y\"], \"c\": {\"d\": null}}\n");
    }

    @Test
    void what_does_not_is_broken_and_no_line_is_longer_than_110_characters() throws JsonProcessingException {
        JsonNode wide = JSON.readTree("{\"list\": [" + "\"twenty characters ab\", ".repeat(9) + "[]], \"n\": 1}");
        String text = ReadableJson.pretty(wide);
        assertThat(JSON.readTree(text)).isEqualTo(wide);
        assertThat(text)
                .startsWith("{\n  \"list\": [\n    \"twenty characters ab\",\n")
                .endsWith("\n  ],\n  \"n\": 1\n}\n");
        assertThat(Arrays.stream(text.split("\n", -1))).allMatch(line -> line.length() <= 110);
    }
}
