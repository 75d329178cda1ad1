package io.yangke.crm.rules.care.campaign;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import java.util.Arrays;
import java.util.List;

/** How far lectures are, where referrals stand, and what speaks for a candidate, as data. It names customers by their identities. */
public final class CampaignExplainer {

    private CampaignExplainer() {}

    /** Returns everything an explanation of lectures and referrals can say. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(CampaignCode.values()).map(CampaignCode::entry).toList();
    }

    /** Returns whether a lecture is worth holding, or how many are missing. Source: LIF-22. */
    public static Explanation of(LectureCall call) {
        Argument lecture = Argument.reference(call.trigger().code());
        Argument day = Argument.day(call.day());
        Argument count = Argument.quantity(call.count(), Unit.CUSTOMERS);
        Argument enough = Argument.count(call.threshold());
        return call.isDue()
                ? CampaignCode.LECTURE_DUE.with(lecture, day, count, enough)
                : CampaignCode.LECTURE_NOT_YET.with(
                        lecture, day, count, enough, Argument.count(call.threshold() - call.count()));
    }

    /** Returns where a referral stands. Source: LIF-16, L12. */
    public static Explanation of(ReferralVerdict verdict) {
        return CampaignCode.REFERRAL.with(
                Argument.reference(verdict.claim().referrer()),
                Argument.reference(verdict.claim().told().buyer()),
                Argument.term(verdict.state()));
    }

    /**
     * Returns what speaks for a candidate. Source: LIF-16.
     *
     * @param policy the policy by which the candidate was ranked
     */
    public static Explanation of(ReferralCandidate candidate, ReferralPolicy policy) {
        List<Explanation> merits = candidate.merits().entrySet().stream()
                .map(merit -> CampaignCode.MERIT.with(
                        Argument.term(merit.getKey()),
                        Argument.count(merit.getValue()),
                        Argument.count(policy.worth(merit.getKey(), merit.getValue()))))
                .toList();
        return CampaignCode.CANDIDATE
                .with(Argument.reference(candidate.customer()), Argument.count(candidate.score()))
                .because(merits);
    }
}
