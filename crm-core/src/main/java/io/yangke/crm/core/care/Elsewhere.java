package io.yangke.crm.core.care;

import io.yangke.crm.core.customer.CustomerView;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was done for a person under other ids that stand together with one. Source: CUS-05. */
final class Elsewhere {

    private final CarePorts ports;

    Elsewhere(CarePorts ports) {
        this.ports = ports;
    }

    /** Returns the tasks that ended under the other ids, but for those the merge itself ended. */
    Set<TaskId> tasks(DealerId dealer, CustomerView view) {
        if (view.isMerged() || view.together().size() < 2) {
            return Set.of();
        }
        List<CustomerId> others =
                view.together().stream().filter(id -> !id.equals(view.id())).toList();
        return ports.cares().findCares(dealer, others).stream()
                .flatMap(care -> care.tasks().stream())
                .filter(Elsewhere::hasEnded)
                .map(CareTask::id)
                .collect(Collectors.toSet());
    }

    private static boolean hasEnded(CareTask task) {
        return task.end().filter(end -> end.reason() != EndReason.MERGED).isPresent();
    }
}
