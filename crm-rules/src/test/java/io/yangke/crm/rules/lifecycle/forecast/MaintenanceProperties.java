package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.Story.CAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("LIF-26 What is due against a clerk who goes day by day")
class MaintenanceProperties {

    private static final LocalDate START = LocalDate.of(2023, 8, 31);
    private static final MaintenancePlan PLAN = MaintenancePlan.DEFAULT;

    record Work(int gap, VisitKind what, Set<ItemCode> items) {}

    @Provide
    Arbitrary<List<Work>> histories() {
        Arbitrary<Set<ItemCode>> items = Arbitraries.of(ItemCode.OIL, ItemCode.CABIN_FILTER, ItemCode.BRAKE_FLUID)
                .set()
                .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(20, 250),
                        Arbitraries.of(VisitKind.PAID_MAINTENANCE, VisitKind.REPAIR, VisitKind.FREE_MAINTENANCE),
                        items)
                .as(Work::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static CustomerFile file(List<Work> works, int kmPerDay) {
        Story story = new Story().newCar(CAR, START.toString());
        LocalDate day = START;
        for (Work work : works) {
            day = day.plusDays(work.gap());
            int km = (int) (day.toEpochDay() - START.toEpochDay()) * kmPerDay;
            story.visit(CAR, work.what(), day, Optional.of(km), 0, work.items().toArray(ItemCode[]::new));
        }
        return story.file();
    }

    /** The first day on which so many months or so many km have passed since a day; the car is driven evenly. */
    private static LocalDate clerk(LocalDate from, int months, int km, int kmPerDay) {
        LocalDate day = from;
        while (day.isBefore(from.plusMonths(months)) && (day.toEpochDay() - from.toEpochDay()) * kmPerDay < km) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Property
    void each_item_is_due_when_the_clerk_says(
            @ForAll("histories") List<Work> works,
            @ForAll @IntRange(min = 1, max = 150) int kmPerDay,
            @ForAll @IntRange(max = 900) int later) {
        int worked = works.stream().mapToInt(Work::gap).sum();
        LocalDate asOf = START.plusDays(worked + (long) later);
        MaintenanceDue due = MaintenanceDue.of(file(works, kmPerDay), CAR, asOf, ForecastPolicy.DEFAULT)
                .orElseThrow();
        for (DueItem item : due.items()) {
            MaintenanceItem line = PLAN.items().stream()
                    .filter(candidate -> candidate.item().equals(item.item()))
                    .findFirst()
                    .orElseThrow();
            Optional<LocalDate> done = lastDone(works, item.item());
            LocalDate expected = done.isPresent()
                    ? clerk(done.get(), line.everyMonths(), line.everyKm(), kmPerDay)
                    : clerk(START, line.firstMonths(), line.firstKm(), kmPerDay);
            assertThat(item.doneOn()).isEqualTo(done);
            assertThat(item.dueOn()).as(item.item().value()).contains(expected);
            assertThat(item.state() == DueItem.State.NOT_DUE).isEqualTo(asOf.isBefore(expected));
        }
        assertThat(due.atNextVisit())
                .allMatch(item -> item.isDueBy(due.nextVisitOn().plusDays(30)));
        assertThat(due.overdue()).allMatch(item -> item.isDueBy(asOf));
    }

    @Property
    void the_next_maintenance_is_due_when_the_clerk_says(
            @ForAll("histories") List<Work> works, @ForAll @IntRange(min = 1, max = 150) int kmPerDay) {
        LocalDate asOf = START.plusDays(works.stream().mapToInt(Work::gap).sum());
        Optional<LocalDate> last = last(works, work -> work.what().isMaintenance());
        assertThat(MaintenanceDue.nextDue(file(works, kmPerDay), CAR, asOf, ForecastPolicy.DEFAULT))
                .isEqualTo(last.map(day -> clerk(day, 6, 5_000, kmPerDay)))
                .isEqualTo(VisitForecast.of(file(works, kmPerDay), asOf, ForecastPolicy.DEFAULT)
                        .orElseThrow()
                        .soonest()
                        .maintenanceDue());
    }

    private static Optional<LocalDate> lastDone(List<Work> works, ItemCode item) {
        return last(
                works,
                work -> work.items().isEmpty()
                        ? work.what().isMaintenance() && PLAN.regularItems().contains(item)
                        : work.items().contains(item));
    }

    private static Optional<LocalDate> last(List<Work> works, Predicate<Work> which) {
        Optional<LocalDate> last = Optional.empty();
        LocalDate day = START;
        for (Work work : works) {
            day = day.plusDays(work.gap());
            last = which.test(work) ? Optional.of(day) : last;
        }
        return last;
    }
}
