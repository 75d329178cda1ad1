package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Every figure and table of one points programme. Figures the documents do not give are marked as ours. */
@Value.Immutable
public abstract class ProgrammePolicy {

    ProgrammePolicy() {}

    /** The programme. Source: PTS-01. */
    public abstract ProgrammeId programme();

    /** Whose ledger keeps it: headquarters' own identity for points of the brand; empty if each dealer keeps its own. Source: PTS-01. */
    public abstract Optional<DealerId> ledger();

    /** So many points are worth one yuan, 1 to 1 000 000. Source: PTS-03 [conv]. */
    @Value.Default
    public long pointsPerYuan() {
        return 100;
    }

    /** The life of points in months from the day of earning, 0 to 1 200; 0 for ever. Source: PTS-04 [conv]. */
    @Value.Default
    public int lifeMonths() {
        return 24;
    }

    /** Whether points live to the end of their last month, and not to the day of earning in it. Source: PTS-04 [conv]. */
    @Value.Default
    public boolean toEndOfMonth() {
        return true;
    }

    /** The earning rules, the first that holds for a line counts. Source: PTS-02. */
    @Value.Default
    public List<EarningRule> earningRules() {
        return StandardProgrammes.EARNING_RULES;
    }

    /** The fixed awards, kept in order of their codes. Source: PTS-02. */
    @Value.Default
    public List<FixedAward> awards() {
        return StandardProgrammes.AWARDS;
    }

    /** The campaigns. Source: PTS-02. */
    public abstract List<Campaign> campaigns();

    /** Which lines of an invoice earn. Source: PTS-02. */
    @Value.Default
    public Set<LineNature> earningNatures() {
        return Set.of(LineNature.PAID);
    }

    /** Whether what was taken off a price earns all the same. Source: PTS-02 (ours). */
    @Value.Default
    public boolean discountsEarn() {
        return false;
    }

    /** Whether what was paid with points earns all the same. Source: PTS-02, P15 (ours). */
    @Value.Default
    public boolean redeemedEarns() {
        return false;
    }

    /** What points may be spent on, kept in order of the categories. Source: PTS-03. */
    @Value.Default
    public List<SpendingRule> spendingRules() {
        return StandardProgrammes.SPENDING_RULES;
    }

    /** The dealers with whom points may be spent; empty for all that take part. Source: PTS-01, PTS-03. */
    public abstract Set<DealerId> spentWith();

    /** How long points are set aside where a command does not say, in minutes. Source: PTS-05 (ours). */
    @Value.Default
    public int holdMinutes() {
        return 24 * 60;
    }

    /** The longest time points may be set aside, in minutes. Source: PTS-05 (ours). */
    @Value.Default
    public int maxHoldMinutes() {
        return 30 * 24 * 60;
    }

    /** What becomes of points given back whose lot expired meanwhile. Source: PTS-06. */
    @Value.Default
    public ExpiredRefund expiredRefund() {
        return ExpiredRefund.GRACE;
    }

    /** How long such points live on, in days after the day they are given back. Source: PTS-06. */
    @Value.Default
    public int graceDays() {
        return 30;
    }

    /** From where points are taken back. Source: PTS-07. */
    @Value.Default
    public TakeBackReach takeBackReach() {
        return TakeBackReach.ALL_LOTS;
    }

    /** What becomes of points to take back that are not there any more. Source: PTS-07. */
    @Value.Default
    public TakeBackRest takeBackRest() {
        return TakeBackRest.DEBT;
    }

    /** The most a member may owe, in points. Source: PTS-07 (ours: without limit). */
    @Value.Default
    public long debtLimit() {
        return PointsAccount.MAX_POINTS;
    }

    /** The most members of single tiers may owe. Source: PTS-07. */
    public abstract Map<TierCode, Long> debtLimits();

    /** Whether members may give points to others. Source: PTS-09. */
    @Value.Default
    public boolean transferAllowed() {
        return false;
    }

    /** Commands may be recorded so many days late. Source: PTS-11 (ours). */
    @Value.Default
    public int maxBackdatingDays() {
        return 31;
    }

    /** Nothing may be effective on this day or before, in the ledger's zone: the books are closed. Source: P31. */
    public abstract Optional<LocalDate> closedThrough();

    /** Notice of expiry is given so many days ahead, in descending order. Source: PTS-08 [conv]. */
    @Value.Default
    public List<Integer> noticeDays() {
        return List.of(90, 30, 7);
    }

    /** Whether the postings of an account are linked by digests. */
    @Value.Default
    public boolean hashChain() {
        return false;
    }

