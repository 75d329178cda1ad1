package io.yangke.crm.rules.lifecycle.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.rules.lifecycle.FileFacts;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.lifecycle.RetentionPolicy;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SEG-03 SEG-04 SEG-06 SEG-07 What is reported of the owned base")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BaseReportsTest {

    private static final ClassTable TABLE = ClassTable.compile(ClassPolicy.DEFAULT);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    @DisplayName(
            "SEG-06 cars sold, first visits and lost customers by model and month, and the base at each month's end")
    void models_by_month() {
        CustomerFile first = FileFacts.of("C-1")
                .bought("car", "FABIA", day("2026-09-30"), Optional.empty())
                .visit(day("2026-10-20"), VisitKind.BOUTIQUE, 1, "car")
                .visit(day("2026-10-31"), VisitKind.FREE_MAINTENANCE, 0, "car")
                .visit(day("2026-11-05"), VisitKind.REPAIR, 1, "car")
                .file();
        CustomerFile lost = FileFacts.of("C-2")
                .bought("car", "FABIA", day("2020-01-01"), Optional.empty())
                .visit(day("2026-04-15"), VisitKind.REPAIR, 1, "car")
                .file();
        CustomerFile used = FileFacts.of("C-3")
                .owns("car", "SUPERB", day("2026-10-01"), Optional.empty(), Optional.empty())
                .visit(day("2026-10-02"), VisitKind.REPAIR, 1, "car")
                .file();
        List<ModelMonth> months = ModelMonthSum.of(TABLE, OCTOBER.minusMonths(1), OCTOBER)
                .add(first)
                .add(lost)
                .add(used)
                .result();
        assertThat(months)
                .extracting(
                        ModelMonth::model,
                        ModelMonth::month,
                        ModelMonth::sold,
                        ModelMonth::firstVisits,
                        ModelMonth::lost,
                        ModelMonth::firstLost)
                .containsExactly(
                        tuple(ModelCode.of("FABIA"), OCTOBER.minusMonths(1), 1L, 0L, 0L, List.of()),
                        tuple(ModelCode.of("FABIA"), OCTOBER, 0L, 1L, 1L, List.of(CustomerId.of("C-2"))),
                        tuple(ModelCode.of("SUPERB"), OCTOBER, 0L, 0L, 0L, List.of()));
        assertThat(months.get(0).base().count(CustomerClass.INACTIVE)).isEqualTo(1);
        assertThat(months.get(1).base().count(CustomerClass.LOST)).isEqualTo(1);
        assertThat(months.get(1).base().total()).isEqualTo(2);
    }

    @Test
    void months_are_in_order_and_a_hundred_and_twenty_at_most() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelMonthSum.of(TABLE, OCTOBER, OCTOBER.minusMonths(1)))
                .withMessageStartingWith("lastInclusive: is before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelMonthSum.of(TABLE, OCTOBER, OCTOBER.plusMonths(120)))
                .withMessageStartingWith("lastInclusive: is before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelMonthSum.of(TABLE, OCTOBER, OCTOBER)
                        .merge(ModelMonthSum.of(TABLE, OCTOBER, OCTOBER.plusMonths(1))))
                .withMessageStartingWith("other: is of other months");
    }

    @Test
    @DisplayName("SEG-07 how often a customer comes and what for")
    void the_service_profile_of_a_customer() {
        CustomerFile file = FileFacts.of("C-1")
                .visit(day("2025-11-22"), VisitKind.REPAIR, 9_999, "car", "BRAKES")
                .visit(day("2025-12-01"), VisitKind.PAID_MAINTENANCE, 80_000, "car", "OIL", "FILTER")
                .visit(day("2025-12-01"), VisitKind.BOUTIQUE, 5_000, "car")
                .visit(day("2026-03-01"), VisitKind.WARRANTY, 0, "car")
                .visit(day("2026-06-01"), VisitKind.PAID_MAINTENANCE, 60_000, "car", "OIL")
                .visit(day("2026-08-01"), VisitKind.BOUTIQUE, 1_000, "car")
                .visit(day("2026-12-01"), VisitKind.REPAIR, 1, "car")
                .file();
        ServiceProfile profile = ServiceProfile.of(file, ClassPolicy.DEFAULT, TODAY);
        assertThat(profile.kinds())
                .isEqualTo(Map.of(
                        VisitKind.PAID_MAINTENANCE, new ServiceProfile.KindFigures(2, 140_000),
                        VisitKind.BOUTIQUE, new ServiceProfile.KindFigures(2, 6_000),
                        VisitKind.WARRANTY, new ServiceProfile.KindFigures(1, 0)));
        assertThat(profile.items()).isEqualTo(Map.of(ItemCode.of("OIL"), 2, ItemCode.of("FILTER"), 1));
        assertThat(profile.workshopDays()).isEqualTo(3);
        assertThat(profile.firstDay()).contains(day("2025-12-01"));
        assertThat(profile.lastDay()).contains(day("2026-06-01"));
        // From 1 December to 1 June.
        assertThat(profile.daysBetween()).contains(new Argument.Share(182, 2));
        ServiceProfile none = ServiceProfile.of(FileFacts.of("C-2").file(), ClassPolicy.DEFAULT, TODAY);
        assertThat(none.daysBetween()).isEmpty();
        assertThat(none.lastDay()).isEmpty();
    }

    @ParameterizedTest(name = "SEG-04 L10 a car of {0} is in the band {1}")
    @CsvSource({
        "2026-11-22, 0-12",
        "2025-11-23, 0-12",
        "2025-11-22, 12-36",
        "2023-11-23, 12-36",
        "2023-11-22, 36+",
        "2010-01-01, 36+"
    })
    void bands_of_age_neither_overlap_nor_leave_a_gap(String bought, String band) {
        CustomerFile file = FileFacts.of("C-1").bought(bought).file();
        assertThat(Dimension.carAge(List.of(12, 36)).value(file, TODAY)).isEqualTo(band);
    }

    @Test
    @DisplayName("SEG-04 L10 by model, tier, renewal and what the host gives, with a value for those who have none")
    void every_customer_has_one_value_of_each_dimension() {
        CustomerFile file = FileFacts.of("C-1")
                .bought("old", "FABIA", day("2019-01-01"), Optional.empty())
                .bought("car", "KODIAQ", day("2024-01-01"), Optional.empty())
                .bought("sold", "SUPERB", day("2025-01-01"), Optional.of(TODAY))
                .insured("2026-01-01", true)
                .joined("2024-01-01", Optional.empty())
                .file();
        CustomerFile nothing = FileFacts.of("C-2").file();
        Dimension region = Dimension.given(Map.of(CustomerId.of("C-1"), "EAST"));
        assertThat(List.of(Dimension.MODEL, Dimension.TIER, Dimension.renewal(TABLE), region))
                .extracting(dimension -> dimension.value(file, TODAY))
                .containsExactly("KODIAQ", "GOLD", "RENEWED", "EAST");
        assertThat(List.of(Dimension.MODEL, Dimension.TIER, Dimension.renewal(TABLE), region))
                .extracting(dimension -> dimension.value(nothing, TODAY))
                .containsOnly(Dimension.NONE);
        assertThat(Dimension.carAge(List.of(12)).value(nothing, TODAY)).isEqualTo(Dimension.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dimension.carAge(List.of(36, 12)))
                .withMessageStartingWith("cutMonths: is 12");
        Breakdown breakdown = BreakdownSum.by(region, TODAY)
                .add(file, CustomerClass.LOYAL)
                .add(nothing, CustomerClass.LOST)
                .result();
        assertThat(breakdown.mixes().keySet()).containsExactly("EAST", "NONE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BreakdownSum.by(region, TODAY).merge(BreakdownSum.by(region, TODAY.plusDays(1))))
                .withMessageStartingWith("other: is of another day");
    }

    @Test
    @DisplayName(
            "SEG-03 K1 compensated customers: who paid for a visit within six months stayed, whose time runs is undecided")
    void compensated_customers_who_stay() {
        CustomerFile stayed = FileFacts.of("C-1")
                .compensated("2026-03-01")
                .visit("2026-09-01", VisitKind.REPAIR, 1)
                .file();
        CustomerFile late = FileFacts.of("C-2")
                .compensated("2026-03-01")
                .visit("2026-09-02", VisitKind.REPAIR, 1)
                .file();
        CustomerFile free = FileFacts.of("C-3")
                .compensated("2026-03-01")
                .visit("2026-03-01", VisitKind.REPAIR, 1)
                .visit("2026-04-01", VisitKind.WARRANTY, 0)
                .file();
        CustomerFile running = FileFacts.of("C-4")
                .compensated("2026-03-01")
                .compensated("2026-05-23")
                .visit("2026-06-01", VisitKind.REPAIR, 1)
                .file();
        CustomerFile outside = FileFacts.of("C-5").compensated("2025-12-31").file();
        CustomerFile justOver = FileFacts.of("C-6")
                .compensated("2026-05-22")
                .visit("2026-11-22", VisitKind.PAID_MAINTENANCE, 1)
                .file();
        CompensationRetentionSum sum =
                CompensationRetentionSum.of(LifecyclePolicy.DEFAULT, day("2026-01-01"), day("2026-12-31"), TODAY);
        List.of(stayed, late, free, running, outside, justOver).forEach(sum::add);
        CompensationRetention retention = sum.result();
        assertThat(retention.stayed()).containsExactly(CustomerId.of("C-1"), CustomerId.of("C-6"));
        assertThat(retention.left()).containsExactly(CustomerId.of("C-2"), CustomerId.of("C-3"));
        assertThat(retention.undecided()).containsExactly(CustomerId.of("C-4"));
        assertThat(retention.rate()).contains(new Argument.Share(2, 4));
        assertThat(retention.isReached()).contains(false);
    }

    @Test
    @DisplayName("SEG-03 the target of 80 percent is reached exactly at 80 percent")
    void the_target_is_reached_exactly_at_eighty_percent() {
        List<CustomerId> four =
                List.of("1", "2", "3", "4").stream().map(CustomerId::of).toList();
        CustomerId five = CustomerId.of("5");
        assertThat(new CompensationRetention(80, four, List.of(five), List.of()).isReached())
                .contains(true);
        assertThat(new CompensationRetention(80, four, List.of(five, CustomerId.of("6")), List.of()).isReached())
                .contains(false);
        assertThat(new CompensationRetention(80, List.of(), List.of(), four).isReached())
                .isEmpty();
        assertThat(RetentionPolicy.DEFAULT.targetPercent()).isEqualTo(80);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPolicy(0, 80))
                .withMessageStartingWith("months: is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CompensationRetentionSum.of(LifecyclePolicy.DEFAULT, TODAY, TODAY.minusDays(1), TODAY))
                .withMessageStartingWith("lastInclusive: is before the first day");
    }
}
