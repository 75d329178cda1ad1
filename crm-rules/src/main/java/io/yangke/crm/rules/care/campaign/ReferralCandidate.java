package io.yangke.crm.rules.care.campaign;

import com.google.common.collect.Maps;
import io.yangke.crm.spi.CustomerId;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/**
 * A customer to ask for a referral.
 *
 * @param customer the customer
 * @param merits how many units of each merit there are, those without any left out
 * @param score what they are worth together
 */
public record ReferralCandidate(CustomerId customer, Map<ReferralMerit, Integer> merits, int score) {

    /** Whom to ask first: the best, then in order of identity. */
    public static final Comparator<ReferralCandidate> ORDER =
            Comparator.comparingInt(ReferralCandidate::score).reversed().thenComparing(ReferralCandidate::customer);

    public ReferralCandidate {
        Objects.requireNonNull(customer, "customer");
        merits = Maps.immutableEnumMap(merits);
    }
}
