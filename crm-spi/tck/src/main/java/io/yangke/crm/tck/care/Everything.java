package io.yangke.crm.tck.care;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Answers;
import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store of every feature as one dealer uses it. */
final class Everything extends Tenancy<Everything> {

    private final Storage storage;
    private final ComplaintStorage tickets;
    private final PointsStorage points;
    private final CustomerFileStorage files;
    private final CustomerStorage customers;
    private final CareStorage care;

    private Everything(
            Storage storage,
            ComplaintStorage tickets,
            PointsStorage points,
            CustomerFileStorage files,
            CustomerStorage customers,
            CareStorage care,
            DealerId dealer,
            Runnable afterWrite) {
        super(storage, dealer, afterWrite);
        this.storage = storage;
        this.tickets = tickets;
        this.points = points;
        this.files = files;
        this.customers = customers;
        this.care = care;
    }

    static <S extends Storage & ComplaintStorage & PointsStorage & CustomerFileStorage & CustomerStorage & CareStorage>
            Everything of(S storage, DealerId dealer, Runnable afterWrite) {
        return new Everything(storage, storage, storage, storage, storage, storage, dealer, afterWrite);
    }

    @Override
    protected Everything of(DealerId other, Runnable check) {
        return new Everything(storage, tickets, points, files, customers, care, other, check);
    }

    @Override
    protected void read(Answers answers, ChangeSet changes) {
        COMMON.forEach(customer -> answers.put("parts of " + customer, parts(customer)));
        answers.put("notes", notes());
    }

    /** Returns the state of each kind, in the order of {@link Part}; empty for those that are not there. */
    List<Optional<Object>> parts(CustomerId customer) {
        List<Optional<Object>> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(part(part, customer));
        }
        return parts;
    }

    private Optional<Object> part(Part part, CustomerId customer) {
        return switch (part) {
            case TICKET -> tickets.findTicket(dealer(), Part.ticket(customer)).map(Object.class::cast);
            case CONTACTS -> tickets.contactBook(dealer()).map(Object.class::cast);
            case ACCOUNT -> points.findAccount(dealer(), Part.account(customer)).map(Object.class::cast);
            case FILE -> files.findFile(dealer(), customer).map(Object.class::cast);
            case STANDING -> customers.findStanding(dealer(), customer).map(Object.class::cast);
            case CARE -> care.findCare(dealer(), customer).map(Object.class::cast);
            case SIGNALS -> care.signalBook(dealer()).map(Object.class::cast);
            case PROGRESS -> care.sweepProgress(dealer()).map(Object.class::cast);
        };
    }

    /** Returns the notes of a ticket that every test uses. */
    List<TicketNote> notes() {
        return tickets.notes(dealer(), Samples.id(1));
    }
}
