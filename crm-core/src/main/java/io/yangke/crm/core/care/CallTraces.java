package io.yangke.crm.core.care;

import io.yangke.crm.core.customer.Traces;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.Collection;
import java.util.List;

/** Forgets what customers said when they were called; the tasks and what became of them stay. Source: CUS-06, LIF-23. */
public final class CallTraces implements Traces {

    private final CareStorage cares;

    /** Creates it over the care files. */
    public CallTraces(CareStorage cares) {
        this.cares = cares;
    }

    @Override
    public void forget(DealerId dealer, Collection<CustomerId> customers, ChangeSet.Builder changes) {
        for (CareFile care : cares.findCares(dealer, customers)) {
            List<CareTask> wordless =
                    care.tasks().stream().map(CallTraces::withoutWords).toList();
            if (!wordless.equals(care.tasks())) {
                changes.addCareFile(care.withTasks(wordless).withVersion(care.version() + 1));
            }
        }
    }

    private static CareTask withoutWords(CareTask task) {
        return task.withRecord(task.record().map(CallRecord::withoutWords));
    }
}
