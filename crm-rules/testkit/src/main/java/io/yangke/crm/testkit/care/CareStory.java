package io.yangke.crm.testkit.care;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFact.DueKind;
import io.yangke.crm.spi.customer.CustomerFact.RepairState;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.testkit.lifecycle.CustomerFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The life of a customer at random around a day: cars bought and sold, visits, readings right and wrong, insurances, what falls due,
 * repairs, the club. The same seed tells the same life.
 *
 * @param seed the seed
 * @param around the day around which it happens: up to three years before it, and half a year behind it
 */
public record CareStory(long seed, LocalDate around) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Returns all facts, those of days to come too. */
    public CustomerFacts facts() {
        return new Telling(new Random(seed), around).told();
    }

    private static final class Telling {

        private final Random random;
        private final LocalDate around;
        private final CustomerFacts facts = CustomerFacts.of("C-1");

        private Telling(Random random, LocalDate around) {
            this.random = random;
            this.around = around;
        }

        private CustomerFacts told() {
            for (int car = random.nextInt(3); car > 0; car--) {
                tellCar("K" + car);
            }
            if (random.nextInt(2) == 0) {
                tellClub();
            }
            if (random.nextInt(2) == 0) {
                facts.bornOn(
                        LocalDate.of(1980, 1, 1).plusDays(random.nextInt(7_300)).toString());
            }
            if (random.nextInt(3) == 0) {
                facts.due("licence", DueKind.LICENCE, "", day(400, 60), day(60, 180));
            }
            return facts;
        }

        private void tellCar(String car) {
            LocalDate from = around.minusDays(random.nextInt(1_300) - 60);
            if (random.nextInt(4) > 0) {
                facts.delivered(car, from.toString());
            } else {
                facts.bought(car, from.toString());
            }
            if (random.nextInt(4) == 0) {
                facts.sold(car, from.plusDays(random.nextInt(1_300)).toString());
            }
            tellVisits(car, from);
            tellInsurances(car, from);
            for (DueKind what : List.of(DueKind.INSPECTION, DueKind.RECALL)) {
                if (random.nextInt(3) == 0) {
                    String name = what + "-" + car;
                    facts.due(name, what, car, day(200, 60), day(60, 180));
                    if (random.nextInt(2) == 0) {
                        facts.done(name, day(30, 120));
                    }
                }
            }
            if (random.nextInt(4) == 0) {
                tellRepair(car);
            }
        }

        private void tellVisits(String car, LocalDate from) {
            int pace = 10 + random.nextInt(90);
            LocalDate day = from;
            for (int visit = 0; day.isBefore(around.plusDays(180)); visit++) {
                day = day.plusDays(random.nextInt(5) == 0 ? random.nextInt(3) : 20 + random.nextInt(300));
                int km = (int) (pace * (day.toEpochDay() - from.toEpochDay()));
                String name = "V" + visit + "-" + car;
                switch (random.nextInt(5)) {
                    case 0 -> facts.reading(name, car, day.toString(), random.nextInt(6) == 0 ? 10 * km : km);
                    case 1 -> facts.visit(name, car, day.toString(), VisitKind.REPAIR, random.nextInt(5_000));
                    case 2 -> facts.visit(name, car, day.toString(), VisitKind.BOUTIQUE, random.nextInt(500));
                    default -> facts.maintained(name, car, day.toString(), km);
                }
            }
        }

        private void tellInsurances(String car, LocalDate from) {
            LocalDate end = from;
            while (end.isBefore(around.plusDays(120)) && random.nextInt(4) > 0) {
                LocalDate bought = end.minusDays(random.nextInt(40));
                end = end.plusYears(1);
                facts.insured(car, bought.toString(), end.toString());
            }
        }

        private void tellRepair(String car) {
            Instant at = around.plusDays(random.nextInt(90))
                    .atTime(9 + random.nextInt(8), random.nextInt(60))
                    .atZone(ZONE)
                    .toInstant();
            LocalDate opened = LocalDate.ofInstant(at, ZONE);
            List<CustomerFact.RepairChange> changes = new ArrayList<>();
            for (RepairState state : RepairState.values()) {
                changes.add(new CustomerFact.RepairChange(at, state));
                at = at.plus(Duration.ofMinutes(random.nextInt(3_000)));
            }
            facts.tell(new CustomerFact.RepairOrder(FactId.of("order-" + car), 0, VehicleId.of(car), opened, changes));
        }

        private void tellClub() {
            LocalDate joined = around.minusDays(random.nextInt(1_300) - 60);
            if (random.nextInt(3) == 0) {
                facts.joinedAndLeft(
                        joined.toString(),
                        joined.plusDays(random.nextInt(1_300)).toString());
            } else {
                facts.joined(joined.toString());
            }
        }

        private String day(int before, int behind) {
            return around.minusDays(before)
                    .plusDays(random.nextInt(before + behind))
                    .toString();
        }
    }
}
