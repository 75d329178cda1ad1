package io.yangke.crm.core.storage;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import io.yangke.crm.spi.storage.StaleStateException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The points accounts of a dealer with their journals, and the orders they are read in. Guarded by the lock of {@link DealerRecords}. */
final class PointsTable {

    private final Map<AccountId, Journal> journals = new HashMap<>();

    /** Programmes are few: with them, a member's accounts are found by id. */
    private final NavigableSet<ProgrammeId> programmes = new TreeSet<>();

    private final PostingIndex<PostingId> about = new PostingIndex<>();
    private final PostingIndex<DocumentId> ofDocument = new PostingIndex<>();
    private final PlaceIndex waking = new PlaceIndex();
    private final Chronicle<Journal> opened = new Chronicle<>(
            journal -> journal.account().openedAt(),
            journal -> journal.account().id().toString());
    private final Chronicle<Posting> recorded =
            new Chronicle<>(Posting::recordedAt, posting -> posting.id().toString());

    /** Fails unless each account is stored in the version before, and its journal ends where the postings begin. */
    void checkFollows(ChangeSet changes) {
        List<PointsAccount> accounts = changes.pointsAccounts();
        if (accounts.size() == 1) {
            checkFollows(accounts.get(0), changes.postings().size());
        } else if (!accounts.isEmpty()) {
            Map<AccountId, Integer> counts = countByAccount(changes.postings());
            accounts.forEach(account -> checkFollows(account, counts.getOrDefault(account.id(), 0)));
        }
    }

    private static Map<AccountId, Integer> countByAccount(List<Posting> postings) {
        Map<AccountId, Integer> counts = new HashMap<>();
        for (Posting posting : postings) {
            counts.merge(posting.id().account(), 1, Integer::sum);
        }
        return counts;
    }

    private void checkFollows(PointsAccount account, int postings) {
        Journal journal = journals.get(account.id());
        long version = journal == null ? 0 : journal.account().version();
        long sequence = journal == null ? 0 : journal.account().sequence();
        if (account.version() != version + 1 || account.sequence() != sequence + postings) {
            throw new StaleStateException("points account " + account.id());
        }
    }

    void put(PointsAccount account) {
        Journal journal = journals.get(account.id());
        if (journal == null) {
            open(account);
        } else {
            PointsAccount former = journal.replace(account);
            wake(account.id(), former.wakeAt(), account.wakeAt());
            if (!former.openedAt().equals(account.openedAt())) {
                opened.disorder();
            }
        }
    }

    private void open(PointsAccount account) {
        Journal journal = new Journal(account);
        journals.put(account.id(), journal);
        programmes.add(account.id().programme());
        opened.add(journal);
        wake(account.id(), Optional.empty(), account.wakeAt());
    }

    private void wake(AccountId account, Optional<Instant> from, Optional<Instant> to) {
        // Most postings leave it as it was, and texts are dear.
        if (!from.equals(to)) {
            String id = account.toString();
            from.ifPresent(at -> waking.remove(Slot.of(at, id)));
            to.ifPresent(at -> waking.add(Slot.of(at, id)));
        }
    }

    void append(List<Posting> postings) {
        for (Posting posting : postings) {
            journal(posting.id().account()).append(posting);
            recorded.add(posting);
            Optional<PostingId> earlier = posting.what().about();
            if (earlier.isPresent()) {
                about.add(earlier.get(), posting);
            }
            Optional<DocumentId> document = posting.what().document();
            if (document.isPresent()) {
                ofDocument.add(document.get(), posting);
            }
        }
    }

    Optional<PointsAccount> find(AccountId id) {
        Journal journal = journals.get(id);
        return journal == null ? Optional.empty() : Optional.of(journal.account());
    }

    List<PointsAccount> of(CustomerId member) {
        return programmes.stream()
                .flatMap(programme -> find(new AccountId(programme, member)).stream())
                .toList();
    }

    List<PointsAccount> ofAll(Collection<CustomerId> members) {
        return members.stream()
                .distinct()
                .flatMap(member -> of(member).stream())
                .toList();
    }

    Optional<Posting> findPosting(PostingId id) {
        Journal journal = journals.get(id.account());
        return journal == null ? Optional.empty() : journal.posting(id.sequence());
    }

    List<Posting> postings(AccountId account, long afterSequence, int limit) {
        Checks.range("afterSequence", afterSequence, 0, Long.MAX_VALUE);
        Journal journal = journals.get(account);
        return journal == null ? List.of() : journal.read(afterSequence, limit);
    }

    List<Posting> postingsAbout(PostingId posting) {
        return about.read(posting);
    }

    List<Posting> postingsOfDocument(DocumentId document) {
        return ofDocument.read(document);
    }

    Page<Posting> scanPostings(Instant from, Instant until, Optional<Cursor> after, int limit) {
        return recorded.page(from, Optional.of(until), after, limit, posting -> posting);
    }

    Page<PointsAccount> scanAccounts(Optional<Cursor> after, int limit) {
        return opened.page(Instant.MIN, Optional.empty(), after, limit, Journal::account);
    }

    Page<PointsAccount> due(Instant until, Optional<Cursor> after, int limit) {
        Slot place = after.map(Slot::of).orElse(Slot.startOf(Instant.MIN));
        return waking.page(place, slot -> !slot.isAfter(until), limit, this::account);
    }

    Optional<Instant> nextWake() {
        return waking.first().map(Slot::at);
    }

    private PointsAccount account(Slot slot) {
        return journal(AccountId.parse(slot.id())).account();
    }

    private Journal journal(AccountId id) {
        return Objects.requireNonNull(journals.get(id));
    }
}
