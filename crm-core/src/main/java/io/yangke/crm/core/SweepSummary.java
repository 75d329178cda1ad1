package io.yangke.crm.core;

import io.yangke.crm.core.complaint.SweepReport;
import io.yangke.crm.core.customer.CustomerSweepReport;
import io.yangke.crm.core.points.PointsSweepReport;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sweep of all features did.
 *
 * @param complaints on the tickets
 * @param points on the points accounts
 * @param customers on the customers' files
 */
public record SweepSummary(SweepReport complaints, PointsSweepReport points, CustomerSweepReport customers) {
    public SweepSummary {
        Objects.requireNonNull(complaints, "complaints");
        Objects.requireNonNull(points, "points");
        Objects.requireNonNull(customers, "customers");
    }

    /** Whether nothing due was left behind. */
    public boolean finished() {
        return complaints.finished() && points.finished() && customers.finished();
    }

    /** When something is next due; empty if nothing is. */
    public Optional<Instant> nextWorkAt() {
        return Stream.of(complaints.nextWorkAt(), points.nextWorkAt(), customers.nextWorkAt())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
