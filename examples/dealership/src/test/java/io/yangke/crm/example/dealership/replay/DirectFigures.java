package io.yangke.crm.example.dealership.replay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a case computed straight from its rows, with nothing of the library: each second of office time is counted
 * by its own arithmetic, over exception days read from elsewhere.
 */
final class DirectFigures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long[][] OFFICE = {{9 * 3600, 12 * 3600}, {13 * 3600, 18 * 3600}};

    /** A row of the input. */
    record Row(Instant at, String status, String subStatus) {}

    private final Map<LocalDate, Boolean> exceptions;

    DirectFigures(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = exceptions;
    }

    List<String> figures(String id, List<Row> rows) {
        Instant first = rows.get(0).at();
        Instant due = due(first, 7_200);
        Optional<Instant> accepted = firstWith(rows, "Accepted");
        long wait = 0;
        long running = 0;
        long working = 0;
        int reopened = 0;
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row row = rows.get(i);
            Row next = rows.get(i + 1);
            boolean completed = row.status().equals("Completed");
            reopened += completed && !next.status().equals("Completed") ? 1 : 0;
            if (row.status().equals("Accepted") && row.subStatus().startsWith("Wait")) {
                wait += seconds(row.at(), next.at());
            } else if (!completed) {
                running += seconds(row.at(), next.at());
                working += office(row.at(), next.at());
            }
        }
        return List.of(
                id,
                first.toString(),
                accepted.map(Instant::toString).orElse(""),
                firstWith(rows, "Completed").map(Instant::toString).orElse(""),
                String.valueOf(reopened),
                String.valueOf(seconds(first, rows.get(rows.size() - 1).at())),
                String.valueOf(wait),
                String.valueOf(running),
                String.valueOf(working),
                due.toString(),
                accepted.map(at -> at.isAfter(due) ? "1" : "0").orElse(""));
    }

    private static Optional<Instant> firstWith(List<Row> rows, String status) {
        return rows.stream()
                .filter(row -> row.status().equals(status))
                .map(Row::at)
                .findFirst();
    }

    private static long seconds(Instant from, Instant until) {
        return Duration.between(from, until).toSeconds();
    }

    private boolean isOfficeDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    private long office(Instant from, Instant until) {
        long total = 0;
        LocalDate last = until.atZone(ZONE).toLocalDate();
        for (LocalDate day = from.atZone(ZONE).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            total += office(day, from, until);
        }
        return total;
    }

    private long office(LocalDate day, Instant from, Instant until) {
        if (!isOfficeDay(day)) {
            return 0;
        }
        long midnight = day.atStartOfDay(ZONE).toEpochSecond();
        long total = 0;
        for (long[] slot : OFFICE) {
            long begin = Math.max(midnight + slot[0], from.getEpochSecond());
            long end = Math.min(midnight + slot[1], until.getEpochSecond());
            total += Math.max(0, end - begin);
        }
        return total;
    }

    private Instant due(Instant start, long seconds) {
        long left = seconds;
        for (LocalDate day = start.atZone(ZONE).toLocalDate(); ; day = day.plusDays(1)) {
            long midnight = day.atStartOfDay(ZONE).toEpochSecond();
            for (long[] slot : OFFICE) {
                long begin = Math.max(midnight + slot[0], start.getEpochSecond());
                long open = isOfficeDay(day) ? Math.max(0, midnight + slot[1] - begin) : 0;
                if (open >= left) {
                    return Instant.ofEpochSecond(begin + left);
                }
                left -= open;
            }
        }
    }
}
