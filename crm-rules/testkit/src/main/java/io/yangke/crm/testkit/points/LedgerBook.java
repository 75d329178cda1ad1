package io.yangke.crm.testkit.points;

import io.yangke.crm.rules.points.EarningPast;
import io.yangke.crm.rules.points.EarningRules;
import io.yangke.crm.rules.points.PointsChange;
import io.yangke.crm.rules.points.PointsFacts;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a store keeps of a scenario: accounts, their journals, and what the host was told. */
final class LedgerBook {

    /** An account in a dealer's ledger. */
    private record Place(DealerId ledger, AccountId account) {}

    private final Map<Place, PointsAccount> accounts = new LinkedHashMap<>();
    private final Map<Place, List<Posting>> journals = new LinkedHashMap<>();
    private final List<PointsEvent> events = new ArrayList<>();

    Optional<PointsAccount> find(DealerId ledger, AccountId id) {
        return Optional.ofNullable(accounts.get(new Place(ledger, id)));
    }

    /** The account itself, or the one it was merged into. */
    Optional<PointsAccount> survivor(DealerId ledger, AccountId id) {
        Optional<PointsAccount> found = find(ledger, id);
        while (found.isPresent() && found.get().mergedInto().isPresent()) {
            found = find(ledger, found.get().mergedInto().get());
        }
        return found;
    }

    void commit(PointsChange change) {
        PointsAccount after = change.after();
        Place place = new Place(after.dealer(), after.id());
        long version =
                find(after.dealer(), after.id()).map(PointsAccount::version).orElse(0L);
        if (after.version() != version + 1) {
            throw new AssertionError("Expected account " + after.id() + " to come in version " + (version + 1)
                    + "\nbut it came in version " + after.version());
        }
        accounts.put(place, after);
        journals.computeIfAbsent(place, none -> new ArrayList<>()).addAll(change.postings());
        events.addAll(change.events());
    }

    List<PointsAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    List<PointsEvent> events() {
        return List.copyOf(events);
    }

    List<Posting> journal(DealerId ledger, AccountId id) {
        return List.copyOf(journals.getOrDefault(new Place(ledger, id), List.of()));
    }

    LedgerSnapshot snapshot(DealerId ledger) {
        List<PointsAccount> own = accounts.values().stream()
                .filter(account -> account.dealer().equals(ledger))
                .toList();
        return new LedgerSnapshot(ledger, own, ledger(ledger));
    }

    PointsFacts facts(DealerId ledger, PointsCommand command, PointsRules rules, Instant at) {
        PointsAction action = command.action();
        Optional<PointsAccount> account = survivor(ledger, command.account());
        Optional<PointsAccount> named = find(ledger, command.account())
                .filter(found -> found.mergedInto().isPresent());
        Optional<Posting> original = action instanceof PointsAction.Unmerge
                ? named.map(merged -> last(ledger, merged.id()))
                : action.about().flatMap(id -> original(ledger, id, account));
        return new PointsFacts(
                account,
                action.counterpart().flatMap(id -> survivor(ledger, id)),
                named,
                original,
                original.map(posting -> about(ledger, posting.id())).orElse(List.of()),
                account.map(own -> past(own, action, rules, at)).orElse(EarningPast.NONE));
    }

    private Posting last(DealerId ledger, AccountId id) {
        List<Posting> journal = journal(ledger, id);
        return journal.get(journal.size() - 1);
    }

    private Optional<Posting> original(DealerId ledger, PostingId id, Optional<PointsAccount> account) {
        return survivor(ledger, id.account()).equals(account)
                ? journal(ledger, id.account()).stream()
                        .filter(posting -> posting.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    private List<Posting> about(DealerId ledger, PostingId id) {
        return ledger(ledger).stream()
                .filter(posting -> posting.what().about().equals(Optional.of(id)))
                .toList();
    }

    private List<Posting> ledger(DealerId ledger) {
        return journals.entrySet().stream()
                .filter(entry -> entry.getKey().ledger().equals(ledger))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private EarningPast past(PointsAccount account, PointsAction action, PointsRules rules, Instant at) {
        Optional<Instant> since = EarningRules.pastNeeded(action, rules, at);
        List<Posting> recent = since.isPresent() ? journal(account.dealer(), account.id()) : List.of();
        return new EarningPast(
                action.document().map(document -> earnedFor(account, document)).orElse(List.of()), recent);
    }

    private List<Posting> earnedFor(PointsAccount account, DocumentId document) {
        DealerId ledger = account.dealer();
        List<Posting> found = new ArrayList<>();
        for (Posting posting : ledger(ledger)) {
            if (posting.what() instanceof Movement.Earned earned
                    && earned.document().equals(Optional.of(document))
                    && survivor(ledger, posting.id().account()).equals(Optional.of(account))) {
                found.add(posting);
                found.addAll(about(ledger, posting.id()));
            }
        }
        return found;
    }
}
