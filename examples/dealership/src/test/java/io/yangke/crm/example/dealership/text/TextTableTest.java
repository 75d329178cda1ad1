package io.yangke.crm.example.dealership.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A table for the console")
final class TextTableTest {

    @ParameterizedTest
    @DisplayName("counts a Chinese character, a full-width sign and an ideograph beyond the first plane as two places")
    @CsvSource({"abc, 3", "投诉, 4", "A级, 3", "（a）, 5", "𠮷, 2", "–, 1", "'', 0"})
    void widths(String text, int places) {
        assertThat(TextTable.width(text)).isEqualTo(places);
    }

    @Test
    @DisplayName("sets words to the left and figures to the right, by display width")
    void aligned() {
        String table = new TextTable()
                .row("店", "score")
                .row("苏州园区店", "9.5")
                .row("Xi’an", "10")
                .row("无", "–")
                .render("> ");
        assertThat(table).isEqualTo("""
                        > 店          score
                        > 苏州园区店    9.5
                        > Xi’an          10
                        > 无              –
                        """);
    }
}
