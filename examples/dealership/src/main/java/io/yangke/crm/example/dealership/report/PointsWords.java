package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.DealerId;

/** How the page of points words what others share. */
final class PointsWords {

    private PointsWords() {}

    /** Returns the name of a dealer, or of headquarters. */
    static String dealer(Group group, DealerId dealer, Words words) {
        return dealer.equals(Group.HEADQUARTERS)
                ? words.get("points.headquarters")
                : group.shop(dealer).name(words.language());
    }

    /** Returns a change with its sign; nothing for 0. */
    static String change(long points, Words words) {
        if (points == 0) {
            return "";
        }
        return points > 0 ? "+" + words.number(points) : "−" + words.number(-points);
    }
}
