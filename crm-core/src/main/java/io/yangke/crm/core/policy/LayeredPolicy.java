package io.yangke.crm.core.policy;

import io.yangke.crm.core.json.Place;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.points.PointsPolicy;
import java.util.List;

/** The documents that hold together, from brand to dealer, laid over the defaults. */
final class LayeredPolicy {

    private final List<PolicyLayer> layers;
    private final LayeredSection<ComplaintPolicy> complaint;
    private final LayeredSection<PointsPolicy> points;

    LayeredPolicy(List<PolicyLayer> layers) {
        this.layers = List.copyOf(layers);
        this.complaint = new LayeredSection<>(Section.COMPLAINT, layers);
        this.points = new LayeredSection<>(Section.POINTS, layers);
    }

    /** Tells the documents where they do not go together. */
    void check() {
        ComplaintAgreements.check(complaint);
        PointsAgreements.check(points);
        boolean sound = layers.stream().allMatch(layer -> layer.wrong().isEmpty());
        if (sound) {
            complaint.checkWhole();
            points.checkWhole();
        }
    }

    /** Returns the policy of documents that were checked and have nothing wrong. */
    ComplaintPolicy complaint() {
        return complaint.policy();
    }

    /** Returns the programmes of documents that were checked and have nothing wrong. */
    PointsPolicy points() {
        return points.policy();
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
