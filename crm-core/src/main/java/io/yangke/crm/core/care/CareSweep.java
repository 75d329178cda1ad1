package io.yangke.crm.core.care;

import io.yangke.crm.core.customer.CustomerView;
import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.CareContext;
import io.yangke.crm.rules.care.CarePlanner;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.OutcomeUnknownException;
import io.yangke.crm.spi.storage.StaleStateException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pass over all customers of a dealer, a page at a time; how far it has come is committed with each page, so that it goes on where
 * it stopped, on any node, and two nodes share one pass. Source: LIF-01, L4.
 */
final class CareSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CareSweep.class);

    private static final int PAGE = 500;
    private static final int ATTEMPTS = 20;

    private final CarePorts ports;
    private final DealerId dealer;
    private final Instant now;
    private final Surroundings surroundings;
    private final LocalDate today;
    private final CareTally tally = new CareTally();

    CareSweep(CarePorts ports, DealerId dealer, Instant now) {
        this.ports = ports;
        this.dealer = dealer;
        this.now = now;
        this.surroundings = new Surroundings(ports, dealer, now);
        this.today = surroundings.rules().calendar().day(now);
    }

    /**
     * Runs.
     *
     * @param budget at most over about so many customers
     */
    CareSweepReport run(int budget) {
        Optional<SweepProgress> progress = next(ports.cares().sweepProgress(dealer));
        int lost = 0;
        while (progress.isPresent() && tally.seen() < budget && lost < ATTEMPTS) {
            Optional<SweepProgress> after = page(progress.get(), Math.min(PAGE, budget - tally.seen()));
            lost = after.isPresent() ? 0 : lost + 1;
            progress = next(after.or(() -> ports.cares().sweepProgress(dealer)));
        }
        return tally.report(progress.isEmpty(), today);
    }

    /** Returns the pass that is to go on, or to begin; empty if today's is finished. */
    private Optional<SweepProgress> next(Optional<SweepProgress> stored) {
        if (stored.isEmpty()) {
            return Optional.of(
                    new SweepProgress(dealer, 0, today, 1, today, Optional.empty(), Optional.empty(), false));
        }
        SweepProgress last = stored.get();
        if (!last.finished()) {
            return stored;
        }
        // A clock that was set back finds the day done.
        return last.day().isBefore(today)
                ? Optional.of(new SweepProgress(
                        dealer,
                        last.version(),
                        last.startedOn(),
                        last.pass() + 1,
                        today,
                        Optional.of(last.day()),
                        Optional.empty(),
                        false))
                : Optional.empty();
    }

    /** Plans a page and commits it; empty if somebody else was faster. */
    private Optional<SweepProgress> page(SweepProgress progress, int limit) {
        ScanPage<CustomerView> page = ports.customers().views(dealer, progress.place(), limit);
        List<CareChange> changes = plan(progress, page.items());
        SweepProgress after = new SweepProgress(
                dealer,
                progress.version() + 1,
                progress.startedOn(),
                progress.pass(),
                progress.day(),
                progress.dayBefore(),
                page.next(),
                page.next().isEmpty());
        try {
            write(after, changes);
        } catch (StaleStateException | OutcomeUnknownException race) {
            LOG.debug("a page of the review of dealer {} is done again", dealer);
            tally.lost();
            return Optional.empty();
        }
        tally.count(page.items().size(), changes);
        return Optional.of(after);
    }

    private List<CareChange> plan(SweepProgress progress, List<CustomerView> views) {
        CarePlanner planner = CarePlanner.at(surroundings.rules(), now, progress.dayBefore());
        Map<CustomerId, Surrounding> contexts = surroundings.of(views);
        Map<CustomerId, CareFile> cares = new HashMap<>();
        ports.cares()
                .findCares(dealer, views.stream().map(CustomerView::id).toList())
                .forEach(care -> cares.put(care.customer(), care));
        List<CareChange> changes = new ArrayList<>();
        for (CustomerView view : views) {
            Optional<CareFile> care = Optional.ofNullable(cares.get(view.id()));
            CareContext context = contexts.get(view.id()).context();
            CustomerFile file = view.file().orElseGet(() -> CustomerFile.of(dealer, view.id(), List.of()));
            planner.plan(file, care, context).ifPresent(changes::add);
        }
        return changes;
    }

    private void write(SweepProgress progress, List<CareChange> changes) {
        ChangeSet.Builder set = ChangeSet.builder();
        set.dealer(dealer).addSweepProgress(progress);
        changes.forEach(change -> CareRecording.add(set, change, now));
        ports.storage().commit(set.build());
    }
}
