package io.yangke.crm.tck.care;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.LegalHold;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.tck.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of state that one commit may change for one customer. */
enum Part {
    TICKET,
    CONTACTS,
    ACCOUNT,
    FILE,
    STANDING,
    CARE,
    SIGNALS,
    PROGRESS;

    static TicketId ticket(CustomerId customer) {
        return TicketId.of("T-" + customer);
    }

    static AccountId account(CustomerId customer) {
        return AccountId.of(ProgrammeId.BRANCH, customer.value());
    }

    /** Returns a state of this kind, whose content shows the dealer and the variant. */
    Object made(DealerId dealer, CustomerId customer, long version, int variant) {
        Samples samples = Samples.of(dealer);
        return switch (this) {
            case TICKET -> samples.ticket(ticket(customer)).withVersion(version).withCalls(variant);
            case CONTACTS -> samples.book(version);
            case ACCOUNT -> openAccount(dealer, customer, version);
            case FILE ->
                CustomerFile.of(
                        dealer,
                        customer,
                        version,
                        variant,
                        List.of(new CustomerFact.Compensation(FactId.of("of-" + dealer), 0, CareSamples.DAY, variant)));
            case STANDING -> standing(dealer, customer, version, variant);
            case CARE -> CareSamples.care(dealer, customer, version, variant);
            case SIGNALS -> CareSamples.signals(dealer, version, variant);
            case PROGRESS -> CareSamples.progress(dealer, version, variant);
        };
    }

    private static PointsAccount openAccount(DealerId dealer, CustomerId customer, long version) {
        return new PointsAccount(
                dealer,
                account(customer),
                version,
                0,
                0,
                Samples.RECEIVED,
                0,
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                Samples.RECEIVED,
                Optional.of(Samples.RECEIVED.plusSeconds(version)),
                Optional.empty());
    }

    private static Standing standing(DealerId dealer, CustomerId customer, long version, int variant) {
        return new Standing(
                dealer,
                customer,
                version,
                variant,
                StandingState.RESTRICTED,
                Optional.empty(),
                Set.of(),
                List.of(new LegalHold("hold-of-" + dealer, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Adds a state of this kind to a change set. */
    void add(ChangeSet.Builder changes, Object state) {
        switch (this) {
            case TICKET -> changes.addComplaint((Complaint) state);
            case CONTACTS -> changes.addContactBook((ContactBook) state);
            case ACCOUNT -> changes.addPointsAccount((PointsAccount) state);
            case FILE -> changes.addCustomerFile((CustomerFile) state);
            case STANDING -> changes.addStanding((Standing) state);
            case CARE -> changes.addCareFile((CareFile) state);
            case SIGNALS -> changes.addSignalBook((SignalBook) state);
            case PROGRESS -> changes.addSweepProgress((SweepProgress) state);
        }
    }
}
