package io.yangke.crm.spi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("CUS-01 What loops read of a file without creating anything is what the facts say")
class FileColumnsProperties {

    private static LocalDate day(Random random) {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(random.nextBoolean() ? 100_000 : 10));
    }

    private static CustomerFile file(Random random) {
        List<CustomerFact> facts = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            FactId fact = FactId.of("F-" + i);
            switch (random.nextInt(4)) {
                case 0 -> facts.add(car(fact, random));
                case 1 -> facts.add(insurance(fact, random));
                default -> facts.add(visit(fact, random));
            }
        }
        return CustomerFile.of(DealerId.of("D-1"), CustomerId.of("C-1"), facts);
    }

    private static CustomerFact car(FactId fact, Random random) {
        LocalDate from = day(random);
        return new CustomerFact.Ownership(
                fact,
                0,
                VehicleId.of("V-1"),
                Optional.empty(),
                Optional.empty(),
                ModelCode.of("FABIA"),
                from,
                random.nextBoolean() ? Optional.of(from.plusDays(random.nextInt(1_000))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CustomerFact insurance(FactId fact, Random random) {
        LocalDate bought = day(random);
        return new CustomerFact.Insurance(fact, 0, VehicleId.of("V-1"), bought, bought.plusYears(1), true, 0);
    }

    private static CustomerFact visit(FactId fact, Random random) {
        VisitKind[] kinds = VisitKind.values();
        return new CustomerFact.Visit(
                fact,
                0,
                day(random),
                kinds[random.nextInt(kinds.length)],
                Optional.empty(),
                random.nextBoolean() ? CustomerFact.MAX_FEN : random.nextInt(1_000),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    @Property
    void every_visit_has_its_day_kind_and_money(@ForAll Random random) {
        VisitHistory visits = file(random).visits();
        assertThat(visits.size()).isEqualTo(visits.visits().size());
        for (int i = 0; i < visits.size(); i++) {
            CustomerFact.Visit visit = visits.visit(i);
            assertThat(LocalDate.ofEpochDay(visits.day(i))).isEqualTo(visit.settledOn());
            assertThat(visits.what(i)).isEqualTo(visit.what());
            assertThat(visits.kindOrdinal(i)).isEqualTo(visit.what().ordinal());
            assertThat(visits.fen(i)).isEqualTo(visit.fen());
        }
    }

    @Property
    void visits_until_a_day_are_those_on_or_before_it(@ForAll Random random) {
        VisitHistory visits = file(random).visits();
        LocalDate day = day(random);
        assertThat(visits.countUntil((int) day.toEpochDay())).isEqualTo((int) visits.visits().stream()
                .filter(visit -> !visit.settledOn().isAfter(day))
                .count());
    }

    @Property
    void every_car_and_insurance_policy_has_its_days(@ForAll Random random) {
        CustomerFile file = file(random);
        assertThat(file.vehicleCount()).isEqualTo(file.vehicles().size());
        for (int i = 0; i < file.vehicleCount(); i++) {
            CustomerFact.Ownership car = file.vehicles().get(i);
            assertThat(file.vehicleFromDay(i)).isEqualTo((int) car.from().toEpochDay());
            assertThat(file.vehicleUntilDay(i))
                    .isEqualTo(car.until().map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE));
        }
        assertThat(file.insuranceCount()).isEqualTo(file.insurances().size());
        for (int i = 0; i < file.insuranceCount(); i++) {
            assertThat(file.insuranceBoughtDay(i))
                    .isEqualTo((int) file.insurances().get(i).boughtOn().toEpochDay());
        }
    }
}
