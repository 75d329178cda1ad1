package io.yangke.crm.example.minimal;

import static java.util.Optional.empty;

import io.yangke.crm.core.Crm;
import io.yangke.crm.rules.care.work.WorkItem;
import io.yangke.crm.rules.care.work.WorkList;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom do I call today, and why? */
public final class WhomToCallMain {

    public static void main(String[] arguments) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-09-30T02:00:00Z")); // yours: system()
        Crm crm = Crm.builder().clock(clock).build(); // in memory; yours: .storage(...)
        DealerId dealer = DealerId.of("SK-0371");
        CustomerId customer = CustomerId.of("C-1001");
        Actor clerk = Actor.dealer("care-1");

        VehicleId car = VehicleId.of("V-1");
        LocalDate may = LocalDate.of(2025, 5, 20);
        CustomerFact sale = new CustomerFact.Ownership(
                FactId.of("S1"), 0, car, empty(), empty(), ModelCode.of("E5"), may, empty(), empty(), empty(), empty());
        LocalDate sunday = LocalDate.of(2026, 9, 27);
        CustomerFact visit = new CustomerFact.Visit(
                FactId.of("R7"), 0, sunday, VisitKind.REPAIR, Optional.of(car), 86_000, empty(), Set.of(), empty());
        crm.customers().record(dealer, customer, clerk, "import-1", sale, visit).orThrow();

        crm.care().sweep(dealer); // from your scheduler, as often as you like
        WorkList today = crm.care().workList(dealer, CareRole.CARE_SPECIALIST);
        for (WorkItem call : today.items()) {
            System.out.println("Call " + call.customer() + ": " + call.purpose() + ", " + call.task());
            for (CareAction action : List.of(new CareAction.HandOver(), new CareAction.Complete(empty()))) {
                String key = call.task() + "/" + action.kind();
                CareCommand done = CareCommand.of(dealer, call.customer(), call.task(), clerk, key, action);
                crm.care().handle(done).orThrow();
            }
        }
    }
}
