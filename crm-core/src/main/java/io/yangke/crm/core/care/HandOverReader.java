package io.yangke.crm.core.care;

import io.yangke.crm.core.customer.CustomerView;
import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.CareContext;
import io.yangke.crm.rules.care.CarePlanner;
import io.yangke.crm.rules.care.HandOverFacts;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what may forbid contacts with customers now. Source: LIF-21, L6. */
final class HandOverReader {

    private final Surroundings surroundings;
    private final CarePlanner planner;
    private final CarePorts ports;
    private final DealerId dealer;

    HandOverReader(CarePorts ports, DealerId dealer, Instant now) {
        this.ports = ports;
        this.dealer = dealer;
        this.surroundings = new Surroundings(ports, dealer, now);
        // The day is planned once more, for one customer, and what it ends is no longer needed; nothing of it is
        // written.
        this.planner = CarePlanner.at(
                surroundings.rules(),
                now,
                Optional.of(surroundings.rules().calendar().day(now)));
    }

    HandOverFacts facts(CustomerView view, CareFile care) {
        CareContext context = surroundings.of(List.of(view)).get(view.id());
        CustomerFile file = view.file().orElseGet(() -> CustomerFile.of(dealer, view.id(), List.of()));
        return new HandOverFacts(
                file.preferences(),
                view.state(),
                open(view),
                noLongerNeeded(planner.plan(file, Optional.of(care), context), care),
                otherChannels());
    }

    private Map<StepCode, ContactChannel> otherChannels() {
        return Map.of();
    }

    private Set<TicketId> open(CustomerView view) {
        return ports.tickets()
                .map(port -> port.ticketsOfCustomers(dealer, view.together()).stream()
                        .filter(ticket -> ticket.kind() == TicketKind.COMPLAINT && ticket.isOpen())
                        .map(Complaint::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Map<TaskId, EndReason> noLongerNeeded(Optional<CareChange> change, CareFile care) {
        Map<TaskId, EndReason> ended = new HashMap<>();
        change.ifPresent(plan -> care.tasks().stream()
                .filter(CareTask::isOpen)
                .forEach(task -> plan.after()
                        .task(task.id())
                        .flatMap(CareTask::end)
                        .filter(end -> isNoLongerNeeded(end.reason()))
                        .ifPresent(end -> ended.put(task.id(), end.reason()))));
        return ended;
    }

    /** Other reasons have refusals of their own. */
    private static boolean isNoLongerNeeded(EndReason reason) {
        return switch (reason) {
            case HAPPENED_ALREADY, LATER_STEP, CONDITION_CEASED, FACT_WITHDRAWN, CAR_SOLD, MERGED, STEP_REMOVED -> true;
            default -> false;
        };
    }
}
