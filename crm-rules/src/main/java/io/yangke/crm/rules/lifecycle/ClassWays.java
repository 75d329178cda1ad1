package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a customer would have to do for a better class, by trying every combination of limits to reach. */
final class ClassWays {

    private static final Comparator<ClassWay> ORDER = Comparator.comparing(ClassWay::reaches)
            .thenComparing(ClassWay::comes)
            .thenComparing(ClassWay::moreVisits)
            .thenComparing(ClassWay::moreRenewals)
            .thenComparing(ClassWay::moreFen);

    private final DatedClassTable table;
    private final FactBands bands;
    private final ClassFacts facts;
    private final CustomerClass now;
    private final List<ClassWay> found = new ArrayList<>();

    private ClassWays(ClassTable table, ClassFacts facts, CustomerClass now) {
        this.table = table.on(facts.asOf());
        this.bands = table.cells().bands();
        this.facts = facts;
        this.now = now;
    }

    /** Returns the ways, without their last days. */
    static List<ClassWay> of(ClassTable table, ClassFacts facts, CustomerClass now) {
        ClassWays ways = new ClassWays(table, facts, now);
        ways.tryAll();
        return ways.found.stream().filter(ways::isLeast).sorted(ORDER).toList();
    }

    private void tryAll() {
        for (long fen : steps(ClassFact.SPEND_FEN, facts.spendFen())) {
            for (long visits : steps(ClassFact.VISITS, facts.visits())) {
                for (long renewals : steps(ClassFact.RENEWALS, facts.renewals())) {
                    if (visits == 0) {
                        tryOne(fen, visits, renewals, false);
                    }
                    tryOne(fen, visits, renewals, true);
                }
            }
        }
    }

    /** Returns by how much a fact must grow to reach each limit above it, and first not at all. */
    private List<Long> steps(ClassFact fact, long value) {
        List<Long> steps = new ArrayList<>();
        steps.add(0L);
        for (long limit : bands.limits(fact)) {
            if (limit > value) {
                steps.add(limit - value);
            }
        }
        return steps;
    }

    private void tryOne(long fen, long visits, long renewals, boolean comes) {
        ClassWay way = new ClassWay(now, fen, (int) visits, (int) renewals, comes, Optional.empty());
        CustomerClass reached = table.classify(way.apply(facts));
        if (now.isBelow(reached)) {
            found.add(new ClassWay(reached, fen, (int) visits, (int) renewals, comes, Optional.empty()));
        }
    }

    private boolean isLeast(ClassWay way) {
        return found.stream()
                .noneMatch(other -> other.reaches() == way.reaches() && !other.equals(way) && other.isWithin(way));
    }
}
