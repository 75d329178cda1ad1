package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Grade and category of a complaint: the channel decides first, then the table. Source: CMP-02. */
final class Grading {

    private final ComplaintPolicy policy;

    Grading(ComplaintPolicy policy) {
        this.policy = policy;
    }

    /** Returns why a complaint cannot be graded; null if it can. */
    @Nullable
    Refusal refusal(Channel channel, SalesPhase phase, Optional<CategoryCode> category) {
        if (policy.gradeBChannels().contains(channel)) {
            return null;
        }
        if (category.isEmpty()) {
            return Refusals.categoryMissing(channel);
        }
        CategoryRule row = policy.category(category.get()).orElse(null);
        if (row == null) {
            return Refusals.categoryUnknown(category.get());
        }
        if (row.phase() != phase) {
            return Refusals.categoryOfOtherPhase(row.code(), phase);
        }
        boolean byChannelOnly = policy.gradeBCategory().containsValue(row.code());
        return row.grade() == Grade.C || byChannelOnly ? Refusals.categoryNotAtStart(row.code(), row.grade()) : null;
    }

    /** Returns the grade of a complaint that {@link #refusal} has nothing against. */
    ComplaintEvent.Graded grade(Channel channel, SalesPhase phase, Optional<CategoryCode> category) {
        if (policy.gradeBChannels().contains(channel)) {
            return new ComplaintEvent.Graded(Grade.B, policy.gradeBCategory(phase), true);
        }
        CategoryRule row = category.flatMap(policy::category).orElseThrow();
        return new ComplaintEvent.Graded(row.grade(), row.code(), false);
    }
}
