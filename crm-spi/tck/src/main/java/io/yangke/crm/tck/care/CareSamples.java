package io.yangke.crm.tck.care;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ClassChange;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SignalId;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.lifecycle.ClassCause;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values for tests of care. Their content shows dealer and variant, so that records of another dealer show. */
public final class CareSamples {

    static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private static final TaskId TASK = new TaskId(StepCode.of("首保"), Optional.of(VehicleId.of("V-1")), "票-𠮷", 9_999);

    private CareSamples() {}

    /** Returns a care file with one planned task; it never wakes. */
    static CareFile care(DealerId dealer, CustomerId customer, long version, int variant) {
        CareTask task = CareTask.builder()
                .id(new TaskId(StepCode.of("FIRST_MAINTENANCE"), Optional.empty(), "of-" + dealer, variant % 10_000))
                .purpose(ContactPurpose.REMINDER)
                .anchor(Anchor.DELIVERY)
                .anchorDay(DAY)
                .dueOn(DAY)
                .lastDay(DAY.plusDays(7))
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script("script")
                .build();
        return CareFile.builder()
                .dealer(dealer)
                .customer(customer)
                .version(version)
                .sequence(variant)
                .since(DAY)
                .plannedOn(DAY)
                .addTasks(task)
                .build();
    }

    /** Returns signals, one of them for one customer. */
    static SignalBook signals(DealerId dealer, long version, int variant) {
        return new SignalBook(
                dealer,
                version,
                List.of(
                        new CareSignal(
                                SignalId.of("A-" + variant),
                                StepCode.of("WEATHER"),
                                DAY,
                                DAY.plusDays(variant),
                                Optional.of(Set.of(CustomerId.of("of-" + dealer)))),
                        new CareSignal(SignalId.of("B"), StepCode.of("讲堂"), DAY, DAY, Optional.empty())));
    }

    /** Returns the progress of a review that is under way. */
    static SweepProgress progress(DealerId dealer, long version, int variant) {
        return new SweepProgress(
                dealer, version, DAY, 1, DAY, Optional.empty(), Optional.of(variant + "-of-" + dealer), false);
    }

    /** Returns events of every kind, with and without what may be absent. */
    public static List<CareEvent> events() {
        return List.of(
                new CareEvent.TaskDue(TASK, ContactPurpose.REMINDER, DAY, LocalDate.of(2028, 2, 29)),
                new CareEvent.TaskHeld(TASK, HoldReason.OPEN_COMPLAINT),
                new CareEvent.HandedOver(TASK, ContactPurpose.SAFETY, ContactChannel.WECHAT),
                new CareEvent.NotReached(TASK, 3, ContactChannel.PHONE, ContactChannel.SMS),
                new CareEvent.TaskEnded(TASK, TaskStatus.OVERTAKEN, EndReason.LATER_STEP, Optional.of("首保-2")),
                new CareEvent.TaskEnded(
                        new TaskId(StepCode.of("BIRTHDAY"), Optional.empty(), "2026", 0),
                        TaskStatus.DONE,
                        EndReason.SENT,
                        Optional.empty()),
                new CareEvent.ClassChanged(
                        new ClassChange(DAY, Optional.empty(), CustomerClass.NEW, ClassCause.FIRST_REVIEW)),
                new CareEvent.ClassChanged(
                        new ClassChange(DAY, Optional.of(CustomerClass.LOYAL), CustomerClass.LOST, ClassCause.TIME)),
                new CareEvent.StageChanged(DAY, Optional.empty(), LifecycleStage.LEAD),
                new CareEvent.StageChanged(DAY, Optional.of(LifecycleStage.LOST), LifecycleStage.WON_BACK),
                new CareEvent.RiskChanged(DAY, Optional.empty(), RiskBand.LOW),
                new CareEvent.RiskChanged(DAY, Optional.of(RiskBand.HIGH), RiskBand.MEDIUM));
    }
}
