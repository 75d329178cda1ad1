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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pass over all customers of a dealer, a page at a time; how far it has come is committed with each page, so that it goes on where
 * it stopped, on any node. Source: LIF-01, L4.
 */
final class CareSweep {

    private static final int PAGE = 500;
    private static final int ATTEMPTS = 20;

    private final CarePorts ports;
    private final DealerId dealer;
    private final Instant now;
    private final Surroundings surroundings;
    private final LocalDate today;
    private final int budget;

    // Guarded by the pass: whoever commits a page counts it.
    private final CareTally tally = new CareTally();
    private int lostInARow;

    /**
     * Creates a sweep.
     *
     * @param budget at most over so many customers
     */
    CareSweep(CarePorts ports, DealerId dealer, Instant now, int budget) {
        this.ports = ports;
        this.dealer = dealer;
        this.now = now;
        this.budget = budget;
        this.surroundings = new Surroundings(ports, dealer, now);
        this.today = surroundings.rules().calendar().day(now);
    }

    /** Runs, sharing the pass with the other threads of this process. */
    CareSweepReport run(SharedPass pass) {
        Optional<CarePage> page = pass.take(this);
        while (page.isPresent()) {
            pass.plan(page.get());
            page = pass.take(this);
        }
        return tally.report(next().isEmpty(), today);
    }

    /** Returns over how many customers more it may go; none once others were faster too often. */
    int room() {
        return lostInARow < ATTEMPTS ? budget - tally.seen() : 0;
    }

    /** Returns the pass that is to go on, or to begin; empty if today's is finished. */
    Optional<SweepProgress> next() {
        Optional<SweepProgress> stored = ports.cares().sweepProgress(dealer);
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

    /** Reads the page behind which a pass goes on. */
    CarePage read(SweepProgress progress, int limit) {
        ScanPage<CustomerView> page = ports.customers().views(dealer, progress.place(), Math.min(PAGE, limit));
        SweepProgress after = new SweepProgress(
                dealer,
                progress.version() + 1,
                progress.startedOn(),
                progress.pass(),
                progress.day(),
                progress.dayBefore(),
                page.next(),
                page.next().isEmpty());
        return new CarePage(this, progress, after, page.items());
    }

    /** Counts a page that is committed. */
    void count(int customers, List<CareChange> changes) {
        lostInARow = 0;
        tally.count(customers, changes);
    }

    /** Counts a page that is to be done again. */
    void lose() {
        lostInARow++;
        tally.lost();
    }

    List<CareChange> plan(SweepProgress progress, List<CustomerView> views) {
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
            planner.plan(file, care, context, new Elsewhere(ports).tasks(dealer, view))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    void write(SweepProgress progress, List<CareChange> changes) {
        ChangeSet.Builder set = ChangeSet.builder();
        set.dealer(dealer).addSweepProgress(progress);
        changes.forEach(change -> CareRecording.add(set, change, now));
        ports.storage().commit(set.build());
    }
}
