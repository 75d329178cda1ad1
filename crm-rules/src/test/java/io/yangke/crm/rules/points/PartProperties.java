package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("P28 Parts of a reversal: any split comes to the whole, and never to more")
class PartProperties {

    private static final PostingId ORIGINAL = new PostingId(Fixture.ACCOUNT, 1);

    @Property
    void a_spending_given_back_by_points_in_any_split_comes_back_exactly(
            @ForAll("spendings") Spending spending, @ForAll Random random) {
        List<Movement.Refunded> all = refundAll(spending, slices(spending.points(), random, Part.Points::new));
        assertThat(points(all)).isEqualTo(spending.points());
        assertThat(value(all)).isEqualTo(spending.valueFen());
    }

    @Property
    void a_spending_given_back_by_money_in_any_split_comes_back_exactly(
            @ForAll("spendings") Spending spending, @ForAll Random random) {
        List<Movement.Refunded> all = refundAll(spending, slices(spending.valueFen(), random, Part.Money::new));
        if (spending.valueFen() > 0) {
            assertThat(points(all)).isEqualTo(spending.points());
            assertThat(value(all)).isEqualTo(spending.valueFen());
        }
    }

    @Property
    void a_spending_given_back_line_by_line_in_any_split_and_order_comes_back_exactly_P3_P5(
            @ForAll("spendings") Spending spending, @ForAll Random random) {
        List<Movement.Refunded> all = refundAll(spending, lineSlices(spending, random));
        if (!spending.lines().isEmpty()) {
            assertThat(points(all)).isEqualTo(spending.points());
            assertThat(value(all)).isEqualTo(spending.valueFen());
            long cost =
                    spending.lines().stream().mapToLong(LineShare::amountFen).sum();
            assertThat(all.stream().mapToLong(Movement.Refunded::moneyFen).sum())
                    .isEqualTo(cost - spending.valueFen());
        }
        assertThat(all)
                .allSatisfy(
                        part -> assertThat(part.valueFen() + part.moneyFen()).isEqualTo(part.lineFen()));
    }

    @Property
    void a_prefix_of_money_gives_back_the_rounded_down_share_of_the_points(
            @ForAll("spendings") Spending spending, @ForAll Random random) {
        List<Movement.Refunded> before = new ArrayList<>();
        for (Part part : slices(spending.valueFen(), random, Part.Money::new)) {
            before.add(refund(spending, before, part).orElseThrow());
            assertThat(points(before)).isEqualTo(floor(spending.points(), value(before), spending.valueFen()));
        }
    }

    @Property
    void kinds_mixed_in_any_way_never_give_back_more_and_the_rest_makes_it_whole(
            @ForAll("spendings") Spending spending, @ForAll Random random) {
        List<Part> parts = new ArrayList<>(lineSlices(spending, random));
        parts.addAll(slices(spending.points(), random, Part.Points::new));
        parts.addAll(slices(spending.valueFen(), random, Part.Money::new));
        Collections.shuffle(parts, random);
        List<Movement.Refunded> given = new ArrayList<>();
        for (Part part : parts) {
            refund(spending, given, part).ifPresent(given::add);
            assertThat(points(given)).isLessThanOrEqualTo(spending.points());
            assertThat(value(given)).isLessThanOrEqualTo(spending.valueFen());
            assertMoneyWithinWhatWasPaid(spending, given);
        }
        refund(spending, given, Part.REST).ifPresent(given::add);
        assertThat(points(given)).isEqualTo(spending.points());
        assertThat(value(given)).isEqualTo(spending.valueFen());
        assertThat(refund(spending, given, Part.REST)).isEmpty();
        assertThat(refund(spending, given, new Part.Points(1))).isEmpty();
    }

    @Property
    void lines_after_any_other_parts_still_come_to_the_whole(
            @ForAll("spendings") Spending spending, @ForAll Random random) {
        List<Movement.Refunded> given = new ArrayList<>();
        long some = 1 + (long) (random.nextDouble() * (spending.points() - 1));
        given.add(refund(spending, given, new Part.Points(some)).orElseThrow());
        for (Part part : lineSlices(spending, random)) {
            refund(spending, given, part).ifPresent(given::add);
        }
        if (!spending.lines().isEmpty()) {
            assertThat(points(given)).isEqualTo(spending.points());
            assertThat(value(given)).isEqualTo(spending.valueFen());
        }
    }

    @Property
    void an_earning_taken_back_by_money_in_any_split_is_taken_back_exactly(
            @ForAll("earnings") Movement.Earned earned, @ForAll Random random) {
        List<Movement.TakenBack> before = new ArrayList<>();
        for (Part part : slices(earned.baseFen(), random, Part.Money::new)) {
            before.add(takeBack(earned, before, part).orElseThrow());
            long fen = before.stream().mapToLong(Movement.TakenBack::baseFen).sum();
            assertThat(claimed(before)).isEqualTo(floor(earned.points(), fen, earned.baseFen()));
        }
        assertThat(claimed(before)).isEqualTo(earned.points());
        assertThat(takeBack(earned, before, Part.REST)).isEmpty();
    }

