package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.Samples;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a dealer's ledger answers at one moment: the answers of every read, by a name for each. */
final class LedgerSnapshot {

    private static final int COMMON_IDS = 3;

    private final Map<String, Object> answers = new LinkedHashMap<>();

    private LedgerSnapshot() {}

    /** Reads everything under the ids that all tests use. */
    static LedgerSnapshot of(Ledger ledger) {
        LedgerSnapshot snapshot = new LedgerSnapshot();
        snapshot.searches(ledger);
        for (int n = 1; n <= COMMON_IDS; n++) {
            snapshot.account(ledger, PointsSamples.id(n));
            snapshot.command(ledger, PointsSamples.key(n));
        }
        return snapshot;
    }

    /** Reads everything under the ids that all tests use, and under those of a change set. */
    static LedgerSnapshot of(Ledger ledger, ChangeSet changes) {
        LedgerSnapshot snapshot = of(ledger);
        Set<AccountId> accounts = new LinkedHashSet<>();
        changes.pointsAccounts().stream().map(PointsAccount::id).forEach(accounts::add);
        accounts.forEach(id -> snapshot.account(ledger, id));
        changes.postings().stream().map(Posting::id).forEach(id -> {
            snapshot.answers.put("findPosting " + id, ledger.posting(id));
            snapshot.answers.put("postingsAbout " + id, ledger.about(id));
        });
        changes.commands().stream().map(IdempotencyRecord::key).forEach(key -> snapshot.command(ledger, key));
        return snapshot;
    }

    void assertSameAs(LedgerSnapshot before, String why) {
        answers.forEach(
                (read, answer) -> assertThat(answer).as("%s: %s", why, read).isEqualTo(before.answers.get(read)));
        assertThat(answers.keySet()).as(why).isEqualTo(before.answers.keySet());
    }

    private void searches(Ledger ledger) {
        answers.put("nextAccountWake", ledger.nextWake());
        answers.put("dueAccounts", ledger.due(Samples.LAST));
        answers.put("scanAccounts", ledger.accounts());
        answers.put("scanPostings", ledger.scan());
        answers.put("postingsOfDocument", ledger.ofDocument(PointsSamples.INVOICE));
        answers.put("outbox", byStream(ledger.outbox()));
    }

    private void account(Ledger ledger, AccountId id) {
        answers.put("findAccount " + id, ledger.account(id));
        answers.put("accountsOf " + id.member(), ledger.accountsOf(id.member()));
        answers.put("accountsOfMembers " + id.member(), ledger.accountsOfMembers(id.member()));
        answers.put("postings " + id, ledger.journal(id));
        answers.put("postingsAbout 1 of " + id, ledger.about(new PostingId(id, 1)));
        answers.put("events " + id, ledger.events(StreamId.of(id)));
    }

    private void command(Ledger ledger, CommandKey key) {
        answers.put("command " + key, ledger.command(key));
    }

    /** The order between streams is open, so it must not show. */
    private static Map<StreamId, List<RecordedEvent>> byStream(List<RecordedEvent> outbox) {
        Map<StreamId, List<RecordedEvent>> streams = new TreeMap<>();
        for (RecordedEvent event : outbox) {
            streams.merge(event.id().stream(), List.of(event), LedgerSnapshot::both);
        }
        return streams;
    }

    private static List<RecordedEvent> both(List<RecordedEvent> some, List<RecordedEvent> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
