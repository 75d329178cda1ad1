package io.yangke.crm.core.care;

import com.google.common.collect.Maps;
import io.yangke.crm.core.customer.CustomerView;
import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.CarePlanner;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.care.ContactPlan;
import io.yangke.crm.rules.care.HandOverFacts;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what surrounds the care for many customers at once: what may forbid contacts, and what is planned. Source: LIF-21, L6. */
final class CareReader {

    private static final int PAGE = 500;

    private final CarePorts ports;
    private final DealerId dealer;
    private final Surroundings surroundings;
    private final CarePlanner planner;
    private final LocalDate today;

    CareReader(CarePorts ports, DealerId dealer, Instant now) {
        this.ports = ports;
        this.dealer = dealer;
        this.surroundings = new Surroundings(ports, dealer, now);
        this.today = surroundings.rules().calendar().day(now);
        // The day is planned once more, and what it ends is no longer needed; nothing of it is written.
        this.planner = CarePlanner.at(surroundings.rules(), now, Optional.of(today));
    }

    CareRules rules() {
        return surroundings.rules();
    }

    LocalDate today() {
        return today;
    }

    /** Returns what may forbid contacts with a customer now. */
    HandOverFacts facts(CareFile care) {
        return facts(List.of(care)).get(care.customer());
    }

    private Map<CustomerId, HandOverFacts> facts(List<CareFile> cares) {
        List<CustomerView> views = ports.customers()
                .views(dealer, cares.stream().map(CareFile::customer).toList());
        Map<CustomerId, Surrounding> all = surroundings.of(views);
        Map<CustomerId, CareFile> byId = Maps.uniqueIndex(cares, CareFile::customer);
        Map<CustomerId, HandOverFacts> facts = new HashMap<>();
        for (CustomerView view : views) {
            facts.put(view.id(), facts(view, all.get(view.id()), byId.get(view.id())));
        }
        return facts;
    }

    private HandOverFacts facts(CustomerView view, Surrounding surrounding, CareFile care) {
        CustomerFile file = view.file().orElseGet(() -> CustomerFile.of(dealer, view.id(), List.of()));
        return new HandOverFacts(
                file.preferences(),
                view.state(),
                surrounding.open(),
                noLongerNeeded(
                        planner.plan(
                                file,
                                Optional.of(care),
                                surrounding.context(),
                                new Elsewhere(ports).tasks(dealer, view)),
                        care),
                Map.of());
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

    /** Returns the plan of contacts of a customer's day. */
    ContactPlan plan(CareFile care) {
        return plan(care, facts(care));
    }

    private ContactPlan plan(CareFile care, HandOverFacts facts) {
        return ContactPlan.of(care, facts, rules().care().contacts(), rules().zone(), today);
    }

    /** Gives the plans of all customers of whom something is to be done until the horizon. */
    void eachPlan(Consumer<ContactPlan> work) {
        Instant until = today.plusDays(rules().care().contacts().horizonDays() + 1L)
                .atStartOfDay(rules().zone())
                .toInstant();
        Optional<Cursor> place = Optional.empty();
        do {
            Page<CareFile> page = ports.cares().dueCares(dealer, until, place, PAGE);
            Map<CustomerId, HandOverFacts> facts = facts(page.items());
            page.items().forEach(care -> work.accept(plan(care, facts.get(care.customer()))));
            place = page.next();
        } while (place.isPresent());
    }
}
