package io.yangke.crm.core.policy;

import io.yangke.crm.rules.points.Caps;
import io.yangke.crm.rules.points.Grant;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.TierCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields that earning rules and fixed awards have in common, of {@link Grant} and {@link Caps}. Source: PTS-02. */
final class GrantFields {

    static final JsonType<Optional<Long>> CAP = new Maybe<>(new LongNumber(1, PointsAccount.MAX_POINTS));
    static final JsonType<Set<TierCode>> TIER_SET = new IdSet<>(PointsIds.TIER, 0);
    static final int MOST_DAYS = 3_660;

    private static final String RULE = "PTS-02";

    private static final Field<Caps, Values, Optional<Long>> PER_EVENT =
            Field.row("perEvent", CAP, RULE, "The most in one earning; null for no cap.", Caps::perEvent);
    private static final Field<Caps, Values, Optional<Long>> PER_DAY =
            Field.row("perDay", CAP, RULE, "The most on one day; null for no cap.", Caps::perDay);
    private static final Field<Caps, Values, Optional<Long>> PER_MONTH =
            Field.row("perMonth", CAP, RULE, "The most in one calendar month; null for no cap.", Caps::perMonth);

    static final Table<Caps, Values> CAPS_TABLE =
            new Table<>(List.of(PER_EVENT, PER_DAY, PER_MONTH), Caps.NONE, Values::empty, GrantFields::caps);

    static final Field<Grant, Values, DepartmentCode> DEPARTMENT = Field.row(
            "department", PointsIds.DEPARTMENT, "PTS-10", "The department that funds the points.", Grant::department);
    static final Field<Grant, Values, Set<TierCode>> TIERS =
            Field.row("tiers", TIER_SET, RULE, "The tiers it is for; empty for every member.", Grant::tiers);
    static final Field<Grant, Values, Integer> PENDING_DAYS = Field.row(
            "pendingDays",
            new WholeNumber(0, MOST_DAYS),
            RULE,
            "So many days after the day of earning the points may be spent; 0 for at once.",
            Grant::pendingDays);
    static final Field<Grant, Values, Boolean> UNTIL_ACTION = Field.row(
            "untilAction",
            new YesOrNo(),
            RULE,
            "Whether the points wait for an action instead; pendingDays is 0 then.",
            Grant::untilAction);
    static final Field<Grant, Values, Optional<LocalDate>> FIRST_DAY = Field.row(
            "firstDay",
            new Maybe<>(new DayText()),
            RULE,
            "The first day it holds; null if it held always.",
            Grant::firstDay);
    static final Field<Grant, Values, Optional<LocalDate>> LAST_DAY = Field.row(
            "lastDay",
            new Maybe<>(new DayText()),
            RULE,
            "The last day it holds; null if it never ends.",
            Grant::lastDay);
    static final Field<Grant, Values, Caps> CAPS =
            Field.row("caps", CAPS_TABLE, RULE, "The most points one member gets by it.", Grant::caps);

    static final List<Field<Grant, Values, ?>> ROWS =
            List.of(DEPARTMENT, TIERS, PENDING_DAYS, UNTIL_ACTION, FIRST_DAY, LAST_DAY, CAPS);

    private GrantFields() {}

    static Grant grant(Values values) {
        return new Grant(
                values.get(DEPARTMENT),
                values.get(TIERS),
                values.get(PENDING_DAYS),
                values.get(UNTIL_ACTION),
                values.get(FIRST_DAY),
                values.get(LAST_DAY),
                values.get(CAPS));
    }

    private static Caps caps(Values values) {
        return new Caps(values.get(PER_EVENT), values.get(PER_DAY), values.get(PER_MONTH));
    }
}
