package io.yangke.crm.spi.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CUS-03:")
final class IdentityTest {

    private static final Function<String, Object> NAME = PersonName::of;
    private static final Function<String, Object> MOBILE = MobileNumber::of;
    private static final Function<String, Object> EMAIL = EmailAddress::of;
    private static final Function<String, Object> VIN = Vin::of;
    private static final Function<String, Object> PLATE = Plate::of;

    static Stream<Arguments> mobiles() {
        return Stream.of(
                arguments("as it is", "13812345678", "13812345678"),
                arguments("full-width digits", "１３８１２３４５６７８", "13812345678"),
                arguments("full-width plus", "＋８６１３８１２３４５６７８", "13812345678"),
                arguments("ideographic spaces", "\u3000138\u30001234\u30005678\u3000", "13812345678"),
                arguments("no-break spaces", "138\u00a01234\u202f5678", "13812345678"),
                arguments("zero-width spaces", "\u200b138\u200b12345678\ufeff", "13812345678"),
                arguments("marks of direction, as phones copy them", "\u202d138 1234 5678\u202c", "13812345678"),
                arguments("dashes of all kinds", "138-1234\u20135678", "13812345678"),
                arguments("dots and brackets", "(138)1234.5678", "13812345678"),
                arguments("+86", "+8613812345678", "13812345678"),
                arguments("+86 and 0", "+86 (0)138 1234 5678", "13812345678"),
                arguments("0086", "0086 13812345678", "13812345678"),
                arguments("86 without a plus", "8613812345678", "13812345678"),
                arguments("a leading 0", "013812345678", "13812345678"),
                arguments("a new range", "19212345678", "19212345678"),
                arguments("a tab of a spreadsheet", "13812345678\t", "13812345678"));
    }

