package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.RuleCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was given before, less what of it was taken back. What was taken back of an earning counts against its parts in
 * proportion, in their order and cumulatively: of the first parts together so much as rounding down leaves, so that the parts
 * always sum to what was taken back, and none loses more than it got.
 */
final class PastGiven {

    private final List<Posting> postings;
    private final Map<PostingId, Long> claimed = new HashMap<>();

    PastGiven(List<Posting> postings) {
        this.postings = postings;
        for (Posting posting : postings) {
            if (posting.what() instanceof Movement.TakenBack back) {
                claimed.merge(back.earning(), back.claimed(), Long::sum);
            }
        }
    }

    /** Returns what a rule gave, and campaigns on top of it, in a span. */
    long byRule(RuleCode rule, Instant from, Instant until) {
        return sum(part -> part.rule().equals(rule), from, until);
    }

    /** Returns what a campaign gave on top of the rules in a span. */
    long byCampaign(RuleCode campaign, Instant from, Instant until) {
        return sum(part -> part.campaign().filter(campaign::equals).isPresent(), from, until);
    }

    /** Whether the earnings by a rule among these postings were not all taken back wholly. Source: P8. */
    boolean stands(RuleCode rule) {
        for (Posting posting : postings) {
            if (posting.what() instanceof Movement.Earned earned
                    && earned.parts().stream().anyMatch(part -> part.rule().equals(rule))
                    && claimed(posting) < earned.points()) {
                return true;
            }
        }
        return false;
    }

    private long sum(Predicate<EarnedPart> counts, Instant from, Instant until) {
        long sum = 0;
        for (Posting posting : postings) {
            if (posting.what() instanceof Movement.Earned earned
                    && !posting.effectiveAt().isBefore(from)
                    && posting.effectiveAt().isBefore(until)) {
                sum += kept(earned, claimed(posting), counts);
            }
        }
        return sum;
    }

    private long claimed(Posting earning) {
        return claimed.getOrDefault(earning.id(), 0L);
    }

    private static long kept(Movement.Earned earned, long claimed, Predicate<EarnedPart> counts) {
        long all = earned.points();
        long before = 0;
        long kept = 0;
        for (EarnedPart part : earned.parts()) {
            long after = before + part.given();
            if (counts.test(part)) {
                kept += part.given() - taken(claimed, after, all) + taken(claimed, before, all);
            }
            before = after;
        }
        return kept;
    }

    private static long taken(long claimed, long points, long all) {
        return claimed == 0 ? 0 : Proportion.of(claimed, points, all);
    }
}
