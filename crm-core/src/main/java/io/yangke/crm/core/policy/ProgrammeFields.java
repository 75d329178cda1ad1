package io.yangke.crm.core.policy;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.rules.points.Campaign;
import io.yangke.crm.rules.points.EarningRule;
import io.yangke.crm.rules.points.ExpiredRefund;
import io.yangke.crm.rules.points.FixedAward;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.SpendingRule;
import io.yangke.crm.rules.points.TakeBackReach;
import io.yangke.crm.rules.points.TakeBackRest;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of {@link ProgrammePolicy}, which stands under its name: the one place that says how a document spells it. */
final class ProgrammeFields {

    static final CodeMap<RuleCode, Ranked<EarningRule>> EARNING_RULES = CodeMap.of(
            PointsIds.RULE,
            EarningRuleFields.TABLE,
            Values::under,
            standard(ProgrammePolicy::earningRules, EarningRule::code));
    static final CodeMap<RuleCode, FixedAward> AWARDS = CodeMap.of(
            PointsIds.RULE, FixedAwardFields.TABLE, Values::under, standard(ProgrammePolicy::awards, FixedAward::code));
    static final CodeMap<RuleCode, Ranked<Campaign>> CAMPAIGNS = CodeMap.of(
            PointsIds.RULE, CampaignFields.TABLE, Values::under, standard(ProgrammePolicy::campaigns, Campaign::code));
    static final CodeMap<SpendingCategory, SpendingRule> SPENDING_RULES = CodeMap.of(
            PointsIds.CATEGORY,
            SpendingRuleFields.TABLE,
            Values::under,
            standard(ProgrammePolicy::spendingRules, SpendingRule::category));

    private static final LongNumber DEBT = new LongNumber(0, PointsAccount.MAX_POINTS);
    private static final WholeNumber MINUTES = new WholeNumber(1, 366 * 24 * 60);
    private static final YesOrNo YES_OR_NO = new YesOrNo();

    static final Field<ProgrammePolicy, ProgrammePolicy.Builder, Integer> HOLD_MINUTES = field(
            "holdMinutes",
            MINUTES,
            "PTS-05",
            "How long points are set aside where a command does not say, in minutes.",
            ProgrammePolicy::holdMinutes,
            ProgrammePolicy.Builder::holdMinutes);
    static final Field<ProgrammePolicy, ProgrammePolicy.Builder, Integer> MAX_HOLD_MINUTES = field(
            "maxHoldMinutes",
            MINUTES,
            "PTS-05",
            "The longest time points may be set aside, in minutes.",
            ProgrammePolicy::maxHoldMinutes,
            ProgrammePolicy.Builder::maxHoldMinutes);
    static final Field<ProgrammePolicy, ProgrammePolicy.Builder, TakeBackReach> TAKE_BACK_REACH = field(
            "takeBackReach",
            Choice.of(TakeBackReach.class),
            "PTS-07",
            "From where points are taken back.",
            ProgrammePolicy::takeBackReach,
            ProgrammePolicy.Builder::takeBackReach);
    static final Field<ProgrammePolicy, ProgrammePolicy.Builder, TakeBackRest> TAKE_BACK_REST = field(
            "takeBackRest",
            Choice.of(TakeBackRest.class),
            "PTS-07",
            "What becomes of points to take back that are gone; DEBT needs takeBackReach ALL_LOTS.",
            ProgrammePolicy::takeBackRest,
            ProgrammePolicy.Builder::takeBackRest);

    /** A programme that nobody set up before begins with these defaults. */
    static final Table<ProgrammePolicy, ProgrammePolicy.Builder> TABLE = new Table<>(
            rows(),
            ProgrammePolicy.builder().programme(ProgrammeId.BRANCH).build(),
            ProgrammePolicy::builder,
            ProgrammePolicy.Builder::build);

    private ProgrammeFields() {}

