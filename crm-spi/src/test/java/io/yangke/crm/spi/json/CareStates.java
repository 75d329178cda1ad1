package io.yangke.crm.spi.json;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.Attempt;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ClassChange;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SignalId;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Arbitrary values of the care's types whose parts depend on each other; the others are made by reflection. */
final class CareStates {

    private static final List<String> STEPS = List.of("FIRST_MAINTENANCE", "续保_60", "a", "Z".repeat(StepCode.MAX));

    private final States states;
    private final Random random;
    private final Map<Class<?>, Supplier<Object>> sources = Map.of(
            StepCode.class, this::step,
            CareTask.class, this::task,
            CareFile.class, this::file,
            CareSignal.class, this::signal,
            SignalBook.class, this::signalBook);

    CareStates(States states, Random random) {
        this.states = states;
        this.random = random;
    }

    boolean makes(Class<?> type) {
        return sources.containsKey(type);
    }

    Object value(Class<?> type) {
        return sources.get(type).get();
    }

    CareFile file() {
        Map<TaskId, CareTask> tasks = new TreeMap<>();
        states.list(this::task).forEach(task -> tasks.put(task.id(), task));
        return CareFile.builder()
                .dealer(states.of(DealerId.class))
                .customer(states.of(CustomerId.class))
                .version(random.nextLong() >>> 1)
                .sequence(random.nextLong() >>> 1)
                .since(states.date())
                .backBook(random.nextBoolean())
                .plannedOn(states.date())
                .tasks(tasks.values())
                .contacts(states.list(() -> states.of(ContactMade.class)).stream()
                        .sorted(Comparator.comparing(ContactMade::at))
                        .toList())
                .classes(states.list(() -> states.of(ClassChange.class)).stream()
                        .sorted(Comparator.comparing(ClassChange::on))
                        .toList())
                .stage(states.maybe(() -> states.of(LifecycleStage.class)))
                .rules(states.maybe(states::id))
                .risk(states.maybe(() -> states.of(RiskBand.class)))
                .wakeAt(states.maybe(states::instant))
                .build();
    }

    SignalBook signalBook() {
        Map<SignalId, CareSignal> signals = new TreeMap<>();
        states.list(this::signal).forEach(signal -> signals.put(signal.id(), signal));
        return new SignalBook(states.of(DealerId.class), random.nextLong() >>> 1, List.copyOf(signals.values()));
    }

    private CareTask task() {
        LocalDate due = states.date();
        TaskStatus status = states.of(TaskStatus.class);
        return CareTask.builder()
                .id(states.of(TaskId.class))
                .purpose(states.of(ContactPurpose.class))
                .anchor(states.of(Anchor.class))
                .anchorDay(states.date())
                .group(states.maybe(states::id))
                .dueOn(due)
                .lastDay(due.plusDays(random.nextInt(30)))
                .notBefore(states.maybe(states::instant))
                .channel(states.of(ContactChannel.class))
                .role(states.of(CareRole.class))
                .script(states.id())
                .priority(random.nextInt())
                .status(status)
                .held(states.maybe(() -> states.of(HoldReason.class)))
                .attempts(states.list(() -> states.of(Attempt.class)))
                .handedOverAt(states.maybe(states::instant))
                .end(status.isOpen() ? Optional.empty() : Optional.of(states.of(TaskEnd.class)))
                .record(states.maybe(() -> states.of(CallRecord.class)))
                .build();
    }

    private CareSignal signal() {
        LocalDate from = states.date();
        return new CareSignal(
                states.of(SignalId.class),
                step(),
                from,
                from.plusDays(random.nextInt(9)),
                states.maybe(() -> audience()));
    }

    private Set<CustomerId> audience() {
        return new LinkedHashSet<>(states.list(() -> states.of(CustomerId.class)));
    }

    private StepCode step() {
        return StepCode.of(states.oneOf(STEPS));
    }
}
