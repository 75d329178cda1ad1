package io.yangke.crm.spi.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the handling form 抱怨/投诉处理表 records beside its free text: steps, causes, departments and dates. Source:
 * CMP-10, CMP-12.
 */
@Value.Immutable
public abstract class Handling implements WithHandling {

    /** Nothing recorded yet. */
    public static final Handling NONE = builder().build();

    Handling() {}

    /** When each step was last taken. */
    public abstract Map<HandlingStep, Instant> steps();

    /** The first analysis of the cause. */
    public abstract Optional<CauseGroup> preliminaryCause();

    /** The responsible department. */
    public abstract Optional<String> department();

    /** When the measures shall be done. */
    public abstract Optional<LocalDate> measuresDoneBy();

    /** When the measures were done. */
    public abstract Optional<LocalDate> measuresDoneOn();

    /** The root cause. */
    public abstract Optional<CauseGroup> rootCause();

    /** The department that improves. */
    public abstract Optional<String> improvingDepartment();

    /** When the improvement was signed off. */
    public abstract Optional<LocalDate> improvedOn();

    /** The parts of the form that are still empty, by name; empty when the form is complete. */
    public final Set<FormPart> missing() {
        Set<FormPart> missing = EnumSet.noneOf(FormPart.class);
        add(missing, FormPart.RESPONSIBLE_DEPARTMENT, department());
        add(missing, FormPart.MEASURES_DONE, measuresDoneOn());
        add(missing, FormPart.ROOT_CAUSE, rootCause());
        add(missing, FormPart.IMPROVEMENT, improvedOn());
        return missing;
    }

    private static void add(Set<FormPart> missing, FormPart part, Optional<?> value) {
        if (value.isEmpty()) {
            missing.add(part);
        }
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Handling}. */
    public static final class Builder extends ImmutableHandling.Builder {
        Builder() {}
    }
}
