package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.LayeredSection.below;

import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.TakeBackReach;
import io.yangke.crm.rules.points.TakeBackRest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the fields of a points programme must agree on once all layers are laid over each other. A wrong field is left out
 * of it.
 */
final class PointsAgreements {

    private static final String EARNING_RULES = "earningRules";
    private static final String AWARDS = "awards";
    private static final String CAMPAIGNS = "campaigns";

    /** The tables of a programme, with the fields of their rows. */
    private static final Map<String, Table<?, ?>> TABLES = Map.of(
            EARNING_RULES,
            EarningRuleFields.TABLE,
            AWARDS,
            FixedAwardFields.TABLE,
            CAMPAIGNS,
            CampaignFields.TABLE,
            "spendingRules",
            SpendingRuleFields.TABLE);

    private final LayeredSection<PointsPolicy> points;
    private final List<String> programme;

    private PointsAgreements(LayeredSection<PointsPolicy> points, List<String> programme) {
        this.points = points;
        this.programme = programme;
    }

    static void check(LayeredSection<PointsPolicy> points) {
        if (points.isSilent()) {
            return;
        }
        List<String> programmes = List.of(PointsFields.PROGRAMMES.name());
        points.objects(programmes).forEach(name -> new PointsAgreements(points, below(programmes, name)).check());
    }

    private void check() {
        holdsFit();
        debtNeedsAllLots();
        TABLES.forEach((table, rows) -> rows(table).forEach(row -> points.isComplete(row, rows, "row")));
        codesDiffer();
        for (String table : List.of(EARNING_RULES, AWARDS)) {
            rows(table).forEach(this::grantAgrees);
        }
        rows(CAMPAIGNS).forEach(this::campaignAgrees);
    }

    /** Rows by their codes, whatever they are codes of; a name that is none was told by itself. */
    private List<List<String>> rows(String table) {
        List<String> path = below(programme, table);
        return points.objects(path).stream()
                .filter(row -> PointsIds.RULE.parse(row).isPresent())
                .map(row -> below(path, row))
                .toList();
    }

    private void holdsFit() {
        Optional<Integer> usual = points.value(programme, ProgrammeFields.HOLD_MINUTES);
        Optional<Integer> most = points.value(programme, ProgrammeFields.MAX_HOLD_MINUTES);
        if (usual.isPresent() && most.isPresent() && usual.get() > most.get()) {
            points.contradiction(
                    List.of(
                            below(programme, ProgrammeFields.HOLD_MINUTES.name()),
                            below(programme, ProgrammeFields.MAX_HOLD_MINUTES.name())),
                    "leaves holdMinutes greater than maxHoldMinutes",
                    "holdMinutes up to maxHoldMinutes are allowed");
        }
    }

    private void debtNeedsAllLots() {
        boolean debt = points.value(programme, ProgrammeFields.TAKE_BACK_REST)
                .filter(rest -> rest == TakeBackRest.DEBT)
                .isPresent();
        boolean own = points.value(programme, ProgrammeFields.TAKE_BACK_REACH)
                .filter(reach -> reach == TakeBackReach.OWN_LOTS)
                .isPresent();
        if (debt && own) {
            points.contradiction(
                    List.of(
                            below(programme, ProgrammeFields.TAKE_BACK_REST.name()),
                            below(programme, ProgrammeFields.TAKE_BACK_REACH.name())),
                    "leaves takeBackRest DEBT though takeBackReach is OWN_LOTS",
                    "with OWN_LOTS, REFUSE or FORGIVE is allowed");
        }
    }

    private void codesDiffer() {
        Map<String, List<String>> known = new HashMap<>();
        for (String table : List.of(EARNING_RULES, AWARDS, CAMPAIGNS)) {
            rows(table).forEach(row -> isNew(row, known));
        }
    }

    private void isNew(List<String> row, Map<String, List<String>> known) {
        List<String> other = known.putIfAbsent(row.get(row.size() - 1), row);
        if (other != null) {
            points.contradiction(
                    List.of(row, other),
                    "leaves its code in two tables",
                    "each code once among " + EARNING_RULES + ", " + AWARDS + " and " + CAMPAIGNS + " is allowed");
        }
    }

    private void grantAgrees(List<String> row) {
        Optional<LocalDate> first = points.value(row, GrantFields.FIRST_DAY).flatMap(day -> day);
        Optional<LocalDate> last = points.value(row, GrantFields.LAST_DAY).flatMap(day -> day);
        daysAgree(row, first, last);
        boolean waits = points.value(row, GrantFields.UNTIL_ACTION).orElse(false);
        boolean pends = points.value(row, GrantFields.PENDING_DAYS).orElse(0) > 0;
        if (waits && pends) {
            points.contradiction(
                    List.of(below(row, GrantFields.UNTIL_ACTION.name()), below(row, GrantFields.PENDING_DAYS.name())),
                    "leaves pendingDays though an action is waited for",
                    "with untilAction, 0 is allowed");
        }
    }

    private void campaignAgrees(List<String> row) {
        daysAgree(row, points.value(row, CampaignFields.FIRST_DAY), points.value(row, CampaignFields.LAST_DAY));
    }

    private void daysAgree(List<String> row, Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            points.contradiction(
                    List.of(below(row, CampaignFields.FIRST_DAY.name()), below(row, CampaignFields.LAST_DAY.name())),
                    "leaves lastDay before firstDay",
                    "a lastDay no earlier is allowed");
        }
    }
}
