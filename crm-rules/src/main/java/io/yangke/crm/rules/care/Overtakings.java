package io.yangke.crm.rules.care;

import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which fact makes a step needless. */
final class Overtakings {

    private Overtakings() {}

    /**
     * Returns the first fact of its kind behind an occurrence, or on its day unless a visit counts from a visit; empty if there is
     * none.
     */
    static Optional<CustomerFact> first(Overtaking overtaking, Occurrence on, CustomerFile file) {
        return facts(overtaking, file)
                .map(CustomerFact.class::cast)
                .filter(fact -> on.car().isEmpty()
                        || fact.vehicle().isEmpty()
                        || fact.vehicle().equals(on.car()))
                .filter(fact -> isBehind(fact.day().orElseThrow(), on))
                .filter(fact -> !fact.fact().value().equals(on.key()))
                .min(Comparator.comparing((CustomerFact fact) -> fact.day().orElseThrow())
                        .thenComparing(CustomerFact::fact));
    }

    /** Orders of one day are one visit: none of them makes needless what counts from another. */
    private static boolean isBehind(LocalDate day, Occurrence on) {
        boolean fromVisit = switch (on.anchor()) {
            case SERVICE_SETTLED, LAST_VISIT, LAST_MAINTENANCE -> true;
            default -> false;
        };
        return day.isAfter(on.day()) || !fromVisit && day.equals(on.day());
    }

    private static Stream<? extends CustomerFact> facts(Overtaking overtaking, CustomerFile file) {
        return switch (overtaking) {
            case VISIT -> file.visits().visits().stream().filter(visit -> visit.what() != VisitKind.BOUTIQUE);
            case MAINTENANCE ->
                file.visits().visits().stream().filter(visit -> visit.what().isMaintenance());
            case INSURANCE -> file.insurances().stream();
            case JOINING -> file.memberships().stream();
        };
    }
}
