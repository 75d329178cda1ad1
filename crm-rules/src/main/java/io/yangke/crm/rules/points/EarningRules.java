package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.RuleCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is earned. Pure and thread-safe. Source: PTS-02.
 *
 * <p>The first rule of the policy that holds for a line of an invoice on the day of earning counts for it, and of the campaigns
 * the one with the greatest percentage. The lines of one rule and campaign are summed, multiplied, and rounded once. What a
 * campaign gives beyond the rule is a part of its own, without money. Caps cut in the order of {@link CapKind}: first what
 * campaigns gave, and of the rest what stands last.
 */
public final class EarningRules {

    private EarningRules() {}

    /**
     * Returns from when on the postings of the account matter for caps: the beginning of a day, a month or a campaign.
     *
     * @param action what is done; empty is returned for what earns nothing
     * @param rules the rules of the day
     * @param at when it happened
     * @return inclusive; empty if no cap needs them
     */
    public static Optional<Instant> pastNeeded(PointsAction action, PointsRules rules, Instant at) {
        if (!rules.needPast()) {
            return Optional.empty();
        }
        if (action instanceof PointsAction.Earn fact) {
            return PastNeeded.of(fact, rules, at);
        }
        return action instanceof PointsAction.Award fact ? PastNeeded.of(fact, rules, at) : Optional.empty();
    }

    /**
     * Returns what money spent earns: a part for each rule that gives something, in the order of the policy, then the extra of
     * campaigns. A part that caps took wholly stays, with nothing given. Refusals: {@code ALREADY_EARNED}, {@code
     * NOTHING_EARNED}, {@code TOO_MANY_POINTS}.
     *
     * @param fact the invoice
     * @param past what happened before
     * @param rules the rules of the day
     * @param at when it happened
     */
    public static Decision<EarnedLot, Refusal> earn(
            PointsAction.Earn fact, EarningPast past, PointsRules rules, Instant at) {
        Optional<Refusal> again =
                fact.document().isPresent() && !past.sameDocument().isEmpty()
                        ? alreadyEarned(fact, fact.document().get(), past, rules, at)
                        : Optional.empty();
        if (again.isPresent()) {
            return Decision.refused(again.get());
        }
        List<EarningPiece> pieces = EarningPieces.of(fact, past, rules, at);
        Optional<Refusal> refusal = refusal(pieces);
        return refusal.isPresent()
                ? Decision.refused(because(refusal.get(), EarningTelling.of(fact, past, rules, at)))
                : lots(pieces, rules, at);
    }

    /**
     * Returns what a fixed award gives: one part. Refusals: {@code ALREADY_EARNED}, {@code NOTHING_EARNED}.
     *
     * @param fact the award
     * @param past what happened before
     * @param rules the rules of the day
     * @param at when it happened
     */
    public static Decision<EarnedLot, Refusal> award(
            PointsAction.Award fact, EarningPast past, PointsRules rules, Instant at) {
        if (fact.document().isPresent() && new PastGiven(past.sameDocument()).stands(fact.award())) {
            return Decision.refused(PointsRefusals.alreadyEarned(fact.document().get(), fact.award()));
        }
        Optional<FixedAward> award = rules.programme().award(fact.award());
        if (award.isEmpty()) {
            return Decision.refused(PointsRefusals.unknownAward(fact.award()));
        }
        List<EarningPiece> pieces = award.get().grant().holds(rules.day(at), fact.tier())
                ? EarningPieces.of(award.get(), past, rules, at)
                : List.of();
        Optional<Refusal> refusal = refusal(pieces);
        return refusal.isPresent()
                ? Decision.refused(because(refusal.get(), EarningTelling.of(fact, past, rules, at)))
                : lots(pieces, rules, at);
    }

    /**
     * Returns until when points are good: so many months after the day of earning, counted from that day, through the whole of
     * the last day. Source: PTS-04, P26, P27.
     *
     * @param rules the rules of the day of earning
     * @param earnedAt when they are earned
     * @return empty if for ever
     */
    public static Optional<Expiry> expiry(PointsRules rules, Instant earnedAt) {
        return rules.ledgerDay(earnedAt).expiry();
    }

    private static Optional<Refusal> alreadyEarned(
            PointsAction.Earn fact, DocumentId document, EarningPast past, PointsRules rules, Instant at) {
        PastGiven before = new PastGiven(past.sameDocument());
        for (InvoiceGroups.Group group : InvoiceGroups.of(fact, rules.day(at), rules.programme())) {
            RuleCode rule = group.rule().code();
            if (before.stands(rule)) {
                return Optional.of(PointsRefusals.alreadyEarned(document, rule));
            }
        }
        return Optional.empty();
    }

    private static Decision<EarnedLot, Refusal> lots(List<EarningPiece> pieces, PointsRules rules, Instant at) {
        return pieces.size() == 1
                ? Decision.accepted(List.of(lot(pieces.get(0), rules, at)))
                : Decision.accepted(
                        pieces.stream().map(piece -> lot(piece, rules, at)).toList());
    }

    private static Optional<Refusal> refusal(List<EarningPiece> pieces) {
        long given = 0;
        boolean tooMany = false;
        for (EarningPiece piece : pieces) {
            tooMany |= piece.baseFen() > InvoiceLine.MAX_FEN || piece.wanted() > PointsAccount.MAX_POINTS;
            given += Math.min(piece.given(), PointsAccount.MAX_POINTS);
        }
        if (given == 0) {
            return Optional.of(nothing(pieces));
        }
        return tooMany || given > PointsAccount.MAX_POINTS
                ? Optional.of(PointsRefusals.tooManyPoints())
                : Optional.empty();
    }

    private static Refusal nothing(List<EarningPiece> pieces) {
        if (pieces.isEmpty()) {
            return PointsRefusals.nothingEarned();
        }
        EarningPiece first = pieces.get(0);
        EarningPiece.Cut last = first.cuts().get(first.cuts().size() - 1);
        return PointsRefusals.capReached(first.rule(), last.kind(), last.most());
    }

    private static Refusal because(Refusal refusal, Explanation why) {
        return new Refusal(refusal.reason(), refusal.explanation().because(why.details()));
    }

    private static EarnedLot lot(EarningPiece piece, PointsRules rules, Instant at) {
        return new EarnedLot(
                piece.part(), piece.grant().department(), usableFrom(piece.grant(), rules, at), expiry(rules, at));
    }

    static Optional<Instant> usableFrom(Grant grant, PointsRules rules, Instant at) {
        if (grant.untilAction()) {
            return Optional.empty();
        }
        return Optional.of(
                grant.pendingDays() == 0 ? at : rules.startOf(rules.day(at).plusDays(grant.pendingDays())));
    }
}
