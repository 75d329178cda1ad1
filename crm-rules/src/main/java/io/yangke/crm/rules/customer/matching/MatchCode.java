package io.yangke.crm.rules.customer.matching;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;

/** Everything that can be said of a match. The wording in each language is held against this table by test. */
enum MatchCode {
    // The two files.
    CERTAIN("certain", REFERENCE, REFERENCE),
    LIKELY("likely", REFERENCE, REFERENCE),
    UNLIKELY("unlikely", REFERENCE, REFERENCE),
    SAME_VIN("sameVin"),
    SAME_MOBILE("sameMobile"),
    SAME_EMAIL("sameEmail"),
    SAME_PLATE("samePlate"),
    SAME_NAME("sameName"),
    SIMILAR_NAME("similarName"),
    SAME_BIRTHDAY("sameBirthday"),
    VIN_AT_OTHER_TIMES("vinAtOtherTimes"),
    // How many files may have a number.
    SHARED_BY_MANY("sharedByMany", COUNT),
    OTHER_NAME("otherName"),
    OTHER_BIRTHDAY("otherBirthday");

    private final ExplanationCode entry;

    MatchCode(String subject, ArgumentKind... arguments) {
        entry = new ExplanationCode("customer.match." + subject, "CUS-05", ImmutableList.copyOf(arguments));
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
