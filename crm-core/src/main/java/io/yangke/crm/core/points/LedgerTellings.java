package io.yangke.crm.core.points;

import io.yangke.crm.rules.points.EarningPast;
import io.yangke.crm.rules.points.PointsExplainer;
import io.yangke.crm.rules.points.PointsRefusals;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads what an explanation is about, and asks the rules for it. */
final class LedgerTellings {

    private final PointsPorts ports;
    private final PointsPlans plans;

    LedgerTellings(PointsPorts ports, PointsPlans plans) {
        this.ports = ports;
        this.plans = plans;
    }

    /** A ledger and the rules of a programme at an instant. */
    private record View(LedgerReads ledger, PointsRules rules, Instant at) {}

    private Optional<View> view(DealerId dealer, ProgrammeId programme, Instant at) {
        DealerId ledger = plans.ledger(dealer, programme, ports.clock().instant());
        return ports.rules().points(ledger, programme, at).map(rules -> new View(plans.stored(ledger), rules, at));
    }

    private Optional<View> view(DealerId dealer, AccountId account) {
        return view(dealer, account.programme(), ports.clock().instant());
    }

    List<Explanation> posting(DealerId dealer, Posting posting) {
        ZoneId zone = view(dealer, posting.id().account().programme(), posting.effectiveAt())
                .map(view -> view.rules().zone())
                .orElseGet(() -> ports.rules()
                        .inForce(dealer, posting.effectiveAt())
                        .calendar()
                        .zone());
        return PointsExplainer.posting(posting, zone);
    }

    Optional<Explanation> earning(PointsCommand command) {
        Instant at = command.at().orElseGet(ports.clock()::instant);
        return view(command.dealer(), command.account().programme(), at)
                .flatMap(view -> earning(view, command.account(), command.action()));
    }

    private static Optional<Explanation> earning(View view, AccountId account, PointsAction action) {
        if (action instanceof PointsAction.Earn earn) {
            return Optional.of(PointsExplainer.earning(earn, past(view, account, earn), view.rules(), view.at()));
        }
        return action instanceof PointsAction.Award award
                ? Optional.of(PointsExplainer.earning(award, past(view, account, award), view.rules(), view.at()))
                : Optional.empty();
    }

    Optional<Explanation> furtherSpend(
            DealerId dealer, AccountId account, SpendingCategory category, long fen, Optional<TierCode> tier) {
        PointsAction spend =
                new PointsAction.Earn(Optional.empty(), tier, List.of(InvoiceLine.paid("1", category, fen)));
        return view(dealer, account)
                .map(view -> PointsExplainer.furtherSpend(
                        category, fen, tier, past(view, account, spend), view.rules(), view.at()));
    }

    private static EarningPast past(View view, AccountId account, PointsAction action) {
        LedgerReads ledger = view.ledger();
        return new FactsOfCommand(ledger).past(ledger.standingFor(account), action, view.rules(), view.at());
    }

    Optional<Explanation> quote(
            DealerId dealer, AccountId account, SpendingCategory category, List<InvoiceLine> lines) {
        return view(dealer, account)
                .map(view -> view.rules().programme().isSpentWith(dealer)
                        ? PointsExplainer.quote(available(view, account), category, lines, view.rules())
                        : PointsRefusals.notSpentWith(dealer, account.programme())
                                .explanation());
    }

    private static long available(View view, AccountId account) {
        Optional<PointsAccount> found = view.ledger().standingFor(account);
        return found.map(stored -> stored.available(view.at())).orElse(0L);
    }

    List<Explanation> coming(DealerId dealer, AccountId account) {
        return view(dealer, account)
                .flatMap(view -> view.ledger()
                        .standingFor(account)
                        .map(found -> PointsExplainer.coming(found, view.rules(), view.at())))
                .orElse(List.of());
    }
}
