package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Facts.named;
import static io.yangke.crm.rules.points.Facts.points;
import static io.yangke.crm.spi.explain.Argument.day;
import static io.yangke.crm.spi.explain.Argument.moment;
import static io.yangke.crm.spi.explain.Argument.quantity;

import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells what is coming on an account. */
final class ComingTelling {

    private final PointsAccount account;
    private final PointsRules rules;
    private final Instant now;
    private final List<Explanation> told = new ArrayList<>();

    private ComingTelling(PointsAccount account, PointsRules rules, Instant now) {
        this.account = account;
        this.rules = rules;
        this.now = now;
    }

    static List<Explanation> of(PointsAccount account, PointsRules rules, Instant now) {
        ComingTelling telling = new ComingTelling(account, rules, now);
        telling.expiries();
        telling.pending();
        telling.holds();
        telling.debt();
        telling.minima();
        return telling.told;
    }

    private void expiries() {
        Map<Expiry, Long> byDay = new TreeMap<>();
        for (OpenLot open : account.lots()) {
            open.lot()
                    .expiry()
                    .filter(expiry -> !expiry.isPast(now))
                    .ifPresent(expiry -> byDay.merge(expiry, open.points(), Long::sum));
        }
        byDay.forEach((expiry, points) -> told.add(PointsCode.COMING_EXPIRY.with(
                points(points),
                day(expiry.lastDay()),
                quantity(ChronoUnit.DAYS.between(rules.day(now), expiry.lastDay()), Unit.NATURAL_DAYS))));
    }

    private void pending() {
        Map<Instant, Long> byInstant = new TreeMap<>();
        long waiting = 0;
        for (OpenLot open : account.lots()) {
            Lot lot = open.lot();
            if (lot.usableFrom().isEmpty() && !lot.isExpired(now)) {
                waiting += open.points();
            }
            lot.usableFrom()
                    .filter(from -> now.isBefore(from) && !lot.isExpired(from))
                    .ifPresent(from -> byInstant.merge(from, open.points(), Long::sum));
        }
        byInstant.forEach(
                (from, points) -> told.add(PointsCode.COMING_USABLE.with(points(points), moment(from, rules.zone()))));
        if (waiting > 0) {
            told.add(PointsCode.COMING_ON_ACTION.with(points(waiting)));
        }
    }

    private void holds() {
        for (Hold hold : account.holds()) {
            if (!hold.isOver(now)) {
                told.add(
                        PointsCode.COMING_TIME_OUT.with(points(hold.points()), moment(hold.expiresAt(), rules.zone())));
            }
        }
    }

    private void debt() {
        if (account.debt() > 0) {
            told.add(PointsCode.COMING_REPAYMENT.with(points(account.debt())));
        }
    }

    private void minima() {
        long available = Math.max(0, account.available(now));
        for (SpendingRule rule : rules.programme().spendingRules()) {
            long least = new SpendingTerms(rule, List.of(), rules.programme()).least();
            if (available < least) {
                told.add(PointsCode.COMING_MINIMUM.with(
                        named(rule.category()), points(least), points(least - available)));
            }
        }
    }
}
