package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.RuleCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an earning comes to, piece by piece: first without caps, then cut by them. */
final class EarningPieces {

    private final PointsRules rules;
    private final LocalDate day;
    private final EarningPast past;
    private final List<EarningPiece> all = new ArrayList<>(2);
    private @Nullable PastGiven given;

    private EarningPieces(EarningPast past, PointsRules rules, Instant at) {
        this.rules = rules;
        this.day = rules.day(at);
        this.past = past;
    }

    /** Returns what an award comes to. */
    static List<EarningPiece> of(FixedAward award, EarningPast past, PointsRules rules, Instant at) {
        EarningPieces pieces = new EarningPieces(past, rules, at);
        pieces.all.add(new EarningPiece(award.code(), Optional.empty(), award.grant(), 0, award.points()));
        pieces.cutByRule(award.code(), award.grant().caps(), pieces.all);
        return pieces.all;
    }

    /** Returns what the lines of an invoice come to; nothing of a rule whose least spend is not reached, or that gives no point. */
    static List<EarningPiece> of(PointsAction.Earn fact, EarningPast past, PointsRules rules, Instant at) {
        EarningPieces pieces = new EarningPieces(past, rules, at);
        List<InvoiceGroups.Group> groups = InvoiceGroups.of(fact, pieces.day, rules.programme());
        for (int first = 0, next; first < groups.size(); first = next) {
            next = InvoiceGroups.endOfRule(groups, first);
            pieces.add(groups.subList(first, next));
        }
        pieces.cutByCampaigns();
        return pieces.all;
    }

    private void add(List<InvoiceGroups.Group> ofOneRule) {
        EarningRule rule = ofOneRule.get(0).rule();
        if (rule.minFen() > 0 && InvoiceGroups.baseFen(ofOneRule) < rule.minFen()) {
            return;
        }
        int from = all.size();
        for (InvoiceGroups.Group group : ofOneRule) {
            addPlain(group);
        }
        for (InvoiceGroups.Group group : ofOneRule) {
            addExtra(group);
        }
        cutByRule(rule.code(), rule.grant().caps(), all.subList(from, all.size()));
    }

    private void addPlain(InvoiceGroups.Group group) {
        long wanted = points(group, 100);
        if (wanted > 0) {
            all.add(new EarningPiece(
                    group.rule().code(), Optional.empty(), group.rule().grant(), group.baseFen(), wanted));
        }
    }

    // The lines are multiplied together and rounded once; the extra is what that is more than without the campaign.
    private void addExtra(InvoiceGroups.Group group) {
        Campaign campaign = group.campaign();
        long wanted = campaign == null ? 0 : points(group, campaign.percent()) - points(group, 100);
        if (campaign != null && wanted > 0) {
            all.add(new EarningPiece(
                    group.rule().code(), Optional.of(campaign), group.rule().grant(), 0, wanted));
        }
    }

    static long points(InvoiceGroups.Group group, int percent) {
        EarningRule rule = group.rule();
        return Proportion.of(group.baseFen(), rule.points() * percent, rule.perFen() * 100, rule.rounding());
    }

    private void cutByRule(RuleCode rule, Caps caps, List<EarningPiece> pieces) {
        if (caps.equals(Caps.NONE)) {
            return;
        }
        caps.perEvent().ifPresent(most -> EarningPiece.cut(pieces, CapKind.EVENT, most, 0));
        caps.perDay()
                .ifPresent(most -> EarningPiece.cut(
                        pieces, CapKind.DAY, most, used().byRule(rule, start(day), start(tomorrow()))));
        caps.perMonth().ifPresent(most -> EarningPiece.cut(pieces, CapKind.MONTH, most, usedInMonth(rule)));
    }

    private long usedInMonth(RuleCode rule) {
        LocalDate first = day.withDayOfMonth(1);
        return used().byRule(rule, start(first), start(first.plusMonths(1)));
    }

    private void cutByCampaigns() {
        for (Campaign campaign : rules.programme().campaigns()) {
            campaign.capPerMember().ifPresent(most -> {
                List<EarningPiece> extra = all.stream()
                        .filter(piece ->
                                piece.campaign().filter(campaign::equals).isPresent())
                        .toList();
                if (!extra.isEmpty()) {
                    EarningPiece.cut(extra, CapKind.CAMPAIGN, most, usedIn(campaign));
                }
            });
        }
    }

    private long usedIn(Campaign campaign) {
        return used().byCampaign(
                        campaign.code(),
                        start(campaign.firstDay()),
                        start(campaign.lastDay().plusDays(1)));
    }

    private PastGiven used() {
        if (given == null) {
            given = new PastGiven(past.recent());
        }
        return given;
    }

    private LocalDate tomorrow() {
        return day.plusDays(1);
    }

    private Instant start(LocalDate of) {
        return rules.startOf(of);
    }
}
