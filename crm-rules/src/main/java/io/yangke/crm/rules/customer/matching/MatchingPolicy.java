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
import static io.yangke.crm.rules.customer.matching.MatchReason.SIMILAR_NAME;
import static io.yangke.crm.rules.customer.matching.MatchReason.VIN_AT_OTHER_TIMES;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When two files are of one customer. Source: CUS-05.
 *
 * @param holdersAtMost how many files may have a number before it says nothing of anyone, 2 to 50
 * @param namesOfNoOne what is typed where a name is not known; such a name is no name
 * @param rules what follows from what; the first row that holds decides, and files of which none holds do not match
 */
public record MatchingPolicy(int holdersAtMost, Set<PersonName> namesOfNoOne, List<MatchRule> rules) {

    /**
     * One customer for certain by the name with a number; likely by the name with a plate or the birthday, by a name with one
     * slip and a number, or by a number where a name is not known; and unlikely by a number with two names: relatives share a
     * number, and a car that is sold is often not told of by its old owner.
     */
    public static final MatchingPolicy DEFAULT = new MatchingPolicy(
            6,
            names("未知", "无", "无名", "无名氏", "匿名", "客户", "顾客", "车主", "散客", "测试", "test", "unknown", "n/a"),
            List.of(
                    MatchRule.of(CERTAIN, SAME_NAME, SAME_VIN).unless(OTHER_BIRTHDAY),
                    MatchRule.of(CERTAIN, SAME_NAME, SAME_MOBILE).unless(OTHER_BIRTHDAY),
                    MatchRule.of(CERTAIN, SAME_NAME, SAME_EMAIL).unless(OTHER_BIRTHDAY),
                    MatchRule.of(CERTAIN, SAME_NAME, SAME_PLATE, SAME_BIRTHDAY),
                    MatchRule.of(LIKELY, SAME_NAME, SAME_VIN),
                    MatchRule.of(LIKELY, SAME_NAME, SAME_MOBILE),
                    MatchRule.of(LIKELY, SAME_NAME, SAME_EMAIL),
                    MatchRule.of(LIKELY, SAME_NAME, SAME_PLATE).unless(OTHER_BIRTHDAY),
                    MatchRule.of(LIKELY, SAME_NAME, VIN_AT_OTHER_TIMES).unless(OTHER_BIRTHDAY),
                    MatchRule.of(LIKELY, SAME_NAME, SAME_BIRTHDAY),
                    MatchRule.of(LIKELY, SIMILAR_NAME, SAME_VIN).unless(OTHER_BIRTHDAY),
                    MatchRule.of(LIKELY, SIMILAR_NAME, SAME_MOBILE).unless(OTHER_BIRTHDAY),
                    MatchRule.of(LIKELY, SIMILAR_NAME, SAME_EMAIL).unless(OTHER_BIRTHDAY),
                    MatchRule.of(LIKELY, SAME_VIN).unless(OTHER_NAME, SIMILAR_NAME, OTHER_BIRTHDAY),
                    MatchRule.of(LIKELY, SAME_MOBILE).unless(OTHER_NAME, SIMILAR_NAME, OTHER_BIRTHDAY),
                    MatchRule.of(LIKELY, SAME_EMAIL).unless(OTHER_NAME, SIMILAR_NAME, OTHER_BIRTHDAY),
                    MatchRule.of(UNLIKELY, SAME_VIN),
                    MatchRule.of(UNLIKELY, SAME_MOBILE),
                    MatchRule.of(UNLIKELY, SAME_EMAIL),
                    MatchRule.of(UNLIKELY, SAME_PLATE),
                    MatchRule.of(UNLIKELY, VIN_AT_OTHER_TIMES)));

    public MatchingPolicy {
        Checks.range("holdersAtMost", holdersAtMost, 2, 50);
        namesOfNoOne = ImmutableSet.copyOf(namesOfNoOne);
        rules = ImmutableList.copyOf(rules);
    }

    /** Returns what follows; empty if nothing does. */
    Optional<Likeness> judge(Set<MatchReason> reasons) {
        for (MatchRule rule : rules) {
            if (rule.holds(reasons)) {
                return Optional.of(rule.gives());
            }
        }
        return Optional.empty();
    }

    /** Returns the comparison keys of the names of no one. */
    Set<String> keysOfNoOne() {
        return namesOfNoOne.stream().map(PersonName::comparisonKey).collect(ImmutableSet.toImmutableSet());
    }

    private static Set<PersonName> names(String... names) {
        return ImmutableList.copyOf(names).stream().map(PersonName::of).collect(ImmutableSet.toImmutableSet());
    }
}
