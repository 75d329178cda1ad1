package io.yangke.crm.rules.lifecycle;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.QUANTITY;
import static io.yangke.crm.rules.explain.ArgumentKind.term;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.List;

/**
 * Everything that can be said of a customer's class: the code of each statement, and the arguments its wording may use. The wording
 * in each language is held against this table by test.
 */
enum ClassCode {
    // Day, class.
    IS("is", DAY, term(CustomerClass.class)),
    // Number of the row, class.
    ROW("row", COUNT, term(CustomerClass.class)),
    OTHERWISE("otherwise", COUNT, term(CustomerClass.class)),
    BETTER_ROW("betterRow", COUNT, term(CustomerClass.class)),
    // Number of the row, class, number of the row before it.
    PRECEDED("preceded", COUNT, term(CustomerClass.class), COUNT),
    // Number of the condition.
    CONDITION("condition", COUNT),

    // Fact, its value, limit.
    MET_AT_LEAST("met.atLeast", term(ClassFact.class), QUANTITY, QUANTITY),
    MET_LESS_THAN("met.lessThan", term(ClassFact.class), QUANTITY, QUANTITY),
    // Fact, its value, limit, what is missing.
    FAILED_AT_LEAST("failed.atLeast", term(ClassFact.class), QUANTITY, QUANTITY, QUANTITY),
    FAILED_LESS_THAN("failed.lessThan", term(ClassFact.class), QUANTITY, QUANTITY),
    // Fact, since when, limit.
    MET_LONG_AGO("met.longAgo", term(ClassFact.class), DAY, QUANTITY),
    MET_LATELY("met.lately", term(ClassFact.class), DAY, QUANTITY),
    FAILED_LONG_AGO("failed.longAgo", term(ClassFact.class), DAY, QUANTITY),
    FAILED_LATELY("failed.lately", term(ClassFact.class), DAY, QUANTITY),
    // Fact, limit.
    MET_NEVER("met.never", term(ClassFact.class), QUANTITY),
    FAILED_NEVER("failed.never", term(ClassFact.class), QUANTITY),

    // What would change it. Class; until when.
    WAY("way", term(CustomerClass.class)),
    WAY_UNTIL("wayUntil", term(CustomerClass.class), DAY),
    MORE_SPEND("more.spend", QUANTITY),
    MORE_VISITS("more.visits", QUANTITY),
    MORE_RENEWALS("more.renewals", QUANTITY),
    COMES("more.comes"),
    // Class, from when.
    TURNS("turns", term(CustomerClass.class), DAY),
    STAYS("stays", term(CustomerClass.class));

    private final ExplanationCode entry;

    ClassCode(String subject, ArgumentKind... arguments) {
        entry = new ExplanationCode("lifecycle.class." + subject, "SEG-01", ImmutableList.copyOf(arguments));
    }

    ExplanationCode entry() {
        return entry;
    }

    Explanation with(Argument... facts) {
        Checks.require(
                entry.admits(List.of(facts)),
                entry.code(),
                "has arguments of other kinds",
                entry.arguments().toString());
        return Explanation.of(entry.code(), entry.rule(), facts);
    }
}
