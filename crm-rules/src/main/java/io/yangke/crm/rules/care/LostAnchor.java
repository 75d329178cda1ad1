package io.yangke.crm.rules.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.LocalDate;
import java.util.Optional;

/** The end of a task that nothing in the file speaks for any longer. */
final class LostAnchor {

    private final CustomerFile file;
    private final JourneyPolicy journeys;
    private final LocalDate today;

    LostAnchor(CustomerFile file, JourneyPolicy journeys, LocalDate today) {
        this.file = file;
        this.journeys = journeys;
        this.today = today;
    }

    void settle(CareTask task, CareDraft draft) {
        if (isForeseen(task)) {
            draft.drop(task);
            return;
        }
        EndReason reason = reason(task);
        TaskStatus status = switch (reason) {
            case HAPPENED_ALREADY -> TaskStatus.OVERTAKEN;
            case WINDOW_PASSED -> TaskStatus.SKIPPED;
            default -> TaskStatus.CANCELLED;
        };
        draft.end(task, status, new TaskEnd(reason, draft.now(), Actor.SYSTEM, Optional.empty()));
    }

    /** Whether nobody was told of a task yet. */
    static boolean isForeseen(CareTask task) {
        return task.status() == TaskStatus.PLANNED
                && task.held().isEmpty()
                && task.attempts().isEmpty()
                && task.handedOverAt().isEmpty();
    }

    private EndReason reason(CareTask task) {
        if (journeys.step(task.step()).isEmpty()) {
            return EndReason.STEP_REMOVED;
        }
        if (isSold(task.id().vehicle())) {
            return EndReason.CAR_SOLD;
        }
        if (task.lastDay().isBefore(today)) {
            return EndReason.WINDOW_PASSED;
        }
        return switch (task.anchor()) {
            // Nobody withdraws a ticket's resolution or the expiry of points: it was reopened, confirmed or spent.
            case COMPLAINT_RESOLVED, POINTS_EXPIRY, REPAIR_CHANGED, REPAIR_SILENT, REPAIR_FINISHED ->
                EndReason.HAPPENED_ALREADY;
            default -> EndReason.FACT_WITHDRAWN;
        };
    }

    private boolean isSold(Optional<VehicleId> car) {
        return car.isPresent()
                && file.vehicles().stream().anyMatch(owned -> owned.vehicle().equals(car))
                && file.vehicles().stream().noneMatch(owned -> owned.vehicle().equals(car) && owned.isOn(today));
    }
}
