package io.yangke.crm.example.dealership.base;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Shop;

/** How a customer treats a dealer. */
enum Habit {
    /** Comes often, spends, renews the insurance at the dealer's. */
    DEVOTED(58, 84, 85),
    /** Comes for every maintenance. */
    REGULAR(88, 118, 40),
    /** Comes when something is wrong. */
    SELDOM(140, 200, 10),
    /** Bought a car within the year. */
    NEWCOMER(75, 130, 30),
    /** Came, and stopped within the last months. */
    LEAVING(80, 120, 15),
    /** Has not come for long. */
    GONE(90, 160, 0);

    /** Of a hundred customers, so many are new, so many come seldom. */
    private static final int NEW = 11;

    private static final int RARE = 11;

    private final int least;
    private final int most;
    private final int renews;

    Habit(int least, int most, int renews) {
        this.least = least;
        this.most = most;
        this.renews = renews;
    }

    /** Returns how a customer of a dealer is: the more diligent the dealer, the more devoted. */
    static Habit any(Chance chance, Shop shop) {
        int negligence = 100 - shop.diligence();
        int drawn = chance.between(0, 99);
        int devoted = 52 - negligence / 4;
        int gone = 2 + negligence / 10;
        int leaving = 6 + negligence / 8;
        if (drawn < devoted) {
            return DEVOTED;
        }
        if (drawn < devoted + NEW) {
            return NEWCOMER;
        }
        if (drawn < devoted + NEW + RARE) {
            return SELDOM;
        }
        if (drawn < devoted + NEW + RARE + gone) {
            return GONE;
        }
        return drawn < devoted + NEW + RARE + gone + leaving ? LEAVING : REGULAR;
    }

    /** Returns how many days pass until the next visit. */
    int interval(Chance chance) {
        return chance.between(least, most);
    }

    /** Returns whether the insurance is renewed at the dealer's this year. */
    boolean renews(Chance chance) {
        return chance.percent(renews);
    }
}
