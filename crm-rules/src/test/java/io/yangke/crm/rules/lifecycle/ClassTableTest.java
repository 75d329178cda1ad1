package io.yangke.crm.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SEG-01 The table of classes at each of its limits")
class ClassTableTest {

    private static final ClassTable TABLE = ClassTable.compile(ClassPolicy.DEFAULT);

    private static ClassFacts facts(
            LocalDate asOf, String yuan, int visits, int renewals, LocalDate visit, LocalDate purchase) {
        long fen = Long.parseLong(yuan.replace(".", ""));
        return new ClassFacts(asOf, fen, visits, renewals, Optional.ofNullable(visit), Optional.ofNullable(purchase));
    }

    @ParameterizedTest(name = "SEG-01 T2 {0} yuan and {1} visits are {2}")
    @CsvSource({
        "4000.00, 4, LOYAL",
        "3999.99, 4, FAIRLY_LOYAL",
        "4000.00, 3, FAIRLY_LOYAL",
        "4000.00, 2, FAIRLY_LOYAL",
        "2000.00, 2, FAIRLY_LOYAL",
        "2000.00, 4, FAIRLY_LOYAL",
        "1999.99, 2, GENERAL",
        "1999.99, 9, GENERAL",
        "2000.00, 1, GENERAL",
        "90000.00, 1, GENERAL",
        "0.00, 0, GENERAL",
    })
    void spend_and_visits_decide_together(String yuan, int visits, CustomerClass expected) {
        LocalDate asOf = LocalDate.of(2026, 11, 22);
        assertThat(TABLE.classify(facts(asOf, yuan, visits, 0, asOf.minusDays(20), asOf.minusYears(3))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "SEG-01 L7 last visit {0}, as of {1}: {2}")
    @CsvSource({
        "2026-08-23, 2026-11-22, LOYAL",
        "2026-08-22, 2026-11-22, INACTIVE",
        "2026-05-23, 2026-11-22, INACTIVE",
        "2026-05-22, 2026-11-22, LOST",
        // Three months before the last day of May is the last day of February.
        "2026-02-28, 2026-05-31, INACTIVE",
        "2026-02-28, 2026-05-28, INACTIVE",
        "2026-03-01, 2026-05-31, LOYAL",
        "2025-11-30, 2026-02-28, LOYAL",
        "2025-11-28, 2026-02-28, INACTIVE",
        "2023-11-30, 2024-02-29, LOYAL",
        "2023-11-29, 2024-02-29, INACTIVE",
        "2026-11-22, 2026-11-22, LOYAL",
    })
    void who_stays_away_is_inactive_after_three_months_to_the_day_and_lost_after_six(
            LocalDate visit, LocalDate asOf, CustomerClass expected) {
        assertThat(TABLE.classify(facts(asOf, "5000.00", 5, 1, visit, LocalDate.of(2015, 1, 1))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "SEG-01 bought {0}, last visit {1}: {2}")
    @CsvSource({
        "2026-11-22, , NEW",
        "2026-08-23, , NEW",
        "2026-08-22, , INACTIVE",
        "2025-11-23, 2026-10-01, NEW",
        "2025-11-22, 2026-10-01, GENERAL",
        // Within a year of buying nobody is given up.
        "2025-11-23, , INACTIVE",
        "2025-11-22, , LOST",
        // Buying another car is coming.
        "2026-10-01, 2020-01-01, NEW",
        ", 2026-10-01, GENERAL",
        ", , LOST",
    })
    void new_customers_are_new_for_a_year_and_recency_counts_from_the_purchase_where_there_was_no_visit(
            LocalDate purchase, LocalDate visit, CustomerClass expected) {
        assertThat(TABLE.classify(facts(LocalDate.of(2026, 11, 22), "0.00", 0, 0, visit, purchase)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "SEG-01 a renewer who was last here on {0}: {1}")
    @CsvSource({"2026-10-01, LOYAL", "2026-08-22, INACTIVE", "2026-05-22, LOST"})
    void renewers_count_as_loyal_unless_they_stay_away(LocalDate visit, CustomerClass expected) {
        assertThat(TABLE.classify(facts(LocalDate.of(2026, 11, 22), "0.00", 0, 1, visit, LocalDate.of(2020, 1, 1))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("SEG-01 a new customer who does what loyal ones do is loyal")
    void a_new_customer_can_be_loyal() {
        LocalDate asOf = LocalDate.of(2026, 11, 22);
        assertThat(TABLE.classify(facts(asOf, "4000.00", 4, 0, asOf.minusDays(1), asOf.minusMonths(8))))
                .isEqualTo(CustomerClass.LOYAL);
    }

    @Test
    @DisplayName("SEG-01 another table gives other classes: three visits for fairly loyal")
    void every_threshold_is_policy() {
        ClassPolicy strict = ClassPolicy.builder()
                .rows(List.of(
                        ClassRow.of(
                                CustomerClass.FAIRLY_LOYAL,
                                ClassCondition.allOf(
                                        ClassRange.atLeast(ClassFact.SPEND_FEN, 200_000),
                                        ClassRange.atLeast(ClassFact.VISITS, 3))),
                        ClassRow.otherwise(CustomerClass.GENERAL)))
                .build();
        LocalDate asOf = LocalDate.of(2026, 11, 22);
        ClassTable table = ClassTable.compile(strict);
        assertThat(table.classify(facts(asOf, "2000.00", 2, 0, null, null))).isEqualTo(CustomerClass.GENERAL);
        assertThat(table.classify(facts(asOf, "2000.00", 3, 0, null, null))).isEqualTo(CustomerClass.FAIRLY_LOYAL);
    }

    @Test
    @DisplayName("facts of another day are refused, as are columns of unequal length and places outside them")
    void what_does_not_fit_is_refused() {
        LocalDate asOf = LocalDate.of(2026, 11, 22);
        DatedClassTable table = TABLE.on(asOf);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.classify(facts(asOf.plusDays(1), "0.00", 0, 0, null, null)))
                .withMessageStartingWith("facts: are of another day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassColumns.over(new long[2], new int[2], new int[2], new int[1], new int[2]))
                .withMessage("lastVisitDays: is 1 long; the length of spendFen, 2");
        ClassColumns two = ClassColumns.over(new long[2], new int[2], new int[2], new int[2], new int[2]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.classify(two, 0, 2, new byte[1]))
                .withMessageStartingWith("toExclusive: is 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.classify(two, 2, 1, new byte[2]))
                .withMessageStartingWith("fromInclusive: is 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(asOf, "0.00", 0, 0, asOf.plusDays(1), null))
                .withMessageStartingWith("lastVisit: is after the day");
    }

    @Test
    @DisplayName("a part of the columns can be classed by itself")
    void a_part_of_the_columns() {
        LocalDate asOf = LocalDate.of(2026, 11, 22);
        int today = (int) asOf.toEpochDay();
        ClassColumns three = ClassColumns.over(
                new long[3], new int[3], new int[3], new int[] {today, today, today}, new int[] {today, today, today});
        byte[] out = {-1, -1, -1};
        TABLE.on(asOf).classify(three, 1, 2, out);
        assertThat(out).containsExactly(-1, CustomerClass.NEW.ordinal(), -1);
    }
}
