package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.StaffId;
import java.util.Objects;

/**
 * Someone who is told of tickets by SMS. Source: CMP-18.
 *
 * @param staff who
 * @param phone the number the host sends to; masked in {@code toString}
 */
public record TicketContact(StaffId staff, PersonalText phone) {
    public TicketContact {
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(phone, "phone");
    }
}
