package io.yangke.crm.rules.customer;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerRefusalReason;
import io.yangke.crm.spi.customer.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A base of customers in memory that is decided on by the rules alone, at one instant that the test sets. */
final class CustomerFiction {

    static final DealerId DEALER = DealerId.of("SK-0371");
    static final Actor MANAGER = Actor.of(Role.GENERAL_MANAGER, "G-1");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate TODAY = LocalDate.of(2026, 9, 14);

    private final Map<CustomerId, CustomerFile> files = new HashMap<>();
    private final Map<CustomerId, Standing> standings = new HashMap<>();
    private CustomerRules rules = new CustomerRules(CustomerPolicy.DEFAULT, ZONE);
    private Instant now = TODAY.atTime(10, 0).atZone(ZONE).toInstant();

    void on(LocalDate day) {
        now = day.atStartOfDay(ZONE).toInstant();
    }

    void by(CustomerPolicy policy) {
        rules = new CustomerRules(policy, ZONE);
    }

    Standing standing(CustomerId customer) {
        return standings.getOrDefault(customer, Standing.of(DEALER, customer));
    }

    Person person(CustomerId customer) {
        CustomerId root = customer;
        while (standing(root).mergedInto().isPresent()) {
            root = standing(root).mergedInto().get();
        }
        List<Standing> together = new ArrayList<>();
        collect(root, together);
        List<CustomerFile> told = together.stream()
                .filter(each -> files.containsKey(each.customer()))
                .map(each -> files.get(each.customer()))
                .toList();
        return Person.of(root, together, told);
    }

    private void collect(CustomerId customer, List<Standing> together) {
        together.add(standing(customer));
        standing(customer).mergedFrom().forEach(merged -> collect(merged, together));
    }

    Optional<CustomerFile> find(CustomerId customer) {
        return person(customer).file();
    }

    /** Decides, and does what is decided; returns the reason if it is refused. */
    Optional<CustomerRefusalReason> give(Actor by, CustomerId customer, CustomerAction action) {
        Optional<Person> other =
                action instanceof CustomerAction.Merge merge ? Optional.of(person(merge.into())) : Optional.empty();
        Decision<CustomerChange, CustomerRefusal> decision = CustomerDesk.decide(
                new CustomerFacts(person(customer), other),
                CustomerCommand.of(DEALER, customer, by, "k", action),
                rules,
                now);
        if (decision instanceof Decision.Accepted<CustomerChange, CustomerRefusal> yes) {
            yes.events().forEach(this::apply);
            return Optional.empty();
        }
        CustomerRefusal no = ((Decision.Refused<CustomerChange, CustomerRefusal>) decision).refusal();
        no.recorded().forEach(this::apply);
        return Optional.of((CustomerRefusalReason) no.why().reason());
    }

    Optional<CustomerRefusalReason> give(CustomerId customer, CustomerAction action) {
        return give(MANAGER, customer, action);
    }

    /** Lets time pass, and returns how many customers changed. */
    int passTime(CustomerId customer) {
        List<CustomerChange> changes = CustomerDesk.passTime(person(customer), rules, now);
        changes.forEach(this::apply);
        return changes.size();
    }

    private void apply(CustomerChange change) {
        change.file().ifPresent(after -> {
            long before = files.containsKey(after.id()) ? files.get(after.id()).version() : 0;
            check(after.version() == before + 1, "version of a file");
            files.put(after.id(), after);
        });
        change.standing().ifPresent(after -> {
            check(after.version() == standing(after.customer()).version() + 1, "version of a standing");
            check(
                    after.sequence()
                            == standing(after.customer()).sequence()
                                    + change.events().size(),
                    "sequence of a standing");
            standings.put(after.customer(), after);
        });
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what + " does not follow the one before");
        }
    }
}
