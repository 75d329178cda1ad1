package io.yangke.crm.example.dealership.club;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.spi.points.Movement.Imported.Past;
import io.yangke.crm.spi.points.PointsAction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What members earned and spent with the system of before: up to two years of it, so that some is about to expire. */
final class Histories {

    private static final int OLDEST_MONTHS = 24;

    private final Chance chance;
    private final LocalDate firstDay;

    Histories(Chance chance, LocalDate firstDay) {
        this.chance = chance;
        this.firstDay = firstDay;
    }

    /**
     * Returns what an account takes over.
     *
     * @param hundreds the most of one earning, in hundreds of points
     */
    PointsAction.ImportPast of(ZoneId zone, int hundreds) {
        List<PointsAction.PastMovement> history = new ArrayList<>();
        int since = chance.percent(35) ? OLDEST_MONTHS : chance.between(2, OLDEST_MONTHS - 1);
        long balance = 0;
        for (int months = since; months > 0; months -= chance.between(1, 5)) {
            LocalDate day = firstDay.minusMonths(months).withDayOfMonth(chance.between(1, 20));
            long earned = chance.between(2, 20 * hundreds) * 5L;
            balance += earned;
            history.add(past(Past.EARNED, day, 11, zone, earned));
            if (chance.percent(18)) {
                long spent = balance * chance.between(20, 80) / 100;
                balance -= spent;
                history.add(past(Past.SPENT, day, 15, zone, spent));
            }
        }
        return new PointsAction.ImportPast(history);
    }

    private static PointsAction.PastMovement past(Past past, LocalDate day, int hour, ZoneId zone, long points) {
        return new PointsAction.PastMovement(
                past, day.atTime(hour, 0).atZone(zone).toInstant(), points, Optional.empty());
    }
}
