package io.yangke.crm.core;

import io.yangke.crm.core.complaint.SweepReport;
import io.yangke.crm.core.points.PointsSweepReport;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a sweep of all features did.
 *
 * @param complaints on the tickets
 * @param points on the points accounts
 */
public record SweepSummary(SweepReport complaints, PointsSweepReport points) {
    public SweepSummary {
        Objects.requireNonNull(complaints, "complaints");
        Objects.requireNonNull(points, "points");
    }

    /** Whether nothing due was left behind. */
    public boolean finished() {
        return complaints.finished() && points.finished();
    }

    /** When something is next due; empty if nothing is. */
    public Optional<Instant> nextWorkAt() {
        Optional<Instant> one = complaints.nextWorkAt();
        Optional<Instant> other = points.nextWorkAt();
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }
}
