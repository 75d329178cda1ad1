package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Every figure and table the complaint desk uses, with the defaults of the source documents. */
@Value.Immutable
public abstract class ComplaintPolicy {

    /** The figures of the documents. */
    public static final ComplaintPolicy DEFAULT = builder().build();

    ComplaintPolicy() {}

    /** The category tables. Source: CMP-02. */
    @Value.Default
    public List<CategoryRule> categories() {
        return StandardTables.CATEGORIES;
    }

    /** The channels that make a complaint grade B whatever its matter. Source: CMP-02. */
    @Value.Default
    public Set<Channel> gradeBChannels() {
        return StandardTables.GRADE_B_CHANNELS;
    }

    /** The category of a complaint that is B by its channel, for each phase. Source: CMP-02. */
    @Value.Default
    public Map<SalesPhase, CategoryCode> gradeBCategory() {
        return StandardTables.GRADE_B_CATEGORY;
    }

    /** The category of a complaint that became C, for each phase. Source: CMP-02. */
    @Value.Default
    public Map<SalesPhase, CategoryCode> gradeCCategory() {
        return StandardTables.GRADE_C_CATEGORY;
    }

    /** The channels whose tickets must be created within {@link #registrationLimit()}. Source: CMP-01. */
    @Value.Default
    public Set<Channel> registrationChannels() {
        return StandardTables.REGISTRATION_CHANNELS;
    }

    /** From receipt to creation. Source: CMP-01. */
    @Value.Default
    public Limit registrationLimit() {
        return Limit.elapsedMinutes(60);
    }

    /** From assignment to the handler's first contact, where {@link #responseLimits()} has no other. Source: CMP-03. */
    @Value.Default
    public Limit responseLimit() {
        return Limit.elapsedMinutes(120);
    }

    /** Response limits of single levels. Source: CMP-03. */
    public abstract Map<HandlerLevel, Limit> responseLimits();

    /** From assignment to resolution, for each grade; a grade that is absent has no limit. Source: CMP-04. */
    @Value.Default
    public Map<Grade, Limit> closingLimits() {
        return StandardTables.CLOSING_LIMITS;
    }

    /** The clocks that stand still during a pause; empty if no pause is allowed. Source: CMP-04. */
    @Value.Default
    public Set<ClockKind> pausableClocks() {
        return Set.of();
    }

    /** A complaint on the same matter within so many natural days of resolution is the next round. Source: CMP-07. */
    @Value.Default
    public int repeatWindowDays() {
        return 7;
    }

    /** The last round; a further repeat stays in it. Source: CMP-07. */
    @Value.Default
    public int lastRound() {
        return 3;
    }

    /** So many calls in all on an unhandled ticket raise a warning. Source: CMP-08 (a). */
    @Value.Default
    public int unhandledCalls() {
        return 2;
    }

    /** So many calls in all on a ticket in progress raise a warning. Source: CMP-08 (b). */
    @Value.Default
    public int inProgressCalls() {
        return 3;
    }

    /** Shares of a limit at which an alarm is raised ahead of it, in percent, ascending. Source: CMP-09. */
    @Value.Default
    public List<Integer> alarmPercents() {
        return List.of(50, 80);
    }

    /** From resolution to the follow-up call. Source: CMP-11. */
    @Value.Default
    public Limit followUpLimit() {
        return Limit.naturalDays(3);
    }

    /** So many customers with the same matter make a group complaint. Source: CMP-12. */
    @Value.Default
    public int groupCustomers() {
        return 3;
    }

    /** The natural days within which they complained. Source: CMP-12. */
    @Value.Default
    public int groupWindowDays() {
        return 30;
    }

    /** A ticket may become C once so many percent of its closing limit are used up. Source: CMP-06. */
    @Value.Default
    public int gradeCFromPercent() {
        return 80;
    }

    /** Whether a file may be closed only with a complete handling form. Source: CMP-12. */
    @Value.Default
    public boolean completeFormNeeded() {
        return true;
    }

    /** From receipt to telling the consumer how the complaint was handled; never pauses. Source: CMP-17. */
    @Value.Default
    public Limit statutoryLimit() {
        return Limit.workingDays(7);
    }

    /** From passing a consultation on to its answer. Source: CMP-19. */
    @Value.Default
    public Limit consultationLimit() {
        return Limit.workingDays(1);
    }

    /** The channels whose tickets carry the media duties. Source: CMP-20. */
    @Value.Default
    public Set<Channel> mediaChannels() {
        return StandardTables.MEDIA_CHANNELS;
    }

