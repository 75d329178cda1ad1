package io.yangke.crm.example.dealership.club;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.group.Staff;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Role;

/**
 * Where points are earned and spent.
 *
 * @param dealer whose place it is
 * @param staff who sits at the counter
 */
record Place(DealerId dealer, Actor staff) {

    /** The online shop of headquarters. Source: PTS-03. */
    static final Place ONLINE_SHOP = new Place(Group.HEADQUARTERS, Actor.of(Role.HEADQUARTERS, "online-shop"));

    /** Returns the counter of a dealer. */
    static Place of(Shop shop) {
        return new Place(shop.id(), Staff.of(Role.DEALER, shop));
    }
}
