package io.yangke.crm.core.points;

import io.yangke.crm.rules.points.EarningPast;
import io.yangke.crm.rules.points.EarningRules;
import io.yangke.crm.rules.points.PointsFacts;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a decision about a command depends on. An account is read before the postings about it: whoever posts afterwards
 * changes the account's version, and one of the two loses the race. Source: P9, P11.
 */
final class FactsOfCommand {

    private static final int PAGE = 100;

    private static final Comparator<Posting> BY_TIME = Comparator.comparing(Posting::recordedAt)
            .thenComparingLong(posting -> posting.id().sequence());

    private final LedgerReads ledger;

    FactsOfCommand(LedgerReads ledger) {
        this.ledger = ledger;
    }

    /** Reads the facts of a command that happened at an instant. */
    PointsFacts read(PointsCommand command, PointsRules rules, Instant at) {
        Optional<PointsAccount> named = ledger.account(command.account());
        Optional<PointsAccount> counterpart = counterpart(command.action());
        while (counterpart.isPresent() && !named.equals(ledger.account(command.account()))) {
            // What left the one account meanwhile would be counted in the other one too.
            named = ledger.account(command.account());
            counterpart = counterpart(command.action());
        }
        return read(command, named, counterpart, rules, at);
    }

    private PointsFacts read(
            PointsCommand command,
            Optional<PointsAccount> named,
            Optional<PointsAccount> counterpart,
            PointsRules rules,
            Instant at) {
        boolean isMerged = named.isPresent() && named.get().mergedInto().isPresent();
        Optional<PointsAccount> account =
                isMerged ? ledger.standingFor(named.get().mergedInto().get()) : named;
        PointsAction action = command.action();
        Optional<Posting> original = original(account, isMerged ? named : Optional.empty(), action);
        return new PointsFacts(
                account,
                counterpart,
                isMerged ? named : Optional.empty(),
                original,
                original.isPresent() ? ledger.about(original.get().id()) : List.of(),
                past(account, action, rules, at));
    }

    private Optional<PointsAccount> counterpart(PointsAction action) {
        Optional<AccountId> other = action.counterpart();
        return other.isPresent() ? ledger.standingFor(other.get()) : Optional.empty();
    }

    private Optional<Posting> original(
            Optional<PointsAccount> account, Optional<PointsAccount> merged, PointsAction action) {
        if (action instanceof PointsAction.Unmerge) {
            return merged.flatMap(source -> ledger.posting(new PostingId(source.id(), source.sequence())));
        }
        Optional<PostingId> about = action.about();
        return about.isPresent()
                        && account.isPresent()
                        && isOf(account.get(), about.get().account())
                ? ledger.posting(about.get())
                : Optional.empty();
    }

    /** Whether the account is the one of this name, or stands for it after merges. */
    private boolean isOf(PointsAccount account, AccountId name) {
        return name.equals(account.id())
                || ledger.standingFor(name)
                        .filter(other -> other.id().equals(account.id()))
                        .isPresent();
    }

    /** Reads what an earning on an account depends on; nothing for what is no earning. */
    EarningPast past(Optional<PointsAccount> account, PointsAction action, PointsRules rules, Instant at) {
        if (account.isEmpty() || !(action instanceof PointsAction.Earn || action instanceof PointsAction.Award)) {
            return EarningPast.NONE;
        }
        Optional<DocumentId> document = action.document();
        Optional<Instant> from = EarningRules.pastNeeded(action, rules, at);
        List<Posting> sameDocument = document.isPresent() ? earnedFor(account.get(), document.get()) : List.of();
        if (sameDocument.isEmpty() && from.isEmpty()) {
            return EarningPast.NONE;
        }
        return new EarningPast(sameDocument, from.isPresent() ? recent(account.get(), from.get()) : List.of());
    }

    /** What earned for a document, on the account itself or on one merged into it, and what took it back. Source: P8. */
    private List<Posting> earnedFor(PointsAccount account, DocumentId document) {
        List<Posting> ofDocument = ledger.ofDocument(document);
        if (ofDocument.isEmpty()) {
            return List.of();
        }
        List<Posting> found = new ArrayList<>();
        for (Posting posting : ofDocument) {
            if (posting.what() instanceof Movement.Earned
                    && isOf(account, posting.id().account())) {
                found.add(posting);
                ledger.about(posting.id()).stream()
                        .filter(later -> later.what() instanceof Movement.TakenBack)
                        .forEach(found::add);
            }
        }
        found.sort(BY_TIME);
        return found;
    }

    /** The journal is read backwards, page by page: nothing is effective later than it is recorded. */
    private List<Posting> recent(PointsAccount account, Instant from) {
        List<Posting> recent = new ArrayList<>();
        long before = account.sequence();
        while (before > 0) {
            long after = Math.max(0, before - PAGE);
            List<Posting> page = ledger.journal(account.id(), after, (int) (before - after));
            recent.addAll(0, page);
            before = page.isEmpty() || page.get(0).recordedAt().isBefore(from) ? 0 : after;
        }
        recent.removeIf(posting -> posting.recordedAt().isBefore(from));
        return recent;
    }
}
