package io.yangke.crm.core.points;

import io.yangke.crm.rules.points.PointsChange;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A ledger as the earlier commands of a batch leave it: what is stored, with what they decided on top, so that each command is
 * judged by the running state. One batch, one object; not safe for use by several threads. Source: P12.
 */
final class WorkingCopy implements LedgerReads {

    private final LedgerReads stored;
    private final Map<AccountId, Optional<PointsAccount>> read = new LinkedHashMap<>();
    private final Map<AccountId, Running> running = new LinkedHashMap<>();
    private final List<Posting> posted = new ArrayList<>();

    /** An account the batch changes. */
    private static final class Running {
        private PointsChange last;
        private final long version;
        private final List<Posting> postings = new ArrayList<>();
        private final List<PointsEvent> events = new ArrayList<>();

        private Running(PointsChange first) {
            this.last = first;
            this.version = first.after().version();
        }

        private void add(PointsChange change) {
            last = change;
            postings.addAll(change.postings());
            events.addAll(change.events());
        }

        /** However many commands changed it, the store sees one version more. */
        private PointsChange whole() {
            return new PointsChange(last.after().withVersion(version), postings, events);
        }
    }

    WorkingCopy(LedgerReads stored) {
        this.stored = stored;
    }

    /** Adds what a command changes. */
    void add(List<PointsChange> changes) {
        for (PointsChange change : changes) {
            running.computeIfAbsent(change.after().id(), id -> new Running(change))
                    .add(change);
            posted.addAll(change.postings());
        }
    }

    /** Returns what all commands together change, one change for each account. */
    List<PointsChange> changes() {
        return running.values().stream().map(Running::whole).toList();
    }

    @Override
    public Optional<PointsAccount> account(AccountId account) {
        Running changed = running.get(account);
        return changed == null ? read.computeIfAbsent(account, stored::account) : Optional.of(changed.last.after());
    }

    @Override
    public Optional<Posting> posting(PostingId posting) {
        Running changed = running.get(posting.account());
        if (changed != null) {
            for (Posting own : changed.postings) {
                if (own.id().equals(posting)) {
                    return Optional.of(own);
                }
            }
        }
        return stored.posting(posting);
    }

    @Override
    public List<Posting> about(PostingId posting) {
        return with(
                stored.about(posting),
                own -> own.what().about().filter(posting::equals).isPresent());
    }

    @Override
    public List<Posting> ofDocument(DocumentId document) {
        return with(
                stored.ofDocument(document),
                own -> own.what().document().filter(document::equals).isPresent());
    }

    private List<Posting> with(List<Posting> before, Predicate<Posting> kind) {
        List<Posting> all = new ArrayList<>(before);
        posted.stream().filter(kind).forEach(all::add);
        return all;
    }

    @Override
    public List<Posting> journal(AccountId account, long afterSequence, int limit) {
        List<Posting> before = stored.journal(account, afterSequence, limit);
        Running changed = running.get(account);
        if (changed == null || before.size() == limit) {
            return before;
        }
        List<Posting> all = new ArrayList<>(before);
        for (Posting own : changed.postings) {
            if (own.id().sequence() > afterSequence && all.size() < limit) {
                all.add(own);
            }
        }
        return all;
    }
}
