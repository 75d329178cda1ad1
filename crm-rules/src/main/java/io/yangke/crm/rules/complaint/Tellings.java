package io.yangke.crm.rules.complaint;

import com.google.common.collect.ImmutableMap;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.explain.Explanation;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** How each kind of event is told: one function for each, kept by the class of the event. */
final class Tellings {

    private final Map<Class<? extends ComplaintEvent>, BiFunction<ComplaintEvent, Facts, Explanation>> byEvent;

    private Tellings(Map<Class<? extends ComplaintEvent>, BiFunction<ComplaintEvent, Facts, Explanation>> byEvent) {
        this.byEvent = byEvent;
    }

    Set<Class<? extends ComplaintEvent>> events() {
        return byEvent.keySet();
    }

    Explanation tell(ComplaintEvent event, Facts facts) {
        return Objects.requireNonNull(byEvent.get(event.getClass()), event.getClass()::getName)
                .apply(event, facts);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects the functions; a class may be given once. */
    static final class Builder {

        private final ImmutableMap.Builder<
                        Class<? extends ComplaintEvent>, BiFunction<ComplaintEvent, Facts, Explanation>>
                byEvent = ImmutableMap.builder();

        private Builder() {}

        <E extends ComplaintEvent> Builder on(Class<E> kind, BiFunction<E, Facts, Explanation> telling) {
            byEvent.put(kind, (event, facts) -> telling.apply(kind.cast(event), facts));
            return this;
        }

        Builder always(Class<? extends ComplaintEvent> kind, ComplaintCode code) {
            byEvent.put(kind, (event, facts) -> code.with());
            return this;
        }

        Tellings build() {
            return new Tellings(byEvent.buildOrThrow());
        }
    }
}