    @ParameterizedTest(name = "a mobile number {0}")
    @MethodSource("mobiles")
    void mobile_numbers_typed_in_many_ways_are_one_number_without_a_doubt(String how, String typed, String normal) {
        MobileNumber number = MobileNumber.of(typed);
        assertThat(number.value()).isEqualTo(normal);
        assertThat(number.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is kept as {1}, with a warning")
    @CsvSource({
        "010-88993108, 01088993108",
        "+86 10 88993108, +861088993108",
        "+852 9123 4567, +85291234567",
        "00852 9123 4567, +85291234567",
        "+1 (212) 555-0100, +12125550100",
        "136123456781, 136123456781",
        "1381234567, 1381234567",
        "12345678901, 12345678901",
        "1064912345678, 1064912345678",
        "+8686138123456, +8686138123456",
        "95513, 95513"
    })
    void numbers_that_are_no_mobile_numbers_of_the_mainland(String typed, String kept) {
        MobileNumber number = MobileNumber.of(typed);
        assertThat(number.value()).isEqualTo(kept);
        assertThat(number.warnings()).containsExactly(IdentityWarning.MOBILE_FORM);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("a VIN in small letters", VIN, "lsja24u62jg269225", Vin.of("LSJA24U62JG269225")),
                arguments("a VIN in full-width letters", VIN, "ＬＳＪＡ２４Ｕ６２ＪＧ２６９２２５", Vin.of("LSJA24U62JG269225")),
                arguments("a VIN in groups", VIN, "LSJ A24U62-JG\u3000269225\u00a0", Vin.of("LSJA24U62JG269225")),
                arguments("a plate with a dot", PLATE, "粤B·12345", Plate.of("粤B12345")),
                arguments("a plate with another dot", PLATE, "粤Ｂ・１２３４５", Plate.of("粤B12345")),
                arguments("a plate with a bullet", PLATE, "粤b•12345", Plate.of("粤B12345")),
                arguments("a plate with a dash and spaces", PLATE, "\u3000粤B - 12345\u200b", Plate.of("粤B12345")),
                arguments("a plate with a compatibility character", PLATE, "\uf900A12345", Plate.of("\u8c48A12345")),
                arguments(
                        "an address in capitals",
                        EMAIL,
                        "Zhang.San@Example.COM",
                        EmailAddress.of("zhang.san@example.com")),
                arguments("an address in full width", EMAIL, "１２３＠ｑｑ．ｃｏｍ", EmailAddress.of("123@qq.com")),
                arguments("an address with spaces around", EMAIL, "\u00a0a@b.cn\u3000", EmailAddress.of("a@b.cn")),
                arguments("a number in a circle", MOBILE, "①3812345678", MobileNumber.of("13812345678")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void other_values_typed_in_many_ways_are_one_value(
            String how, Function<String, Object> kind, String typed, Object same) {
        assertThat(kind.apply(typed)).isEqualTo(same);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("an empty number", "mobile", MOBILE, ""),
                arguments("a number of letters", "mobile", MOBILE, "yi san ba"),
                arguments("a number of Arabic digits", "mobile", MOBILE, "١٣٨١٢٣٤٥٦٧٨"),
                arguments("a plus within", "mobile", MOBILE, "138+12345678"),
                arguments("two numbers in one", "mobile", MOBILE, "13812345678/13912345678"),
                arguments("four digits", "mobile", MOBILE, "1234"),
                arguments("sixteen digits", "mobile", MOBILE, "1234567890123456"),
                arguments("a country's code of 0", "mobile", MOBILE, "+0138123456"),
                arguments("a number with half a character", "mobile", MOBILE, "1381234567\ud840"),
                arguments("a number with an extension", "mobile", MOBILE, "01088993108转123"),
                arguments("a page of text", "mobile", MOBILE, "1".repeat(513)),
                arguments("the letter O for 0", "vin", VIN, "LOC613P23A1305189"),
                arguments("the letter I for 1", "vin", VIN, "LDC613P23A1305I89"),
                arguments("the letter Q", "vin", VIN, "LDC613P23A13051Q9"),
                arguments("a small o", "vin", VIN, "ldc613p23a13o5189"),
                arguments("16 characters", "vin", VIN, "LDC613P23A130518"),
                arguments("18 characters", "vin", VIN, "LDC613P23A13051899"),
                arguments("stars around", "vin", VIN, "*LDC613P23A1305189*"),
                arguments("a sharp s", "vin", VIN, "LDC613P23A130518ß"),
                arguments("a dotless i", "vin", VIN, "LDC613P23A130518ı"),
                arguments("an i with a dot", "vin", VIN, "LDC613P23A130518İ"),
                arguments("one character", "plate", PLATE, "京"),
                arguments("thirteen characters", "plate", PLATE, "宁AD1234555555"),
                arguments("a sign", "plate", PLATE, "京A1234?"),
                arguments("half a character", "plate", PLATE, "京A1234\udc00"),
                arguments("a picture", "plate", PLATE, "京A1234😀"),
                arguments("a Cyrillic А", "plate", PLATE, "京А12345"),
                arguments("no at sign", "email", EMAIL, "zhang.example.com"),
                arguments("two at signs", "email", EMAIL, "a@b@example.com"),
                arguments("no local part", "email", EMAIL, "@example.com"),
                arguments("a long local part", "email", EMAIL, "a".repeat(65) + "@example.com"),
                arguments("a domain of one label", "email", EMAIL, "a@localhost"),
                arguments("an empty label", "email", EMAIL, "a@example..com"),
                arguments("a dot at the end", "email", EMAIL, "a@example.com."),
                arguments("a dash before a dot", "email", EMAIL, "a@example-.com"),
                arguments("a long label", "email", EMAIL, "a@" + "b".repeat(64) + ".com"),
                arguments("a long address", "email", EMAIL, "a@" + "b.".repeat(127) + "com"),
                arguments("a space within", "email", EMAIL, "zhang san@example.com"),
                arguments("an ideographic stop", "email", EMAIL, "a@example。com"),
                arguments("two addresses", "email", EMAIL, "a@b.cn,c@d.cn"),
                arguments("a name before", "email", EMAIL, "San<a@b.cn>"),
                arguments("an empty name", "name", NAME, ""),
                arguments("a name of spaces", "name", NAME, " \u3000\u00a0\u200b"),
                arguments("a name of two lines", "name", NAME, "张三\n李四"),
                arguments("a name with a tab", "name", NAME, "张三\t"),
                arguments("a name with a bell", "name", NAME, "张三\u0007"),
                arguments("half a character in a name", "name", NAME, "\ud842三"),
                arguments("101 characters", "name", NAME, "𠮷".repeat(101)));
    }

    @ParameterizedTest(name = "{1} with {0}")
    @MethodSource("refused")
    void what_cannot_be_such_a_value_is_refused_without_being_repeated(
            String what, String field, Function<String, Object> kind, String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(typed))
                .withMessageMatching(field + ": [^;]+; .+")
                .satisfies(refused ->
                        assertThat(runsOfFour(typed, refused.getMessage())).isEmpty());
    }

    private static List<String> runsOfFour(String value, String message) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + 4 <= value.length(); i++) {
            String run = value.substring(i, i + 4);
            if (message.contains(run)) {
                runs.add(run);
            }
        }
        return runs;
    }

