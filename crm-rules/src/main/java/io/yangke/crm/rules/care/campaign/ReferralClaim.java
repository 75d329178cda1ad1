package io.yangke.crm.rules.care.campaign;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * A referral, as it stands in a customer's file.
 *
 * @param referrer whose file it is
 * @param told the referral
 */
public record ReferralClaim(CustomerId referrer, CustomerFact.Referral told) {

    static final Comparator<ReferralClaim> ORDER = Comparator.<ReferralClaim, LocalDate>comparing(
                    claim -> claim.told().on())
            .thenComparing(ReferralClaim::referrer)
            .thenComparing(claim -> claim.told().fact());

    public ReferralClaim {
        Objects.requireNonNull(referrer, "referrer");
        Objects.requireNonNull(told, "told");
    }
}
