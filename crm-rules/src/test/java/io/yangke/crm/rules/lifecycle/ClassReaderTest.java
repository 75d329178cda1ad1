package io.yangke.crm.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SEG-01 What of a customer's file counts for the class")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassReaderTest {

    private static final ClassTable TABLE = ClassTable.compile(ClassPolicy.DEFAULT);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static ClassFacts facts(FileFacts file) {
        return TABLE.on(TODAY).reader().facts(file.file());
    }

    @ParameterizedTest(name = "SEG-01 T2 {0}: spend {1}, visits {2}, recency {3}")
    @CsvSource({
        "PAID_MAINTENANCE, true, true, true",
        "REPAIR, true, true, true",
        "FREE_MAINTENANCE, false, false, true",
        "WARRANTY, false, false, true",
        "INSURANCE, true, false, true",
        "BOUTIQUE, true, false, false",
        "RECALL, false, false, true",
    })
    void each_kind_of_visit_counts_for_what_the_documents_say(
            VisitKind kind, boolean spend, boolean visits, boolean recency) {
        ClassFacts facts = facts(FileFacts.of("C-1").visit("2026-10-01", kind, 12_345));
        assertThat(facts.spendFen()).isEqualTo(spend ? 12_345 : 0);
        assertThat(facts.visits()).isEqualTo(visits ? 1 : 0);
        assertThat(facts.lastVisit()).isEqualTo(recency ? Optional.of(LocalDate.of(2026, 10, 1)) : Optional.empty());
    }

    @Test
    void the_window_ends_with_the_day_and_begins_behind_the_day_twelve_months_before() {
        ClassFacts facts = facts(FileFacts.of("C-1")
                .visit("2025-11-22", VisitKind.REPAIR, 1)
                .visit("2025-11-23", VisitKind.REPAIR, 10)
                .visit("2026-11-22", VisitKind.REPAIR, 100)
                .visit("2026-11-23", VisitKind.REPAIR, 1_000));
        assertThat(facts.spendFen()).isEqualTo(110);
        assertThat(facts.visits()).isEqualTo(2);
        assertThat(facts.lastVisit()).contains(TODAY);
    }

    @Test
    void several_invoices_of_one_day_are_one_visit_and_all_their_money_counts() {
        ClassFacts facts = facts(FileFacts.of("C-1")
                .visit("2026-10-01", VisitKind.REPAIR, 1)
                .visit("2026-10-01", VisitKind.BOUTIQUE, 10)
                .visit("2026-10-01", VisitKind.PAID_MAINTENANCE, 100)
                .visit("2026-10-02", VisitKind.REPAIR, 1_000));
        assertThat(facts.spendFen()).isEqualTo(1_111);
        assertThat(facts.visits()).isEqualTo(2);
    }

    @Test
    void the_last_visit_counts_however_long_ago_it_was() {
        assertThat(facts(FileFacts.of("C-1")
                                .visit("2019-01-01", VisitKind.WARRANTY, 0)
                                .visit("2020-01-01", VisitKind.BOUTIQUE, 0))
                        .lastVisit())
                .contains(LocalDate.of(2019, 1, 1));
    }

    @Test
    void a_purchase_counts_as_long_as_the_car_is_the_customers() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        LocalDate june = LocalDate.of(2026, 6, 1);
        FileFacts two = FileFacts.of("C-1")
                .bought("one", "FABIA", march, Optional.empty())
                .bought("two", "KODIAQ", june, Optional.of(TODAY));
        assertThat(facts(two).lastPurchase()).contains(march);
        assertThat(TABLE.on(TODAY.minusDays(1)).reader().facts(two.file()).lastPurchase())
                .contains(june);
        assertThat(facts(FileFacts.of("C-1").bought("2026-11-23")).lastPurchase())
                .isEmpty();
    }

    @Test
    void insurance_is_renewed_if_the_dealer_sold_it_and_it_is_not_the_cars_first() {
        FileFacts file = FileFacts.of("C-1").bought("2025-12-10").insured("2025-12-08", true);
        assertThat(facts(file).renewals()).isZero();
        assertThat(facts(file.insured("2026-11-20", false)).renewals()).isZero();
        assertThat(facts(file.insured("2026-11-21", true)).renewals()).isEqualTo(1);
        assertThat(facts(file.insured("2026-11-23", true)).renewals()).isEqualTo(1);
        assertThat(facts(FileFacts.of("C-2").bought("2026-01-01").insured("2026-01-31", true))
                        .renewals())
                .isZero();
        assertThat(facts(FileFacts.of("C-2").bought("2026-01-01").insured("2026-02-01", true))
                        .renewals())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("SEG-01 the class can be asked for as of any day past, and later facts are not seen")
    void as_of_any_day() {
        CustomerFile file = FileFacts.of("C-1")
                .bought("2024-01-15")
                .visit("2024-06-01", VisitKind.FREE_MAINTENANCE, 0)
                .visit("2025-02-01", VisitKind.REPAIR, 250_000)
                .visit("2025-04-01", VisitKind.PAID_MAINTENANCE, 80_000)
                .file();
        assertThat(classOn(file, "2024-01-14")).isEqualTo(CustomerClass.LOST);
        assertThat(TABLE.on(LocalDate.of(2024, 1, 14)).reader().isKnown(file)).isFalse();
        assertThat(classOn(file, "2024-01-15")).isEqualTo(CustomerClass.NEW);
        assertThat(classOn(file, "2024-04-15")).isEqualTo(CustomerClass.INACTIVE);
        assertThat(classOn(file, "2024-06-01")).isEqualTo(CustomerClass.NEW);
        assertThat(classOn(file, "2024-12-01")).isEqualTo(CustomerClass.INACTIVE);
        assertThat(classOn(file, "2025-01-15")).isEqualTo(CustomerClass.LOST);
        assertThat(classOn(file, "2025-02-01")).isEqualTo(CustomerClass.GENERAL);
        assertThat(classOn(file, "2025-04-01")).isEqualTo(CustomerClass.FAIRLY_LOYAL);
        assertThat(classOn(file, "2025-07-01")).isEqualTo(CustomerClass.INACTIVE);
        assertThat(classOn(file, "2025-10-01")).isEqualTo(CustomerClass.LOST);
    }

    private static CustomerClass classOn(CustomerFile file, String day) {
        return TABLE.on(LocalDate.parse(day)).reader().classify(file);
    }

    @Test
    void what_is_still_to_come_is_asked_for_without_later_facts() {
        CustomerFile file = FileFacts.of("C-1")
                .visit("2026-10-01", VisitKind.REPAIR, 100)
                .visit("2026-12-01", VisitKind.REPAIR, 100)
                .file();
        ClassOutlook outlook = ClassOutlook.of(TABLE, ClassHistory.of(TABLE, file, TODAY), TODAY);
        assertThat(outlook.customerClass()).isEqualTo(CustomerClass.GENERAL);
        assertThat(outlook.turns())
                .containsExactly(
                        new ClassTurn(LocalDate.of(2027, 1, 1), CustomerClass.INACTIVE),
                        new ClassTurn(LocalDate.of(2027, 4, 1), CustomerClass.LOST));
    }
}
