package io.yangke.crm.core.policy;

import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.rules.care.JourneyPolicy;
import io.yangke.crm.rules.care.JourneyStep;
import io.yangke.crm.rules.care.campaign.LecturePolicy;
import io.yangke.crm.spi.care.StepCode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of {@link CarePolicy}: the steps by code, each a table of its own in {@link JourneyStepFields}. */
final class CareFields {

    static final CodeMap<StepCode, JourneyStep> STEP_MAP = CodeMap.of(
            CareIds.STEP,
            JourneyStepFields.TABLE,
            code -> JourneyStep.builder().code(code),
            JourneyPolicy.DEFAULT.steps().keySet());

    static final Field<CarePolicy, CarePolicy.Builder, JourneyPolicy> JOURNEYS = field(
            "journeys",
            new Mapped<>(STEP_MAP, JourneyPolicy::new, JourneyPolicy::steps),
            "LIF-04",
            "The steps of the journeys by code; null takes one out.",
            CarePolicy::journeys,
            CarePolicy.Builder::journeys);
    static final Field<CarePolicy, CarePolicy.Builder, ContactPolicy> CONTACTS = field(
            "contacts",
            ContactFields.TABLE,
            "LIF-21",
            "When and how often customers are contacted.",
            CarePolicy::contacts,
            CarePolicy.Builder::contacts);
    static final Field<CarePolicy, CarePolicy.Builder, LecturePolicy> LECTURES = field(
            "lectures",
            LectureFields.TABLE,
            "LIF-22",
            "When car-care lectures are worth holding.",
            CarePolicy::lectures,
            CarePolicy.Builder::lectures);
    static final Field<CarePolicy, CarePolicy.Builder, Integer> LOOK_BACK_DAYS = field(
            "lookBackDays",
            new WholeNumber(1, 366),
            Table.OWN,
            "So many days after its last day a task nobody planned in time is noted as missed.",
            CarePolicy::lookBackDays,
            CarePolicy.Builder::lookBackDays);
    static final Field<CarePolicy, CarePolicy.Builder, Integer> KEEP_CLOSED_DAYS = field(
            "keepClosedDays",
            new WholeNumber(2, 3_660),
            Table.OWN,
            "How many days closed tasks are kept after their last day; more than lookBackDays.",
            CarePolicy::keepClosedDays,
            CarePolicy.Builder::keepClosedDays);

    static final Table<CarePolicy, CarePolicy.Builder> TABLE = new Table<>(
            List.of(
                    JOURNEYS,
                    CONTACTS,
                    LECTURES,
                    field(
                            "referrals",
                            ReferralFields.TABLE,
                            "LIF-16",
                            "Whom to ask for a referral, and when one counts.",
                            CarePolicy::referrals,
                            CarePolicy.Builder::referrals),
                    field(
                            "planAheadDays",
                            new WholeNumber(0, 60),
                            Table.OWN,
                            "How many days ahead tasks are shown.",
                            CarePolicy::planAheadDays,
                            CarePolicy.Builder::planAheadDays),
                    LOOK_BACK_DAYS,
                    KEEP_CLOSED_DAYS),
            CarePolicy.DEFAULT,
            CarePolicy::builder,
            CarePolicy.Builder::build);

    private CareFields() {}

    private static <T> Field<CarePolicy, CarePolicy.Builder, T> field(
            String name,
            JsonType<T> type,
            String rule,
            String doc,
            Function<CarePolicy, T> getter,
            BiConsumer<CarePolicy.Builder, T> setter) {
        return new Field<>(name, type, rule, doc, getter, setter);
    }
}
