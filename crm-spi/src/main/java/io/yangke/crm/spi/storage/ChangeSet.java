package io.yangke.crm.spi.storage;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything one decision changes, or many decisions of a sweep together: written as a whole or not at all.
 *
 * <p>Every state carries its new version; the version expected in the store is one less, and 0 means that there must be
 * none yet. No identity occurs twice in one change set. Events of a stream are in order and follow the last one stored
 * without a gap. Postings of an account are in order, without a gap in sequence or balance, and end where the account in
 * this change set stands. To build one with a state of another dealer, of version 0, with an identity twice, or with
 * postings that do not lead to their account, fails. Immutable.
 */
public final class ChangeSet {

    private final DealerId dealer;
    private final ImmutableList<IdempotencyRecord> commands;
    private final ImmutableList<Complaint> complaints;
    private final ImmutableList<ContactBook> contactBooks;
    private final ImmutableList<TicketNote> notes;
    private final ImmutableList<PointsAccount> pointsAccounts;
    private final ImmutableList<Posting> postings;
    private final ImmutableList<CustomerFile> customerFiles;
    private final ImmutableList<Standing> standings;
    private final ImmutableList<CareFile> careFiles;
    private final ImmutableList<SignalBook> signalBooks;
    private final ImmutableList<SweepProgress> sweepProgresses;
    private final ImmutableList<TicketId> forgottenTickets;
    private final ImmutableList<RecordedEvent> events;

    private ChangeSet(Builder from) {
        dealer = Objects.requireNonNull(from.dealer, "dealer");
        commands = ImmutableList.copyOf(from.commands);
        complaints = ImmutableList.copyOf(from.complaints);
        contactBooks = ImmutableList.copyOf(from.contactBooks);
        notes = ImmutableList.copyOf(from.notes);
        pointsAccounts = ImmutableList.copyOf(from.pointsAccounts);
        postings = ImmutableList.copyOf(from.postings);
        customerFiles = ImmutableList.copyOf(from.customerFiles);
        standings = ImmutableList.copyOf(from.standings);
        careFiles = ImmutableList.copyOf(from.careFiles);
        signalBooks = ImmutableList.copyOf(from.signalBooks);
        sweepProgresses = ImmutableList.copyOf(from.sweepProgresses);
        forgottenTickets = ImmutableList.copyOf(from.forgottenTickets);
        events = ImmutableList.copyOf(from.events);
        checkStates();
        checkIdentities();
        Journals.check(pointsAccounts, postings);
    }

    /** The dealer everything here belongs to. */
    public DealerId dealer() {
        return dealer;
    }

    /** What became of the commands; each key must be new. */
    public List<IdempotencyRecord> commands() {
        return commands;
    }

    /** Tickets to insert (version 1) or to replace (the version before must be stored). */
    public List<Complaint> complaints() {
        return complaints;
    }

    /** Ticket contacts to insert (version 1) or to replace. */
    public List<ContactBook> contactBooks() {
        return contactBooks;
    }

    /** Free text to add. */
    public List<TicketNote> notes() {
        return notes;
    }

    /** Points accounts to insert (version 1) or to replace. */
    public List<PointsAccount> pointsAccounts() {
        return pointsAccounts;
    }

    /**
     * Postings to append to the journals of their accounts, those of one account in order; each such account is in {@link
     * #pointsAccounts()} with the last one's sequence and balance.
     */
    public List<Posting> postings() {
        return postings;
    }

    /** Files of customers to insert (version 1) or to replace, where the store keeps them. */
    public List<CustomerFile> customerFiles() {
        return customerFiles;
    }

    /** Standings of customers to insert (version 1) or to replace. */
    public List<Standing> standings() {
        return standings;
    }

    /** Care files to insert (version 1) or to replace. */
    public List<CareFile> careFiles() {
        return careFiles;
    }

    /** The signals of the dealer, to insert (version 1) or to replace. */
    public List<SignalBook> signalBooks() {
        return signalBooks;
    }

    /** How far the review has come, to insert (version 1) or to replace. */
    public List<SweepProgress> sweepProgresses() {
        return sweepProgresses;
    }

    /** Tickets whose free text is removed, be there any or not; those of which a note is added here are not among them. */
    public List<TicketId> forgottenTickets() {
        return forgottenTickets;
    }

    /** Events to append, and to put into the outbox if announced. */
    public List<RecordedEvent> events() {
        return events;
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return commands.isEmpty()
                && complaints.isEmpty()
                && contactBooks.isEmpty()
                && notes.isEmpty()
                && pointsAccounts.isEmpty()
                && postings.isEmpty()
                && customerFiles.isEmpty()
                && standings.isEmpty()
                && careFiles.isEmpty()
                && signalBooks.isEmpty()
                && sweepProgresses.isEmpty()
                && forgottenTickets.isEmpty()
                && events.isEmpty();
    }

    private void checkStates() {
        for (Complaint ticket : complaints) {
            checkState("complaints", ticket.dealer(), ticket.version());
        }
        for (ContactBook book : contactBooks) {
            checkState("contactBooks", book.dealer(), book.version());
        }
        for (PointsAccount account : pointsAccounts) {
            checkState("pointsAccounts", account.dealer(), account.version());
        }
        checkCustomerStates();
    }

