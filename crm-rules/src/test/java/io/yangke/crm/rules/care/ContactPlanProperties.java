package io.yangke.crm.rules.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("N12 A contact plan keeps what it promises")
class ContactPlanProperties {

    @Provide
    Arbitrary<CareFile> files() {
        Arbitrary<CareTask.Builder> task = Combinators.combine(
                        Arbitraries.of(ContactPurpose.class),
                        Arbitraries.of(ContactChannel.PHONE, ContactChannel.SMS, ContactChannel.LETTER),
                        Arbitraries.integers().between(-10, 10),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 3))
                .as((purpose, channel, due, window, priority) -> Contacts.task("X", purpose)
                        .channel(channel)
                        .priority(priority)
                        .dueOn(Contacts.MARCH_3.plusDays(due))
                        .lastDay(Contacts.MARCH_3.plusDays(due + window)));
        return task.list()
                .ofMaxSize(10)
                .map(tasks -> Contacts.file(IntStream.range(0, tasks.size())
                        .mapToObj(i -> tasks.get(i).id(Contacts.id("T" + i)).build())
                        .toList()));
    }

    @Property
    @Label("every task that is due is contacted or dropped, and every other one is to come; each once")
    void everyTaskIsAccountedFor(@ForAll("files") CareFile file, @ForAll @IntRange(min = 0, max = 9) int days) {
        LocalDate day = Contacts.MARCH_3.plusDays(days);
        ContactPlan plan = plan(file, day);
        List<CareTask> due = new ArrayList<>(plan.contacts());
        plan.dropped().forEach(dropped -> due.add(dropped.task()));
        assertThat(due)
                .containsExactlyInAnyOrderElementsOf(file.tasks().stream()
                        .filter(task -> !task.dueOn().isAfter(day))
                        .toList());
        assertThat(plan.coming()).hasSize(file.tasks().size() - due.size());
    }

    @Property
    @Label("what is planned can be handed over in that order, and what is dropped cannot, after that")
    void thePlanAndTheHandOverAgree(@ForAll("files") CareFile file, @ForAll @IntRange(min = 0, max = 9) int days) {
        LocalDate day = Contacts.MARCH_3.plusDays(days);
        ContactPlan plan = plan(file, day);
        CareFile after = file;
        for (CareTask task : plan.contacts()) {
            after = handOver(after, task, day).file();
        }
        for (DroppedContact dropped : plan.dropped()) {
            assertThat(handOver(after, dropped.task(), day).refusal()).contains(dropped.why());
        }
    }

    @Property
    @Label("what is dropped until a day is not dropped for that reason on the day")
    void whatIsDroppedUntilADayComesBack(@ForAll("files") CareFile file) {
        ContactPlan plan = plan(file, Contacts.MARCH_3);
        CareFile after = file;
        for (CareTask task : plan.contacts()) {
            after = handOver(after, task, Contacts.MARCH_3).file();
        }
        for (DroppedContact dropped : plan.dropped()) {
            if (dropped.again().isPresent()) {
                assertThat(handOver(after, dropped.task(), dropped.again().get())
                                .change())
                        .isPresent();
            }
        }
    }

    private static ContactPlan plan(CareFile file, LocalDate day) {
        return ContactPlan.of(file, HandOverFacts.NONE, ContactPolicy.DEFAULT, Contacts.ZONE, day);
    }

    private static Contacts.Answer handOver(CareFile file, CareTask task, LocalDate day) {
        return Contacts.decide(
                file,
                task.step().value(),
                new CareAction.HandOver(),
                HandOverFacts.NONE,
                day.atTime(10, 0).atZone(Contacts.ZONE).toInstant());
    }
}
