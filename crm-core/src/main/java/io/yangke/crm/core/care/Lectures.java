package io.yangke.crm.core.care;

import io.yangke.crm.core.customer.CustomerView;
import io.yangke.crm.rules.care.campaign.LectureCall;
import io.yangke.crm.rules.care.campaign.LectureGuest;
import io.yangke.crm.rules.care.campaign.LecturePolicy;
import io.yangke.crm.rules.care.campaign.LectureTally;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.customer.ScanPage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom to invite to which lecture, found by a walk over all customers. Source: LIF-22. */
final class Lectures {

    private static final int PAGE = 500;

    private final CarePorts ports;
    private final DealerId dealer;
    private final Surroundings surroundings;
    private final LectureTally tally;

    Lectures(CarePorts ports, DealerId dealer, Instant now, LecturePolicy policy) {
        this.ports = ports;
        this.dealer = dealer;
        this.surroundings = new Surroundings(ports, dealer, now);
        this.tally = LectureTally.on(
                surroundings.rules().calendar().day(now),
                policy,
                surroundings.rules().zone());
    }

    List<LectureCall> calls(int leads) {
        Optional<String> place = Optional.empty();
        do {
            ScanPage<CustomerView> page = ports.customers().views(dealer, place, PAGE);
            add(page.items());
            place = page.next();
        } while (place.isPresent());
        return tally.addLeads(leads).calls();
    }

    private void add(List<CustomerView> views) {
        Map<CustomerId, Surrounding> all = surroundings.of(views);
        Map<CustomerId, CareFile> cares = new HashMap<>();
        ports.cares()
                .findCares(dealer, views.stream().map(CustomerView::id).toList())
                .forEach(care -> cares.put(care.customer(), care));
        for (CustomerView view : views) {
            view.file()
                    .filter(file -> !view.isMerged())
                    .ifPresent(file -> tally.add(new LectureGuest(
                            file,
                            view.state(),
                            Optional.ofNullable(cares.get(view.id())),
                            all.get(view.id()).complaints())));
        }
    }
}
