package io.yangke.crm.example.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-29: The key of a text")
final class TextOrderTest {

    /** Among them letters of equal rank in other orders, and characters beyond U+FFFF beside the last ones before it. */
    private static final List<String> TEXTS = List.of(
            "T-1", "T-10", "T-2", "t-1", "T", "-", "~", "é", "e", "é", "投诉", "投", "\uD7FF", "𠮷", "𰻝", "\uE000",
            "\uFFFD", "Ａ");

    @Test
    @DisplayName("sorts as the text sorts in Java")
    void sorts_as_java_does() {
        for (String one : TEXTS) {
            for (String other : TEXTS) {
                assertThat(Integer.signum(TextOrder.key(one).compareTo(TextOrder.key(other))))
                        .as("%s, %s", one, other)
                        .isEqualTo(Integer.signum(one.compareTo(other)));
            }
        }
    }

    @Test
    @DisplayName("is made of digits and small letters, which every collation sorts alike")
    void is_made_of_digits_and_letters() {
        assertThat(TEXTS).allSatisfy(text -> assertThat(TextOrder.key(text)).matches("[0-9a-f]+"));
    }
}
