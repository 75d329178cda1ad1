package io.yangke.crm.core.policy;

import io.yangke.crm.rules.complaint.CategoryRule;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.ReopenMode;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of {@link ComplaintPolicy}: the one place that says how a document spells it. */
final class ComplaintFields {

    static final String ASSESSMENT = "assessment";

    private static final LimitObject LIMIT = new LimitObject();
    private static final YesOrNo YES_OR_NO = new YesOrNo();
    private static final ChoiceSet<Channel> CHANNELS = ChoiceSet.of(Channel.class);
    private static final ChoiceMap<SalesPhase, CategoryCode> CATEGORY_BY_PHASE =
            ChoiceMap.of(SalesPhase.class, IdText.code(CategoryCode::of, CategoryCode::value));

    static final Field<ComplaintPolicy, ComplaintPolicy.Builder, List<CategoryRule>> CATEGORIES = field(
            "categories",
            new CategoryTable(),
            "CMP-02",
            "The category tables; a list here replaces the whole table.",
            ComplaintPolicy::categories,
            ComplaintPolicy.Builder::categories);

    static final Field<ComplaintPolicy, ComplaintPolicy.Builder, Map<SalesPhase, CategoryCode>> GRADE_B_CATEGORY =
            field(
                    "gradeBCategory",
                    CATEGORY_BY_PHASE,
                    "CMP-02",
                    "The category of a complaint that is B by its channel, for each phase; a grade B code of the table.",
                    ComplaintPolicy::gradeBCategory,
                    ComplaintPolicy.Builder::gradeBCategory);

    static final Field<ComplaintPolicy, ComplaintPolicy.Builder, Map<SalesPhase, CategoryCode>> GRADE_C_CATEGORY =
            field(
                    "gradeCCategory",
                    CATEGORY_BY_PHASE,
                    "CMP-02",
                    "The category of a complaint that became C, for each phase; a grade C code of the table.",
                    ComplaintPolicy::gradeCCategory,
                    ComplaintPolicy.Builder::gradeCCategory);