    /** What a dealer that issued points pays another one that redeems them, in percent of their value, 0 to 1 000. Source: PTS-10 (ours). */
    @Value.Default
    public int settlementPercent() {
        return 100;
    }

    /** Who may do what. */
    @Value.Default
    public Map<PointsAction.Kind, Set<Role>> roles() {
        return StandardProgrammes.ROLES;
    }

    @Value.Check
    ProgrammePolicy checked() {
        checkFigures();
        checkNotices();
        checkCodes();
        checkSpending();
        return inOrder();
    }

    private void checkFigures() {
        Checks.range("pointsPerYuan", pointsPerYuan(), 1, 1_000_000);
        Checks.range("lifeMonths", lifeMonths(), 0, 1_200);
        Checks.range("holdMinutes", holdMinutes(), 1, maxHoldMinutes());
        Checks.range("maxHoldMinutes", maxHoldMinutes(), 1, 366 * 24 * 60);
        Checks.range("graceDays", graceDays(), 1, 3_660);
        Checks.range("debtLimit", debtLimit(), 0, PointsAccount.MAX_POINTS);
        debtLimits().values().forEach(limit -> Checks.range("debtLimits", limit, 0, PointsAccount.MAX_POINTS));
        Checks.range("maxBackdatingDays", maxBackdatingDays(), 0, 3_660);
        Checks.range("settlementPercent", settlementPercent(), 0, 1_000);
        Checks.require(
                takeBackRest() != TakeBackRest.DEBT || takeBackReach() == TakeBackReach.ALL_LOTS,
                "takeBackRest",
                "is DEBT though other lots are not reached",
                "with OWN_LOTS, REFUSE or FORGIVE are allowed");
    }

    /** Tables whose order says nothing are kept in one order, so that equal content is equal. */
    private ProgrammePolicy inOrder() {
        List<FixedAward> awards = ImmutableList.sortedCopyOf(Comparator.comparing(FixedAward::code), awards());
        List<SpendingRule> rules =
                ImmutableList.sortedCopyOf(Comparator.comparing(SpendingRule::category), spendingRules());
        return awards.equals(awards()) && rules.equals(spendingRules())
                ? this
                : toBuilder().awards(awards).spendingRules(rules).build();
    }

    private void checkNotices() {
        int last = 3_661;
        for (int days : noticeDays()) {
            Checks.require(
                    days < last && days > 0,
                    "noticeDays",
                    "are not descending between 3660 and 1",
                    "such as 90, 30, 7");
            last = days;
        }
    }

    private void checkCodes() {
        Set<RuleCode> codes = new HashSet<>();
        earningRules().forEach(rule -> checkNew("earningRules", rule.code(), codes));
        awards().forEach(award -> checkNew("awards", award.code(), codes));
        campaigns().forEach(campaign -> checkNew("campaigns", campaign.code(), codes));
    }

    private static void checkNew(String field, RuleCode code, Set<RuleCode> codes) {
        Checks.require(codes.add(code), field, "hold a code twice", "each code once in the programme");
    }

    private void checkSpending() {
        Set<SpendingCategory> categories = new HashSet<>();
        spendingRules()
                .forEach(rule -> Checks.require(
                        categories.add(rule.category()), "spendingRules", "name a category twice", "each once"));
    }

    /** Returns the rule for spending points on something; empty if they are not spent on that. Source: PTS-03. */
    public final Optional<SpendingRule> spendingRule(SpendingCategory category) {
        for (SpendingRule rule : spendingRules()) {
            if (rule.category().equals(category)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Whether points may be spent with a dealer. Source: PTS-01, PTS-03. */
    public final boolean isSpentWith(DealerId dealer) {
        return spentWith().isEmpty() || spentWith().contains(dealer);
    }

    /** Returns the fixed award with a code. */
    public final Optional<FixedAward> award(RuleCode code) {
        for (FixedAward award : awards()) {
            if (award.code().equals(code)) {
                return Optional.of(award);
            }
        }
        return Optional.empty();
    }

    /** Returns the most a member may owe. Source: PTS-07. */
    public final long debtLimit(Optional<TierCode> tier) {
        return tier.map(code -> debtLimits().getOrDefault(code, debtLimit())).orElse(debtLimit());
    }

    /** Returns the value of points, in fen, a fraction dropped. Source: PTS-03, P29. */
    public final long valueFen(long points) {
        return Math.multiplyExact(points, 100L) / pointsPerYuan();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    public final Builder toBuilder() {
        Builder builder = builder();
        builder.from(this);
        return builder;
    }

    /** Builds a {@link ProgrammePolicy}; the programme must be set, what else is not set has the default. */
    public static final class Builder extends ImmutableProgrammePolicy.Builder {
        Builder() {}
    }
}
