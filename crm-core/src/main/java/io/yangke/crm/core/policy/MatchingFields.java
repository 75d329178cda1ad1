package io.yangke.crm.core.policy;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.rules.customer.matching.Likeness;
import io.yangke.crm.rules.customer.matching.MatchReason;
import io.yangke.crm.rules.customer.matching.MatchRule;
import io.yangke.crm.rules.customer.matching.MatchingPolicy;
import io.yangke.crm.spi.customer.PersonName;
import java.util.List;
import java.util.Set;

/** The table of {@link MatchingPolicy}. Source: CUS-05. */
final class MatchingFields {

    private static final String RULE = "CUS-05";
    private static final int MOST_RULES = 100;

    private static final Field<MatchRule, Values, Likeness> GIVES =
            Field.row("gives", Choice.of(Likeness.class), RULE, "How sure it is if the row holds.", MatchRule::gives);
    private static final Field<MatchRule, Values, Set<MatchReason>> NEEDS =
            Field.row("needs", ChoiceSet.of(MatchReason.class), RULE, "What must be so.", MatchRule::needs);
    private static final Field<MatchRule, Values, Set<MatchReason>> UNLESS =
            Field.row("unless", ChoiceSet.of(MatchReason.class), RULE, "What must not be so.", MatchRule::unless);

    static final Table<MatchRule, Values> RULE_TABLE = new Table<>(
            List.of(GIVES, NEEDS, UNLESS),
            MatchRule.of(Likeness.CERTAIN, MatchReason.SAME_VIN),
            Set.of(GIVES.name(), NEEDS.name(), UNLESS.name()),
            Values::empty,
            values -> new MatchRule(values.get(GIVES), values.get(NEEDS), values.get(UNLESS)));

    /** Spaces are part of a name, so that it is no code. */
    private static final IdText<String> NAME = new IdText<>(
            "a name of 1 to " + PersonName.MAX + " characters in one line",
            PersonName.MAX,
            "^[^\\u0000-\\u001f\\u007f-\\u009f]+$",
            text -> PersonName.of(text).value(),
            text -> text);

    private static final Field<MatchingPolicy, Values, Integer> HOLDERS = Field.row(
            "holdersAtMost",
            new WholeNumber(2, 50),
            RULE,
            "How many files may have a number before it says nothing of anyone.",
            MatchingPolicy::holdersAtMost);
    private static final Field<MatchingPolicy, Values, Set<PersonName>> NAMES = Field.row(
            "namesOfNoOne",
            new Mapped<>(
                    new IdSet<>(NAME, 0),
                    names -> names.stream().map(PersonName::of).collect(ImmutableSet.toImmutableSet()),
                    names -> names.stream().map(PersonName::value).collect(ImmutableSet.toImmutableSet())),
            RULE,
            "What is typed where a name is not known.",
            MatchingPolicy::namesOfNoOne);
    private static final Field<MatchingPolicy, Values, List<MatchRule>> RULES = Field.row(
            "rules",
            new ListOf<>(new WholeObject<>(RULE_TABLE), 0, MOST_RULES),
            RULE,
            "What follows from what; the first row that holds decides, and a list here replaces the whole table.",
            MatchingPolicy::rules);

    static final Table<MatchingPolicy, Values> TABLE = new Table<>(
            List.of(HOLDERS, NAMES, RULES),
            MatchingPolicy.DEFAULT,
            Values::empty,
            values -> new MatchingPolicy(values.get(HOLDERS), values.get(NAMES), values.get(RULES)));

    private MatchingFields() {}
}
