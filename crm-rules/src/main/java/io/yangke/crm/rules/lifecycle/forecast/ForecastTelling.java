package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.ForecastFacts.days;
import static io.yangke.crm.rules.lifecycle.forecast.ForecastFacts.km;
import static io.yangke.crm.rules.lifecycle.forecast.ForecastFacts.kmAYear;
import static io.yangke.crm.rules.lifecycle.forecast.ForecastFacts.named;
import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.day;
import static io.yangke.crm.spi.explain.Argument.reference;
import static io.yangke.crm.spi.explain.Argument.term;

import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells how far a car is driven, what it is to have done, and when the customer is expected with it. */
final class ForecastTelling {

    private static final int PERMILLE = 1_000;

    private ForecastTelling() {}

    static Explanation mileage(Mileage mileage) {
        List<Explanation> details = new ArrayList<>();
        if (mileage.lastReadOn().isPresent()) {
            LocalDate asOf = mileage.asOf();
            details.add(ForecastCode.MILEAGE_LAST.with(
                    day(mileage.lastReadOn().get()), km(mileage.lastKm().orElseThrow())));
            details.add(ForecastCode.MILEAGE_NOW.with(
                    day(asOf), km(mileage.kmOn(asOf).orElseThrow())));
        } else {
            details.add(ForecastCode.MILEAGE_UNKNOWN.with());
        }
        mileage.wrong().forEach(wrong -> details.add(wrong(wrong)));
        return pace(mileage).because(details);
    }

    private static Explanation pace(Mileage mileage) {
        return mileage.basis() == Mileage.Basis.READINGS
                ? ForecastCode.MILEAGE_BY_READINGS.with(
                        reference(mileage.car()), kmAYear(mileage.metresPerDay()), count(mileage.readings()))
                : ForecastCode.MILEAGE_BY_FALLBACK.with(reference(mileage.car()), kmAYear(mileage.metresPerDay()));
    }

    private static Explanation wrong(WrongReading wrong) {
        return ForecastCode.MILEAGE_WRONG.with(
                day(wrong.on()), km(wrong.km()), term(wrong.reason()), reference(wrong.fact()));
    }

    static Explanation maintenance(MaintenanceDue due) {
        List<Explanation> details = new ArrayList<>();
        due.atNextVisit().forEach(item -> details.add(item(item)));
        details.add(mileage(due.mileage()));
        return due.nextOn()
                .map(on -> ForecastCode.MAINTENANCE.with(reference(due.car()), day(on)))
                .orElseGet(() -> ForecastCode.MAINTENANCE_NEVER.with(reference(due.car())))
                .because(details);
    }

    private static Explanation item(DueItem item) {
        List<Explanation> details = new ArrayList<>();
        details.add(
                item.doneOn().isPresent()
                        ? ForecastCode.ITEM_DONE.with(day(item.from()))
                        : ForecastCode.ITEM_NEVER_DONE.with(day(item.from())));
        item.byTime().ifPresent(on -> details.add(ForecastCode.ITEM_BY_TIME.with(day(on))));
        item.byDistance().ifPresent(on -> details.add(byDistance(item, on)));
        return ForecastCode.ITEM
                .with(named(item.item()), term(item.state()), day(item.dueOn().orElseThrow()))
                .because(details);
    }

    private static Explanation byDistance(DueItem item, LocalDate on) {
        return item.dueKm()
                .map(km -> ForecastCode.ITEM_BY_DISTANCE.with(km(km), day(on)))
                .orElseGet(() -> ForecastCode.ITEM_BY_PACE.with(day(on)));
    }

    static List<Explanation> visits(VisitForecast forecast) {
        return forecast.cars().stream().map(ForecastTelling::visit).toList();
    }

    private static Explanation visit(CarForecast car) {
        List<Explanation> details = new ArrayList<>();
        details.add(
                car.lastVisit().isPresent()
                        ? ForecastCode.SINCE_VISIT.with(day(car.since()), days(car.intervalDays()))
                        : ForecastCode.SINCE_PURCHASE.with(day(car.since()), days(car.intervalDays())));
        details.add(ForecastCode.BY_CAR.with(days(car.carDays().expected()), count(PERMILLE - car.rhythmPermille())));
        details.add(car.rhythm()
                .map(own ->
                        ForecastCode.BY_RHYTHM.with(days(own.median()), count(own.gaps()), count(car.rhythmPermille())))
                .orElseGet(ForecastCode.NO_RHYTHM::with));
        details.add(mileage(car.mileage()));
        DayRange next = car.next();
        return ForecastCode.VISIT
                .with(reference(car.car()), day(next.expected()), day(next.earliest()), day(next.latest()))
                .because(details);
    }
}
