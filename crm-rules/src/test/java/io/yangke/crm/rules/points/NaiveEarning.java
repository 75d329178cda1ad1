package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.RuleCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an invoice earns without caps, read off the rules one by one with exact fractions. */
final class NaiveEarning {

    /** A part of any size. */
    record Part(RuleCode rule, Optional<RuleCode> campaign, long baseFen, BigInteger points) {

        EarnedPart whole() {
            long exact = points.longValueExact();
            return new EarnedPart(rule, campaign, baseFen, exact, exact);
        }
    }

    private final PointsAction.Earn fact;
    private final ProgrammePolicy programme;
    private final LocalDate day;

    private NaiveEarning(PointsAction.Earn fact, PointsRules rules, Instant at) {
        this.fact = fact;
        this.programme = rules.programme();
        this.day = LocalDate.ofInstant(at, rules.zone());
    }

    static List<Part> of(PointsAction.Earn fact, PointsRules rules, Instant at) {
        NaiveEarning naive = new NaiveEarning(fact, rules, at);
        List<Part> parts = new ArrayList<>();
        for (EarningRule rule : naive.programme.earningRules()) {
            if (naive.base(line -> naive.ruleOf(line).equals(Optional.of(rule))) >= rule.minFen()) {
                naive.plain(rule, parts);
                naive.extra(rule, parts);
            }
        }
        return parts;
    }

    private void plain(EarningRule rule, List<Part> parts) {
        for (Optional<Campaign> campaign : campaigns()) {
            long base = base(rule, campaign);
            add(parts, new Part(rule.code(), Optional.empty(), base, points(rule, base, 100)));
        }
    }

    private void extra(EarningRule rule, List<Part> parts) {
        for (Optional<Campaign> campaign : campaigns()) {
            if (campaign.isPresent()) {
                long base = base(rule, campaign);
                BigInteger extra = points(rule, base, campaign.get().percent()).subtract(points(rule, base, 100));
                add(parts, new Part(rule.code(), Optional.of(campaign.get().code()), 0, extra));
            }
        }
    }

    private static void add(List<Part> parts, Part part) {
        if (part.points().signum() > 0) {
            parts.add(part);
        }
    }

    private List<Optional<Campaign>> campaigns() {
        List<Optional<Campaign>> all = new ArrayList<>();
        all.add(Optional.empty());
        programme.campaigns().forEach(campaign -> all.add(Optional.of(campaign)));
        return all;
    }

    private long base(EarningRule rule, Optional<Campaign> campaign) {
        return base(line ->
                ruleOf(line).equals(Optional.of(rule)) && campaignOf(line).equals(campaign));
    }

    private long base(Predicate<InvoiceLine> counts) {
        return fact.lines().stream()
                .filter(counts)
                .mapToLong(line -> line.amountFen()
                        - (programme.discountsEarn() ? 0 : line.discountFen())
                        - (programme.redeemedEarns() ? 0 : line.redeemedFen()))
                .sum();
    }

    private Optional<EarningRule> ruleOf(InvoiceLine line) {
        return programme.earningRules().stream()
                .filter(rule -> programme.earningNatures().contains(line.nature()))
                .filter(rule -> rule.categories().contains(line.category()))
                .filter(rule -> rule.grant().tiers().isEmpty()
                        || fact.tier().filter(rule.grant().tiers()::contains).isPresent())
                .filter(rule -> !day.isBefore(rule.grant().firstDay().orElse(LocalDate.MIN)))
                .filter(rule -> !day.isAfter(rule.grant().lastDay().orElse(LocalDate.MAX)))
                .findFirst();
    }

    private Optional<Campaign> campaignOf(InvoiceLine line) {
        return programme.campaigns().stream()
                .filter(campaign -> !day.isBefore(campaign.firstDay()) && !day.isAfter(campaign.lastDay()))
                .filter(campaign ->
                        campaign.categories().isEmpty() || campaign.categories().contains(line.category()))
                .filter(campaign -> campaign.tiers().isEmpty()
                        || fact.tier().filter(campaign.tiers()::contains).isPresent())
                .sorted(Comparator.comparing(Campaign::percent).reversed())
                .findFirst();
    }

    private static BigInteger points(EarningRule rule, long baseFen, int percent) {
        return BigDecimal.valueOf(baseFen)
                .multiply(BigDecimal.valueOf(rule.points()))
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(rule.perFen()).multiply(BigDecimal.valueOf(100)), 0, mode(rule.rounding()))
                .toBigInteger();
    }

    private static RoundingMode mode(Rounding rounding) {
        return switch (rounding) {
            case DOWN -> RoundingMode.DOWN;
            case HALF_UP -> RoundingMode.HALF_UP;
            case UP -> RoundingMode.UP;
        };
    }
}
