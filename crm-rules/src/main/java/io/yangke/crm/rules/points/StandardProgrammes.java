package io.yangke.crm.rules.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of the programmes a host gets that sets up none of its own. What earns and what points are spent on follows PTS-02
 * and PTS-03; the figures are ours.
 */
final class StandardProgrammes {

    /** One point for a yuan of service and accessories, one for ten yuan of insurance. */
    static final List<EarningRule> EARNING_RULES = List.of(
            rule(
                    "service",
                    Set.of(SpendingCategory.LABOUR, SpendingCategory.MAINTENANCE, SpendingCategory.REPAIR),
                    100,
                    DepartmentCode.SERVICE),
            rule("boutique", Set.of(SpendingCategory.BOUTIQUE), 100, DepartmentCode.BOUTIQUE),
            rule("insurance", Set.of(SpendingCategory.INSURANCE_RENEWAL), 1_000, DepartmentCode.INSURANCE));

    static final List<FixedAward> AWARDS = List.of(
            award("joining", 500, DepartmentCode.MARKETING),
            award("birthday", 200, DepartmentCode.MARKETING),
            award("clubEvent", 300, DepartmentCode.EVENTS),
            award("satisfactionCall", 100, DepartmentCode.MARKETING),
            award("referral", 5_000, DepartmentCode.MARKETING));

    static final List<SpendingRule> SPENDING_RULES = List.of(
            onInvoice(SpendingCategory.LABOUR, DepartmentCode.SERVICE),
            onInvoice(SpendingCategory.MAINTENANCE, DepartmentCode.SERVICE),
            onInvoice(SpendingCategory.REPAIR, DepartmentCode.SERVICE),
            onInvoice(SpendingCategory.INSURANCE_RENEWAL, DepartmentCode.INSURANCE),
            new SpendingRule(SpendingCategory.GIFT, DepartmentCode.BOUTIQUE, 1, 1, 100, false),
            new SpendingRule(SpendingCategory.VOUCHER, DepartmentCode.MARKETING, 100, 100, 100, false));

    static final Map<PointsAction.Kind, Set<Role>> ROLES = roles();

    static final List<ProgrammePolicy> ALL = List.of(
            ProgrammePolicy.builder()
                    .programme(ProgrammeId.HQ)
                    .ledger(DealerId.of("HQ"))
                    .spendingRules(SPENDING_RULES.stream()
                            .filter(rule -> !rule.category().equals(SpendingCategory.INSURANCE_RENEWAL))
                            .toList())
                    .build(),
            ProgrammePolicy.builder().programme(ProgrammeId.BRANCH).build());

    private StandardProgrammes() {}

    private static EarningRule rule(
            String code, Set<SpendingCategory> categories, long perFen, DepartmentCode department) {
        return new EarningRule(RuleCode.of(code), categories, 1, perFen, 0, Rounding.DOWN, Grant.by(department));
    }

    private static FixedAward award(String code, long points, DepartmentCode department) {
        return new FixedAward(RuleCode.of(code), points, Grant.by(department));
    }

    private static SpendingRule onInvoice(SpendingCategory category, DepartmentCode department) {
        return new SpendingRule(category, department, 100, 1, 50, true);
    }

    private static Map<PointsAction.Kind, Set<Role>> roles() {
        Map<PointsAction.Kind, Set<Role>> roles = new EnumMap<>(PointsAction.Kind.class);
        Set<Role> counter =
                EnumSet.of(Role.DEALER, Role.GENERAL_MANAGER, Role.CSR, Role.CSR_LEAD, Role.HEADQUARTERS, Role.SYSTEM);
        Set<Role> office = EnumSet.of(Role.GENERAL_MANAGER, Role.CSR_LEAD, Role.HEADQUARTERS, Role.SYSTEM);
        for (PointsAction.Kind kind : PointsAction.Kind.values()) {
            roles.put(kind, Set.copyOf(counter));
        }
        for (PointsAction.Kind kind : List.of(
                PointsAction.Kind.ADJUST,
                PointsAction.Kind.MERGE,
                PointsAction.Kind.UNMERGE,
                PointsAction.Kind.IMPORT)) {
            roles.put(kind, Set.copyOf(office));
        }
        return Map.copyOf(roles);
    }
}
