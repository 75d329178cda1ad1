package io.yangke.crm.rules.customer.matching;

import static io.yangke.crm.rules.customer.matching.Likeness.CERTAIN;
import static io.yangke.crm.rules.customer.matching.Likeness.LIKELY;
import static io.yangke.crm.rules.customer.matching.Likeness.UNLIKELY;
import static io.yangke.crm.rules.customer.matching.MatchReason.OTHER_BIRTHDAY;
import static io.yangke.crm.rules.customer.matching.MatchReason.OTHER_NAME;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_BIRTHDAY;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_EMAIL;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_MOBILE;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_NAME;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_PLATE;
import static io.yangke.crm.rules.customer.matching.MatchReason.SAME_VIN;
import static io.yangke.crm.rules.customer.matching.MatchReason.SHARED_BY_MANY;
import static io.yangke.crm.rules.customer.matching.MatchReason.SIMILAR_NAME;
import static io.yangke.crm.rules.customer.matching.MatchReason.VIN_AT_OTHER_TIMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.MobileNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("CUS-05: two files")
final class CustomerMatchingTest {

    private static final String MOBILE = "13812345678";
    private static final String VIN = "LSJA24U62JG269225";
    private static final Someone ONE = Someone.file("C-1");
    private static final Someone OTHER = Someone.file("C-2");

