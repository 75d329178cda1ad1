package io.yangke.crm.rules.care.campaign;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.QUANTITY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;

/** Everything that can be said of lectures and referrals. The wording in each language is held against this table by test. */
enum CampaignCode {
    // The lecture, the day, how many there are, how many are enough.
    LECTURE_DUE("lecture.due", "LIF-22", REFERENCE, DAY, QUANTITY, COUNT),
    // The same, and how many are missing.
    LECTURE_NOT_YET("lecture.notYet", "LIF-22", REFERENCE, DAY, QUANTITY, COUNT, COUNT),
    // Referrer, buyer, state.
    REFERRAL("referral.state", "LIF-16", REFERENCE, REFERENCE, term(ReferralState.class)),
    // Customer, score; merit, units, worth.
    CANDIDATE("referral.candidate", "LIF-16", REFERENCE, COUNT),
    MERIT("referral.merit", "LIF-16", term(ReferralMerit.class), COUNT, COUNT);

    private final ExplanationCode entry;

    CampaignCode(String subject, String rule, ArgumentKind... arguments) {
        entry = new ExplanationCode("care." + subject, rule, ImmutableList.copyOf(arguments));
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
