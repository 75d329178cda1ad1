package io.yangke.crm.core.customer;

import io.yangke.crm.rules.customer.Person;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.storage.StaleStateException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads who stands together. What is read belongs to several records, of which somebody may change one meanwhile: it is read again
 * then. A decision is safe in any case, as it writes the root, or the customer it sets apart, in the version read.
 */
final class People {

    private static final int ATTEMPTS = 100;

    private final CustomerPorts ports;

    People(CustomerPorts ports) {
        this.ports = ports;
    }

    /** Returns the person a customer is; alone and without a file if nothing is known of the customer. */
    Person person(DealerId dealer, CustomerId customer) {
        List<Standing> together = standings(dealer, customer);
        return Person.of(together.get(0).customer(), together, files(dealer, together));
    }

    private List<CustomerFile> files(DealerId dealer, List<Standing> together) {
        return together.size() == 1
                ? ports.files().findFile(dealer, together.get(0).customer()).stream()
                        .toList()
                : ports.files()
                        .findFiles(
                                dealer,
                                together.stream().map(Standing::customer).toList());
    }

    /** Returns what is remembered of all who stand together with a customer, the root first. */
    List<Standing> standings(DealerId dealer, CustomerId customer) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<List<Standing>> together = tree(dealer, root(dealer, customer));
            if (together.isPresent() && together.get().stream().anyMatch(each -> isOf(each, customer))) {
                return together.get();
            }
        }
        throw new StaleStateException(
                "who stands together with a customer of dealer " + dealer + " does not hold still");
    }

    private static boolean isOf(Standing standing, CustomerId customer) {
        return standing.customer().equals(customer);
    }

    Standing standing(DealerId dealer, CustomerId customer) {
        return ports.standings().findStanding(dealer, customer).orElseGet(() -> Standing.of(dealer, customer));
    }

    private Standing root(DealerId dealer, CustomerId customer) {
        Standing standing = standing(dealer, customer);
        while (standing.mergedInto().isPresent()) {
            standing = standing(dealer, standing.mergedInto().get());
        }
        return standing;
    }

    /** Returns a root with all below it, level by level; empty if somebody changed one of them meanwhile. */
    private Optional<List<Standing>> tree(DealerId dealer, Standing root) {
        Map<CustomerId, Standing> found = new LinkedHashMap<>();
        found.put(root.customer(), root);
        List<CustomerId> level = List.copyOf(root.mergedFrom());
        while (!level.isEmpty()) {
            List<CustomerId> next = new ArrayList<>();
            for (Standing standing : all(dealer, level)) {
                if (!isUnderOne(standing, found) || found.put(standing.customer(), standing) != null) {
                    return Optional.empty();
                }
                next.addAll(standing.mergedFrom());
            }
            level = next;
        }
        return Optional.of(List.copyOf(found.values()));
    }

    /** Both sides must say so: they are read one after the other. */
    private static boolean isUnderOne(Standing standing, Map<CustomerId, Standing> above) {
        return standing.mergedInto()
                .map(above::get)
                .filter(parent -> parent.mergedFrom().contains(standing.customer()))
                .isPresent();
    }

    private Collection<Standing> all(DealerId dealer, List<CustomerId> customers) {
        Map<CustomerId, Standing> all = new LinkedHashMap<>();
        customers.forEach(customer -> all.put(customer, Standing.of(dealer, customer)));
        ports.standings().findStandings(dealer, customers).forEach(each -> all.put(each.customer(), each));
        return all.values();
    }
}
