package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened to one customer, told line by line. */
final class Story {

    static final VehicleId CAR = VehicleId.of("K1");
    static final VehicleId OTHER_CAR = VehicleId.of("K2");
    static final ModelCode MODEL = ModelCode.of("SYLPHY");

    private final List<CustomerFact> facts = new ArrayList<>();

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    CustomerFile file() {
        return CustomerFile.of(DealerId.of("D1"), CustomerId.of("C1"), facts);
    }

    private FactId next() {
        return FactId.of("F" + (1_000 + facts.size()));
    }

    Story add(CustomerFact fact) {
        facts.add(fact);
        return this;
    }

    /** A new car, handed over on a day. */
    Story newCar(VehicleId car, String day) {
        return car(car, day(day), Optional.empty(), true, Optional.empty());
    }

    Story newCar(VehicleId car, String day, long priceFen) {
        return car(car, day(day), Optional.empty(), true, Optional.of(priceFen));
    }

    Story usedCar(VehicleId car, String day) {
        return car(car, day(day), Optional.empty(), false, Optional.empty());
    }

    Story soldCar(VehicleId car, String from, String until) {
        return car(car, day(from), Optional.of(day(until)), true, Optional.empty());
    }

    Story car(VehicleId car, LocalDate from, Optional<LocalDate> until, boolean isNew, Optional<Long> priceFen) {
        return add(new CustomerFact.Ownership(
                next(),
                0,
                car,
                Optional.empty(),
                Optional.empty(),
                MODEL,
                from,
                until,
                isNew ? Optional.of(from) : Optional.empty(),
                Optional.empty(),
                priceFen));
    }

    Story visit(VehicleId car, VisitKind what, LocalDate day, Optional<Integer> km, long fen, ItemCode... items) {
        return add(new CustomerFact.Visit(
                next(), 0, day, what, Optional.of(car), fen, km, Set.of(items), Optional.empty()));
    }

    Story maintained(String day, int km, ItemCode... items) {
        return visit(CAR, VisitKind.PAID_MAINTENANCE, day(day), Optional.of(km), 60_000, items);
    }

    Story maintained(VehicleId car, String day) {
        return visit(car, VisitKind.PAID_MAINTENANCE, day(day), Optional.empty(), 60_000);
    }

    Story repaired(String day) {
        return visit(CAR, VisitKind.REPAIR, day(day), Optional.empty(), 80_000);
    }

    Story referred(String on, String buyer, String... confirmed) {
        return add(new CustomerFact.Referral(
                next(),
                0,
                day(on),
                CustomerId.of(buyer),
                confirmed.length > 0 ? Optional.of(day(confirmed[0])) : Optional.empty(),
                confirmed.length > 1 ? Optional.of(day(confirmed[1])) : Optional.empty(),
                confirmed.length > 2 ? Optional.of(day(confirmed[2])) : Optional.empty()));
    }

    Story reading(String day, int km) {
        return reading(day(day), km);
    }

    Story reading(LocalDate day, int km) {
        return add(new CustomerFact.Reading(next(), 0, CAR, day, km));
    }
}