    static Stream<Arguments> pairs() {
        return Stream.of(
                pair(
                        "name and mobile",
                        c -> c.named("张三").mobile(MOBILE),
                        c -> c.named("张 三").mobile("+86 " + MOBILE),
                        CERTAIN,
                        SAME_NAME,
                        SAME_MOBILE),
                pair(
                        "name and one of many mobiles",
                        c -> c.named("张三").mobile("13900000001").mobile(MOBILE),
                        c -> c.named("张三").mobile(MOBILE),
                        CERTAIN,
                        SAME_NAME,
                        SAME_MOBILE),
                pair(
                        "name and e-mail",
                        c -> c.named("张三").email("a@b.cn"),
                        c -> c.named("张三").email("A@B.CN"),
                        CERTAIN,
                        SAME_NAME,
                        SAME_EMAIL),
                pair(
                        "name and car",
                        c -> c.named("张三").car(VIN, "2020-01-01", ""),
                        c -> c.named("张三").car(VIN, "2021-05-05", ""),
                        CERTAIN,
                        SAME_NAME,
                        SAME_VIN),
                pair(
                        "name, plate and birthday",
                        c -> c.named("张三").plate("京A12345").born("1980-01-02"),
                        c -> c.named("张三").plate("京A·12345").born("1980-01-02"),
                        CERTAIN,
                        SAME_NAME,
                        SAME_PLATE,
                        SAME_BIRTHDAY),
                pair(
                        "name and mobile, another birthday: father and son, or a slip",
                        c -> c.named("张三").mobile(MOBILE).born("1950-01-02"),
                        c -> c.named("张三").mobile(MOBILE).born("1980-01-02"),
                        LIKELY,
                        SAME_NAME,
                        SAME_MOBILE,
                        OTHER_BIRTHDAY),
                pair(
                        "name and plate",
                        c -> c.named("张三").plate("京A12345"),
                        c -> c.named("张三").plate("京A12345"),
                        LIKELY,
                        SAME_NAME,
                        SAME_PLATE),
                pair(
                        "name and plate, another birthday",
                        c -> c.named("张三").plate("京A12345").born("1950-01-02"),
                        c -> c.named("张三").plate("京A12345").born("1980-01-02"),
                        UNLIKELY,
                        SAME_NAME,
                        SAME_PLATE,
                        OTHER_BIRTHDAY),
                pair(
                        "name and birthday",
                        c -> c.named("欧阳锋").born("1980-01-02"),
                        c -> c.named("欧阳锋").born("1980-01-02"),
                        LIKELY,
                        SAME_NAME,
                        SAME_BIRTHDAY),
                pair(
                        "a slip in the name, same mobile",
                        c -> c.named("张小明").mobile(MOBILE),
                        c -> c.named("张晓明").mobile(MOBILE),
                        LIKELY,
                        SIMILAR_NAME,
                        SAME_MOBILE),
                pair(
                        "a slip in the name, another birthday: brothers",
                        c -> c.named("张小明").mobile(MOBILE).born("1990-01-01"),
                        c -> c.named("张小军").mobile(MOBILE).born("1992-01-01"),
                        UNLIKELY,
                        SIMILAR_NAME,
                        SAME_MOBILE,
                        OTHER_BIRTHDAY),
                pair(
                        "a family with one mobile",
                        c -> c.named("张三").mobile(MOBILE),
                        c -> c.named("李梅").mobile(MOBILE),
                        UNLIKELY,
                        OTHER_NAME,
                        SAME_MOBILE),
                pair(
                        "a mobile, one name not known",
                        c -> c.mobile(MOBILE),
                        c -> c.named("李梅").mobile(MOBILE),
                        LIKELY,
                        SAME_MOBILE),
                pair(
                        "a mobile, one name typed to fill the form",
                        c -> c.named("未知").mobile(MOBILE),
                        c -> c.named("李梅").mobile(MOBILE),
                        LIKELY,
                        SAME_MOBILE),
                pair(
                        "a mobile, one a family name with a title",
                        c -> c.named("李女士").mobile(MOBILE),
                        c -> c.named("李梅").mobile(MOBILE),
                        LIKELY,
                        SAME_MOBILE),
                pair(
                        "a mobile, one another family name with a title",
                        c -> c.named("王先生").mobile(MOBILE),
                        c -> c.named("李梅").mobile(MOBILE),
                        UNLIKELY,
                        OTHER_NAME,
                        SAME_MOBILE),
                pair(
                        "a mobile, twice the same family name with a title",
                        c -> c.named("王先生").mobile(MOBILE),
                        c -> c.named("王先生").mobile(MOBILE),
                        LIKELY,
                        SAME_MOBILE),
                pair(
                        "a mobile, two family names with a title",
                        c -> c.named("王先生").mobile(MOBILE),
                        c -> c.named("李女士").mobile(MOBILE),
                        UNLIKELY,
                        OTHER_NAME,
                        SAME_MOBILE),
                pair(
                        "a car that was sold and bought on one day",
                        c -> c.named("张三").car(VIN, "2018-01-01", "2021-05-05"),
                        c -> c.named("李梅").car(VIN, "2021-05-05", ""),
                        UNLIKELY,
                        OTHER_NAME,
                        VIN_AT_OTHER_TIMES),
                pair(
                        "a car sold to someone not named",
                        c -> c.named("张三").car(VIN, "2018-01-01", "2021-05-05"),
                        c -> c.car(VIN, "2021-05-05", ""),
                        UNLIKELY,
                        VIN_AT_OTHER_TIMES),
                pair(
                        "a car sold and bought back under the same name",
                        c -> c.named("张三").car(VIN, "2018-01-01", "2021-05-05"),
                        c -> c.named("张三").car(VIN, "2022-05-05", ""),
                        LIKELY,
                        SAME_NAME,
                        VIN_AT_OTHER_TIMES),
                pair(
                        "a car whose sale nobody told of",
                        c -> c.named("张三").car(VIN, "2018-01-01", ""),
                        c -> c.named("李梅").car(VIN, "2021-05-05", ""),
                        UNLIKELY,
                        OTHER_NAME,
                        SAME_VIN),
                pair(
                        "a car, one name not known",
                        c -> c.car(VIN, "2018-01-01", ""),
                        c -> c.named("李梅").car(VIN, "2018-01-01", ""),
                        LIKELY,
                        SAME_VIN),
                pair(
                        "a car for one day only",
                        c -> c.car(VIN, "2018-01-01", "2018-01-02"),
                        c -> c.car(VIN, "2018-01-01", ""),
                        LIKELY,
                        SAME_VIN),
                pair(
                        "a car for no day at all",
                        c -> c.car(VIN, "2018-01-01", "2018-01-01"),
                        c -> c.car(VIN, "2018-01-01", ""),
                        UNLIKELY,
                        VIN_AT_OTHER_TIMES),
                pair("a plate alone", c -> c.plate("京A12345"), c -> c.plate("京A12345"), UNLIKELY, SAME_PLATE),
                pair(
                        "a name written the other way round",
                        c -> c.named("Wei Wang").mobile(MOBILE),
                        c -> c.named("WANG, Wei").mobile(MOBILE),
                        CERTAIN,
                        SAME_NAME,
                        SAME_MOBILE),
                pair(
                        "a name of a minority with another dot",
                        c -> c.named("阿卜杜拉·买买提").mobile(MOBILE),
                        c -> c.named("阿卜杜拉•买买提").mobile(MOBILE),
                        CERTAIN,
                        SAME_NAME,
                        SAME_MOBILE));
    }

    private static Arguments pair(
            String what,
            UnaryOperator<Someone> one,
            UnaryOperator<Someone> other,
            Likeness likeness,
            MatchReason... reasons) {
        return arguments(what, one.apply(ONE).candidate(), other.apply(OTHER).candidate(), likeness, List.of(reasons));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("pairs")
    @DisplayName("match as the table of the policy says, for all the reasons there are, whichever comes first")
    void match(String what, MatchCandidate one, MatchCandidate other, Likeness likeness, List<MatchReason> reasons) {
        Optional<Match> match = CustomerMatching.match(one, other, MatchingPolicy.DEFAULT, key -> false);
        assertThat(match).contains(new Match(one.customer(), other.customer(), likeness, reasons));
        assertThat(CustomerMatching.match(other, one, MatchingPolicy.DEFAULT, key -> false))
                .isEqualTo(match);
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                strangers("nothing told of either", c -> c, c -> c),
                strangers("a name alone", c -> c.named("张伟"), c -> c.named("张伟")),
                strangers("a birthday alone", c -> c.born("1980-01-02"), c -> c.born("1980-01-02")),
                strangers(
                        "nobody's name and a birthday",
                        c -> c.named("客户").born("1980-01-02"),
                        c -> c.named("客户").born("1980-01-02")),
                strangers(
                        "a title and a birthday",
                        c -> c.named("王先生").born("1980-01-02"),
                        c -> c.named("王先生").born("1980-01-02")),
                strangers(
                        "a name with a slip and a birthday",
                        c -> c.named("张小明").born("1980-01-02"),
                        c -> c.named("张晓明").born("1980-01-02")));
    }

