package io.yangke.crm.rules.care;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskStatus;
import java.util.Optional;

/** The end of all care for a customer whose data may not be used, or who stands under another name now. Source: CUS-05, CUS-06. */
final class Dismissal {

    private final CareRules rules;
    private final PlanDay day;

    Dismissal(CareRules rules, PlanDay day) {
        this.rules = rules;
        this.day = day;
    }

    Optional<CareChange> of(CareFile care, CareContext context) {
        CareDraft draft = new CareDraft(care, day.now());
        EndReason reason = context.merged() ? EndReason.MERGED : EndReason.RESTRICTED;
        for (CareTask task : care.tasks()) {
            if (task.isOpen()) {
                draft.end(task, TaskStatus.CANCELLED, new TaskEnd(reason, day.now(), Actor.SYSTEM, Optional.empty()));
            }
        }
        return draft.change(false, day.today(), rules);
    }
}
