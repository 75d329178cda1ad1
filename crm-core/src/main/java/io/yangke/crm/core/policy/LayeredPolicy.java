package io.yangke.crm.core.policy;

import io.yangke.crm.core.json.Place;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import java.util.List;

/** The documents that hold together, from brand to dealer, laid over the defaults. */
final class LayeredPolicy {

    private final List<PolicyLayer> layers;
    private final List<LayeredSection<?>> sections;

    LayeredPolicy(List<PolicyLayer> layers) {
        this.layers = List.copyOf(layers);
        this.sections =
                Section.ALL.stream().<LayeredSection<?>>map(this::layered).toList();
    }

    private <P> LayeredSection<P> layered(Section<P> section) {
        return new LayeredSection<>(section, layers);
    }

    /** Tells the documents where they do not go together. */
    void check() {
        sections.forEach(LayeredSection::checkAgreements);
        boolean sound = layers.stream().allMatch(layer -> layer.wrong().isEmpty());
        if (sound) {
            sections.forEach(LayeredSection::checkWhole);
        }
    }

    /** Returns a policy of documents that were checked and have nothing wrong. */
    @SuppressWarnings("unchecked") // A section is laid over the defaults of its own type.
    <P> P policy(Section<P> section) {
        return (P) sections.get(Section.ALL.indexOf(section)).policy();
    }

    /** Returns the policies of documents that were checked and have nothing wrong. */
    Policies policies() {
        return new Policies(
                policy(Section.COMPLAINT),
                policy(Section.POINTS),
                policy(Section.CUSTOMERS),
                policy(Section.LIFECYCLE),
                policy(Section.CARE));
    }

    /** Returns the base with the overlays of the layers; an overlay that does not fit is told and left out. */
    WorkingCalendar calendar(WorkingCalendar base) {
        WorkingCalendar calendar = base;
        for (PolicyLayer layer : layers) {
            calendar = calendar(base, calendar, layer);
        }
        return calendar;
    }

    private static WorkingCalendar calendar(WorkingCalendar base, WorkingCalendar below, PolicyLayer layer) {
        try {
            return layer.calendar().over(base, below);
        } catch (IllegalArgumentException unfit) {
            Place at = layer.origin(List.of(PolicyLayer.CALENDAR)).orElseThrow();
            layer.contradiction(
                    at, "does not fit the calendar of the layers above", String.valueOf(unfit.getMessage()));
            return below;
        }
    }
}