    private void checkCustomerStates() {
        for (CustomerFile file : customerFiles) {
            checkState("customerFiles", file.dealer(), file.version());
        }
        for (Standing standing : standings) {
            checkState("standings", standing.dealer(), standing.version());
        }
        for (CareFile care : careFiles) {
            checkState("careFiles", care.dealer(), care.version());
        }
        for (SignalBook book : signalBooks) {
            checkState("signalBooks", book.dealer(), book.version());
        }
        for (SweepProgress progress : sweepProgresses) {
            checkState("sweepProgresses", progress.dealer(), progress.version());
        }
    }

    private void checkState(String field, DealerId owner, long version) {
        Checks.require(owner.equals(dealer), field, "holds another dealer's", "all belong to one dealer");
        if (version < 1) {
            Checks.range(field + ".version", version, 1, Long.MAX_VALUE);
        }
    }

    private void checkIdentities() {
        checkDistinct("commands", commands, IdempotencyRecord::key);
        checkDistinct("complaints", complaints, Complaint::id);
        checkDistinct("contactBooks", contactBooks, ContactBook::dealer);
        checkDistinct("notes", notes, note -> List.of(note.ticket(), note.sequence(), note.kind()));
        checkDistinct("pointsAccounts", pointsAccounts, PointsAccount::id);
        checkDistinct("customerFiles", customerFiles, CustomerFile::id);
        checkDistinct("standings", standings, Standing::customer);
        checkDistinct("careFiles", careFiles, CareFile::customer);
        checkDistinct("signalBooks", signalBooks, SignalBook::dealer);
        checkDistinct("sweepProgresses", sweepProgresses, SweepProgress::dealer);
        checkDistinct("forgottenTickets", forgottenTickets, ticket -> ticket);
        Set<TicketId> forgotten = Set.copyOf(forgottenTickets);
        for (TicketNote note : notes) {
            Checks.require(
                    !forgotten.contains(note.ticket()),
                    "forgottenTickets",
                    "holds a ticket a note is added to",
                    "other tickets are allowed");
        }
    }

    private static <T> void checkDistinct(String field, List<T> items, Function<T, Object> identity) {
        if (items.size() > 1) {
            Set<Object> seen = new HashSet<>();
            for (T item : items) {
                Checks.require(seen.add(identity.apply(item)), field, "holds one identity twice", "each at most once");
            }
        }
    }

    /** Returns a builder without anything in it. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a {@link ChangeSet}; the dealer must be set. Not safe for use by many threads.
     *
     * <p>It is on the path of every posting, so a part that stays empty costs nothing, and one item needs no growing list.
     */
    @CanIgnoreReturnValue
    public static final class Builder {

        private @Nullable DealerId dealer;
        private List<IdempotencyRecord> commands = ImmutableList.of();
        private List<Complaint> complaints = ImmutableList.of();
        private List<ContactBook> contactBooks = ImmutableList.of();
        private List<TicketNote> notes = ImmutableList.of();
        private List<PointsAccount> pointsAccounts = ImmutableList.of();
        private List<Posting> postings = ImmutableList.of();
        private List<CustomerFile> customerFiles = ImmutableList.of();
        private List<Standing> standings = ImmutableList.of();
        private List<CareFile> careFiles = ImmutableList.of();
        private List<SignalBook> signalBooks = ImmutableList.of();
        private List<SweepProgress> sweepProgresses = ImmutableList.of();
        private List<TicketId> forgottenTickets = ImmutableList.of();
        private List<RecordedEvent> events = ImmutableList.of();

        private Builder() {}

        /** Sets the dealer everything belongs to. */
        public Builder dealer(DealerId dealer) {
            this.dealer = Objects.requireNonNull(dealer, "dealer");
            return this;
        }

        /** Adds what became of a command. */
        public Builder addCommand(IdempotencyRecord command) {
            commands = plus(commands, command);
            return this;
        }

        /** Adds what became of commands. */
        public Builder addCommands(IdempotencyRecord... more) {
            return addAllCommands(List.of(more));
        }

        /** Adds what became of commands. */
        public Builder addAllCommands(Iterable<? extends IdempotencyRecord> more) {
            commands = plusAll(commands, more);
            return this;
        }

        /** Adds a ticket. */
        public Builder addComplaint(Complaint complaint) {
            complaints = plus(complaints, complaint);
            return this;
        }

        /** Adds tickets. */
        public Builder addComplaints(Complaint... more) {
            return addAllComplaints(List.of(more));
        }

        /** Adds tickets. */
        public Builder addAllComplaints(Iterable<? extends Complaint> more) {
            complaints = plusAll(complaints, more);
            return this;
        }

        /** Adds the ticket contacts of the dealer. */
        public Builder addContactBook(ContactBook book) {
            contactBooks = plus(contactBooks, book);
            return this;
        }

        /** Adds ticket contacts. */
        public Builder addContactBooks(ContactBook... more) {
            return addAllContactBooks(List.of(more));
        }

