package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.rules.lifecycle.forecast.Story.CAR;
import static io.yangke.crm.rules.lifecycle.forecast.Story.OTHER_CAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("SEG-05 Risk against its definition, day by day")
class ChurnProperties {

    private static final LocalDate START = LocalDate.of(2020, 1, 29);
    private static final ForecastPolicy EXPECTING = ForecastPolicy.DEFAULT;
    private static final ChurnPolicy POLICY = ChurnPolicy.DEFAULT;

    /** A visit of a history: so many days after the one before, with which car, what for, and how far the car was driven meanwhile. */
    record Coming(int gap, boolean other, VisitKind what, int kmPerDay) {}

    @Provide
    Arbitrary<List<Coming>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(VisitKind.class),
                        Arbitraries.integers().between(0, 200))
                .as(Coming::new)
                .list()
                .ofMaxSize(12);
    }

    private static Story story(List<Coming> visits) {
        Story story = new Story()
                .newCar(CAR, START.toString())
                .newCar(OTHER_CAR, START.plusDays(100).toString());
        LocalDate day = START;
        int km = 0;
        for (Coming coming : visits) {
            day = day.plusDays(coming.gap());
            km += coming.gap() * coming.kmPerDay();
            VehicleId car = coming.other() ? OTHER_CAR : CAR;
            story.visit(car, coming.what(), day, Optional.of(km), 50_000);
        }
        return story;
    }

    private static LocalDate last(List<Coming> visits) {
        return START.plusDays(
                Math.max(100, visits.stream().mapToInt(Coming::gap).sum()));
    }

    private static ChurnWarning of(CustomerFile file, LocalDate asOf) {
        return ChurnWarning.of(file, asOf, EXPECTING, POLICY).orElseThrow();
    }

    @Property
    void a_longer_absence_never_lowers_the_risk(
            @ForAll("histories") List<Coming> visits,
            @ForAll @IntRange(max = 1_500) int away,
            @ForAll @IntRange(max = 400) int longer) {
        CustomerFile file = story(visits).file();
        LocalDate asOf = last(visits).plusDays(away);
        assertThat(of(file, asOf.plusDays(longer)).risk())
                .isGreaterThanOrEqualTo(of(file, asOf).risk());
        assertThat(of(file, asOf.plusDays(longer)).forecast().overduePermille())
                .isGreaterThanOrEqualTo(of(file, asOf).forecast().overduePermille());
    }

    @Property(tries = 200)
    void the_day_told_is_the_first_on_which_the_risk_differs(
            @ForAll("histories") List<Coming> visits, @ForAll @IntRange(max = 600) int away) {
        CustomerFile file = story(visits).file();
        LocalDate asOf = last(visits).plusDays(away);
        ChurnWarning warning = of(file, asOf);
        ChurnOutlook outlook = ChurnOutlook.of(file, warning, EXPECTING, POLICY);
        if (outlook.turnsOn().isEmpty()) {
            assertThat(of(file, asOf.plusYears(60)).risk()).isEqualTo(warning.risk());
        } else {
            LocalDate turn = outlook.turnsOn().get();
            assertThat(turn).isAfter(asOf);
            assertThat(of(file, turn.minusDays(1)).risk()).isEqualTo(warning.risk());
            assertThat(of(file, turn).risk()).isEqualTo(outlook.turnsTo()).isNotEqualTo(warning.risk());
        }
    }

    @Property(tries = 200)
    void so_many_visits_as_told_before_the_day_told_make_the_risk_low(
            @ForAll("histories") List<Coming> visits,
            @ForAll @IntRange(max = 600) int away,
            @ForAll @IntRange(max = 400) int later) {
        Story story = story(visits);
        LocalDate asOf = last(visits).plusDays(away);
        ChurnOutlook outlook = ChurnOutlook.of(story.file(), of(story.file(), asOf), EXPECTING, POLICY);
        LocalDate latest = outlook.turnsOn().map(day -> day.minusDays(1)).orElse(asOf);
        LocalDate day = asOf.plusDays(later).isAfter(latest) ? latest : asOf.plusDays(later);
        // The days before: the last visits are never farther back than the day asked for.
        if (!asOf.plusDays(outlook.visits()).isAfter(day) || (outlook.visits() == 1 && away > 0)) {
            for (int i = 0; i < outlook.visits(); i++) {
                story.visit(CAR, VisitKind.PAID_MAINTENANCE, day.minusDays(i), Optional.empty(), 0);
            }
            assertThat(of(story.file(), day).risk()).isEqualTo(RiskBand.LOW);
        }
    }

    @Property
    void visits_have_fallen_off_if_they_had_on_any_day_since_the_last(
            @ForAll("histories") List<Coming> visits, @ForAll @IntRange(max = 900) int away) {
        CustomerFile file = story(visits).file();
        LocalDate asOf = last(visits).plusDays(away);
        TreeSet<LocalDate> days = new TreeSet<>();
        file.visits().visits().stream()
                .filter(visit -> visit.what() != VisitKind.BOUTIQUE)
                .forEach(visit -> days.add(visit.settledOn()));
        Optional<FallingVisits> expected = Optional.empty();
        for (LocalDate day = days.isEmpty() ? asOf.plusDays(1) : days.last();
                expected.isEmpty() && !day.isAfter(asOf);
                day = day.plusDays(1)) {
            expected = fallen(days, day);
        }
        assertThat(of(file, asOf).falling()).isEqualTo(expected);
    }

    private static Optional<FallingVisits> fallen(TreeSet<LocalDate> days, LocalDate day) {
        int lately = days.subSet(day.minusMonths(12), false, day, true).size();
        int before = days.subSet(day.minusMonths(24), false, day.minusMonths(12), true)
                .size();
        return before >= 3 && lately * 2 <= before
                ? Optional.of(new FallingVisits(day, lately, before))
                : Optional.empty();
    }

    @Property
    void more_money_never_makes_the_value_less(
            @ForAll("histories") List<Coming> visits, @ForAll @IntRange(max = 5_000_000) int fen) {
        LocalDate asOf = last(visits);
        CustomerValue before = CustomerValue.of(story(visits).file(), asOf, POLICY);
        Story more = story(visits).visit(CAR, VisitKind.REPAIR, asOf, Optional.empty(), fen);
        CustomerValue after = CustomerValue.of(more.file(), asOf, POLICY);
        assertThat(after.band()).isGreaterThanOrEqualTo(before.band());
        assertThat(after.spendFen()).isEqualTo(before.spendFen() + fen);
    }
}