    /** From assignment to telling the responsible department. Source: CMP-20. */
    @Value.Default
    public Limit mediaInformLimit() {
        return Limit.elapsedMinutes(60);
    }

    /** From resolution to passing the result to the media coordinator. Source: CMP-20. */
    @Value.Default
    public Limit mediaResultLimit() {
        return Limit.elapsedMinutes(120);
    }

    /** From the result to the answer, where the medium named no time of its own. Source: CMP-20. */
    @Value.Default
    public Limit mediaAnswerLimit() {
        return Limit.workingDays(1);
    }

    /** What becomes of the closing limit when a resolved ticket is handled anew. Source: CMP-10. */
    @Value.Default
    public ReopenMode reopenMode() {
        return ReopenMode.NEW_CYCLE;
    }

    /** Whether a ticket may be resolved only after someone responded to the customer. */
    @Value.Default
    public boolean responseNeededToResolve() {
        return true;
    }

    /** How many minutes after it happened something may be recorded. */
    @Value.Default
    public int maxBackdatingMinutes() {
        return 60;
    }

    /** Which roles may give which command; a command that is absent nobody may give. Source: CMP-14. */
    @Value.Default
    public Map<ActionKind, Set<Role>> roles() {
        return StandardTables.ROLES;
    }

    /** The figures of the quarterly assessment. Source: CMP-13. */
    @Value.Default
    public AssessmentPolicy assessment() {
        return AssessmentPolicy.DEFAULT;
    }

    @Value.Check
    void check() {
        Checks.range("repeatWindowDays", repeatWindowDays(), 0, 365);
        Checks.range("lastRound", lastRound(), 1, 10);
        Checks.range("unhandledCalls", unhandledCalls(), 1, 1_000);
        Checks.range("inProgressCalls", inProgressCalls(), 1, 1_000);
        Checks.range("gradeCFromPercent", gradeCFromPercent(), 0, 100);
        Checks.range("groupCustomers", groupCustomers(), 2, 10_000);
        Checks.range("groupWindowDays", groupWindowDays(), 1, 365);
        Checks.range("maxBackdatingMinutes", maxBackdatingMinutes(), 0, 366L * 24 * 60);
        checkAlarms();
        checkPausable();
        checkCategories();
    }

    private void checkAlarms() {
        int last = 0;
        for (int percent : alarmPercents()) {
            Checks.require(
                    percent > last && percent < 100,
                    "alarmPercents",
                    "are not ascending between 1 and 99",
                    "such as 50, 80");
            last = percent;
        }
    }

    private void checkPausable() {
        for (ClockKind kind : pausableClocks()) {
            Checks.require(
                    kind == ClockKind.RESPONSE || kind == ClockKind.CLOSING,
                    "pausableClocks",
                    "name " + kind,
                    "RESPONSE and CLOSING are allowed; the statutory limit never pauses");
        }
    }

    private void checkCategories() {
        long codes = categories().stream().map(CategoryRule::code).distinct().count();
        Checks.require(codes == categories().size(), "categories", "name a code twice", "each code once");
        for (SalesPhase phase : SalesPhase.values()) {
            checkGrade("gradeBCategory", gradeBCategory().get(phase), Grade.B);
            checkGrade("gradeCCategory", gradeCCategory().get(phase), Grade.C);
        }
    }

    private void checkGrade(String field, @Nullable CategoryCode code, Grade grade) {
        Checks.require(
                code != null
                        && category(code).filter(row -> row.grade() == grade).isPresent(),
                field,
                "does not name a category of grade " + grade + " for each phase",
                "a code of the table with that grade");
    }

    /** Returns the row of a category; empty if the tables have none. */
    public final Optional<CategoryRule> category(CategoryCode code) {
        for (CategoryRule row : categories()) {
            if (row.code().equals(code)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Returns the category of a phase's complaint that is B by its channel. Source: CMP-02. */
    public final CategoryCode gradeBCategory(SalesPhase phase) {
        return Objects.requireNonNull(gradeBCategory().get(phase), "every phase has one by the check at construction");
    }

    /** Returns the category of a phase's complaint that became C. Source: CMP-02. */
    public final CategoryCode gradeCCategory(SalesPhase phase) {
        return Objects.requireNonNull(gradeCCategory().get(phase), "every phase has one by the check at construction");
    }

    /** Returns the response limit of a level. Source: CMP-03. */
    public final Limit responseLimit(HandlerLevel level) {
        return responseLimits().getOrDefault(level, responseLimit());
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

    /** Builds a {@link ComplaintPolicy}; what is not set has the default. */
    public static final class Builder extends ImmutableComplaintPolicy.Builder {
        Builder() {}
    }
}
