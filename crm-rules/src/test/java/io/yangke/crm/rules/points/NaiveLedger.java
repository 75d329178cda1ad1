package io.yangke.crm.rules.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as simple as can be: one list of entries, added up anew for every question. It keeps no lots, no balances and no
 * holds, and it needs no sweep: whenever it is asked, it first lets happen what time brought about, in order.
 */
final class NaiveLedger {

    /** An account in a dealer's ledger. */
    record Place(DealerId ledger, AccountId account) {}

    /** The terms of points that came in together. */
    record Terms(LotId id, LotId origin, Instant earnedAt, Optional<Instant> usableFrom, Instant end) {

        boolean isGood(Instant at) {
            return at.isBefore(end);
        }

        boolean isUsable(Instant at) {
            return isGood(at) && !at.isBefore(earnedAt) && usableFrom.isPresent() && !at.isBefore(usableFrom.get());
        }
    }

    /** So many points more or fewer: of a lot, free or in a hold, or of debt where there is no lot. */
    private record Entry(
            Place place, @Nullable LotId lot, @Nullable PostingId hold, long points) {}

    private static final Comparator<Terms> ORDER = Comparator.comparing(Terms::end)
            .thenComparing(Terms::earnedAt)
            .thenComparing(terms -> terms.id().sequence())
            .thenComparing(terms -> terms.id().part())
            .thenComparing(terms -> terms.id().account().toString());

    private final List<Entry> entries;
    private final Map<LotId, Terms> terms;
    private final Map<PostingId, Instant> timeOuts;

    NaiveLedger() {
        this(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    }

    private NaiveLedger(List<Entry> entries, Map<LotId, Terms> terms, Map<PostingId, Instant> timeOuts) {
        this.entries = entries;
        this.terms = terms;
        this.timeOuts = timeOuts;
    }

    void know(Terms lot) {
        terms.put(lot.id(), lot);
    }

    void know(PostingId hold, Instant timeOut) {
        timeOuts.put(hold, timeOut);
    }

    Terms terms(LotId lot) {
        return terms.get(lot);
    }

    void free(Place place, LotId lot, long points) {
        entries.add(new Entry(place, lot, null, points));
    }

    void held(Place place, PostingId hold, LotId lot, long points) {
        entries.add(new Entry(place, lot, hold, points));
    }

    void debt(Place place, long points) {
        entries.add(new Entry(place, null, null, points));
    }

    long debt(Place place) {
        return sum(entry -> entry.place().equals(place) && entry.lot() == null);
    }

    long balance(Place place) {
        return sum(entry -> entry.place().equals(place) && entry.lot() != null) - debt(place);
    }

    private long sum(Predicate<Entry> which) {
        return entries.stream().filter(which).mapToLong(Entry::points).sum();
    }

    /** The free lots in spending order, with what is left of them. */
    Map<Terms, Long> free(Place place) {
        return lots(entry -> entry.place().equals(place) && entry.lot() != null && entry.hold() == null);
    }

    /** What is left in a hold, in spending order. */
    Map<Terms, Long> held(Place place, PostingId hold) {
        return lots(entry -> entry.place().equals(place) && hold.equals(entry.hold()));
    }

    private Map<Terms, Long> lots(Predicate<Entry> which) {
        Map<LotId, Long> sums = new HashMap<>();
        for (Entry entry : entries) {
            if (which.test(entry)) {
                sums.merge(entry.lot(), entry.points(), Long::sum);
            }
        }
        Map<Terms, Long> lots = new TreeMap<>(ORDER);
        sums.forEach((lot, points) -> {
            if (points != 0) {
                lots.put(terms.get(lot), points);
            }
        });
        return lots;
    }

    /** The holds of an account with something left in them. */
    List<PostingId> holds(Place place) {
        Map<PostingId, Long> left = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.hold() != null && entry.place().equals(place)) {
                left.merge(entry.hold(), entry.points(), Long::sum);
            }
        }
        left.values().removeIf(points -> points == 0);
        return List.copyOf(left.keySet());
    }

    /** What can be spent at instants that are still to come, in their order, if nothing is done until then. */
    List<Long> available(Place place, List<Instant> instants) {
        List<Entry> own = new ArrayList<>(entries);
        own.removeIf(entry -> !entry.place().equals(place));
        NaiveLedger then = new NaiveLedger(own, terms, timeOuts);
        List<Long> available = new ArrayList<>();
        for (Instant at : instants) {
            then.pass(place, at);
            available.add(points(then.free(place), lot -> lot.isUsable(at)) - then.debt(place));
        }
        return available;
    }

    static long points(Map<Terms, Long> lots, Predicate<Terms> which) {
        return lots.entrySet().stream()
                .filter(lot -> which.test(lot.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Lets happen what time brings about on an account until an instant, inclusive. */
    void pass(Place place, Instant until) {
        while (true) {
            Optional<PostingId> hold = holds(place).stream().min(Comparator.comparing(timeOuts::get));
            Instant over = hold.map(timeOuts::get).orElse(Instant.MAX);
            Instant end =
                    free(place).keySet().stream().map(Terms::end).findFirst().orElse(Instant.MAX);
            if (!over.isAfter(until) && !over.isAfter(end)) {
                release(place, hold.get());
                repay(place, over);
            } else if (!end.isAfter(until) && end.isBefore(Instant.MAX)) {
                take(place, Long.MAX_VALUE, lot -> lot.end().equals(end));
            } else {
                return;
            }
        }
    }

    void release(Place place, PostingId hold) {
        held(place, hold).forEach((lot, points) -> {
            held(place, hold, lot.id(), -points);
            free(place, lot.id(), points);
        });
    }

    /** Debt is repaid from what is good. */
    void repay(Place place, Instant at) {
        long debt = debt(place);
        if (debt > 0) {
            debt(place, -sum(take(place, debt, lot -> lot.isGood(at))));
        }
    }

    /** Takes free points of some lots, in spending order; returns what was taken of which. */
    Map<LotId, Long> take(Place place, long most, Predicate<Terms> which) {
        Map<LotId, Long> taken = new LinkedHashMap<>();
        long left = most;
        for (Map.Entry<Terms, Long> lot : free(place).entrySet()) {
            long points = which.test(lot.getKey()) ? Math.min(left, lot.getValue()) : 0;
            if (points > 0) {
                free(place, lot.getKey().id(), -points);
                taken.put(lot.getKey().id(), points);
                left -= points;
            }
        }
        return taken;
    }

    static long sum(Map<LotId, Long> points) {
        return points.values().stream().mapToLong(Long::longValue).sum();
    }
}
