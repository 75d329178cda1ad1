package io.yangke.crm.rules.lifecycle;

import static io.yangke.crm.rules.lifecycle.ClassFact.MONTHS_AWAY;
import static io.yangke.crm.rules.lifecycle.ClassFact.MONTHS_OWNED;
import static io.yangke.crm.rules.lifecycle.ClassFact.SPEND_FEN;
import static io.yangke.crm.rules.lifecycle.ClassFact.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.MixGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("SEG-01 What a table of classes may say")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassPolicyTest {

    private static final ClassRow OTHERWISE = ClassRow.otherwise(CustomerClass.GENERAL);

    private static ClassRow row(CustomerClass customerClass, ClassRange... ranges) {
        return ClassRow.of(customerClass, ClassCondition.allOf(ranges));
    }

    private static void refused(String message, ClassRow... rows) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassPolicy.builder().rows(List.of(rows)).build())
                .withMessageStartingWith(message);
    }

    @Test
    @DisplayName("SEG-01 SEG-02 the default is the documents' table, window and mix")
    void the_default_is_the_documents() {
        ClassPolicy policy = ClassPolicy.DEFAULT;
        assertThat(policy.windowMonths()).isEqualTo(12);
        assertThat(policy.rows())
                .extracting(ClassRow::customerClass)
                .containsExactly(
                        CustomerClass.LOST,
                        CustomerClass.INACTIVE,
                        CustomerClass.LOYAL,
                        CustomerClass.FAIRLY_LOYAL,
                        CustomerClass.NEW,
                        CustomerClass.GENERAL);
        assertThat(policy.targetPercent())
                .isEqualTo(Map.of(
                        MixGroup.LOYAL, 50, MixGroup.GENERAL, 30, MixGroup.ABOUT_TO_BE_LOST, 15, MixGroup.LOST, 5));
        assertThat(policy.mixGroup(CustomerClass.NEW)).isEqualTo(MixGroup.GENERAL);
        assertThat(policy.frequencyKinds())
                .doesNotContain(VisitKind.FREE_MAINTENANCE, VisitKind.WARRANTY, VisitKind.INSURANCE);
        assertThat(policy.spendKinds()).contains(VisitKind.INSURANCE, VisitKind.BOUTIQUE);
        assertThat(policy.toBuilder().build()).isEqualTo(policy);
    }

    @Test
    void a_table_must_have_a_class_for_everybody() {
        refused("rows: leave some customers without a class", row(CustomerClass.LOYAL, ClassRange.atLeast(VISITS, 4)));
        refused("rows: are 0");
    }

    @Test
    void every_row_must_be_the_first_to_hold_for_someone() {
        refused(
                "rows: have a row that is never the first to hold: row 2 (FAIRLY_LOYAL)",
                row(CustomerClass.LOYAL, ClassRange.atLeast(VISITS, 2)),
                row(CustomerClass.FAIRLY_LOYAL, ClassRange.atLeast(VISITS, 4)),
                OTHERWISE);
        // Nobody stays away longer than the car is owned.
        refused(
                "rows: have a row that is never the first to hold: row 1 (LOST)",
                row(CustomerClass.LOST, ClassRange.atLeast(MONTHS_AWAY, 6), ClassRange.lessThan(MONTHS_OWNED, 6)),
                OTHERWISE);
    }

    @Test
    @DisplayName("SEG-01 T1 a table in which more is worse is refused, and the rows are named")
    void a_table_in_which_more_is_worse_is_refused() {
        refused(
                "rows: make more SPEND_FEN worse: from row 2 (LOYAL) to row 1 (FAIRLY_LOYAL); a better fact must never"
                        + " give a lower class",
                row(CustomerClass.FAIRLY_LOYAL, ClassRange.atLeast(SPEND_FEN, 200_000)),
                row(CustomerClass.LOYAL, ClassRange.atLeast(VISITS, 4)),
                OTHERWISE);
        refused(
                "rows: make less MONTHS_AWAY worse: from row 1 (LOYAL) to row 2 (GENERAL)",
                row(CustomerClass.LOYAL, ClassRange.atLeast(MONTHS_AWAY, 3)),
                OTHERWISE);
    }

    @Test
    void new_and_general_customers_are_equally_good() {
        assertThat(ClassPolicy.builder()
                        .rows(List.of(row(CustomerClass.NEW, ClassRange.lessThan(VISITS, 3)), OTHERWISE))
                        .build()
                        .rows())
                .hasSize(2);
    }

    @Test
    void a_criterion_has_a_bound_and_bounds_that_make_sense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassRange.atLeast(MONTHS_AWAY, 0))
                .withMessage("atLeast: is 0; 1 to 1200 (both inclusive) is allowed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassRange.lessThan(MONTHS_AWAY, 1_201))
                .withMessageStartingWith("lessThan: is 1201");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassRange(VISITS, Optional.of(3L), Optional.of(3L)))
                .withMessageStartingWith("lessThan: is not above atLeast");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassRange(VISITS, Optional.empty(), Optional.empty()))
                .withMessageStartingWith("atLeast: is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassCondition.allOf(ClassRange.atLeast(VISITS, 1), ClassRange.lessThan(VISITS, 4)))
                .withMessageStartingWith("allOf: names VISITS twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassRow(CustomerClass.LOYAL, List.of()))
                .withMessageStartingWith("anyOf: is empty");
    }

    @Test
    void a_fact_has_eight_limits_at_most() {
        List<ClassCondition> conditions = new ArrayList<>();
        for (int visits = 1; visits <= 9; visits++) {
            conditions.add(ClassCondition.allOf(
                    ClassRange.atLeast(VISITS, visits), ClassRange.atLeast(SPEND_FEN, 1_000 - visits)));
        }
        refused(
                "rows: set 9 limits on SPEND_FEN; at most 8 are allowed",
                new ClassRow(CustomerClass.LOYAL, conditions),
                OTHERWISE);
    }

    @Test
    @DisplayName("SEG-02 the mix comes to a hundred and names every group")
    void the_mix_comes_to_a_hundred() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassPolicy.builder()
                        .targetPercent(Map.of(
                                MixGroup.LOYAL,
                                50,
                                MixGroup.GENERAL,
                                30,
                                MixGroup.ABOUT_TO_BE_LOST,
                                15,
                                MixGroup.LOST,
                                6))
                        .build())
                .withMessageStartingWith("targetPercent: comes to 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassPolicy.builder()
                        .targetPercent(Map.of(MixGroup.LOYAL, 100))
                        .build())
                .withMessageStartingWith("targetPercent: leaves out a group");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassPolicy.builder()
                        .mixGroups(Map.of(CustomerClass.LOYAL, MixGroup.LOYAL))
                        .build())
                .withMessageStartingWith("mixGroups: leave out a class");
    }

    @Test
    void what_counts_for_frequency_counts_for_recency_and_the_window_has_bounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassPolicy.builder()
                        .frequencyKinds(Set.of(VisitKind.BOUTIQUE))
                        .build())
                .withMessageStartingWith("recencyKinds: leave out one that counts for frequency");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassPolicy.builder().windowMonths(0).build())
                .withMessageStartingWith("windowMonths: is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassPolicy.builder().firstInsuranceDays(367).build())
                .withMessageStartingWith("firstInsuranceDays: is 367");
    }
}