    static final Table<ComplaintPolicy, ComplaintPolicy.Builder> TABLE = new Table<>(
            List.of(
                    CATEGORIES,
                    field(
                            "gradeBChannels",
                            CHANNELS,
                            "CMP-02",
                            "The channels that make a complaint grade B whatever its matter.",
                            ComplaintPolicy::gradeBChannels,
                            ComplaintPolicy.Builder::gradeBChannels),
                    GRADE_B_CATEGORY,
                    GRADE_C_CATEGORY,
                    field(
                            "registrationChannels",
                            CHANNELS,
                            "CMP-01",
                            "The channels whose tickets must be created within registrationLimit.",
                            ComplaintPolicy::registrationChannels,
                            ComplaintPolicy.Builder::registrationChannels),
                    field(
                            "registrationLimit",
                            LIMIT,
                            "CMP-01",
                            "From receipt to creation.",
                            ComplaintPolicy::registrationLimit,
                            ComplaintPolicy.Builder::registrationLimit),
                    field(
                            "responseLimit",
                            LIMIT,
                            "CMP-03",
                            "From assignment to the handler's first contact, where responseLimits has no other.",
                            ComplaintPolicy::responseLimit,
                            ComplaintPolicy.Builder::responseLimit),
                    field(
                            "responseLimits",
                            ChoiceMap.of(HandlerLevel.class, LIMIT),
                            "CMP-03",
                            "Response limits of single levels; null gives a level the general limit again.",
                            ComplaintPolicy::responseLimits,
                            ComplaintPolicy.Builder::responseLimits),
                    field(
                            "closingLimits",
                            ChoiceMap.of(Grade.class, LIMIT),
                            "CMP-04",
                            "From assignment to resolution, for each grade; null means that the grade has no limit.",
                            ComplaintPolicy::closingLimits,
                            ComplaintPolicy.Builder::closingLimits),
                    field(
                            "pausableClocks",
                            new ChoiceSet<>(Choice.of(List.of(ClockKind.RESPONSE, ClockKind.CLOSING))),
                            "CMP-04",
                            "The clocks that stand still during a pause; empty if no pause is allowed.",
                            ComplaintPolicy::pausableClocks,
                            ComplaintPolicy.Builder::pausableClocks),
                    field(
                            "repeatWindowDays",
                            new WholeNumber(0, 365),
                            "CMP-07",
                            "A complaint on the same matter within so many natural days of resolution is the next round.",
                            ComplaintPolicy::repeatWindowDays,
                            ComplaintPolicy.Builder::repeatWindowDays),
                    field(
                            "lastRound",
                            new WholeNumber(1, CategoryRow.MOST_HANDLERS),
                            "CMP-07",
                            "The last round; a further repeat stays in it.",
                            ComplaintPolicy::lastRound,
                            ComplaintPolicy.Builder::lastRound),
                    field(
                            "unhandledCalls",
                            new WholeNumber(1, 1_000),
                            "CMP-08",
                            "So many calls in all on an unhandled ticket raise a warning.",
                            ComplaintPolicy::unhandledCalls,
                            ComplaintPolicy.Builder::unhandledCalls),
                    field(
                            "inProgressCalls",
                            new WholeNumber(1, 1_000),
                            "CMP-08",
                            "So many calls in all on a ticket in progress raise a warning.",
                            ComplaintPolicy::inProgressCalls,
                            ComplaintPolicy.Builder::inProgressCalls),
                    field(
                            "alarmPercents",
                            new Percents(),
                            "CMP-09",
                            "Shares of a limit at which an alarm is raised ahead of it, in percent, ascending.",
                            ComplaintPolicy::alarmPercents,
                            ComplaintPolicy.Builder::alarmPercents),
                    field(
                            "followUpLimit",
                            LIMIT,
                            "CMP-11",
                            "From resolution to the follow-up call.",
                            ComplaintPolicy::followUpLimit,
                            ComplaintPolicy.Builder::followUpLimit),
                    field(
                            "groupCustomers",
                            new WholeNumber(2, 10_000),
                            "CMP-12",
                            "So many customers with the same matter make a group complaint.",
                            ComplaintPolicy::groupCustomers,
                            ComplaintPolicy.Builder::groupCustomers),
                    field(
                            "groupWindowDays",
                            new WholeNumber(1, 365),
                            "CMP-12",
                            "The natural days within which they complained.",
                            ComplaintPolicy::groupWindowDays,
                            ComplaintPolicy.Builder::groupWindowDays),
                    field(
                            "gradeCFromPercent",
                            new WholeNumber(0, 100),
                            "CMP-06",
                            "A ticket may become C once so many percent of its closing limit are used up.",
                            ComplaintPolicy::gradeCFromPercent,
                            ComplaintPolicy.Builder::gradeCFromPercent),
                    field(
                            "completeFormNeeded",
                            YES_OR_NO,
                            "CMP-12",
                            "Whether a file may be closed only with a complete handling form.",
                            ComplaintPolicy::completeFormNeeded,
                            ComplaintPolicy.Builder::completeFormNeeded),
                    field(
                            "statutoryLimit",
                            LIMIT,
                            "CMP-17",
                            "From receipt to telling the consumer how the complaint was handled; never pauses.",
                            ComplaintPolicy::statutoryLimit,
                            ComplaintPolicy.Builder::statutoryLimit),
                    field(
                            "consultationLimit",
                            LIMIT,
                            "CMP-19",
                            "From passing a consultation on to its answer.",
                            ComplaintPolicy::consultationLimit,
                            ComplaintPolicy.Builder::consultationLimit),
                    field(
                            "mediaChannels",
                            CHANNELS,
                            "CMP-20",
                            "The channels whose tickets carry the media duties.",
                            ComplaintPolicy::mediaChannels,
                            ComplaintPolicy.Builder::mediaChannels),
                    field(
                            "mediaInformLimit",
                            LIMIT,
                            "CMP-20",
                            "From assignment to telling the responsible department.",
                            ComplaintPolicy::mediaInformLimit,
                            ComplaintPolicy.Builder::mediaInformLimit),
                    field(
                            "mediaResultLimit",
                            LIMIT,
                            "CMP-20",
                            "From resolution to passing the result to the media coordinator.",
                            ComplaintPolicy::mediaResultLimit,
                            ComplaintPolicy.Builder::mediaResultLimit),
                    field(
                            "mediaAnswerLimit",
                            LIMIT,
                            "CMP-20",
                            "From the result to the answer, where the medium named no time of its own.",
                            ComplaintPolicy::mediaAnswerLimit,
                            ComplaintPolicy.Builder::mediaAnswerLimit),
                    field(
                            "reopenMode",
                            Choice.of(ReopenMode.class),
                            "CMP-10",
                            "What becomes of the closing limit when a resolved ticket is handled anew.",
                            ComplaintPolicy::reopenMode,
                            ComplaintPolicy.Builder::reopenMode),
                    field(
                            "responseNeededToResolve",
                            YES_OR_NO,
                            Table.OWN,
                            "Whether a ticket may be resolved only after someone responded to the customer.",
                            ComplaintPolicy::responseNeededToResolve,
                            ComplaintPolicy.Builder::responseNeededToResolve),
                    field(
                            "maxBackdatingMinutes",
                            new WholeNumber(0, 366 * 24 * 60),
                            Table.OWN,
                            "How many minutes after it happened something may be recorded.",
                            ComplaintPolicy::maxBackdatingMinutes,
                            ComplaintPolicy.Builder::maxBackdatingMinutes),
                    field(
                            "roles",
                            ChoiceMap.of(ActionKind.class, ChoiceSet.of(Role.class)),
                            "CMP-14",
                            "Which roles may give which command; a command with null or an empty list nobody may give.",
                            ComplaintPolicy::roles,
                            ComplaintPolicy.Builder::roles),
                    field(
                            ASSESSMENT,
                            AssessmentFields.TABLE,
                            "CMP-13",
                            "The figures of the quarterly assessment.",
                            ComplaintPolicy::assessment,
                            ComplaintPolicy.Builder::assessment)),
            ComplaintPolicy.DEFAULT,
            ComplaintPolicy::builder,
            ComplaintPolicy.Builder::build);

    private ComplaintFields() {}

    private static <T> Field<ComplaintPolicy, ComplaintPolicy.Builder, T> field(
            String name,
            JsonType<T> type,
            String rule,
            String doc,
            Function<ComplaintPolicy, T> getter,
            BiConsumer<ComplaintPolicy.Builder, T> setter) {
        return new Field<>(name, type, rule, doc, getter, setter);
    }
}
