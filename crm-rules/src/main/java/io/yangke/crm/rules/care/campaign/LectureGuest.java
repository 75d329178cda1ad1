package io.yangke.crm.rules.care.campaign;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.StandingState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of somebody who may be invited.
 *
 * @param file the customer's file
 * @param state what may be done with the customer's data
 * @param care what is remembered of the care for the customer; empty if nothing is
 * @param complaints the customer's tickets, whatever their state
 */
public record LectureGuest(
        CustomerFile file, StandingState state, Optional<CareFile> care, List<Complaint> complaints) {
    public LectureGuest {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(care, "care");
        complaints = ImmutableList.copyOf(complaints);
    }
}
