package io.yangke.crm.core.policy;

import com.google.common.collect.Maps;
import io.yangke.crm.core.policy.BoundsObject.Bounds;
import io.yangke.crm.rules.care.CareCondition;
import io.yangke.crm.rules.care.CareCondition.Range;
import io.yangke.crm.rules.care.CareFact;
import io.yangke.crm.rules.care.JourneyStep;
import io.yangke.crm.rules.care.Overtaking;
import io.yangke.crm.rules.care.Repetition;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.VisitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of a {@link JourneyStep}, which stands under its code. Source: LIF-04 to LIF-19, LIF-25. */
final class JourneyStepFields {

    static final Field<JourneyStep, JourneyStep.Builder, Anchor> ANCHOR = field(
            "anchor",
            Choice.of(Anchor.class),
            Table.OWN,
            "What the step counts from.",
            JourneyStep::anchor,
            JourneyStep.Builder::anchor);
    static final Field<JourneyStep, JourneyStep.Builder, Set<String>> HOLIDAYS = field(
            "holidays",
            new IdSet<>(CareIds.NAME, 0),
            "LIF-17",
            "The keys of the holidays a step of the anchor HOLIDAY is for; empty for every other anchor.",
            JourneyStep::holidays,
            JourneyStep.Builder::holidays);

    private static final YesOrNo YES_OR_NO = new YesOrNo();

    static final Table<Optional<Repetition>, Values> REPETITION = repetition();

    private static final long MOST = 1_000_000_000_000L;

    private static final JsonType<CareCondition> CONDITION = new Mapped<>(
            new FactObject<>(Choice.of(CareFact.class), fact -> new BoundsObject("atMost", 0, 0, MOST, 0)),
            bounds -> new CareCondition(Maps.transformValues(bounds, JourneyStepFields::range)),
            condition -> Maps.transformValues(condition.all(), JourneyStepFields::bounds));

    private static final JourneyStep SAMPLE = JourneyStep.builder()
            .code(StepCode.of("sample"))
            .rule(Table.OWN)
            .anchor(Anchor.PURCHASE)
            .windowDays(0)
            .channel(ContactChannel.PHONE)
            .role(CareRole.CARE_SPECIALIST)
            .script("sample")
            .purpose(ContactPurpose.INVITATION)
            .priority(50)
            .build();

    static final Table<JourneyStep, JourneyStep.Builder> TABLE = new Table<>(
            rows(),
            SAMPLE,
            Set.of(ANCHOR.name(), "windowDays", "channel", "role", "script", "purpose"),
            JourneyStep::builder,
            JourneyStep.Builder::build);

    private JourneyStepFields() {}

    private static Table<Optional<Repetition>, Values> repetition() {
        Field<Optional<Repetition>, Values, Integer> every = Field.row(
                "everyMonths",
                new WholeNumber(1, 120),
                Table.OWN,
                "How many months lie between two.",
                it -> it.map(Repetition::everyMonths).orElse(12));
        Field<Optional<Repetition>, Values, Integer> times = Field.row(
                "times",
                new WholeNumber(0, 1_200),
                Table.OWN,
                "How often at the most after the first; 0 for once.",
                it -> it.map(Repetition::times).orElse(0));
        return new Table<>(
                List.of(every, times),
                Optional.empty(),
                Values::empty,
                values -> values.get(times) == 0
                        ? Optional.empty()
                        : Optional.of(new Repetition(values.get(every), values.get(times))));
    }

    private static Range range(Bounds bounds) {
        return new Range(bounds.lower().orElse(Long.MIN_VALUE), bounds.upper().orElse(Long.MAX_VALUE));
    }

    private static Bounds bounds(Range range) {
        return new Bounds(
                Optional.of(range.min()).filter(min -> min != Long.MIN_VALUE),
                Optional.of(range.max()).filter(max -> max != Long.MAX_VALUE));
    }

    private static List<Field<JourneyStep, JourneyStep.Builder, ?>> rows() {
        List<Field<JourneyStep, JourneyStep.Builder, ?>> rows = new ArrayList<>(time());
        rows.addAll(contact());
        rows.addAll(customers());
        return rows;
    }