    private static Arguments strangers(String what, UnaryOperator<Someone> one, UnaryOperator<Someone> other) {
        return arguments(what, one.apply(ONE).candidate(), other.apply(OTHER).candidate());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    @DisplayName("do not match by what thousands have in common")
    void do_not_match(String what, MatchCandidate one, MatchCandidate other) {
        assertThat(CustomerMatching.match(one, other, MatchingPolicy.DEFAULT, key -> false))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "张小明, 张小明, SAME_NAME",
        "张小明, 张晓明, SIMILAR_NAME",
        "张小明, 汪小明, SIMILAR_NAME",
        "张小明, 小张明, SIMILAR_NAME",
        "张小明, 张明小, SIMILAR_NAME",
        "张小明, 张小明明, SIMILAR_NAME",
        "欧阳小明, 欧小明, SIMILAR_NAME",
        "𠮷小明, 𠮷晓明, SIMILAR_NAME",
        "张小明, 明小张, OTHER_NAME",
        "张小明, 李晓明, OTHER_NAME",
        "张明, 张小明, OTHER_NAME",
        "张伟, 张玮, OTHER_NAME",
        "𠮷明, 𠮷小明, OTHER_NAME",
        "张小明, 张小明明明, OTHER_NAME",
        "Wei Wang, Wang Wei, SAME_NAME",
        "WeiWang, Wei Wang, SIMILAR_NAME",
        "Amy, May, SIMILAR_NAME",
        "Ｗａｎｇ Wei, wei wang, SAME_NAME",
        "三 张, 张 三, OTHER_NAME"
    })
    @DisplayName("are compared by name with one slip allowed in names of three characters or more")
    void names(String one, String other, MatchReason reason) {
        Match match = CustomerMatching.match(
                        ONE.named(one).mobile(MOBILE).candidate(),
                        OTHER.named(other).mobile(MOBILE).candidate(),
                        MatchingPolicy.DEFAULT,
                        key -> false)
                .orElseThrow();
        assertThat(match.reasons()).containsExactlyInAnyOrder(SAME_MOBILE, reason);
    }

    @Test
    @DisplayName("are not alike by a fleet's number, and still by what else they have in common")
    void a_number_of_many_is_no_evidence() {
        Someone one = ONE.named("张三").mobile(MOBILE);
        Someone other = OTHER.named("张三").mobile(MOBILE);
        IdentityKey fleet = IdentityKey.of(MobileNumber.of(MOBILE));
        assertThat(CustomerMatching.match(one.candidate(), other.candidate(), MatchingPolicy.DEFAULT, fleet::equals))
                .isEmpty();
        assertThat(CustomerMatching.match(
                        one.plate("京A12345").candidate(),
                        other.plate("京A12345").candidate(),
                        MatchingPolicy.DEFAULT,
                        fleet::equals))
                .contains(new Match(
                        one.candidate().customer(),
                        other.candidate().customer(),
                        LIKELY,
                        List.of(SAME_PLATE, SAME_NAME, SHARED_BY_MANY)));
    }

    @Test
    @DisplayName("are two: a file is not compared with itself")
    void a_file_does_not_match_itself() {
        MatchCandidate one = ONE.mobile(MOBILE).candidate();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerMatching.match(one, one, MatchingPolicy.DEFAULT, key -> false))
                .withMessage("other: does not come after the one; two files in order are allowed");
    }

    @Test
    @DisplayName("match as another policy says")
    void another_policy() {
        MatchingPolicy onlyPlates = new MatchingPolicy(
                2, MatchingPolicy.DEFAULT.namesOfNoOne(), List.of(MatchRule.of(CERTAIN, SAME_PLATE)));
        Someone one = ONE.named("张三").mobile(MOBILE);
        Someone other = OTHER.named("李梅").mobile(MOBILE);
        assertThat(CustomerMatching.match(one.candidate(), other.candidate(), onlyPlates, key -> false))
                .isEmpty();
        assertThat(CustomerMatching.match(
                        one.plate("京A12345").candidate(), other.plate("京A12345").candidate(), onlyPlates, key -> false))
                .hasValueSatisfying(match -> assertThat(match.likeness()).isEqualTo(CERTAIN));
    }

    @Test
    @DisplayName("CUS-06: a candidate shows nothing but its file's identity")
    void candidates_are_masked() {
        assertThat(ONE.named("张三").mobile(MOBILE).born("1980-01-02").candidate())
                .hasToString("MatchCandidate[C-1]");
    }
}
