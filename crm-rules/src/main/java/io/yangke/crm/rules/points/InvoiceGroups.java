package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.TierCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which lines of an invoice earn by which rule and under which campaign. */
final class InvoiceGroups {

    /** The lines that earn by one rule and under one campaign, or under none. */
    static final class Group {

        private final int ruleIndex;
        private final int campaignIndex;
        private final EarningRule rule;
        private final @Nullable Campaign campaign;
        private long baseFen;

        private Group(int ruleIndex, int campaignIndex, ProgrammePolicy programme) {
            this.ruleIndex = ruleIndex;
            this.campaignIndex = campaignIndex;
            this.rule = programme.earningRules().get(ruleIndex);
            this.campaign = campaignIndex == NONE ? null : programme.campaigns().get(campaignIndex);
        }

        EarningRule rule() {
            return rule;
        }

        @Nullable
        Campaign campaign() {
            return campaign;
        }

        long baseFen() {
            return baseFen;
        }
    }

    private static final int NONE = -1;

    private static final Comparator<Group> POLICY_ORDER =
            Comparator.<Group>comparingInt(group -> group.ruleIndex).thenComparingInt(group -> group.campaignIndex);

    private final ProgrammePolicy programme;
    private final LocalDate day;
    private final Optional<TierCode> tier;
    private final List<Group> groups = new ArrayList<>(2);

    private InvoiceGroups(ProgrammePolicy programme, LocalDate day, Optional<TierCode> tier) {
        this.programme = programme;
        this.day = day;
        this.tier = tier;
    }

    /** Returns the groups in the order of the rules in the policy; of one rule, first those under no campaign, then in its order. */
    static List<Group> of(PointsAction.Earn fact, LocalDate day, ProgrammePolicy programme) {
        InvoiceGroups found = new InvoiceGroups(programme, day, fact.tier());
        for (InvoiceLine line : fact.lines()) {
            found.add(line);
        }
        if (found.groups.size() > 1) {
            found.groups.sort(POLICY_ORDER);
        }
        return found.groups;
    }

    /** Returns the rule that counts for a line; empty if it does not earn. */
    static Optional<EarningRule> ruleFor(
            InvoiceLine line, LocalDate day, Optional<TierCode> tier, ProgrammePolicy programme) {
        int rule = new InvoiceGroups(programme, day, tier).rule(line);
        return rule == NONE
                ? Optional.empty()
                : Optional.of(programme.earningRules().get(rule));
    }

    /** Returns the place behind the groups that are of the same rule as that at a place. */
    static int endOfRule(List<Group> groups, int first) {
        int next = first + 1;
        while (next < groups.size() && groups.get(next).ruleIndex == groups.get(first).ruleIndex) {
            next++;
        }
        return next;
    }

    static long baseFen(List<Group> groups) {
        long sum = 0;
        for (Group group : groups) {
            sum += group.baseFen;
        }
        return sum;
    }

    private void add(InvoiceLine line) {
        int rule = rule(line);
        if (rule != NONE) {
            group(rule, campaign(line)).baseFen += countedFen(line, programme);
        }
    }

    /** What of a line earns, in fen. Source: PTS-02, P15. */
    static long countedFen(InvoiceLine line, ProgrammePolicy programme) {
        return line.amountFen()
                - (programme.discountsEarn() ? 0 : line.discountFen())
                - (programme.redeemedEarns() ? 0 : line.redeemedFen());
    }

    private int rule(InvoiceLine line) {
        if (!programme.earningNatures().contains(line.nature())) {
            return NONE;
        }
        List<EarningRule> rules = programme.earningRules();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).categories().contains(line.category())
                    && rules.get(i).grant().holds(day, tier)) {
                return i;
            }
        }
        return NONE;
    }

    private int campaign(InvoiceLine line) {
        List<Campaign> campaigns = programme.campaigns();
        int best = NONE;
        for (int i = 0; i < campaigns.size(); i++) {
            if (campaigns.get(i).holds(day, tier, line.category())
                    && (best == NONE
                            || campaigns.get(i).percent() > campaigns.get(best).percent())) {
                best = i;
            }
        }
        return best;
    }

    private Group group(int rule, int campaign) {
        for (Group group : groups) {
            if (group.ruleIndex == rule && group.campaignIndex == campaign) {
                return group;
            }
        }
        Group group = new Group(rule, campaign, programme);
        groups.add(group);
        return group;
    }
}
