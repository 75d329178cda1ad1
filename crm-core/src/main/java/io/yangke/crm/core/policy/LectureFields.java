package io.yangke.crm.core.policy;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.rules.care.campaign.LectureAudience;
import io.yangke.crm.rules.care.campaign.LectureAudience.Owners;
import io.yangke.crm.rules.care.campaign.LecturePolicy;
import io.yangke.crm.rules.care.campaign.LectureTrigger;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The table of {@link LecturePolicy}: the lectures by code. Source: LIF-22. */
final class LectureFields {

    /** For whom a lecture is. */
    enum Audience {
        OWNERS,
        LEADS
    }

    private static final String RULE = "LIF-22";
    private static final int MOST_MONTHS = 601;
    private static final LectureTrigger SAMPLE =
            new LectureTrigger("sample", new Owners(0, MOST_MONTHS, false), 1, StepCode.of("LECTURE"), 12, 30);

    static final IdText<String> CODE = new IdText<>(
            "a code of 1 to " + StepCode.MAX + " visible characters, none of them @",
            StepCode.MAX,
            "^" + IdText.VISIBLE.replace("[^", "[^@") + "+$",
            LectureFields::code,
            Function.identity());

    private static final Field<LectureTrigger, Values, Audience> AUDIENCE = Field.row(
            "audience",
            Choice.of(Audience.class),
            RULE,
            "Owners of a car for so many months, or leads, of whom there is no more to say.",
            trigger -> owners(trigger).isPresent() ? Audience.OWNERS : Audience.LEADS);
    static final Field<LectureTrigger, Values, Integer> FROM_MONTHS = Field.row(
            "fromMonths",
            new WholeNumber(0, MOST_MONTHS - 1),
            RULE,
            "Owners who bought that many months ago or longer.",
            trigger -> owners(trigger).map(Owners::fromMonths).orElse(0));
    static final Field<LectureTrigger, Values, Integer> UNTIL_MONTHS = Field.row(
            "untilMonths",
            new WholeNumber(1, MOST_MONTHS),
            RULE,
            "And less than that many; more than fromMonths.",
            trigger -> owners(trigger).map(Owners::untilMonths).orElse(MOST_MONTHS));
    private static final Field<LectureTrigger, Values, Boolean> WITHOUT = Field.row(
            "withoutSeriousComplaint",
            new YesOrNo(),
            RULE,
            "Whether owners with a serious complaint are left out.",
            trigger -> owners(trigger).map(Owners::withoutSeriousComplaint).orElse(false));
    private static final Field<LectureTrigger, Values, Integer> THRESHOLD = Field.row(
            "threshold",
            new WholeNumber(1, 1_000_000),
            RULE,
            "How many of them are enough.",
            LectureTrigger::threshold);
    private static final Field<LectureTrigger, Values, StepCode> STEP = Field.row(
            "step", CareIds.STEP, RULE, "The step of the journeys by which they are invited.", LectureTrigger::step);
    private static final Field<LectureTrigger, Values, Integer> AGAIN = Field.row(
            "again",
            new WholeNumber(1, 600),
            RULE,
            "After how many months somebody who was invited counts again.",
            LectureTrigger::again);
    private static final Field<LectureTrigger, Values, Integer> INVITE_DAYS = Field.row(
            "inviteDays",
            new WholeNumber(1, 366),
            RULE,
            "For how many days they are invited.",
            LectureTrigger::inviteDays);

    static final Table<Ranked<LectureTrigger>, Values> TRIGGER_TABLE = Ranked.table(
            List.of(AUDIENCE, FROM_MONTHS, UNTIL_MONTHS, WITHOUT, THRESHOLD, STEP, AGAIN, INVITE_DAYS),
            SAMPLE,
            Set.of(THRESHOLD.name()),
            LectureFields::trigger);

    static final Field<LecturePolicy, Values, List<LectureTrigger>> TRIGGERS = Field.row(
            "triggers",
            Ranked.list(
                    CodeMap.of(
                            CODE,
                            TRIGGER_TABLE,
                            Values::under,
                            LecturePolicy.DEFAULT.triggers().stream()
                                    .map(LectureTrigger::code)
                                    .collect(ImmutableSet.toImmutableSet())),
                    LectureTrigger::code),
            RULE,
            "The lectures by code; null takes one out.",
            LecturePolicy::triggers);
    private static final Field<LecturePolicy, Values, Set<Grade>> SERIOUS_GRADES = Field.row(
            "seriousGrades",
            ChoiceSet.of(Grade.class),
            RULE,
            "The grades that make a complaint a serious one.",
            LecturePolicy::seriousGrades);
    private static final Field<LecturePolicy, Values, Boolean> MAJOR_IS_SERIOUS = Field.row(
            "majorIsSerious",
            new YesOrNo(),
            RULE,
            "Whether a major matter is serious whatever its grade.",
            LecturePolicy::majorIsSerious);

    static final Table<LecturePolicy, Values> TABLE = new Table<>(
            List.of(TRIGGERS, SERIOUS_GRADES, MAJOR_IS_SERIOUS),
            LecturePolicy.DEFAULT,
            Values::empty,
            values ->
                    new LecturePolicy(values.get(TRIGGERS), values.get(SERIOUS_GRADES), values.get(MAJOR_IS_SERIOUS)));

    private LectureFields() {}

    private static String code(String text) {
        Checks.require(text.indexOf('@') < 0, "code", "holds an @", "other visible characters are allowed");
        return Checks.id("code", text, StepCode.MAX);
    }

    private static Optional<Owners> owners(LectureTrigger trigger) {
        return trigger.audience() instanceof Owners owners ? Optional.of(owners) : Optional.empty();
    }

    private static LectureTrigger trigger(Values values) {
        LectureAudience audience = values.get(AUDIENCE) == Audience.LEADS
                ? new LectureAudience.Leads()
                : new Owners(values.get(FROM_MONTHS), values.get(UNTIL_MONTHS), values.get(WITHOUT));
        return new LectureTrigger(
                values.key(String.class),
                audience,
                values.get(THRESHOLD),
                values.get(STEP),
                values.get(AGAIN),
                values.get(INVITE_DAYS));
    }
}
