package io.yangke.crm.rules.care.campaign;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files of members of a club. */
final class Club {

    static final DealerId DEALER = DealerId.of("SK-0371");

    private Club() {}

    static CustomerFile file(String customer, CustomerFact... facts) {
        return CustomerFile.of(DEALER, CustomerId.of(customer), List.of(facts));
    }

    static CustomerFact.Ownership car(String car, LocalDate from) {
        return car(car, from, null);
    }

    static CustomerFact.Ownership car(String car, LocalDate from, @Nullable LocalDate until) {
        return new CustomerFact.Ownership(
                FactId.of("own-" + car),
                0,
                VehicleId.of(car),
                Optional.empty(),
                Optional.empty(),
                ModelCode.of("M1"),
                from,
                Optional.ofNullable(until),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static CustomerFact.Membership member(LocalDate joinedOn, String tier) {
        return new CustomerFact.Membership(FactId.of("club"), 0, joinedOn, Optional.empty(), Optional.of(tier));
    }

    static CustomerFact.Visit visit(String id, LocalDate on) {
        return new CustomerFact.Visit(
                FactId.of(id),
                0,
                on,
                VisitKind.PAID_MAINTENANCE,
                Optional.empty(),
                50_000,
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }
}
