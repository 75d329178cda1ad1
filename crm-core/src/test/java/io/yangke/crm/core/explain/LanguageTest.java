package io.yangke.crm.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Facts are told in the language asked for, and in no other")
class LanguageTest {

    private static final Explanation NO_LIMIT =
            Explanation.of("complaint.grade.noLimit", "CMP-04", Argument.term(Grade.C));
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({"zh-CN", "zh", "zh-Hans-CN", "zh-TW", "zh-SG"})
    @DisplayName("a Chinese locale of any kind gets Chinese")
    void aChineseLocaleGetsChinese(String tag) {
        assertThat(ExplanationText.render(NO_LIMIT, Locale.forLanguageTag(tag))).isEqualTo("C 级不限封闭时间");
    }

    @ParameterizedTest
    @CsvSource({"fr-FR", "en-GB", "ja-JP", "und", "x-zh"})
    @DisplayName("any other locale gets English on a Chinese machine too")
    void anyOtherLocaleGetsEnglishOnAChineseMachine(String tag) {
        Locale machine = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Locale asked = Locale.forLanguageTag(tag);
            assertThat(ExplanationText.render(NO_LIMIT, asked)).isEqualTo("Grade C has no closing limit");
            assertThat(Terms.word(Argument.moment(Instant.parse("2026-10-10T10:00:00Z"), SHANGHAI), asked))
                    .isEqualTo("10 Oct 2026 18:00");
        } finally {
            Locale.setDefault(machine);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    @DisplayName("digits stay digits on a machine with others of its own")
    void digitsStayDigits() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Terms.word(Argument.count(12_345), Locale.CHINA)).isEqualTo("12,345");
            assertThat(Terms.word(Argument.day(LocalDate.of(2026, 10, 1)), Locale.CHINA))
                    .isEqualTo("2026年10月1日（周四）");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 minutes, 0分钟, 0 working minutes, 工作时间0分钟",
        "PT20S, 20 seconds, 20秒, 20 working seconds, 工作时间20秒",
        "PT1M, 1 minute, 1分钟, 1 working minute, 工作时间1分钟",
        "PT40M30S, 40 minutes 30 seconds, 40分钟30秒, 40 working minutes 30 seconds, 工作时间40分钟30秒",
        "PT2H, 120 minutes, 120分钟, 120 working minutes, 工作时间120分钟",
        "PT2H1M59S, 2 hours 1 minute, 2小时1分钟, 2 working hours 1 minute, 工作时间2小时1分钟",
        "PT27H, 1 day 3 hours, 1天3小时, 27 working hours, 工作时间27小时",
        "PT48H, 2 days, 2天, 48 working hours, 工作时间48小时",
        "PT-3H, -3 hours, -3小时, -3 working hours, -工作时间3小时"
    })
    @DisplayName("lengths are told in their largest units, and cut off rather than rounded")
    void lengthsAreToldInTheirLargestUnits(
            Duration length, String english, String chinese, String working, String workingInChinese) {
        assertThat(Terms.word(Argument.span(length), Locale.ENGLISH)).isEqualTo(english);
        assertThat(Terms.word(Argument.span(length), Locale.CHINA)).isEqualTo(chinese);
        assertThat(Terms.word(Argument.workingTime(length), Locale.ENGLISH)).isEqualTo(working);
        assertThat(Terms.word(Argument.workingTime(length), Locale.CHINA)).isEqualTo(workingInChinese);
    }

    @Test
    @DisplayName("one is singular, and nothing and many are plural")
    void oneIsSingular() {
        assertThat(Terms.word(Argument.quantity(1, Unit.WORKING_DAYS), Locale.ENGLISH))
                .isEqualTo("1 working day");
        assertThat(Terms.word(Argument.quantity(0, Unit.CALLS), Locale.ENGLISH)).isEqualTo("0 calls");
        assertThat(Terms.word(Argument.quantity(3, Unit.WORKING_DAYS), Locale.CHINA))
                .isEqualTo("3个工作日");
    }

    @ParameterizedTest
    @CsvSource({
        "0, CNY 0.00, ¥0.00",
        "5, CNY 0.05, ¥0.05",
        "100, CNY 1.00, ¥1.00",
        "1234567, 'CNY 12,345.67', '¥12,345.67'",
        "9223372036854775807, 'CNY 92,233,720,368,547,758.07', '¥92,233,720,368,547,758.07'"
    })
    @DisplayName("PTS-03 money is kept in fen and told in yuan, to the fen")
    void moneyIsToldInYuan(long fen, String english, String chinese) {
        assertThat(Terms.word(Argument.quantity(fen, Unit.FEN), Locale.ENGLISH)).isEqualTo(english);
        assertThat(Terms.word(Argument.quantity(fen, Unit.FEN), Locale.CHINA)).isEqualTo(chinese);
    }

    @Test
    @DisplayName("PTS-01 points are counted, and programmes, categories and departments have their words")
    void pointsAreCounted() {
        assertThat(Terms.word(Argument.quantity(1, Unit.POINTS), Locale.ENGLISH))
                .isEqualTo("1 point");
        assertThat(Terms.word(Argument.quantity(12_000, Unit.POINTS), Locale.ENGLISH))
                .isEqualTo("12,000 points");
        assertThat(Terms.word(Argument.quantity(12_000, Unit.POINTS), Locale.CHINA))
                .isEqualTo("12,000积分");
        assertThat(Terms.word(ProgrammeId.BRANCH, Locale.CHINA)).isEqualTo("分会积分");
        assertThat(Terms.word(ProgrammeId.of("CLUB"), Locale.CHINA)).isEqualTo("CLUB");
        assertThat(Terms.word(SpendingCategory.INSURANCE_RENEWAL, Locale.CHINA)).isEqualTo("续保");
        assertThat(Terms.word(SpendingCategory.of("洗车"), Locale.ENGLISH)).isEqualTo("洗车");
        assertThat(Terms.word(DepartmentCode.SERVICE, Locale.ENGLISH)).isEqualTo("service workshop");
        assertThat(Terms.word(Movement.Kind.EXPIRED, Locale.CHINA)).isEqualTo("过期");
        assertThat(Terms.word(HouseAccount.Kind.EXPIRED, Locale.CHINA)).isEqualTo("已过期");
        assertThat(Terms.word(PointsAction.Kind.CAPTURE, Locale.CHINA)).isEqualTo("扣减冻结");
    }

    @Test
    @DisplayName("runs of days name the year once")
    void runsOfDaysNameTheYearOnce() {
        Argument holiday = Argument.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7));
        Argument newYear = Argument.days(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));
        Argument single = Argument.days(LocalDate.of(2026, 10, 11), LocalDate.of(2026, 10, 11));
        assertThat(Terms.word(holiday, Locale.ENGLISH)).isEqualTo("Thu 1 Oct to Wed 7 Oct 2026");
        assertThat(Terms.word(holiday, Locale.CHINA)).isEqualTo("2026年10月1日（周四）至10月7日（周三）");
        assertThat(Terms.word(newYear, Locale.ENGLISH)).isEqualTo("Thu 31 Dec 2026 to Fri 1 Jan 2027");
        assertThat(Terms.word(newYear, Locale.CHINA)).isEqualTo("2026年12月31日（周四）至2027年1月1日（周五）");
        assertThat(Terms.word(single, Locale.CHINA)).isEqualTo("2026年10月11日（周日）");
    }

    @Test
    @DisplayName("shares are cut off at a tenth of a percent, and say what they are made of")
    void sharesAreExact() {
        assertThat(Terms.word(Argument.share(5, 6), Locale.ENGLISH)).isEqualTo("83.3% (5 of 6)");
        assertThat(Terms.word(Argument.share(1_999, 2_000), Locale.CHINA)).isEqualTo("99.9%（1,999/2,000）");
        assertThat(Terms.word(Argument.share(Long.MAX_VALUE, Long.MAX_VALUE), Locale.ENGLISH))
                .startsWith("100.0% ");
    }

    @Test
    @DisplayName("terms of the trade have their words, a host's own categories their code")
    void termsOfTheTradeHaveTheirWords() {
        assertThat(Terms.word(ClockKind.CLOSING, Locale.CHINA)).isEqualTo("封闭");
        assertThat(Terms.word(ClockKind.CLOSING, Locale.US)).isEqualTo("Closing");
        assertThat(Terms.word(CategoryCode.of("A4d"), Locale.CHINA)).isEqualTo("A4d 价格");
        assertThat(Terms.word(CategoryCode.of("X9"), Locale.CHINA)).isEqualTo("X9");
        assertThat(Terms.word(Argument.terms(Set.of(Role.RBO, Role.DEALER)), Locale.CHINA))
                .isEqualTo("专营店、大区");
        assertThat(Terms.word(Argument.terms(Set.<Role>of()), Locale.ENGLISH)).isEqualTo("none");
        assertThat(Terms.word(Argument.named("Holiday", "", "店庆"), Locale.ENGLISH))
                .isEqualTo("店庆");
    }

    @Test
    @DisplayName("a statement no language knows is shown by its code and facts")
    void anUnknownStatementIsShownByItsCodeAndFacts() {
        Explanation unknown = Explanation.of("host.own", "", Argument.count(3), Argument.reference("it's {0}"));
        assertThat(ExplanationText.render(unknown, Locale.CHINA)).isEqualTo("host.own: 3, it's {0}");
        assertThat(ExplanationText.render(Explanation.of("host.own", ""), Locale.CHINA))
                .isEqualTo("host.own");
    }

    @Test
    @DisplayName("braces in a fact stay as they are, and a place without a fact too")
    void bracesInAFactStayAsTheyAre() {
        Explanation department =
                Explanation.of("complaint.media.department", "CMP-20", Argument.reference("{0} 'sales' $1"));
        assertThat(ExplanationText.render(department, Locale.ENGLISH))
                .isEqualTo("The responsible department was told: {0} 'sales' $1");
        assertThat(Template.parse("{0} of {1}").fill(List.of("one"))).isEqualTo("one of {1}");
    }
}
