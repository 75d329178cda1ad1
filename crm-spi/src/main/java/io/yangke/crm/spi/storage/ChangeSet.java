package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Everything one decision changes, or many decisions of a sweep together: written as a whole or not at all.
 *
 * <p>Every state carries its new version; the version expected in the store is one less, and 0 means that there must be
 * none yet. No identity occurs twice in one change set. Events of a stream are in order and follow the last one stored
 * without a gap. To build one with a state of another dealer, of version 0, or with an identity twice, fails.
 */
@Value.Immutable
public abstract class ChangeSet {

    ChangeSet() {}

    /** The dealer everything here belongs to. */
    public abstract DealerId dealer();

    /** What became of the commands; each key must be new. */
    public abstract List<IdempotencyRecord> commands();

    /** Tickets to insert (version 1) or to replace (the version before must be stored). */
    public abstract List<Complaint> complaints();

    /** Ticket contacts to insert (version 1) or to replace. */
    public abstract List<ContactBook> contactBooks();

    /** Free text to add. */
    public abstract List<TicketNote> notes();

    /** Points accounts to insert (version 1) or to replace. */
    public abstract List<PointsAccount> pointsAccounts();

    /**
     * Postings to append to the journals of their accounts, those of one account in order; each such account is in {@link
     * #pointsAccounts()} with the last one's sequence.
     */
    public abstract List<Posting> postings();

    /** Events to append, and to put into the outbox if announced. */
    public abstract List<RecordedEvent> events();

    /** Whether there is nothing to write. */
    public final boolean isEmpty() {
        return commands().isEmpty()
                && complaints().isEmpty()
                && contactBooks().isEmpty()
                && notes().isEmpty()
                && pointsAccounts().isEmpty()
                && postings().isEmpty()
                && events().isEmpty();
    }

    @Value.Check
    void check() {
        for (Complaint ticket : complaints()) {
            checkState("complaints", ticket.dealer(), ticket.version());
        }
        for (ContactBook book : contactBooks()) {
            checkState("contactBooks", book.dealer(), book.version());
        }
        for (PointsAccount account : pointsAccounts()) {
            checkState("pointsAccounts", account.dealer(), account.version());
        }
        checkDistinct("pointsAccounts", pointsAccounts(), PointsAccount::id);
        checkDistinct("postings", postings(), Posting::id);
        checkDistinct("commands", commands(), IdempotencyRecord::key);
        checkDistinct("complaints", complaints(), Complaint::id);
        checkDistinct("contactBooks", contactBooks(), ContactBook::dealer);
        checkDistinct("notes", notes(), note -> List.of(note.ticket(), note.sequence(), note.kind()));
    }

    private void checkState(String field, DealerId owner, long version) {
        Checks.require(owner.equals(dealer()), field, "holds another dealer's", "all belong to one dealer");
        Checks.range(field + ".version", version, 1, Long.MAX_VALUE);
    }

    private static <T> void checkDistinct(String field, List<T> items, Function<T, Object> identity) {
        if (items.size() > 1) {
            Set<Object> seen = new HashSet<>();
            for (T item : items) {
                Checks.require(seen.add(identity.apply(item)), field, "holds one identity twice", "each at most once");
            }
        }
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ChangeSet}; the dealer must be set. */
    public static final class Builder extends ImmutableChangeSet.Builder {
        Builder() {}
    }
}
