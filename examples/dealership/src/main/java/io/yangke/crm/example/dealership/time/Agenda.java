package io.yangke.crm.example.dealership.time;

import java.time.Instant;
import java.util.PriorityQueue;

/** What is going to happen, in order of time; at the same instant, what was put down first comes first. For one thread. */
public final class Agenda {

    private final PriorityQueue<Happening> happenings = new PriorityQueue<>();
    private final Instant end;
    private long order;

    private record Happening(Instant at, long order, Runnable what) implements Comparable<Happening> {
        @Override
        public int compareTo(Happening other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /**
     * Makes an empty agenda.
     *
     * @param end what would happen later is left out
     */
    public Agenda(Instant end) {
        this.end = end;
    }

    /** Puts something down. */
    public void at(Instant when, Runnable what) {
        if (!when.isAfter(end)) {
            happenings.add(new Happening(when, order++, what));
        }
    }

    /** Returns how much is still to happen. */
    public int size() {
        return happenings.size();
    }

    /**
     * Returns when the next thing happens.
     *
     * @throws java.util.NoSuchElementException if nothing is left
     */
    public Instant next() {
        return happenings.element().at();
    }

    /** Takes the next thing off and lets it happen. */
    public void happen() {
        happenings.remove().what().run();
    }
}
