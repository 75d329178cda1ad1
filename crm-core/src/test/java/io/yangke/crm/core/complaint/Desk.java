package io.yangke.crm.core.complaint;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Dealer;
import io.yangke.crm.spi.DealerDirectory;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.DealerScope;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.RegionId;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A desk with a clock that the test sets, and named commands. */
final class Desk {

    static final DealerId DEALER = DealerId.of("SK-0371");
    static final DealerId OTHER = DealerId.of("SK-0372");
    static final Actor CSR = Actor.csr("400-17");
    static final Actor DEALER_STAFF = Actor.dealer("D-7");
    static final Instant MONDAY_10 = Instant.parse("2026-09-14T02:00:00Z");

    private final AtomicInteger keys = new AtomicInteger();
    private volatile Instant now = MONDAY_10;
    final Crm crm;
    final ComplaintService complaints;

    Desk() {
        this(new InMemoryStorage());
    }

    Desk(Storage storage) {
        crm = Crm.builder()
                .storage(storage)
                .clock(() -> now)
                .directory(directory())
                .build();
        complaints = crm.complaints();
    }

    private static DealerDirectory directory() {
        List<Dealer> dealers = List.of(new Dealer(DEALER, RegionId.of("EAST")), new Dealer(OTHER, RegionId.of("EAST")));
        return new DealerDirectory() {
            @Override
            public Optional<Dealer> find(DealerId dealer) {
                return dealers.stream()
                        .filter(known -> known.id().equals(dealer))
                        .findFirst();
            }

            @Override
            public List<Dealer> dealers(DealerScope scope) {
                return dealers;
            }
        };
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    Instant now() {
        return now;
    }

    RegisterComplaint.Builder registration(String customer) {
        return RegisterComplaint.builder()
                .dealer(DEALER)
                .customer(CustomerId.of(customer))
                .channel(Channel.HOTLINE)
                .category("A4d")
                .matter("price")
                .receivedAt(now)
                .text(PersonalText.of("the discount was not given"))
                .by(CSR)
                .key("register-" + keys.incrementAndGet());
    }

    Complaint register(String customer) {
        return complaints.register(registration(customer).build()).orThrow();
    }

    TicketCommand command(TicketId ticket, Actor by, ComplaintAction action) {
        return TicketCommand.of(DEALER, ticket, by, "command-" + keys.incrementAndGet(), action);
    }

    Complaint does(TicketId ticket, Actor by, ComplaintAction action) {
        return complaints.handle(command(ticket, by, action)).orThrow();
    }

    Complaint respond(TicketId ticket) {
        return does(ticket, DEALER_STAFF, new ComplaintAction.Respond(Optional.of(PersonalText.of("called back"))));
    }

    Complaint resolve(TicketId ticket) {
        return does(ticket, DEALER_STAFF, new ComplaintAction.Resolve(true, Optional.empty()));
    }

    Complaint stored(TicketId ticket) {
        return complaints.find(DEALER, ticket).orElseThrow();
    }
}
