package io.yangke.crm.core;

import io.yangke.crm.core.care.CareSweepReport;
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
 * @param care the review of all customers
 */
public record SweepSummary(
        SweepReport complaints, PointsSweepReport points, CustomerSweepReport customers, CareSweepReport care) {
    public SweepSummary {
        Objects.requireNonNull(complaints, "complaints");
        Objects.requireNonNull(points, "points");
        Objects.requireNonNull(customers, "customers");
        Objects.requireNonNull(care, "care");
    }

    /** Whether nothing due was left behind. */
    public boolean finished() {
        return complaints.finished() && points.finished() && customers.finished() && care.finished();
    }

    /** When something is next due, but for the review of all customers, which is due every day; empty if nothing is. */
    public Optional<Instant> nextWorkAt() {
        return Stream.of(complaints.nextWorkAt(), points.nextWorkAt(), customers.nextWorkAt())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
