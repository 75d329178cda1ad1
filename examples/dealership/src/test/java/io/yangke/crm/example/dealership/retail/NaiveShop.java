package io.yangke.crm.example.dealership.retail;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same year counted by hand: for each household a list of points with the day they end, the earliest first; nothing of the
 * library, and nothing of the replay.
 */
final class NaiveShop {

    long invoices;
    long earningNothing;
    long earned;
    long spent;
    long withoutAccount;
    long withoutPoints;
    long expired;
    long outstanding;

    private final Map<String, List<long[]>> households = new HashMap<>();

    /** Something that happens: of one instant, baskets come before coupons. */
    private record Event(LocalDateTime at, int kind, int row, String household, BigDecimal money) {}

    static NaiveShop count(Path transactions, Path coupons) throws IOException {
        List<Event> events = new ArrayList<>(baskets(transactions));
        int row = 0;
        for (String line : lines(coupons)) {
            String[] fields = line.split(",");
            events.add(new Event(LocalDate.parse(fields[3]).atTime(23, 59, 59), 1, row++, fields[0], BigDecimal.ZERO));
        }
        events.sort(Comparator.comparing(Event::at).thenComparing(Event::kind).thenComparing(Event::row));
        NaiveShop shop = new NaiveShop();
        events.forEach(shop::happen);
        LocalDate last = events.get(events.size() - 1).at().toLocalDate();
        shop.households.values().forEach(lots -> shop.expire(lots, last));
        shop.outstanding = shop.households.values().stream()
                .flatMap(List::stream)
                .mapToLong(lot -> lot[1])
                .sum();
        return shop;
    }

    private static List<Event> baskets(Path file) throws IOException {
        Map<String, Event> baskets = new LinkedHashMap<>();
        for (String line : lines(file)) {
            String[] fields = line.split(",");
            if (!fields[5].contains("e")) {
                baskets.merge(
                        fields[2],
                        new Event(
                                LocalDateTime.parse(fields[10]),
                                0,
                                baskets.size(),
                                fields[0],
                                new BigDecimal(fields[5])),
                        (one, other) -> new Event(
                                one.at(),
                                0,
                                one.row(),
                                one.household(),
                                one.money().add(other.money())));
            }
        }
        return List.copyOf(baskets.values());
    }

    private static List<String> lines(Path file) throws IOException {
        String[] lines = Files.readString(file).replace("\"", "").split("\n");
        return Arrays.asList(lines).subList(1, lines.length);
    }

    private void happen(Event event) {
        List<long[]> lots = households.get(event.household());
        if (lots != null) {
            expire(lots, event.at().toLocalDate());
        }
        if (event.kind() == 0) {
            buy(event);
        } else if (lots == null) {
            withoutAccount++;
        } else {
            redeem(lots);
        }
    }

    private void buy(Event event) {
        invoices++;
        long points = event.money().movePointRight(1).longValue();
        if (points == 0) {
            earningNothing++;
            return;
        }
        earned += points;
        LocalDate end = YearMonth.from(event.at()).plusMonths(3).atEndOfMonth();
        households
                .computeIfAbsent(event.household(), household -> new ArrayList<>())
                .add(new long[] {end.toEpochDay(), points});
    }

    private void redeem(List<long[]> lots) {
        if (lots.stream().mapToLong(lot -> lot[1]).sum() < 100) {
            withoutPoints++;
            return;
        }
        spent += 100;
        long left = 100;
        for (long[] lot : lots) {
            long taken = Math.min(left, lot[1]);
            lot[1] -= taken;
            left -= taken;
        }
    }

    private void expire(List<long[]> lots, LocalDate today) {
        for (long[] lot : lots) {
            if (lot[0] < today.toEpochDay()) {
                expired += lot[1];
                lot[1] = 0;
            }
        }
    }
}
