package io.yangke.crm.example.dealership.base;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.spi.DealerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The customers of the group, what is told of them and when, and who of them is one person.
 *
 * @param seed what chance at the telephone depends on
 * @param firstDay the first day of the play: what happened before is told as it begins
 * @param lastDay its last day: the work of this day is planned, and not yet done
 * @param customers the customers, by dealer, then in order of id
 * @param duplicates the customers to be merged, in order of time
 * @param shown whose file the report shows; empty if there are no customers
 */
public record BasePlan(
        long seed,
        LocalDate firstDay,
        LocalDate lastDay,
        List<BaseCustomer> customers,
        List<Duplicate> duplicates,
        Optional<BaseCustomer> shown) {

    /** Nobody. */
    public static final BasePlan NONE =
            new BasePlan(0, LocalDate.EPOCH, LocalDate.EPOCH, List.of(), List.of(), Optional.empty());

    public BasePlan {
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        customers = List.copyOf(customers);
        duplicates = List.copyOf(duplicates);
        Objects.requireNonNull(shown, "shown");
    }

    /** Whether there is anybody. */
    public boolean isEmpty() {
        return customers.isEmpty();
    }

    /** Returns what of the plan happens at some dealers only. */
    public BasePlan at(Set<DealerId> dealers) {
        return new BasePlan(
                seed,
                firstDay,
                lastDay,
                customers.stream()
                        .filter(each -> dealers.contains(each.shop().id()))
                        .toList(),
                duplicates.stream()
                        .filter(each -> dealers.contains(each.shop().id()))
                        .toList(),
                shown);
    }

    /**
     * Returns the base of a seed: the same seed gives the same base.
     *
     * @param size how many customers; 0 for nobody
     * @param known the customers who are there already, a fifth of the base at most
     * @param shown who of them the report shows: a member, in whose place somebody complains
     */
    public static BasePlan of(
            Group group,
            long seed,
            int size,
            LocalDate firstDay,
            LocalDate lastDay,
            List<Acquaintance> known,
            Acquaintance shown) {
        return size == 0 ? NONE : new BaseWriter(group, seed, firstDay, lastDay).write(size, known, shown);
    }
}
