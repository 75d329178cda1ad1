package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.RegionId;
import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * A dealer's assessment as it goes into the settlement of its region.
 *
 * @param assessment the assessment
 * @param region the regional office the dealer belonged to at the end of the quarter
 * @param carsDelivered the cars it delivered in the quarter, at least 0
 */
public record Standing(DealerAssessment assessment, RegionId region, long carsDelivered) {
    public Standing {
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(region, "region");
        Checks.range("carsDelivered", carsDelivered, 0, Long.MAX_VALUE);
    }
}
