package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.group.Staff;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.ContactBookCommand;
import io.yangke.crm.spi.complaint.ContactChange;
import io.yangke.crm.spi.complaint.ContactChange.Kind;
import io.yangke.crm.spi.complaint.TicketContact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Who is told of tickets by SMS: asked for by dealers, recorded by the hotline. Source: CMP-18. */
final class ContactChanges {

    private static final Duration RECORDED_AFTER = Duration.ofMinutes(50);

    private ContactChanges() {}

    static List<ContactPlan> of(Group group) {
        return Stream.of(
                        change(group, "E-SH-01", Kind.ADD, "service-manager-E-SH-01", "2026-09-14T02:00:00Z"),
                        change(group, "E-SZ-01", Kind.ADD, "care-manager-E-SZ-01", "2026-09-15T03:20:00Z"),
                        change(group, "E-SZ-01", Kind.CHANGE, "care-manager-E-SZ-01", "2026-09-30T06:10:00Z"),
                        change(group, "E-SH-01", Kind.REMOVE, "service-manager-E-SH-01", "2026-10-09T01:30:00Z"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ContactPlan> change(Group group, String dealer, Kind kind, String staff, String at) {
        Shop shop = group.shop(DealerId.of(dealer));
        Instant asked = Instant.parse(at);
        ContactChange change =
                new ContactChange(kind, new TicketContact(StaffId.of(staff), PersonalText.of("000-0000-0001")));
        return List.of(
                new ContactPlan(asked, command(shop, change, false, at)),
                new ContactPlan(asked.plus(RECORDED_AFTER), command(shop, change, true, at)));
    }

    private static ContactBookCommand command(Shop shop, ContactChange change, boolean recorded, String at) {
        Role role = recorded ? Role.CSR : Role.DEALER;
        String key = (recorded ? "contact-recorded-" : "contact-asked-") + at;
        return new ContactBookCommand(shop.id(), Staff.of(role, shop), CommandKey.of(key), recorded, change);
    }
}
