package io.yangke.crm.core.care;

import io.yangke.crm.core.command.ContentDigest;
import io.yangke.crm.core.command.Fingerprint;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.care.CareSignal;

/** Digests of commands about care; what was said in a call is left out. */
final class CareDigest {

    private static final String FORM = "care1-";

    private CareDigest() {}

    static ContentDigest of(CareCommand command) {
        Fingerprint print = new Fingerprint();
        print.add(command.customer().value())
                .add(command.task().toString())
                .add(command.by().toString())
                .add(command.action().kind());
        if (command.action() instanceof CareAction.Complete complete && print.has(complete.record())) {
            add(print, complete.record().get());
        }
        return print.digest(FORM);
    }

    private static void add(Fingerprint print, CallRecord call) {
        print.add(call.at());
        if (print.has(call.satisfied())) {
            print.add(call.satisfied().get() ? 1 : 0);
        }
        call.odometerKm().ifPresent(km -> print.add((long) km));
        call.expectedKm().ifPresent(km -> print.add((long) km));
        call.expectedOn().ifPresent(day -> print.add(day.toEpochDay()));
    }

    static ContentDigest of(String form, CareSignal signal) {
        Fingerprint print = new Fingerprint();
        print.add(signal.id().value())
                .add(signal.step().value())
                .add(signal.from().toEpochDay())
                .add(signal.until().toEpochDay());
        if (print.has(signal.audience())) {
            signal.audience().get().forEach(customer -> print.add(customer.value()));
        }
        return print.digest(form);
    }
}
