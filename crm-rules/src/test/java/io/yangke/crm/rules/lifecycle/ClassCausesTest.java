package io.yangke.crm.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.ClassCause;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("SEG-01 What brought a change of class about")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassCausesTest {

    private static final ClassTable TABLE = ClassTable.compile(ClassPolicy.DEFAULT);
    private static final LocalDate REVIEW = LocalDate.of(2026, 10, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static ClassCause cause(FileFacts file, CustomerClass before) {
        return ClassCauses.of(TABLE, file.file(), before, REVIEW, TODAY, true);
    }

    private static FileFacts oldCustomer(String lastVisit) {
        return FileFacts.of("C-1").bought("2020-01-01").visit(lastVisit, VisitKind.PAID_MAINTENANCE, 150_000);
    }

    @Test
    void staying_away() {
        assertThat(cause(oldCustomer("2026-08-15"), CustomerClass.GENERAL)).isEqualTo(ClassCause.TIME);
    }

    @Test
    void a_visit_that_leaves_the_window() {
        FileFacts file = oldCustomer("2025-11-15").visit("2026-09-15", VisitKind.REPAIR, 60_000);
        assertThat(cause(file, CustomerClass.FAIRLY_LOYAL)).isEqualTo(ClassCause.TIME);
    }

    @Test
    void a_visit() {
        FileFacts file = oldCustomer("2026-09-15").visit("2026-11-10", VisitKind.REPAIR, 60_000);
        assertThat(cause(file, CustomerClass.GENERAL)).isEqualTo(ClassCause.VISIT);
    }

    @Test
    void a_car_bought() {
        FileFacts file = oldCustomer("2026-01-15").bought("second", "KODIAQ", TODAY.minusDays(3), Optional.empty());
        assertThat(cause(file, CustomerClass.LOST)).isEqualTo(ClassCause.PURCHASE);
    }

    @Test
    void an_insurance_renewed() {
        assertThat(cause(oldCustomer("2026-10-15").insured("2026-11-20", true), CustomerClass.GENERAL))
                .isEqualTo(ClassCause.RENEWAL);
    }

    @Test
    void a_visit_and_a_renewal_together() {
        FileFacts file = oldCustomer("2026-03-15")
                .visit("2026-11-10", VisitKind.WARRANTY, 0)
                .insured("2026-11-20", true);
        assertThat(cause(file, CustomerClass.LOST)).isEqualTo(ClassCause.VISIT);
    }

    @Test
    void a_visit_told_late() {
        assertThat(cause(oldCustomer("2026-10-15"), CustomerClass.LOST)).isEqualTo(ClassCause.CORRECTION);
    }

    @Test
    void other_rules() {
        assertThat(ClassCauses.of(TABLE, oldCustomer("2026-10-15").file(), CustomerClass.LOST, REVIEW, TODAY, false))
                .isEqualTo(ClassCause.POLICY);
    }
}
