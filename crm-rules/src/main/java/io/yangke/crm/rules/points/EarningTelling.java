package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Facts.fen;
import static io.yangke.crm.rules.points.Facts.named;
import static io.yangke.crm.rules.points.Facts.points;
import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.day;
import static io.yangke.crm.spi.explain.Argument.moment;
import static io.yangke.crm.spi.explain.Argument.reference;
import static io.yangke.crm.spi.explain.Argument.term;

import com.google.common.math.LongMath;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what is earned, and why not more. */
final class EarningTelling {

    private EarningTelling() {}

    static Explanation of(PointsAction.Earn fact, EarningPast past, PointsRules rules, Instant at) {
        return whole(EarningPieces.of(fact, past, rules, at), notEarning(fact, rules, at), rules, at);
    }

    static Explanation of(PointsAction.Award fact, EarningPast past, PointsRules rules, Instant at) {
        Optional<FixedAward> award = rules.programme()
                .award(fact.award())
                .filter(known -> known.grant().holds(rules.day(at), fact.tier()));
        return award.isPresent()
                ? whole(EarningPieces.of(award.get(), past, rules, at), List.of(), rules, at)
                : whole(List.of(), List.of(PointsCode.EARNING_NOT_IN_FORCE.with(reference(fact.award()))), rules, at);
    }

    static Explanation furtherSpend(
            SpendingCategory category,
            long fen,
            Optional<TierCode> tier,
            EarningPast past,
            PointsRules rules,
            Instant at) {
        PointsAction.Earn fact =
                new PointsAction.Earn(Optional.empty(), tier, List.of(InvoiceLine.paid("spend", category, fen)));
        return PointsCode.WOULD_EARN
                .with(fen(fen), named(category), points(given(EarningPieces.of(fact, past, rules, at))))
                .because(of(fact, past, rules, at).details());
    }

    private static Explanation whole(
            List<EarningPiece> pieces, List<Explanation> notEarning, PointsRules rules, Instant at) {
        List<Explanation> details = new ArrayList<>();
        for (EarningPiece piece : pieces) {
            details.add(piece(piece, rules, at));
        }
        details.addAll(notEarning);
        return PointsCode.EARNING
                .with(points(given(pieces)), moment(at, rules.zone()))
                .because(details);
    }

    // Saturated: what is too much for an account is told too.
    private static long given(List<EarningPiece> pieces) {
        long given = 0;
        for (EarningPiece piece : pieces) {
            given = LongMath.saturatedAdd(given, piece.given());
        }
        return given;
    }

    /** Tells a part as a posting keeps it. */
    static Explanation part(EarnedPart part) {
        return part(part.rule(), part.campaign(), part.baseFen(), part.wanted(), part.given());
    }

    private static Explanation part(RuleCode rule, Optional<RuleCode> campaign, long baseFen, long wanted, long given) {
        if (campaign.isPresent()) {
            return PointsCode.EARNING_BY_CAMPAIGN.with(
                    reference(campaign.get()), reference(rule), points(wanted), points(given));
        }
        return baseFen > 0
                ? PointsCode.EARNING_BY_RULE.with(reference(rule), fen(baseFen), points(wanted), points(given))
                : PointsCode.EARNING_BY_AWARD.with(reference(rule), points(wanted), points(given));
    }

    private static Explanation piece(EarningPiece piece, PointsRules rules, Instant at) {
        List<Explanation> details = new ArrayList<>();
        piece.campaign().ifPresent(campaign -> details.add(PointsCode.EARNING_PERCENT.with(count(campaign.percent()))));
        if (piece.baseFen() > 0) {
            rules.programme().earningRules().stream()
                    .filter(rule -> rule.code().equals(piece.rule()))
                    .forEach(rule -> details.add(rate(rule)));
        }
        for (EarningPiece.Cut cut : piece.cuts()) {
            details.add(cut(cut));
        }
        if (piece.given() > 0) {
            details.add(usable(piece.grant(), rules, at));
            details.add(good(EarningRules.expiry(rules, at)));
        }
        return part(piece.rule(), piece.campaign().map(Campaign::code), piece.baseFen(), piece.wanted(), piece.given())
                .because(details);
    }

    private static Explanation rate(EarningRule rule) {
        return PointsCode.EARNING_RATE.with(points(rule.points()), fen(rule.perFen()), term(rule.rounding()));
    }

    private static Explanation cut(EarningPiece.Cut cut) {
        return PointsCode.EARNING_CUT.with(
                term(cut.kind()), points(cut.most()), points(cut.used()), points(cut.points()));
    }

    private static Explanation usable(Grant grant, PointsRules rules, Instant at) {
        return EarningRules.usableFrom(grant, rules, at)
                .map(from -> PointsCode.USABLE_FROM.with(moment(from, rules.zone())))
                .orElseGet(PointsCode.USABLE_ON_ACTION::with);
    }

    static Explanation good(Optional<Expiry> expiry) {
        return expiry.map(until -> PointsCode.GOOD_UNTIL.with(day(until.lastDay())))
                .orElseGet(PointsCode.GOOD_FOR_EVER::with);
    }

    private static List<Explanation> notEarning(PointsAction.Earn fact, PointsRules rules, Instant at) {
        List<Explanation> told = new ArrayList<>();
        LocalDate day = rules.day(at);
        for (InvoiceLine line : fact.lines()) {
            line(line, InvoiceGroups.ruleFor(line, day, fact.tier(), rules.programme()), rules.programme())
                    .ifPresent(told::add);
        }
        List<InvoiceGroups.Group> groups = InvoiceGroups.of(fact, day, rules.programme());
        for (int first = 0, next; first < groups.size(); first = next) {
            next = InvoiceGroups.endOfRule(groups, first);
            ofRule(groups.subList(first, next)).ifPresent(told::add);
        }
        return told;
    }

    private static Optional<Explanation> line(InvoiceLine line, Optional<EarningRule> rule, ProgrammePolicy programme) {
        if (!programme.earningNatures().contains(line.nature())) {
            return Optional.of(PointsCode.EARNING_OTHER_NATURE.with(reference(line.line()), term(line.nature())));
        }
        if (rule.isEmpty()) {
            return Optional.of(PointsCode.EARNING_NO_RULE.with(reference(line.line()), named(line.category())));
        }
        long counted = InvoiceGroups.countedFen(line, programme);
        return counted < line.amountFen()
                ? Optional.of(PointsCode.EARNING_LINE.with(reference(line.line()), fen(counted)))
                : Optional.empty();
    }

    private static Optional<Explanation> ofRule(List<InvoiceGroups.Group> groups) {
        EarningRule rule = groups.get(0).rule();
        long counted = InvoiceGroups.baseFen(groups);
        if (counted < rule.minFen()) {
            return Optional.of(PointsCode.EARNING_BELOW_MINIMUM.with(
                    reference(rule.code()), fen(rule.minFen()), fen(counted), fen(rule.minFen() - counted)));
        }
        return groups.stream().allMatch(group -> EarningPieces.points(group, 100) == 0)
                ? Optional.of(PointsCode.EARNING_NO_POINT.with(reference(rule.code()), fen(counted)))
                : Optional.empty();
    }
}
