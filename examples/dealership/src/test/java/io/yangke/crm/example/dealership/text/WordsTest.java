package io.yangke.crm.example.dealership.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.points.books.Settlement;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.ProgrammeId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The words of summary and report")
final class WordsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private static Properties texts(Language language) throws IOException {
        Properties texts = new Properties();
        String file = "words_" + language.code() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("are complete in both languages, with the same arguments")
    void complete() throws IOException {
        Properties zh = texts(Language.ZH);
        Properties en = texts(Language.EN);
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        assertThat(en.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(arguments(zh.getProperty(key))).as(key).isEqualTo(arguments(en.getProperty(key))));
    }

    @ParameterizedTest
    @DisplayName("name every constant that is shown")
    @EnumSource(Language.class)
    void terms(Language language) {
        Words words = Words.in(language);
        Stream.of(
                        ClockKind.values(),
                        Grade.values(),
                        HandlerLevel.values(),
                        WarningCause.values(),
                        Role.values(),
                        PointsRefusalReason.values(),
                        Movement.Kind.values(),
                        Settlement.Cause.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(words.term(constant)).isNotBlank());
        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(words.get("weekday." + day)).isNotBlank();
        }
    }

    @ParameterizedTest
    @DisplayName("say a length of time in its two largest units")
    @CsvSource({
        "PT59M, 59 min, 59 分钟",
        "PT60M, 1 h, 1 小时",
        "PT61M, 1 h 1 min, 1 小时 1 分",
        "PT47H59M, 47 h 59 min, 47 小时 59 分",
        "PT48H, 2 days, 2 天",
        "PT51H30M, 2 days 3 h, 2 天 3 小时"
    })
    void spans(Duration length, String english, String chinese) {
        assertThat(Words.in(Language.EN).span(length)).isEqualTo(english);
        assertThat(Words.in(Language.ZH).span(length)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @DisplayName("say an amount of money with two decimals, and a minus where it is owed")
    @CsvSource({"0, 0.00", "5, 0.05", "-5, −0.05", "123456789, '1,234,567.89'", "-100000, '−1,000.00'"})
    void money(long fen, String said) {
        assertThat(Words.in(Language.EN).yuan(fen)).isEqualTo(said);
        assertThat(Words.in(Language.ZH).yuan(fen)).isEqualTo(said);
    }

    @Test
    @DisplayName("say a number in groups, a month with its year, and a programme by name")
    void others() {
        assertThat(Words.in(Language.EN).number(1_234_567)).isEqualTo("1,234,567");
        assertThat(Words.in(Language.EN).month(YearMonth.of(2026, 10))).isEqualTo("October 2026");
        assertThat(Words.in(Language.ZH).month(YearMonth.of(2026, 10))).isEqualTo("2026年10月");
        assertThat(Words.in(Language.EN).date(LocalDate.of(2026, 10, 3))).isEqualTo("3 Oct 2026");
        assertThat(Words.in(Language.ZH).programme(ProgrammeId.HQ)).isEqualTo("总部积分");
    }

    @Test
    @DisplayName("fail on a key without a text, naming it")
    void unknown() {
        assertThatThrownBy(() -> Words.in(Language.EN).get("no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key: no.such has no text in en");
    }
}
