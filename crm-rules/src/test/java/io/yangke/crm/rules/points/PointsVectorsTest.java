package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.LedgerPlay.OFFICE;
import static io.yangke.crm.rules.points.LedgerPlay.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.calendar.SharedData;
import io.yangke.crm.spi.points.Movement.Imported.Past;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a peer expects of lots that are replayed: its histories, played as a past that is taken over. A day is the last one the
 * points are good, and a run to expire them comes at the beginning of its day.
 */
@DisplayName("Lot replays of a peer (P17, P20, P24)")
class PointsVectorsTest {

    private final LedgerPlay play = LedgerPlay.from("2026-01-01 00:00").policy(policy -> policy.lifeMonths(0));
    private final List<PointsAction.PastMovement> past = new ArrayList<>();

    private PointsVectorsTest credit(long points, String day, Optional<String> lastDay) {
        return done(Past.EARNED, points, day, lastDay.map(LocalDate::parse));
    }

    private PointsVectorsTest credit(long points, String day, String lastDay) {
        return credit(points, day, Optional.of(lastDay));
    }

    private PointsVectorsTest credit(long points, String day) {
        return credit(points, day, Optional.empty());
    }

    private PointsVectorsTest debit(long points, String day) {
        return done(Past.SPENT, points, day, Optional.empty());
    }

    private PointsVectorsTest done(Past kind, long points, String day, Optional<LocalDate> lastDay) {
        past.add(new PointsAction.PastMovement(kind, start(day), points, lastDay));
        play.at(start(day));
        return this;
    }

    private static Instant start(String day) {
        return LedgerPlay.instant(day + " 00:00");
    }

    private PointsVectorsTest expireRun(String day) {
        play.at(start(day));
        return this;
    }

    private PointsVectorsTest taken() {
        play.must(account("C-1"), OFFICE, new PointsAction.ImportPast(past));
        return this;
    }

    private List<Long> lots() {
        return play.state("C-1").lots().stream().map(OpenLot::points).toList();
    }

    private long until(String day) {
        return play.state("C-1").lots().stream()
                .filter(open -> open.lot()
                        .expiry()
                        .filter(expiry -> !expiry.lastDay().isAfter(LocalDate.parse(day)))
                        .isPresent())
                .mapToLong(OpenLot::points)
                .sum();
    }

    @Test
    @DisplayName("A credit is a lot, and a debit takes from it")
    void a_debit_takes_from_the_lot() {
        assertThat(credit(100, "2026-01-01").debit(30, "2026-01-02").taken().lots())
                .containsExactly(70L);
    }

    @Test
    @DisplayName("P24: the earliest expiry is taken first, though it came in later; what never expires is taken last")
    void the_earliest_expiry_is_taken_first() {
        credit(100, "2026-01-01")
                .credit(50, "2026-01-02", "2027-06-01")
                .credit(50, "2026-01-03", "2027-01-01")
                .debit(70, "2026-02-01")
                .taken();
        assertThat(play.lots("C-1")).containsExactly("30 until 2027-06-01", "100 for ever");
    }

    @Test
    @DisplayName("P20: a run zeroes exactly the lot that expired")
    void a_run_zeroes_its_lot() {
        credit(100, "2026-01-01", "2027-01-01")
                .credit(40, "2026-01-02")
                .expireRun("2027-01-02")
                .taken();
        assertThat(lots()).containsExactly(40L);
    }

    @Test
    @DisplayName("P6: a deficit is carried into the next credit")
    void a_deficit_is_carried() {
        overdrawn(50, 80);
        play.earn("C-1", 100);
        assertThat(lots()).containsExactly(70L);
        assertThat(play.state("C-1").debt()).isZero();
    }

    /** Debt comes of taking back what was spent: of more than is debited, so much is spent that the credit is left. */
    private void overdrawn(long credit, long debit) {
        PostingId earning = play.earn("C-1", debit);
        play.redeem("C-1", debit - credit);
        assertThat(play.state("C-1").balance()).isEqualTo(credit);
        play.takeBack("C-1", earning, Part.REST);
        assertThat(play.state("C-1").balance()).isEqualTo(credit - debit);
    }

    @Test
    @DisplayName("PTS-08: what will have expired by a day is known ahead")
    void what_expires_is_known_ahead() {
        credit(100, "2026-01-01", "2026-02-01")
                .credit(200, "2026-01-02", "2026-06-01")
                .credit(50, "2026-01-03")
                .taken();
        assertThat(until("2026-03-01")).isEqualTo(100);
        assertThat(until("2026-07-01")).isEqualTo(300);
    }

    @TestFactory
    @DisplayName("The peer's own vectors")
    Stream<DynamicTest> the_peers_own_vectors() {
        Optional<List<String>> lines =
                SharedData.lines("vectors/points_vectors.json", "the ledger against a peer's lot replays");
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, Object> file = JsonText.read(String.join("\n", lines.get()));
        for (Object one : JsonText.list(file.get("vectors"))) {
            Map<String, Object> vector = JsonText.object(one);
            tests.add(DynamicTest.dynamicTest(
                    vector.get("id") + " " + vector.get("source"), () -> new PointsVectorsTest().check(vector)));
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(8);
        return tests.stream();
    }

    private void check(Map<String, Object> vector) {
        List<Object> ops = JsonText.list(vector.get("ops"));
        if ("allow_negative".equals(vector.get("policy"))) {
            overdrawn(points(ops.get(0)), points(ops.get(1)));
            play.earn("C-1", points(ops.get(2)));
        } else {
            ops.forEach(op -> play(JsonText.list(op)));
            taken();
        }
        Map<String, Object> expected = JsonText.object(vector.get("expect"));
        assertThat(expected).isNotEmpty();
        expected.forEach((key, value) -> assertThat(found(key, value)).as(key).isEqualTo(value));
    }

    private static long points(Object op) {
        return (Long) JsonText.list(op).get(1);
    }

    private void play(List<Object> op) {
        switch ((String) op.get(0)) {
            case "credit" -> credit((Long) op.get(1), (String) op.get(2), Optional.ofNullable((String) op.get(3)));
            case "debit" -> debit((Long) op.get(1), (String) op.get(2));
            case "expire_run" -> expireRun((String) op.get(1));
            default -> throw new AssertionError("unknown: " + op);
        }
    }

    private Object found(String key, Object expected) {
        return switch (key) {
            case "balance" -> play.state("C-1").balance();
            case "deficit" -> play.state("C-1").debt();
            case "open_lots" -> lots();
            case "open_lot_expiry" -> lastDay(play.state("C-1").lots().get(0));
            case "remaining_by_expiry" -> each(expected, this::left);
            case "expiring_at_or_before" -> each(expected, this::until);
            default -> throw new AssertionError("unknown: " + key);
        };
    }

    private static Map<String, Object> each(Object expected, Function<String, Long> found) {
        Map<String, Object> each = new LinkedHashMap<>();
        JsonText.object(expected).keySet().forEach(day -> each.put(day, found.apply(day)));
        return each;
    }

    private static String lastDay(OpenLot open) {
        return open.lot().expiry().map(expiry -> expiry.lastDay().toString()).orElse("never");
    }

    private long left(String day) {
        return play.state("C-1").lots().stream()
                .filter(open -> lastDay(open).equals(day))
                .mapToLong(OpenLot::points)
                .sum();
    }
}
