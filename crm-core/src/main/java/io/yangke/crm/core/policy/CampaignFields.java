package io.yangke.crm.core.policy;

import io.yangke.crm.rules.points.Campaign;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of a {@link Campaign}, which stands under its code. Source: PTS-02. */
final class CampaignFields {

    static final Field<Campaign, Values, LocalDate> FIRST_DAY =
            Field.row("firstDay", new DayText(), "PTS-02", "The first day it holds.", Campaign::firstDay);
    static final Field<Campaign, Values, LocalDate> LAST_DAY =
            Field.row("lastDay", new DayText(), "PTS-02", "The last day it holds.", Campaign::lastDay);

    private static final Field<Campaign, Values, Integer> PERCENT = Field.row(
            "percent",
            new WholeNumber(101, 10_000),
            "PTS-02",
            "What it makes of the points, in percent: 200 doubles them.",
            Campaign::percent);
    private static final Field<Campaign, Values, Set<SpendingCategory>> CATEGORIES = Field.row(
            "categories",
            new IdSet<>(PointsIds.CATEGORY, 0),
            "PTS-02",
            "What money is spent on; empty for everything that earns.",
            Campaign::categories);
    private static final Field<Campaign, Values, Set<TierCode>> TIERS = Field.row(
            "tiers", GrantFields.TIER_SET, "PTS-02", "The tiers it is for; empty for every member.", Campaign::tiers);
    private static final Field<Campaign, Values, Optional<Long>> CAP = Field.row(
            "capPerMember",
            GrantFields.CAP,
            "PTS-02",
            "The most points one member gets by it beyond the rules; null for no cap.",
            Campaign::capPerMember);

    private static final Campaign SAMPLE = new Campaign(
            RuleCode.of("sample"), LocalDate.EPOCH, LocalDate.EPOCH, 200, Set.of(), Set.of(), Optional.empty());

    static final Table<Ranked<Campaign>, Values> TABLE = Ranked.table(
            List.of(FIRST_DAY, LAST_DAY, PERCENT, CATEGORIES, TIERS, CAP),
            SAMPLE,
            Set.of(FIRST_DAY.name(), LAST_DAY.name(), PERCENT.name()),
            CampaignFields::campaign);

    private CampaignFields() {}

    private static Campaign campaign(Values values) {
        return new Campaign(
                values.key(RuleCode.class),
                values.get(FIRST_DAY),
                values.get(LAST_DAY),
                values.get(PERCENT),
                values.get(CATEGORIES),
                values.get(TIERS),
                values.get(CAP));
    }
}