        /** Adds ticket contacts. */
        public Builder addAllContactBooks(Iterable<? extends ContactBook> more) {
            contactBooks = plusAll(contactBooks, more);
            return this;
        }

        /** Adds a note. */
        public Builder addNote(TicketNote note) {
            notes = plus(notes, note);
            return this;
        }

        /** Adds notes. */
        public Builder addNotes(TicketNote... more) {
            return addAllNotes(List.of(more));
        }

        /** Adds notes. */
        public Builder addAllNotes(Iterable<? extends TicketNote> more) {
            notes = plusAll(notes, more);
            return this;
        }

        /** Adds a points account. */
        public Builder addPointsAccount(PointsAccount account) {
            pointsAccounts = plus(pointsAccounts, account);
            return this;
        }

        /** Adds points accounts. */
        public Builder addPointsAccounts(PointsAccount... more) {
            return addAllPointsAccounts(List.of(more));
        }

        /** Adds points accounts. */
        public Builder addAllPointsAccounts(Iterable<? extends PointsAccount> more) {
            pointsAccounts = plusAll(pointsAccounts, more);
            return this;
        }

        /** Adds a posting behind those of its account. */
        public Builder addPosting(Posting posting) {
            postings = plus(postings, posting);
            return this;
        }

        /** Adds postings behind those of their accounts. */
        public Builder addPostings(Posting... more) {
            return addAllPostings(List.of(more));
        }

        /** Adds postings behind those of their accounts. */
        public Builder addAllPostings(Iterable<? extends Posting> more) {
            postings = plusAll(postings, more);
            return this;
        }

        /** Adds a file. */
        public Builder addCustomerFile(CustomerFile customerFile) {
            customerFiles = plus(customerFiles, customerFile);
            return this;
        }

        /** Adds several of them. */
        public Builder addAllCustomerFiles(Iterable<? extends CustomerFile> more) {
            customerFiles = plusAll(customerFiles, more);
            return this;
        }

        /** Adds a standing. */
        public Builder addStanding(Standing standing) {
            standings = plus(standings, standing);
            return this;
        }

        /** Adds several of them. */
        public Builder addAllStandings(Iterable<? extends Standing> more) {
            standings = plusAll(standings, more);
            return this;
        }

        /** Adds a care file. */
        public Builder addCareFile(CareFile careFile) {
            careFiles = plus(careFiles, careFile);
            return this;
        }

        /** Adds several of them. */
        public Builder addAllCareFiles(Iterable<? extends CareFile> more) {
            careFiles = plusAll(careFiles, more);
            return this;
        }

        /** Adds the signals of the dealer. */
        public Builder addSignalBook(SignalBook signalBook) {
            signalBooks = plus(signalBooks, signalBook);
            return this;
        }

        /** Adds several of them. */
        public Builder addAllSignalBooks(Iterable<? extends SignalBook> more) {
            signalBooks = plusAll(signalBooks, more);
            return this;
        }

        /** Adds how far the review has come. */
        public Builder addSweepProgress(SweepProgress sweepProgress) {
            sweepProgresses = plus(sweepProgresses, sweepProgress);
            return this;
        }

        /** Adds several of them. */
        public Builder addAllSweepProgresses(Iterable<? extends SweepProgress> more) {
            sweepProgresses = plusAll(sweepProgresses, more);
            return this;
        }

        /** Adds a ticket whose free text is removed. */
        public Builder addForgottenTicket(TicketId forgottenTicket) {
            forgottenTickets = plus(forgottenTickets, forgottenTicket);
            return this;
        }

        /** Adds several of them. */
        public Builder addAllForgottenTickets(Iterable<? extends TicketId> more) {
            forgottenTickets = plusAll(forgottenTickets, more);
            return this;
        }

        /** Adds an event behind those of its stream. */
        public Builder addEvent(RecordedEvent event) {
            events = plus(events, event);
            return this;
        }

        /** Adds events behind those of their streams. */
        public Builder addEvents(RecordedEvent... more) {
            return addAllEvents(List.of(more));
        }

        /** Adds events behind those of their streams. */
        public Builder addAllEvents(Iterable<? extends RecordedEvent> more) {
            events = plusAll(events, more);
            return this;
        }

        /**
         * Returns the change set.
         *
         * @throws IllegalArgumentException if it breaks a rule of {@link ChangeSet}
         * @throws NullPointerException if the dealer is not set
         */
        public ChangeSet build() {
            return new ChangeSet(this);
        }

        private static <T> List<T> plus(List<T> items, T item) {
            if (items.isEmpty()) {
                return ImmutableList.of(item);
            }
            List<T> more = items instanceof ImmutableList ? new ArrayList<>(items) : items;
            more.add(Objects.requireNonNull(item));
            return more;
        }

        private static <T> List<T> plusAll(List<T> items, Iterable<? extends T> added) {
            if (items.isEmpty()) {
                return ImmutableList.copyOf(added);
            }
            List<T> more = items;
            for (T item : added) {
                more = plus(more, item);
            }
            return more;
        }
    }
}
