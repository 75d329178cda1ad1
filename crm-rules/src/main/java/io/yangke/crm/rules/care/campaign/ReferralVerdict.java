package io.yangke.crm.rules.care.campaign;

import io.yangke.crm.spi.points.DocumentId;
import java.util.Objects;

/**
 * Where a referral stands.
 *
 * @param claim the referral
 * @param state where it stands
 */
public record ReferralVerdict(ReferralClaim claim, ReferralState state) {
    public ReferralVerdict {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(state, "state");
    }

    /** The document on which the reward is given: the same for the same buyer, so that an account is never rewarded twice for one. */
    public DocumentId rewardDocument() {
        return DocumentId.of(claim.told().buyer().value());
    }
}
