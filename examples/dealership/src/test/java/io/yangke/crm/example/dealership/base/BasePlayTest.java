package io.yangke.crm.example.dealership.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.customer.CustomerService;
import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.month.MonthPlan;
import io.yangke.crm.example.dealership.month.PlayedMonths;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The customers of the generated group")
final class BasePlayTest {

    private static final PlayedBase BASE = PlayedMonths.withBase().base();
    private static final BaseOverview OVERVIEW = BaseOverview.of(BASE);

    @Test
    @DisplayName("are the same for the same seed, others for another, and do not change the month")
    void deterministic() {
        Group group = new Group();
        MonthPlan plan = MonthPlan.of(group, 7, 60);
        assertThat(plan.base()).isEqualTo(MonthPlan.of(group, 7, 60).base());
        assertThat(plan.base().customers())
                .isNotEqualTo(MonthPlan.of(group, 8, 60).base().customers());
        assertThat(plan.with(BasePlan.NONE)).isEqualTo(MonthPlan.of(group, 7));
    }

    @Test
    @DisplayName("are all in the files but those who were merged, whose file is the other's (CUS-05)")
    void merged() {
        CustomerService customers = BASE.crm().customers();
        assertThat(BASE.plan().duplicates()).isNotEmpty().allSatisfy(each -> {
            assertThat(customers.find(each.shop().id(), each.customer()))
                    .isEqualTo(customers.find(each.shop().id(), each.into()));
            assertThat(customers.together(each.shop().id(), each.into())).contains(each.customer());
        });
        assertThat(OVERVIEW.customers())
                .isLessThanOrEqualTo(BASE.plan().customers().size()
                        - BASE.plan().duplicates().size());
    }

    @Test
    @DisplayName("have as many in each class as a recount one by one says, against the mix (SEG-02)")
    void classes() {
        Map<CustomerClass, Long> counted = new EnumMap<>(CustomerClass.class);
        Set<?> gone = BASE.plan().duplicates().stream().map(Duplicate::customer).collect(Collectors.toSet());
        for (BaseCustomer each : BASE.plan().customers()) {
            Optional<CustomerClass> found = gone.contains(each.id())
                    ? Optional.empty()
                    : BASE.crm().lifecycle().classOn(each.shop().id(), each.id(), OVERVIEW.today());
            found.ifPresent(which -> counted.merge(which, 1L, Long::sum));
        }
        for (CustomerClass which : CustomerClass.values()) {
            assertThat(OVERVIEW.reports().values().stream()
                            .mapToLong(report -> report.mix().count(which))
                            .sum())
                    .as(which.name())
                    .isEqualTo(counted.getOrDefault(which, 0L));
        }
        assertThat(OVERVIEW.moves().entrySet().stream()
                        .filter(entry -> entry.getKey().to().isPresent())
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .isEqualTo(OVERVIEW.customers());
    }

    @Test
    @DisplayName("are contacted as often as the events say, and each task that is over ended once (LIF-01, L3)")
    void recount() {
        List<CareEvent> events = BASE.plan().customers().stream()
                .flatMap(each -> BASE.crm().care().history(each.shop().id(), each.id(), 0, 10_000).stream())
                .map(RecordedEvent::event)
                .map(CareEvent.class::cast)
                .toList();
        long done = count(events, CareEvent.TaskEnded.class, ended -> ended.status() == TaskStatus.DONE);
        assertThat(done)
                .isEqualTo(OVERVIEW.care().all().done())
                .isEqualTo(BASE.clerk().reached());
        assertThat(count(events, CareEvent.NotReached.class, any -> true))
                .isEqualTo(BASE.clerk().notReached());
        assertThat(count(events, CareEvent.HandedOver.class, any -> true))
                .isEqualTo(BASE.clerk().handedOver());
    }

    private static <T extends CareEvent> long count(Collection<CareEvent> events, Class<T> type, Predicate<T> which) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .count();
    }

    @Test
    @DisplayName(
            "are held back by an open complaint, retried when not reached, and called in their own hours (L6, L11)")
    void life() {
        assertThat(BASE.careFiles())
                .flatExtracting(CareFile::tasks)
                .anyMatch(task ->
                        task.held().filter(HoldReason.OPEN_COMPLAINT::equals).isPresent()
                                || task.end()
                                        .filter(end -> end.reason() == EndReason.COMPLAINT_OPEN_TOO_LONG)
                                        .isPresent());
        assertThat(BASE.clerk().notReached()).isPositive();
        assertThat(BASE.clerk().refused(CareRefusalReason.CHANNEL_HOURS)).isPositive();
    }

    @Test
    @DisplayName("are each contacted for a task once, whatever the day (L3)")
    void once() {
        assertThat(BASE.careFiles()).allSatisfy(file -> {
            List<TaskId> ended = BASE.crm().care().history(file.dealer(), file.customer(), 0, 10_000).stream()
                    .map(RecordedEvent::event)
                    .filter(CareEvent.TaskEnded.class::isInstance)
                    .map(event -> ((CareEvent.TaskEnded) event).task())
                    .toList();
            assertThat(ended).doesNotHaveDuplicates();
        });
    }

    @Test
    @DisplayName("are told of whom it is likely to lose: ten at most, the most valuable first (SEG-05)")
    void atRisk() {
        LocalDate today = OVERVIEW.today();
        assertThat(OVERVIEW.atRisk()).isNotEmpty().hasSizeLessThanOrEqualTo(10).isSortedAccordingTo(AtRisk.ORDER);
        assertThat(OVERVIEW.atRisk())
                .allSatisfy(each -> assertThat(
                                BASE.crm().lifecycle().warning(each.shop().id(), each.customer(), today))
                        .contains(each.warning()));
    }
}