    private static List<Field<JourneyStep, JourneyStep.Builder, ?>> time() {
        return List.of(
                field(
                        "rule",
                        CareIds.NAME,
                        Table.OWN,
                        "The rule of the source it stands for, or a name of the host's own.",
                        JourneyStep::rule,
                        JourneyStep.Builder::rule),
                ANCHOR,
                field(
                        "months",
                        new WholeNumber(-1_200, 1_200),
                        Table.OWN,
                        "Months behind the anchor, before the days; negative ahead of it.",
                        JourneyStep::months,
                        JourneyStep.Builder::months),
                field(
                        "days",
                        new WholeNumber(-3_660, 3_660),
                        Table.OWN,
                        "Days behind the anchor; negative ahead of it.",
                        JourneyStep::days,
                        JourneyStep.Builder::days),
                field(
                        "km",
                        new Mapped<>(
                                new WholeNumber(0, CustomerFact.MAX_KM),
                                km -> Optional.of(km).filter(it -> it > 0),
                                (Optional<Integer> km) -> km.orElse(0)),
                        "LIF-20",
                        "The mileage that sets it off if it is predicted to come before that day; 0 for none.",
                        JourneyStep::km,
                        JourneyStep.Builder::km),
                field(
                        "windowDays",
                        new WholeNumber(0, 3_660),
                        Table.OWN,
                        "How many days it makes sense after the day it is due; 0 for that day only.",
                        JourneyStep::windowDays,
                        JourneyStep.Builder::windowDays),
                field(
                        "repetition",
                        REPETITION,
                        Table.OWN,
                        "How often it comes again.",
                        JourneyStep::repetition,
                        JourneyStep.Builder::repetition));
    }

    private static List<Field<JourneyStep, JourneyStep.Builder, ?>> contact() {
        return List.of(
                field(
                        "channel",
                        Choice.of(ContactChannel.class),
                        Table.OWN,
                        "By which channel, if the customer prefers none.",
                        JourneyStep::channel,
                        JourneyStep.Builder::channel),
                field(
                        "preferredChannel",
                        YES_OR_NO,
                        Table.OWN,
                        "Whether the customer's preferred channel goes first.",
                        JourneyStep::preferredChannel,
                        JourneyStep.Builder::preferredChannel),
                field(
                        "role",
                        Choice.of(CareRole.class),
                        Table.OWN,
                        "Whose work it is.",
                        JourneyStep::role,
                        JourneyStep.Builder::role),
                field(
                        "script",
                        CareIds.NAME,
                        Table.OWN,
                        "Which script is followed, in the host's own key.",
                        JourneyStep::script,
                        JourneyStep.Builder::script),
                field(
                        "purpose",
                        Choice.of(ContactPurpose.class),
                        "LIF-21",
                        "Why the customer is contacted.",
                        JourneyStep::purpose,
                        JourneyStep.Builder::purpose),
                field(
                        "priority",
                        new WholeNumber(0, 1_000),
                        "LIF-21",
                        "Which of two goes first: the smaller.",
                        JourneyStep::priority,
                        JourneyStep.Builder::priority),
                field(
                        "group",
                        CareIds.GROUP,
                        Table.OWN,
                        "The journey whose steps on one anchor take each other's place; empty if none does.",
                        JourneyStep::group,
                        JourneyStep.Builder::group));
    }

    private static List<Field<JourneyStep, JourneyStep.Builder, ?>> customers() {
        return List.of(
                field(
                        "entry",
                        CONDITION,
                        Table.OWN,
                        "Who gets it, judged as of the day it is due; replaced as a whole.",
                        JourneyStep::entry,
                        JourneyStep.Builder::entry),
                field(
                        "stay",
                        CONDITION,
                        Table.OWN,
                        "Who keeps it, judged every day until it ends; replaced as a whole.",
                        JourneyStep::stay,
                        JourneyStep.Builder::stay),
                field(
                        "overtakenBy",
                        ChoiceSet.of(Overtaking.class),
                        Table.OWN,
                        "What makes it needless once it happens behind the anchor.",
                        JourneyStep::overtakenBy,
                        JourneyStep.Builder::overtakenBy),
                field(
                        "visitKinds",
                        ChoiceSet.of(VisitKind.class),
                        "LIF-14",
                        "The kinds of visit a step of the anchor SERVICE_SETTLED is for; empty for all.",
                        JourneyStep::visitKinds,
                        JourneyStep.Builder::visitKinds),
                HOLIDAYS,
                field(
                        "catchUp",
                        YES_OR_NO,
                        Table.OWN,
                        "Whether customers from before the library get it late, while its window is open.",
                        JourneyStep::catchUp,
                        JourneyStep.Builder::catchUp));
    }

    private static <T> Field<JourneyStep, JourneyStep.Builder, T> field(
            String name,
            JsonType<T> type,
            String rule,
            String doc,
            Function<JourneyStep, T> getter,
            BiConsumer<JourneyStep.Builder, T> setter) {
        return new Field<>(name, type, rule, doc, getter, setter);
    }
}
