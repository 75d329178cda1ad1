package io.yangke.crm.core.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.rules.care.work.WorkList;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CareServiceTest {

    private static final DealerId DEALER = DealerId.of("SK-0371");
    private static final CustomerId CUSTOMER = CustomerId.of("C-1");
    private static final VehicleId CAR = VehicleId.of("V-1");
    private static final Actor CLERK = Actor.dealer("care-1");

    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private final Crm crm =
            Crm.builder().storage(new InMemoryStorage()).clock(() -> now).build();

    private static CustomerFact car(LocalDate bought) {
        return new CustomerFact.Ownership(
                FactId.of("sale-1"),
                0,
                CAR,
                Optional.empty(),
                Optional.empty(),
                ModelCode.of("OCTAVIA"),
                bought,
                Optional.empty(),
                Optional.of(bought),
                Optional.empty(),
                Optional.empty());
    }

    private static CustomerFact visit(String fact, LocalDate day, VisitKind kind) {
        return new CustomerFact.Visit(
                FactId.of(fact),
                0,
                day,
                kind,
                Optional.of(CAR),
                80_000,
                Optional.of(9_000),
                Set.of(),
                Optional.empty());
    }

    private List<CareTask> due() {
        return crm.care().find(DEALER, CUSTOMER).orElseThrow().tasks().stream()
                .filter(task -> task.status() == TaskStatus.DUE)
                .toList();
    }

    @Test
    void LIF_14_a_settled_visit_owes_a_call_after_three_days_that_is_handed_over_and_done() {
        crm.customers().record(DEALER, CUSTOMER, CLERK, "k1", car(LocalDate.of(2025, 6, 1)));
        assertThat(crm.care().sweep(DEALER).customers()).isEqualTo(1);

        crm.customers()
                .record(
                        DEALER,
                        CUSTOMER,
                        CLERK,
                        "k2",
                        visit("RO-1", LocalDate.of(2026, 3, 2), VisitKind.PAID_MAINTENANCE));
        now = Instant.parse("2026-03-05T02:00:00Z");
        CareSweepReport report = crm.care().sweep(DEALER);

        assertThat(report.finished()).isTrue();
        assertThat(due()).singleElement().satisfies(task -> {
            assertThat(task.id()).hasToString("SERVICE_3D/V-1/RO-1/0");
            assertThat(task.dueOn()).isEqualTo("2026-03-05");
        });
        CareTask task = due().get(0);
        assertThat(give("h0", task, new CareAction.Complete(Optional.empty())).refusal())
                .map(refusal -> refusal.reason())
                .contains(CareRefusalReason.NOT_HANDED_OVER);
        assertThat(give("h1", task, new CareAction.HandOver()).isAccepted()).isTrue();
        CallRecord call = new CallRecord(
                now,
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(9_100),
                Optional.empty(),
                Optional.empty());
        assertThat(give("h2", task, new CareAction.Complete(Optional.of(call))).isAccepted())
                .isTrue();
        assertThat(due()).isEmpty();
        assertThat(crm.customers().find(DEALER, CUSTOMER).orElseThrow().readings())
                .singleElement()
                .satisfies(reading -> assertThat(reading.km()).isEqualTo(9_100));
    }

    private Outcome<CareReceipt> give(String key, CareTask task, CareAction action) {
        return crm.care().handle(CareCommand.of(DEALER, CUSTOMER, task.id(), CLERK, key, action));
    }

    @Test
    void L5_the_first_pass_does_not_fire_what_fell_due_before() {
        crm.customers()
                .record(
                        DEALER,
                        CUSTOMER,
                        CLERK,
                        "k1",
                        car(LocalDate.of(2025, 6, 1)),
                        visit("RO-1", LocalDate.of(2026, 2, 27), VisitKind.PAID_MAINTENANCE));
        crm.care().sweep(DEALER);

        assertThat(crm.care().find(DEALER, CUSTOMER).orElseThrow().backBook()).isTrue();
        assertThat(due()).extracting(task -> task.step().value()).containsExactly("SERVICE_3D");
    }

    @Test
    void a_day_is_reviewed_once_and_in_parts_however_small() {
        for (int i = 0; i < 7; i++) {
            crm.customers().record(DEALER, CustomerId.of("C-" + i), CLERK, "k" + i, car(LocalDate.of(2025, 6, 1)));
        }
        assertThat(crm.care().sweep(DEALER, 3).finished()).isFalse();
        CareSweepReport rest = crm.care().sweep(DEALER);
        assertThat(rest.customers()).isEqualTo(4);
        assertThat(rest.finished()).isTrue();
        assertThat(crm.care().sweep(DEALER).customers()).isZero();
    }

    @Test
    void LIF_21_the_work_list_names_whom_to_call_today_and_CUS_01_the_timeline_tells_the_life() {
        crm.customers().record(DEALER, CUSTOMER, CLERK, "k1", car(LocalDate.of(2025, 6, 1)));
        crm.care().sweep(DEALER);
        crm.customers()
                .record(
                        DEALER,
                        CUSTOMER,
                        CLERK,
                        "k2",
                        visit("RO-1", LocalDate.of(2026, 3, 2), VisitKind.PAID_MAINTENANCE));
        now = Instant.parse("2026-03-05T02:00:00Z");
        crm.care().sweep(DEALER);

        WorkList list = crm.care().workList(DEALER, CareRole.CARE_SPECIALIST);
        assertThat(list.items()).singleElement().satisfies(item -> {
            assertThat(item.customer()).isEqualTo(CUSTOMER);
            assertThat(item.task()).hasToString("SERVICE_3D/V-1/RO-1/0");
        });
        assertThat(crm.care().workLists(DEALER)).hasSize(CareRole.values().length);
        CareTask task = due().get(0);
        Explanation why = crm.care().explain(DEALER, CUSTOMER, task.id()).orElseThrow();
        assertThat(crm.explain(why, Locale.ENGLISH)).contains("care call 3 days after service", "2 Mar 2026");
        assertThat(why.details())
                .extracting(detail -> crm.explain(detail, Locale.ENGLISH))
                .containsExactly("Rule LIF-14");
        give("h1", task, new CareAction.HandOver());
        give("h2", task, new CareAction.Complete(Optional.empty()));
        assertThat(crm.care().timeline(DEALER, CUSTOMER))
                .extracting(entry -> crm.explain(entry.text(), Locale.CHINA))
                .contains("购车，车型OCTAVIA", "售后3日关怀：任务已完成（已完成）", "售后3日关怀：电话联系");
        assertThat(crm.lifecycle().report(DEALER, YearMonth.of(2026, 3)).mix().total())
                .isEqualTo(1);
    }

    @Test
    void CUS_05_what_was_done_under_a_merged_id_is_not_done_again_and_comes_back_with_it() {
        CustomerId other = CustomerId.of("C-2");
        crm.customers().record(DEALER, CUSTOMER, CLERK, "k1", car(LocalDate.of(2025, 6, 1)));
        crm.customers()
                .record(
                        DEALER,
                        other,
                        CLERK,
                        "k0",
                        new CustomerFact.Membership(
                                FactId.of("m-1"), 0, LocalDate.of(2026, 1, 1), Optional.empty(), Optional.empty()));
        crm.care().sweep(DEALER);
        crm.customers()
                .record(
                        DEALER,
                        CUSTOMER,
                        CLERK,
                        "k2",
                        visit("RO-1", LocalDate.of(2026, 3, 2), VisitKind.PAID_MAINTENANCE),
                        visit("RO-2", LocalDate.of(2026, 3, 3), VisitKind.REPAIR));
        now = Instant.parse("2026-03-06T02:00:00Z");
        crm.care().sweep(DEALER);
        CareTask first = due().stream()
                .filter(task -> task.id().anchor().equals("RO-1"))
                .findFirst()
                .orElseThrow();
        give("h1", first, new CareAction.HandOver());
        give("h2", first, new CareAction.Complete(Optional.empty()));

        crm.customers()
                .handle(CustomerCommand.of(
                        DEALER,
                        CUSTOMER,
                        Actor.of(Role.GENERAL_MANAGER, "gm-1"),
                        "merge",
                        new CustomerAction.Merge(other)));
        crm.care().review(DEALER, CUSTOMER);
        assertThat(due()).isEmpty();
        assertThat(crm.care().review(DEALER, other).orElseThrow().tasks())
                .filteredOn(task -> task.step().value().equals("SERVICE_3D"))
                .singleElement()
                .satisfies(task -> assertThat(task.id().anchor()).isEqualTo("RO-2"));

        crm.customers()
                .handle(CustomerCommand.of(
                        DEALER,
                        CUSTOMER,
                        Actor.of(Role.GENERAL_MANAGER, "gm-1"),
                        "unmerge",
                        new CustomerAction.Unmerge()));
        crm.care().review(DEALER, CUSTOMER);
        assertThat(due()).extracting(task -> task.id().anchor()).containsExactly("RO-2");
        assertThat(crm.care().review(DEALER, other).orElseThrow().tasks())
                .filteredOn(task -> task.step().value().equals("SERVICE_3D"))
                .noneMatch(CareTask::isOpen);
    }
}
