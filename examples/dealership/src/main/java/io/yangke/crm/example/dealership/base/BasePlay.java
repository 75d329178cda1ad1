package io.yangke.crm.example.dealership.base;

import io.yangke.crm.core.Crm;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.group.Staff;
import io.yangke.crm.example.dealership.time.Agenda;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerFact;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Lets a base be told and cared for: facts as they become known, merges as somebody notices, and a clerk who works twice a day. */
public final class BasePlay {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    private final Crm crm;
    private final BasePlan plan;
    private final CareClerk clerk;
    private long facts;
    private int commands;

    /** Makes the play of a plan; the clock says when calls are made. */
    public BasePlay(Crm crm, InstantSource clock, BasePlan plan) {
        this.crm = crm;
        this.plan = plan;
        this.clerk = new CareClerk(crm, clock, plan.seed());
    }

    /** Puts everything that is done on an agenda. */
    public void schedule(Agenda agenda) {
        for (BaseCustomer customer : plan.customers()) {
            customer.tellings()
                    .forEach(telling ->
                            agenda.at(telling.at(), () -> tell(customer.shop(), customer.id(), telling.facts())));
        }
        plan.duplicates().forEach(duplicate -> agenda.at(duplicate.at(), () -> merge(duplicate)));
        plan.customers().stream().map(BaseCustomer::shop).distinct().forEach(shop -> work(agenda, shop));
    }

    private void work(Agenda agenda, Shop shop) {
        for (LocalDate day = plan.firstDay(); day.isBefore(plan.lastDay()); day = day.plusDays(1)) {
            agenda.at(at(day, MORNING, shop), () -> clerk.work(shop));
            agenda.at(at(day, EVENING, shop), () -> clerk.workLate(shop));
        }
    }

    private static Instant at(LocalDate day, LocalTime time, Shop shop) {
        return day.atTime(time).atZone(shop.calendar().zone()).toInstant();
    }

    private void tell(Shop shop, CustomerId customer, List<CustomerFact> told) {
        give(shop, customer, new CustomerAction.Tell(told));
        facts += told.size();
    }

    private void merge(Duplicate duplicate) {
        give(duplicate.shop(), duplicate.customer(), new CustomerAction.Merge(duplicate.into()));
    }

    private void give(Shop shop, CustomerId customer, CustomerAction action) {
        Actor staff = Staff.of(Role.GENERAL_MANAGER, shop);
        crm.customers()
                .handle(CustomerCommand.of(shop.id(), customer, staff, "base-" + ++commands, action))
                .orThrow();
    }

    /** Returns what came of it. */
    public PlayedBase result() {
        return new PlayedBase(crm, plan, facts, clerk.tally());
    }
}
