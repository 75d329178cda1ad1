package io.yangke.crm.example.dealership.group;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Role;
import java.util.Locale;

/** The people of the group, by opaque ids: one of a kind for a dealer or a region. */
public final class Staff {

    private Staff() {}

    /** Returns who has a role for a dealer. */
    public static Actor of(Role role, Shop shop) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (role) {
            case DEALER, GENERAL_MANAGER -> Actor.of(role, name + "-" + shop.id());
            case RBO, SE -> Actor.of(role, name + "-" + shop.region());
            default -> Actor.of(role, name + "-1");
        };
    }
}
