package io.yangke.crm.core.customer;

import io.yangke.crm.rules.customer.Person;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through files as they stand for people. Whoever stands alone, which is nearly everybody, costs no read of its own. */
record FileScan(CustomerPorts ports, People people) {

    ScanPage<CustomerFile> page(DealerId dealer, Optional<String> after, int limit) {
        ScanPage<CustomerFile> page = ports.files().scanFiles(dealer, after, limit);
        Map<CustomerId, Standing> standings = standings(dealer, page.items());
        List<CustomerFile> standing = new ArrayList<>(page.items().size());
        for (CustomerFile file : page.items()) {
            Standing known = standings.get(file.id());
            if (known == null) {
                standing.add(file);
            } else if (known.state() == StandingState.ACTIVE
                    && known.mergedInto().isEmpty()) {
                withOthers(dealer, known, file).ifPresent(standing::add);
            }
        }
        return new ScanPage<>(standing, page.next());
    }

    ScanPage<CustomerView> views(DealerId dealer, Optional<String> after, int limit) {
        ScanPage<CustomerFile> page = ports.files().scanFiles(dealer, after, limit);
        return new ScanPage<>(views(dealer, page.items(), standings(dealer, page.items())), page.next());
    }

    List<CustomerView> views(DealerId dealer, List<CustomerId> customers) {
        Map<CustomerId, CustomerFile> files = new HashMap<>();
        ports.files().findFiles(dealer, customers).forEach(file -> files.put(file.id(), file));
        List<CustomerFile> known = customers.stream()
                .map(id -> files.getOrDefault(id, CustomerFile.of(dealer, id, List.of())))
                .toList();
        return views(dealer, known, standings(dealer, known));
    }

    private List<CustomerView> views(DealerId dealer, List<CustomerFile> files, Map<CustomerId, Standing> standings) {
        List<CustomerView> views = new ArrayList<>(files.size());
        for (CustomerFile file : files) {
            views.add(view(dealer, file, standings.get(file.id())));
        }
        return views;
    }

    private CustomerView view(DealerId dealer, CustomerFile file, @Nullable Standing known) {
        boolean alone = known == null
                || known.mergedInto().isEmpty() && known.mergedFrom().isEmpty();
        StandingState state = known == null ? StandingState.ACTIVE : known.state();
        return alone
                ? new CustomerView(file.id(), file.id(), List.of(file.id()), state, ifActive(state, Optional.of(file)))
                : view(file.id(), people.person(dealer, file.id()));
    }

    static CustomerView view(CustomerId customer, Person person) {
        return new CustomerView(
                customer, person.root(), person.ids(), person.state(), ifActive(person.state(), person.file()));
    }

    private static Optional<CustomerFile> ifActive(StandingState state, Optional<CustomerFile> file) {
        return state == StandingState.ACTIVE ? file : Optional.empty();
    }

    private Map<CustomerId, Standing> standings(DealerId dealer, List<CustomerFile> files) {
        Map<CustomerId, Standing> standings = new HashMap<>();
        ports.standings()
                .findStandings(dealer, files.stream().map(CustomerFile::id).toList())
                .forEach(standing -> standings.put(standing.customer(), standing));
        return standings;
    }

    /** Somebody may have merged or erased the customer meanwhile. */
    private Optional<CustomerFile> withOthers(DealerId dealer, Standing known, CustomerFile file) {
        if (known.mergedFrom().isEmpty()) {
            return Optional.of(file);
        }
        Person person = people.person(dealer, file.id());
        return person.root().equals(file.id()) && person.state() == StandingState.ACTIVE
                ? person.file()
                : Optional.empty();
    }
}