    @Property
    void an_earning_taken_back_by_points_and_money_is_never_taken_back_twice_P9_P21(
            @ForAll("earnings") Movement.Earned earned, @ForAll Random random) {
        List<Part> parts = slices(earned.baseFen(), random, Part.Money::new);
        parts.addAll(slices(earned.points(), random, Part.Points::new));
        Collections.shuffle(parts, random);
        List<Movement.TakenBack> before = new ArrayList<>();
        for (Part part : parts) {
            takeBack(earned, before, part).ifPresent(before::add);
            assertThat(claimed(before)).isLessThanOrEqualTo(earned.points());
        }
        takeBack(earned, before, Part.REST).ifPresent(before::add);
        assertThat(claimed(before)).isEqualTo(earned.points());
    }

    private static void assertMoneyWithinWhatWasPaid(Spending spending, List<Movement.Refunded> given) {
        for (LineShare line : spending.lines()) {
            long money = given.stream()
                    .filter(part -> part.line().equals(Optional.of(line.line())))
                    .mapToLong(Movement.Refunded::moneyFen)
                    .sum();
            assertThat(money).isLessThanOrEqualTo(line.amountFen() - line.valueFen());
        }
    }

    private static List<Movement.Refunded> refundAll(Spending spending, List<Part> parts) {
        List<Movement.Refunded> given = new ArrayList<>();
        for (Part part : parts) {
            given.add(refund(spending, given, part).orElseThrow());
        }
        return given;
    }

    private static Optional<Movement.Refunded> refund(Spending spending, List<Movement.Refunded> before, Part part) {
        Decision<RefundPart, Refusal> decision = PartRules.refund(ORIGINAL, spending, before, part);
        return decision.fold(
                parts -> Optional.of(new Movement.Refunded(
                        ORIGINAL,
                        parts.get(0).points(),
                        parts.get(0).line(),
                        parts.get(0).lineFen(),
                        parts.get(0).valueFen(),
                        parts.get(0).moneyFen())),
                refusal -> Optional.empty());
    }

    private static Optional<Movement.TakenBack> takeBack(
            Movement.Earned earned, List<Movement.TakenBack> before, Part part) {
        return PartRules.takeBack(ORIGINAL, earned, before, part)
                .fold(
                        parts -> Optional.of(new Movement.TakenBack(
                                ORIGINAL, parts.get(0).claimed(), parts.get(0).baseFen(), 0, RuleCode.of("returned"))),
                        refusal -> Optional.empty());
    }

    private static long points(List<Movement.Refunded> parts) {
        return parts.stream().mapToLong(Movement.Refunded::points).sum();
    }

    private static long value(List<Movement.Refunded> parts) {
        return parts.stream().mapToLong(Movement.Refunded::valueFen).sum();
    }

    private static long claimed(List<Movement.TakenBack> parts) {
        return parts.stream().mapToLong(Movement.TakenBack::claimed).sum();
    }

    private static long floor(long whole, long part, long of) {
        return BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(of))
                .longValueExact();
    }

    private static List<Part> lineSlices(Spending spending, Random random) {
        List<Part> parts = new ArrayList<>();
        for (LineShare line : spending.lines()) {
            parts.addAll(slices(line.amountFen(), random, fen -> new Part.Line(line.line(), fen)));
        }
        Collections.shuffle(parts, random);
        return parts;
    }

    private static List<Part> slices(long whole, Random random, LongFunction<Part> part) {
        List<Part> slices = new ArrayList<>();
        for (long left = whole; left > 0; ) {
            long slice = slices.size() > 10 || random.nextInt(4) == 0 ? left : 1 + (long) (random.nextDouble() * left);
            slice = Math.min(slice, InvoiceLine.MAX_FEN);
            slices.add(part.apply(slice));
            left -= slice;
        }
        return slices;
    }

    @Provide
    Arbitrary<Movement.Earned> earnings() {
        Arbitrary<EarnedPart> part = Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000_000_000L),
                        Arbitraries.longs().between(1, 100_000_000_000L))
                .as((baseFen, given) -> Fixture.part("service", baseFen, given));
        return part.list().ofMinSize(1).ofMaxSize(3).map(parts -> Fixture.earned(parts.toArray(EarnedPart[]::new)));
    }

    /** Spendings whose lines hold any shares at all, not only such as the rules make. */
    @Provide
    Arbitrary<Spending> spendings() {
        Arbitrary<Long> points = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 200), Arbitraries.longs().between(1, 10_000_000_000L));
        Arbitrary<Long> fen = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 200), Arbitraries.longs().between(0, 10_000_000_000L));
        Arbitrary<LineShare> line = Combinators.combine(points.map(some -> some - 1), fen, fen)
                .as((some, value, money) -> new LineShare("L", value + money, some, value));
        return Combinators.combine(points, fen, line.list().ofMaxSize(4)).as(PartProperties::spending);
    }

    private static Spending spending(long points, long valueFen, List<LineShare> lines) {
        List<LineShare> named = new ArrayList<>();
        for (LineShare line : lines) {
            if (line.amountFen() > 0) {
                named.add(new LineShare("L" + named.size(), line.amountFen(), line.points(), line.valueFen()));
            }
        }
        long sum = named.stream().mapToLong(LineShare::points).sum();
        return new Spending(
                SpendingCategory.LABOUR,
                DepartmentCode.SERVICE,
                Optional.empty(),
                sum == 0 ? points : sum,
                sum == 0
                        ? valueFen
                        : named.stream().mapToLong(LineShare::valueFen).sum(),
                sum == 0 ? List.of() : named);
    }
}
