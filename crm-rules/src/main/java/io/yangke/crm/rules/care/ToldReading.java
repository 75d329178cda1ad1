package io.yangke.crm.rules.care;

import com.google.common.hash.Hashing;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.FactId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What a call told of the odometer, as a fact about the task's car. Source: LIF-20, LIF-23. */
public final class ToldReading {

    private static final int DIGITS = 32;

    private ToldReading() {}

    /** Returns the reading, the same each time the same call is told; empty if none was told, or the task is about no one car. */
    public static Optional<CustomerFact.Reading> of(TaskId task, CallRecord call, ZoneId zone) {
        return task.vehicle().flatMap(car -> call.odometerKm().map(km -> reading(task, car, call, km, zone)));
    }

    private static CustomerFact.Reading reading(TaskId task, VehicleId car, CallRecord call, int km, ZoneId zone) {
        return new CustomerFact.Reading(identity(task), 0, car, LocalDate.ofInstant(call.at(), zone), km);
    }

    /** Returns the same identity for the same task: a task is completed once, and its own text may be too long. */
    private static FactId identity(TaskId task) {
        String digest = Hashing.sha256()
                .hashString(task.toString(), StandardCharsets.UTF_8)
                .toString();
        return FactId.of("call-" + digest.substring(0, DIGITS));
    }
}
