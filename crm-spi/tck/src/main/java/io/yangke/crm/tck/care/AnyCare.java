package io.yangke.crm.tck.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.VehicleId;
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
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SignalId;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.lifecycle.ClassCause;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.tck.RareText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Care as it may come, the same for the same seed: with and without what may be absent. */
final class AnyCare {

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private final DealerId dealer;
    private final RareText any;

    AnyCare(DealerId dealer, long seed) {
        this.dealer = dealer;
        this.any = new RareText(seed);
    }

    /** Returns a care file in version 1. */
    CareFile care(CustomerId customer) {
        return CareFile.builder()
                .dealer(dealer)
                .customer(customer)
                .version(1)
                .sequence(any.number(1_000))
                .since(day())
                .backBook(any.whether())
                .plannedOn(day())
                .tasks(inOrder(any.some(6, this::task), CareTask::id))
                .contacts(any.some(
                        4, () -> new ContactMade(instant(), id(), any.oneOf(ContactPurpose.values()), channel())))
                .classes(any.some(3, this::change))
                .stage(any.maybe(() -> any.oneOf(LifecycleStage.values())))
                .risk(any.maybe(() -> any.oneOf(RiskBand.values())))
                .rules(any.maybe(this::code))
                .wakeAt(any.maybe(this::instant))
                .build();
    }

    private CareTask task() {
        LocalDate due = day();
        TaskStatus status = any.oneOf(TaskStatus.values());
        CareTask.Builder task = CareTask.builder();
        task.id(id())
                .purpose(any.oneOf(ContactPurpose.values()))
                .anchor(any.oneOf(Anchor.values()))
                .anchorDay(day())
                .group(any.maybe(this::code))
                .dueOn(due)
                .lastDay(due.plusDays(any.number(400)))
                .notBefore(any.maybe(this::instant))
                .channel(channel())
                .role(any.oneOf(CareRole.values()))
                .script(code())
                .priority(any.number(1_000))
                .status(status)
                .held(any.maybe(() -> any.oneOf(HoldReason.values())))
                .attempts(any.some(3, () -> new Attempt(instant(), channel(), actor())))
                .handedOverAt(any.maybe(this::instant))
                .record(any.maybe(this::call));
        if (!status.isOpen()) {
            task.end(new TaskEnd(any.oneOf(EndReason.values()), instant(), actor(), any.maybe(this::code)));
        }
        return task.build();
    }

    private TaskId id() {
        return new TaskId(
                StepCode.of("S" + any.digits(4)), any.maybe(() -> VehicleId.of(code())), code(), any.number(10_000));
    }

    private CallRecord call() {
        return new CallRecord(
                instant(),
                any.maybe(any::whether),
                any.maybe(this::text),
                any.maybe(this::text),
                any.maybe(this::text),
                any.maybe(this::km),
                any.maybe(this::km),
                any.maybe(this::day));
    }

    private ClassChange change() {
        return new ClassChange(
                day(),
                any.maybe(() -> any.oneOf(CustomerClass.values())),
                any.oneOf(CustomerClass.values()),
                any.oneOf(ClassCause.values()));
    }

    /** Returns signals in version 1. */
    SignalBook signals() {
        Supplier<CareSignal> signal = () -> {
            LocalDate from = day();
            return new CareSignal(
                    SignalId.of(code()),
                    StepCode.of("S" + any.digits(2)),
                    from,
                    from.plusDays(any.number(30)),
                    any.maybe(() -> Set.copyOf(any.some(5, () -> CustomerId.of(code())))));
        };
        return new SignalBook(dealer, 1, inOrder(any.some(8, signal), CareSignal::id));
    }

    /** Returns a progress in version 1. */
    SweepProgress progress() {
        return new SweepProgress(
                dealer,
                1,
                day(),
                1 + any.number(1_000),
                day(),
                any.maybe(this::day),
                any.maybe(() -> any.word(128)),
                any.whether());
    }

    private static <V, K extends Comparable<K>> List<V> inOrder(List<V> values, Function<V, K> id) {
        return List.copyOf(values.stream()
                .collect(Collectors.toMap(id, value -> value, (one, other) -> one, TreeMap::new))
                .values());
    }

    private ContactChannel channel() {
        return any.oneOf(ContactChannel.values());
    }

    private Actor actor() {
        return Actor.of(any.oneOf(Role.values()), code());
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(any.number(40_000));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(any.number(Integer.MAX_VALUE), any.number(1_000_000_000));
    }

    private int km() {
        return any.number(CustomerFact.MAX_KM + 1);
    }

    private String code() {
        return any.word(20);
    }

    private PersonalText text() {
        return PersonalText.of(any.text());
    }
}
