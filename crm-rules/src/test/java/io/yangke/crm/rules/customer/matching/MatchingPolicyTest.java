package io.yangke.crm.rules.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("CUS-05: the policy of matching")
final class MatchingPolicyTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("a row by the name alone", "needs", () -> MatchRule.of(Likeness.LIKELY, MatchReason.SAME_NAME)),
                broken(
                        "a row by a slip and the birthday",
                        "needs",
                        () -> MatchRule.of(Likeness.LIKELY, MatchReason.SIMILAR_NAME, MatchReason.SAME_BIRTHDAY)),
                broken(
                        "a row by a number of many",
                        "needs",
                        () -> MatchRule.of(Likeness.LIKELY, MatchReason.SHARED_BY_MANY)),
                broken("a row that needs nothing", "needs", () -> MatchRule.of(Likeness.UNLIKELY)),
                broken(
                        "a row that can never hold",
                        "unless",
                        () -> MatchRule.of(Likeness.LIKELY, MatchReason.SAME_VIN)
                                .unless(MatchReason.SAME_VIN)),
                broken("1 holder", "holdersAtMost", () -> new MatchingPolicy(1, Set.of(), List.of())),
                broken("51 holders", "holdersAtMost", () -> new MatchingPolicy(51, Set.of(), List.of())),
                broken(
                        "a car sold before it was bought",
                        "until",
                        () -> new OwnedVin(
                                Vin.of("1".repeat(17)), LocalDate.EPOCH, Optional.of(LocalDate.EPOCH.minusDays(1)))),
                broken(
                        "a match of no reason",
                        "reasons",
                        () -> new Match(CustomerId.of("A"), CustomerId.of("B"), Likeness.LIKELY, List.of())),
                broken(
                        "a match out of order",
                        "other",
                        () -> new Match(
                                CustomerId.of("B"),
                                CustomerId.of("A"),
                                Likeness.LIKELY,
                                List.of(MatchReason.SAME_VIN))),
                broken(
                        "no files at once",
                        "filesAtOnce",
                        () -> DuplicateFinder.of(MatchingPolicy.DEFAULT).holding(0)));
    }

    private static Arguments broken(String what, String field, ThrowingCallable making) {
        return arguments(what, field, making);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refuses_what_makes_no_sense(String what, String field, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageMatching(field + ": [^;]+; .+");
    }

    @Test
    void every_row_of_the_default_decides_some_pair() {
        Set<MatchRule> deciding = new HashSet<>();
        for (int bits = 0; bits < 1 << MatchReason.values().length; bits++) {
            Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);
            for (MatchReason reason : MatchReason.values()) {
                if ((bits >> reason.ordinal() & 1) == 1) {
                    reasons.add(reason);
                }
            }
            MatchingPolicy.DEFAULT.rules().stream()
                    .filter(rule -> rule.holds(reasons))
                    .findFirst()
                    .ifPresent(deciding::add);
        }
        assertThat(deciding).containsExactlyInAnyOrderElementsOf(MatchingPolicy.DEFAULT.rules());
    }

    @ParameterizedTest
    @EnumSource(Likeness.class)
    void a_match_is_explained_by_all_its_reasons(Likeness likeness) {
        Match match = new Match(CustomerId.of("C-1"), CustomerId.of("C-2"), likeness, List.of(MatchReason.values()));
        Explanation explanation = MatchExplainer.of(match, MatchingPolicy.DEFAULT);
        assertThat(explanation.rule()).isEqualTo("CUS-05");
        assertThat(explanation.details()).hasSameSizeAs(MatchReason.values()).doesNotHaveDuplicates();
        Set<String> codes = new HashSet<>(
                MatchExplainer.codes().stream().map(ExplanationCode::code).toList());
        assertThat(codes).contains(explanation.code()).allMatch(code -> code.startsWith("customer.match."));
        assertThat(explanation.details()).allMatch(detail -> codes.contains(detail.code()));
    }

    @Test
    void a_surer_match_is_at_least_as_sure() {
        assertThat(Likeness.CERTAIN.isAtLeast(Likeness.LIKELY)).isTrue();
        assertThat(Likeness.LIKELY.isAtLeast(Likeness.LIKELY)).isTrue();
        assertThat(Likeness.UNLIKELY.isAtLeast(Likeness.LIKELY)).isFalse();
    }
}
