package io.yangke.crm.core.care;

import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.care.ToldReading;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import java.util.List;

/** What customers tell in calls becomes facts, where the library keeps the files. Source: LIF-20, LIF-23. */
final class ToldFacts {

    private final CarePorts ports;

    ToldFacts(CarePorts ports) {
        this.ports = ports;
    }

    /** Tells the reading of a call; the same call told again tells nothing new. */
    void tell(CareCommand command, CareAction.Complete complete) {
        if (complete.record().isEmpty() || !ports.customers().keepsFiles()) {
            return;
        }
        CareRules rules = ports.rules().care(command.dealer(), ports.clock().instant());
        ToldReading.of(command.task(), complete.record().get(), rules.zone())
                .ifPresent(reading -> ports.customers()
                        .handle(new CustomerCommand(
                                command.dealer(),
                                command.customer(),
                                command.by(),
                                CommandKey.of(reading.fact().value()),
                                new CustomerAction.Tell(List.of(reading)))));
    }
}
