package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer would have to do to be in a better class. Nothing of it can be left out.
 *
 * @param reaches the class that follows
 * @param moreFen so much more spend, in fen, 0 or more
 * @param moreVisits so many more visits that count for frequency, 0 or more
 * @param moreRenewals so many more renewals of insurance, 0 or more
 * @param comes whether the customer has to come to the workshop at all; always so if more visits are needed
 * @param lastDay the last day on which doing it all leads to this class or a better one, since with time earlier visits leave the
 *     window; empty if it always does
 */
public record ClassWay(
        CustomerClass reaches,
        long moreFen,
        int moreVisits,
        int moreRenewals,
        boolean comes,
        Optional<LocalDate> lastDay) {
    public ClassWay {
        Objects.requireNonNull(reaches, "reaches");
        Checks.range("moreFen", moreFen, 0, Long.MAX_VALUE);
        Checks.range("moreVisits", moreVisits, 0, Integer.MAX_VALUE);
        Checks.range("moreRenewals", moreRenewals, 0, Integer.MAX_VALUE);
        Checks.require(comes || moreVisits == 0, "comes", "is false though visits are needed", "true is allowed");
        Objects.requireNonNull(lastDay, "lastDay");
    }

    /** Returns the facts as they would be if the customer did all this on their day. */
    public ClassFacts apply(ClassFacts facts) {
        return new ClassFacts(
                facts.asOf(),
                Math.addExact(facts.spendFen(), moreFen),
                Math.addExact(facts.visits(), moreVisits),
                Math.addExact(facts.renewals(), moreRenewals),
                comes ? Optional.of(facts.asOf()) : facts.lastVisit(),
                facts.lastPurchase());
    }

    /** Whether it asks for no more than another way, in anything. */
    boolean isWithin(ClassWay other) {
        return moreFen <= other.moreFen
                && moreVisits <= other.moreVisits
                && moreRenewals <= other.moreRenewals
                && (!comes || other.comes);
    }

    ClassWay until(Optional<LocalDate> day) {
        return new ClassWay(reaches, moreFen, moreVisits, moreRenewals, comes, day);
    }
}
