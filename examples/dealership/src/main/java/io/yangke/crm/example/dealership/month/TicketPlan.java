package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.base.Acquaintance;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that happens around one ticket.
 *
 * @param id its number
 * @param shop the dealer
 * @param registration how it begins
 * @param recordedAt when it is registered: some time after receipt
 * @param deeds what people do then, in order of time
 */
record TicketPlan(TicketId id, Shop shop, RegisterComplaint registration, Instant recordedAt, List<Deed> deeds) {
    TicketPlan {
        deeds = List.copyOf(deeds);
    }

    /** Returns who complains, or asks. */
    Acquaintance complainant() {
        return new Acquaintance(
                shop,
                registration.customer(),
                registration.vehicle(),
                registration.kind() == TicketKind.COMPLAINT ? Optional.of(recordedAt) : Optional.empty());
    }
}