    /** Returns the codes that stand in a table of some programme by default. */
    private static <V, K> Set<K> standard(Function<ProgrammePolicy, List<V>> table, Function<V, K> keyOf) {
        return PointsPolicy.DEFAULT.programmes().stream()
                .flatMap(programme -> table.apply(programme).stream())
                .map(keyOf)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static List<Field<ProgrammePolicy, ProgrammePolicy.Builder, ?>> rows() {
        List<Field<ProgrammePolicy, ProgrammePolicy.Builder, ?>> rows = new ArrayList<>(figures());
        rows.addAll(earning());
        rows.addAll(spending());
        rows.addAll(takingBack());
        rows.addAll(books());
        return rows;
    }

    private static List<Field<ProgrammePolicy, ProgrammePolicy.Builder, ?>> figures() {
        return List.of(
                field(
                        "ledger",
                        PointsIds.LEDGER,
                        "PTS-01",
                        "The dealer whose ledger keeps it, such as headquarters; empty if each keeps its own.",
                        ProgrammePolicy::ledger,
                        ProgrammePolicy.Builder::ledger),
                field(
                        "pointsPerYuan",
                        new LongNumber(1, 1_000_000),
                        "PTS-03",
                        "So many points are worth one yuan.",
                        ProgrammePolicy::pointsPerYuan,
                        ProgrammePolicy.Builder::pointsPerYuan),
                field(
                        "lifeMonths",
                        new WholeNumber(0, 1_200),
                        "PTS-04",
                        "The life of points in months from the day of earning; 0 for ever.",
                        ProgrammePolicy::lifeMonths,
                        ProgrammePolicy.Builder::lifeMonths),
                field(
                        "toEndOfMonth",
                        YES_OR_NO,
                        "PTS-04",
                        "Whether points live to the end of their last month.",
                        ProgrammePolicy::toEndOfMonth,
                        ProgrammePolicy.Builder::toEndOfMonth));
    }

    private static List<Field<ProgrammePolicy, ProgrammePolicy.Builder, ?>> earning() {
        return List.of(
                field(
                        "earningRules",
                        Ranked.list(EARNING_RULES, EarningRule::code),
                        "PTS-02",
                        "The earning rules by code; the first by rank that holds for a line counts.",
                        ProgrammePolicy::earningRules,
                        ProgrammePolicy.Builder::earningRules),
                field(
                        "awards",
                        AWARDS.list(FixedAward::code),
                        "PTS-02",
                        "The fixed awards by code.",
                        ProgrammePolicy::awards,
                        ProgrammePolicy.Builder::awards),
                field(
                        "campaigns",
                        Ranked.list(CAMPAIGNS, Campaign::code),
                        "PTS-02",
                        "The campaigns by code; of equal percentages the first by rank counts.",
                        ProgrammePolicy::campaigns,
                        ProgrammePolicy.Builder::campaigns),
                field(
                        "earningNatures",
                        ChoiceSet.of(LineNature.class),
                        "PTS-02",
                        "Which lines of an invoice earn, by who pays them.",
                        ProgrammePolicy::earningNatures,
                        ProgrammePolicy.Builder::earningNatures),
                field(
                        "discountsEarn",
                        YES_OR_NO,
                        "PTS-02",
                        "Whether what was taken off a price earns all the same.",
                        ProgrammePolicy::discountsEarn,
                        ProgrammePolicy.Builder::discountsEarn),
                field(
                        "redeemedEarns",
                        YES_OR_NO,
                        "PTS-02",
                        "Whether what was paid with points earns all the same.",
                        ProgrammePolicy::redeemedEarns,
                        ProgrammePolicy.Builder::redeemedEarns));
    }

    private static List<Field<ProgrammePolicy, ProgrammePolicy.Builder, ?>> spending() {
        return List.of(
                field(
                        "spendingRules",
                        SPENDING_RULES.list(SpendingRule::category),
                        "PTS-03",
                        "What points may be spent on, by category.",
                        ProgrammePolicy::spendingRules,
                        ProgrammePolicy.Builder::spendingRules),
                field(
                        "spentWith",
                        new IdSet<>(PointsIds.DEALER, 0),
                        "PTS-03",
                        "The dealers with whom points may be spent; empty for all that take part.",
                        ProgrammePolicy::spentWith,
                        ProgrammePolicy.Builder::spentWith),
                HOLD_MINUTES,
                MAX_HOLD_MINUTES,
                field(
                        "expiredRefund",
                        Choice.of(ExpiredRefund.class),
                        "PTS-06",
                        "What becomes of points given back that expired meanwhile.",
                        ProgrammePolicy::expiredRefund,
                        ProgrammePolicy.Builder::expiredRefund),
                field(
                        "graceDays",
                        new WholeNumber(1, GrantFields.MOST_DAYS),
                        "PTS-06",
                        "How long such points live on, in days after the day they are given back.",
                        ProgrammePolicy::graceDays,
                        ProgrammePolicy.Builder::graceDays));
    }

    private static List<Field<ProgrammePolicy, ProgrammePolicy.Builder, ?>> takingBack() {
        return List.of(
                TAKE_BACK_REACH,
                TAKE_BACK_REST,
                field(
                        "debtLimit",
                        DEBT,
                        "PTS-07",
                        "The most a member may owe, in points.",
                        ProgrammePolicy::debtLimit,
                        ProgrammePolicy.Builder::debtLimit),
                field(
                        "debtLimits",
                        CodeMap.of(PointsIds.TIER, DEBT),
                        "PTS-07",
                        "The most members of single tiers may owe; null gives a tier the general limit again.",
                        ProgrammePolicy::debtLimits,
                        ProgrammePolicy.Builder::debtLimits),
                field(
                        "transferAllowed",
                        YES_OR_NO,
                        "PTS-09",
                        "Whether members may give points to others.",
                        ProgrammePolicy::transferAllowed,
                        ProgrammePolicy.Builder::transferAllowed));
    }

    private static List<Field<ProgrammePolicy, ProgrammePolicy.Builder, ?>> books() {
        return List.of(
                field(
                        "maxBackdatingDays",
                        new WholeNumber(0, GrantFields.MOST_DAYS),
                        "PTS-11",
                        "Commands may be recorded so many days late.",
                        ProgrammePolicy::maxBackdatingDays,
                        ProgrammePolicy.Builder::maxBackdatingDays),
                field(
                        "closedThrough",
                        new Maybe<>(new DayText()),
                        "PTS-11",
                        "The books are closed up to this day; null if they never were.",
                        ProgrammePolicy::closedThrough,
                        ProgrammePolicy.Builder::closedThrough),
                field(
                        "noticeDays",
                        new DaysAhead(),
                        "PTS-08",
                        "Notice of expiry is given so many days ahead, descending.",
                        ProgrammePolicy::noticeDays,
                        ProgrammePolicy.Builder::noticeDays),
                field(
                        "hashChain",
                        YES_OR_NO,
                        Table.OWN,
                        "Whether the postings of an account are linked by digests.",
                        ProgrammePolicy::hashChain,
                        ProgrammePolicy.Builder::hashChain),
                field(
                        "settlementPercent",
                        new WholeNumber(0, 1_000),
                        "PTS-10",
                        "What the dealer that issued points pays the one that redeems them, in percent of their value.",
                        ProgrammePolicy::settlementPercent,
                        ProgrammePolicy.Builder::settlementPercent),
                field(
                        "roles",
                        ChoiceMap.of(PointsAction.Kind.class, ChoiceSet.of(Role.class)),
                        "CMP-14",
                        "Which roles may give which command; one with null or an empty list nobody may give.",
                        ProgrammePolicy::roles,
                        ProgrammePolicy.Builder::roles));
    }

    private static <T> Field<ProgrammePolicy, ProgrammePolicy.Builder, T> field(
            String name,
            JsonType<T> type,
            String rule,
            String doc,
            Function<ProgrammePolicy, T> getter,
            BiConsumer<ProgrammePolicy.Builder, T> setter) {
        return new Field<>(name, type, rule, doc, getter, setter);
    }
}
