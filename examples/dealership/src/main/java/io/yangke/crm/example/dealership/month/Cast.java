package io.yangke.crm.example.dealership.month;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.HandlerLevel;
import java.util.Locale;

/** The people behind the roles, by opaque ids: one of a kind for a dealer or a region. */
final class Cast {

    private Cast() {}

    /** Returns who gives the command, for a ticket as it stands. */
    static Actor actor(Doer doer, Shop shop, Complaint ticket) {
        return doer == Doer.HANDLER
                ? handler(shop, ticket.handler().orElse(HandlerLevel.DLR))
                : actor(Role.valueOf(doer.name()), shop);
    }

    private static Actor handler(Shop shop, HandlerLevel level) {
        return actor(level == HandlerLevel.DLR ? Role.DEALER : Role.valueOf(level.name()), shop);
    }

    /** Returns who has a role for a dealer. */
    static Actor actor(Role role, Shop shop) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (role) {
            case DEALER, GENERAL_MANAGER -> Actor.of(role, name + "-" + shop.id());
            case RBO, SE -> Actor.of(role, name + "-" + shop.region());
            default -> Actor.of(role, name + "-1");
        };
    }
}
