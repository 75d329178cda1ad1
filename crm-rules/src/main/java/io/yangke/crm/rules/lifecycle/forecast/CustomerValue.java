package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitHistory;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.ValueBand;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much a customer is worth to the dealer, as of a day: points for money spent, for the dearest car and for people who bought on the
 * customer's recommendation. Source: SEG-05, L12.
 *
 * @param spendFen the money spent within the policy's months, in fen
 * @param spendPoints what it counts
 * @param priceFen what the dearest car that is the customer's on the day cost, in fen; 0 if nobody told
 * @param pricePoints what it counts
 * @param referrals how many people bought on a recommendation that both sides confirmed
 * @param referralPoints what they count
 * @param band the value
 */
public record CustomerValue(
        long spendFen,
        int spendPoints,
        long priceFen,
        int pricePoints,
        int referrals,
        int referralPoints,
        ValueBand band) {

    /** Returns the value as of a day; what is told of later days does not count. */
    public static CustomerValue of(CustomerFile file, LocalDate asOf, ChurnPolicy policy) {
        long spend = spend(file.visits(), asOf, policy);
        long price = price(file.vehicles(), asOf);
        int referrals = referrals(file.referrals(), asOf);
        int spendPoints = ValueStep.points(policy.spendSteps(), spend);
        int pricePoints = ValueStep.points(policy.priceSteps(), price);
        int referralPoints = ValueStep.points(policy.referralSteps(), referrals);
        ValueBand band = policy.value(spendPoints + pricePoints + referralPoints);
        return new CustomerValue(spend, spendPoints, price, pricePoints, referrals, referralPoints, band);
    }

    /** All points together. */
    public int points() {
        return spendPoints + pricePoints + referralPoints;
    }

    private static long spend(VisitHistory visits, LocalDate asOf, ChurnPolicy policy) {
        int after = EpochDays.of(asOf.minusMonths(policy.spendMonths()));
        Set<VisitKind> kinds = policy.spendKinds();
        long fen = 0;
        for (int i = visits.countUntil(EpochDays.of(asOf)) - 1; i >= 0 && visits.day(i) > after; i--) {
            if (kinds.contains(visits.what(i))) {
                fen += visits.fen(i);
            }
        }
        return fen;
    }

    private static long price(List<CustomerFact.Ownership> vehicles, LocalDate asOf) {
        long dearest = 0;
        for (int i = 0; i < vehicles.size(); i++) {
            if (vehicles.get(i).isOn(asOf)) {
                dearest = Math.max(dearest, vehicles.get(i).priceFen().orElse(0L));
            }
        }
        return dearest;
    }

    private static int referrals(List<CustomerFact.Referral> referrals, LocalDate asOf) {
        if (referrals.isEmpty()) {
            return 0;
        }
        Set<CustomerId> buyers = new HashSet<>();
        for (CustomerFact.Referral referral : referrals) {
            if (!referral.on().isAfter(asOf)
                    && isBy(referral.referrerConfirmedOn(), asOf)
                    && isBy(referral.buyerConfirmedOn(), asOf)
                    && isBy(referral.boughtOn(), asOf)) {
                buyers.add(referral.buyer());
            }
        }
        return buyers.size();
    }

    private static boolean isBy(Optional<LocalDate> day, LocalDate asOf) {
        return day.isPresent() && !day.get().isAfter(asOf);
    }
}
