package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.internal.Checks;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The facts of a dealer's tickets, each ticket once and in its latest state, whatever the order they came in.
 *
 * @param <F> the facts kept of a ticket
 */
final class TicketBag<F> {

    private record Entry<F>(long version, long sequence, F facts) {
        Entry<F> later(Entry<F> other) {
            boolean later = other.version != version ? other.version > version : other.sequence > sequence;
            return later ? other : this;
        }
    }

    private final DealerId dealer;
    private final Map<TicketId, Entry<F>> tickets = new TreeMap<>();

    TicketBag(DealerId dealer) {
        this.dealer = dealer;
    }

    DealerId dealer() {
        return dealer;
    }

    void add(Complaint ticket, Function<? super Complaint, ? extends F> facts) {
        sameDealer(ticket.dealer());
        put(ticket.id(), new Entry<>(ticket.version(), ticket.sequence(), facts.apply(ticket)));
    }

    void merge(TicketBag<F> other) {
        sameDealer(other.dealer);
        other.tickets.forEach(this::put);
    }

    /** The facts in order of ticket number. */
    Stream<F> facts() {
        return tickets.values().stream().map(Entry::facts);
    }

    private void put(TicketId id, Entry<F> entry) {
        tickets.merge(id, entry, Entry::later);
    }

    private void sameDealer(DealerId other) {
        Checks.require(dealer.equals(other), "dealer", "is another one", "tickets of one dealer are allowed");
    }
}
