package io.yangke.crm.spi.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.internal.Checks;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The text of")
final class PointsTextTest {

    @ParameterizedTest
    @CsvSource({"BRANCH/C-1001, BRANCH, C-1001", "HQ/a/b, HQ, a/b", "x-_9/#1, x-_9, #1", "HQ/𠮷龘, HQ, 𠮷龘"})
    @DisplayName("an account is programme/member; a member may hold slashes (PTS-01)")
    void of_an_account(String text, String programme, String member) {
        AccountId account = AccountId.of(ProgrammeId.of(programme), member);
        assertThat(account).hasToString(text).isEqualTo(AccountId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HQ", "/C-1", "HQ/", "H Q/C-1", "HQ/C 1", "总部/C-1", "12345678901234567/C-1"})
    @DisplayName("no account is refused without being repeated")
    void of_no_account(String text) {
        assertRefused(() -> AccountId.parse(text), text);
    }

    @ParameterizedTest
    @CsvSource({
        "BRANCH/C-1#000000000012, BRANCH/C-1, 12",
        "HQ/a#1#000000000001, HQ/a#1, 1",
        "HQ/#999999999999#999999999999, HQ/#999999999999, 999999999999"
    })
    @DisplayName("a posting is account#sequence in twelve digits; a member may hold number signs (PTS-10)")
    void of_a_posting(String text, String account, long sequence) {
        PostingId posting = new PostingId(AccountId.parse(account), sequence);
        assertThat(posting).hasToString(text).isEqualTo(PostingId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#000000000001",
                "HQ/C-1",
                "HQ/C-1#1",
                "HQ/C-1#00000000001",
                "HQ/C-1#0000000000001",
                "HQ/C-1#000000000000",
                "HQ/C-1#+00000000001",
                "HQ/C-1#-00000000001",
                "HQ/C-1#00000000000a",
                "HQ/C-1#٠٠٠٠٠٠٠٠٠٠٠١",
                "HQ#000000000001"
            })
    @DisplayName("no posting is refused without being repeated")
    void of_no_posting(String text) {
        assertRefused(() -> PostingId.parse(text), text);
    }

    private static void assertRefused(Runnable parsing, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(parsing::run)
                .withMessageMatching("(account|programme|customer|posting|sequence): [^;]+; .+")
                .satisfies(refused -> assertThat(
                                text.length() < 4 || !refused.getMessage().contains(text))
                        .isTrue());
    }

    @Test
    @DisplayName("a posting is at most 94 characters, that of an account 81, and so both fit a stream (PTS-10)")
    void at_its_longest() {
        AccountId account = AccountId.of(ProgrammeId.of("P".repeat(16)), "𠮷".repeat(Checks.MAX_ID));
        String posting = new PostingId(account, PostingId.MAX_SEQUENCE).toString();
        assertThat(account.toString().codePoints().count()).isEqualTo(81);
        assertThat(posting.codePoints().count()).isEqualTo(94);
    }

    @Test
    @DisplayName("a lot names account, posting and part (PTS-04)")
    void of_a_lot() {
        assertThat(new LotId(Given.ACCOUNT, 12, 3)).hasToString("BRANCH/C-1#12.3");
    }

    @Test
    @DisplayName("no value holds personal data, as none of its parts is any")
    void holds_no_personal_data() {
        Set<Class<?>> types = new HashSet<>();
        Stream.of(Given.parts(), Given.movements(), Given.actions())
                .flatMap(Collection::stream)
                .forEach(value -> collect(value.getClass(), types));
        assertThat(types)
                .hasSizeGreaterThan(60)
                .contains(Posting.class, PointsAccount.class, Expiry.class)
                .doesNotContain(PersonalText.class);
    }

    private static void collect(Type type, Set<Class<?>> types) {
        if (type instanceof ParameterizedType container) {
            List.of(container.getActualTypeArguments()).forEach(held -> collect(held, types));
        } else if (type instanceof Class<?> raw && types.add(raw) && raw.isRecord()) {
            Stream.of(raw.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(part -> collect(part, types));
        }
    }
}
