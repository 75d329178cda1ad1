package io.yangke.crm.rules.customer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person: all customers of a dealer who stand together, each with what is remembered of it and what was told of it. One of
 * them, the root, stands for all; the others were merged into it, or into one that was. Whoever has nothing merged is a person
 * alone. Immutable. Source: CUS-05.
 */
public final class Person {

    private final DealerId dealer;
    private final ImmutableList<CustomerId> ids;
    private final ImmutableMap<CustomerId, Standing> standings;
    private final ImmutableMap<CustomerId, CustomerFile> files;

    private Person(
            DealerId dealer,
            ImmutableList<CustomerId> ids,
            Map<CustomerId, Standing> standings,
            Map<CustomerId, CustomerFile> files) {
        this.dealer = dealer;
        this.ids = ids;
        this.standings = ImmutableMap.copyOf(standings);
        this.files = ImmutableMap.copyOf(files);
    }

    /**
     * Returns the person of these customers.
     *
     * @param root who stands for all
     * @param standings what is remembered of the customers, in any order, each once
     * @param files what was told of them, as far as anything was
     * @throws IllegalArgumentException if the customers do not stand together under the root, or somebody is missing
     */
    public static Person of(CustomerId root, Collection<Standing> standings, Collection<CustomerFile> files) {
        Map<CustomerId, Standing> byId = new HashMap<>();
        standings.forEach(standing -> byId.put(standing.customer(), standing));
        List<CustomerId> ids = new ArrayList<>();
        collect(root, byId, ids);
        Checks.require(
                ids.size() == standings.size() && byId.get(root).mergedInto().isEmpty(),
                "standings",
                "do not stand together",
                "those of one person are allowed");
        Map<CustomerId, CustomerFile> told = new HashMap<>();
        files.forEach(file -> told.put(file.id(), file));
        return new Person(byId.get(root).dealer(), ImmutableList.copyOf(ids), byId, told);
    }

    private static void collect(CustomerId customer, Map<CustomerId, Standing> byId, List<CustomerId> ids) {
        Standing standing = byId.get(customer);
        Checks.require(
                standing != null && !ids.contains(customer), "standings", "lack one", "all of a person are allowed");
        ids.add(customer);
        for (CustomerId merged : standing.mergedFrom()) {
            collect(merged, byId, ids);
            Checks.require(
                    byId.get(merged).mergedInto().equals(Optional.of(customer)),
                    "standings",
                    "contradict each other",
                    "both sides of a merge are allowed");
        }
    }

    /** The dealer: the tenant. */
    public DealerId dealer() {
        return dealer;
    }

    /** Who stands for all. */
    public CustomerId root() {
        return ids.get(0);
    }

    /** All who stand together: the root first, each behind the one it was merged into, else in order of id. */
    public List<CustomerId> ids() {
        return ids;
    }

    /** Whether anything is known of a customer: a file, or what became of one. */
    public boolean knows(CustomerId customer) {
        return files.containsKey(customer)
                || (standings.containsKey(customer) && standings.get(customer).version() > 0);
    }

    /**
     * Returns what is remembered of one of them.
     *
     * @throws IllegalArgumentException if the customer is not among them
     */
    public Standing standing(CustomerId customer) {
        Standing standing = standings.get(customer);
        Checks.require(standing != null, "customer", "is somebody else", "one of the person's is allowed");
        return standing;
    }

    /** What is remembered of all of them, in order of {@link #ids()}. */
    public List<Standing> standings() {
        return ids.stream().map(standings::get).toList();
    }

    /** What may be done with the data: the same for all of them. */
    public StandingState state() {
        return standing(root()).state();
    }

    /** Returns the person with something else remembered of one of them. */
    Person with(Standing after) {
        Map<CustomerId, Standing> others = new HashMap<>(standings);
        others.put(after.customer(), after);
        return new Person(dealer, ids, others, files);
    }

    /** Returns what was told of one of them; empty if nothing was. */
    public Optional<CustomerFile> file(CustomerId customer) {
        return Optional.ofNullable(files.get(customer));
    }

    /** What was told of each of them, in order of {@link #ids()}. */
    public List<CustomerFile> files() {
        return ids.stream().filter(files::containsKey).map(files::get).toList();
    }

    /** Returns the file that stands for all: the root's, with the others laid in; empty if nothing was told. Source: CUS-05. */
    public Optional<CustomerFile> file() {
        List<CustomerFile> told = files();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        CustomerFile own = file(root()).orElseGet(() -> CustomerFile.of(dealer, root(), List.of()));
        return Optional.of(ids.size() == 1 ? own : own.with(told));
    }

    @Override
    public String toString() {
        return "Person[" + dealer + "/" + ids + "]";
    }
}