    @ParameterizedTest(name = "default locale {0}")
    @ValueSource(strings = {"tr-TR", "lt-LT", "zh-CN", "ar-EG", "th-TH-u-nu-thai"})
    void no_default_locale_changes_a_value(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(Plate.of("京a·i2345").value()).isEqualTo("京AI2345");
            assertThat(EmailAddress.of("INFO@EXAMPLE.COM").value()).isEqualTo("info@example.com");
            assertThat(PersonName.of("IVANIĆ").comparisonKey()).isEqualTo("ivanić");
            assertThat(Vin.of("lsja24u62jg269225").value()).isEqualTo("LSJA24U62JG269225");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MobileNumber.of("1"))
                    .withMessage("mobile: has 1 digits; 5 to 15 are allowed");
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("张 三", "张三"),
                arguments("\u3000张\u00a0三\u200b", "张三"),
                arguments("Ｗａｎｇ Ｗｅｉ", "wangwei"),
                arguments("阿卜杜拉·买买提", "阿卜杜拉买买提"),
                arguments("阿卜杜拉•买买提", "阿卜杜拉买买提"),
                arguments("𠮷田", "𠮷田"),
                arguments("葛\udb40\udd00城", "葛城"),
                arguments("e\u0301mile", "émile"),
                arguments("E\u200b\u0301MILE", "émile"),
                arguments("㈱东风", "(株)东风"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void names_are_kept_as_given_and_compared_by_a_key(String given, String key) {
        PersonName name = PersonName.of(given);
        assertThat(name.value()).isEqualTo(given);
        assertThat(name.comparisonKey()).isEqualTo(key);
    }

    @Test
    void a_name_of_100_rare_characters_is_not_too_long() {
        assertThat(PersonName.of("𠮷".repeat(100)).value()).hasSize(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "张三, ''",
        "𠮷田太郎, ''",
        "阿卜杜拉·买买提, ''",
        "O'Neill-Müller (Jr.), ''",
        "张先生, NAME_TITLE",
        "欧阳 女士, NAME_TITLE",
        "先生, NAME_TITLE",
        "王总, NAME_TITLE",
        "王小明老师, ''",
        "13812345678, NAME_FORM",
        "张三?, NAME_FORM"
    })
    void names_that_name_no_one_are_warned_of(String given, String warnings) {
        Set<IdentityWarning> expected = warnings.isEmpty() ? Set.of() : Set.of(IdentityWarning.valueOf(warnings));
        assertThat(PersonName.of(given).warnings()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {".a@b.cn", "a.@b.cn", "a..b@c.cn"})
    void addresses_with_dots_out_of_place_are_warned_of(String typed) {
        assertThat(EmailAddress.of(typed).warnings()).containsExactly(IdentityWarning.EMAIL_FORM);
        assertThat(EmailAddress.of("a.b@c.cn").warnings()).isEmpty();
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments(IdentityKey.Kind.MOBILE, "+86 13812345678", IdentityKey.of(MobileNumber.of("13812345678"))),
                arguments(IdentityKey.Kind.VIN, "lsja24u62jg269225", IdentityKey.of(Vin.of("LSJA24U62JG269225"))),
                arguments(IdentityKey.Kind.PLATE, "京A·12345", IdentityKey.of(Plate.of("京A12345"))),
                arguments(IdentityKey.Kind.EMAIL, "A@B.CN", IdentityKey.of(EmailAddress.of("a@b.cn"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void a_key_is_normalised_as_its_kind_is(IdentityKey.Kind kind, String typed, IdentityKey same) {
        IdentityKey key = new IdentityKey(kind, typed);
        assertThat(key).isEqualTo(same).hasToString(kind + "/****");
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityKey(kind, "\ud840"));
    }

    @Test
    void keys_are_ordered_by_kind_and_then_by_text() {
        List<IdentityKey> keys = new ArrayList<>(List.of(
                new IdentityKey(IdentityKey.Kind.MOBILE, "13812345678"),
                new IdentityKey(IdentityKey.Kind.MOBILE, "13912345678"),
                new IdentityKey(IdentityKey.Kind.VIN, "11111111111111111"),
                new IdentityKey(IdentityKey.Kind.PLATE, "A1")));
        List<IdentityKey> ordered = List.copyOf(keys);
        Collections.reverse(keys);
        assertThat(keys.stream().sorted()).containsExactlyElementsOf(ordered);
    }

    @Test
    @DisplayName("CUS-06: no text of a value shows who it is")
    void texts_are_masked() {
        assertThat(PersonName.of("欧阳锋")).hasToString("***");
        assertThat(MobileNumber.of("13812345678")).hasToString("****78");
        assertThat(MobileNumber.of("95513")).hasToString("****");
        assertThat(EmailAddress.of("a@b.cn")).hasToString("***");
        assertThat(Vin.of("LSJA24U62JG269225")).hasToString("****25");
        assertThat(Plate.of("京A12345")).hasToString("****45");
    }
}
