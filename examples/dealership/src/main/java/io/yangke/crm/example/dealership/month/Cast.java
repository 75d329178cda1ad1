package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.group.Staff;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.HandlerLevel;

/** The people behind the deeds. */
final class Cast {

    private Cast() {}

    /** Returns who gives the command, for a ticket as it stands. */
    static Actor actor(Doer doer, Shop shop, Complaint ticket) {
        return doer == Doer.HANDLER
                ? handler(shop, ticket.handler().orElse(HandlerLevel.DLR))
                : Staff.of(Role.valueOf(doer.name()), shop);
    }

    private static Actor handler(Shop shop, HandlerLevel level) {
        return Staff.of(level == HandlerLevel.DLR ? Role.DEALER : Role.valueOf(level.name()), shop);
    }
}
