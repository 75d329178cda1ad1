package io.yangke.crm.example.dealership.report;

import io.yangke.crm.core.points.BooksService;
import io.yangke.crm.example.dealership.club.ClubFigures;
import io.yangke.crm.example.dealership.club.ClubVerdict;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.points.books.Breakage;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsEvent;
import java.util.List;

/** The figures of points one wants first. */
record PointsHeadlineSection(PlayedMonth month, Words words) implements Section {

    /** More than a month brings. */
    private static final int MOST_EVENTS = 1_000_000;

    @Override
    public Tag render() {
        return Tiles.of(owed(), earned(), spent(), expired(), notices(), books());
    }

    private List<ClubFigures> figures() {
        return OwedSection.PROGRAMMES.stream()
                .map(programme -> ClubFigures.of(month.club(), programme))
                .toList();
    }

    private long points(Movement.Kind kind) {
        return figures().stream().mapToLong(figures -> figures.points(kind)).sum();
    }

    private long count(Movement.Kind kind) {
        return figures().stream().mapToLong(figures -> figures.count(kind)).sum();
    }

    /** Returns what moved in whole yuan. */
    private String yuan(Movement.Kind kind) {
        long fen = figures().stream()
                .mapToLong(figures -> month.club().valueFen(figures.programme(), Math.abs(figures.points(kind))))
                .sum();
        return words.number(fen / 100);
    }

    private Tag owed() {
        PointsOwed owed = PointsOwed.of(month);
        return Tiles.tile(
                words.number(owed.valueFen() / 100),
                words.get("points.headline.owed"),
                words.get("points.headline.owed.more", owed.points(), owed.accounts()));
    }

    private Tag earned() {
        return Tiles.tile(
                yuan(Movement.Kind.EARNED),
                words.get("points.headline.earned"),
                words.get("points.headline.earned.more", points(Movement.Kind.EARNED), count(Movement.Kind.EARNED)));
    }

    private Tag spent() {
        return Tiles.tile(
                yuan(Movement.Kind.REDEEMED),
                words.get("points.headline.spent"),
                words.get(
                        "points.headline.spent.more", -points(Movement.Kind.REDEEMED), points(Movement.Kind.REFUNDED)));
    }

    private Tag expired() {
        BooksService books = month.crm().points().books();
        List<Breakage> breakage = month.group().ledgers().stream()
                .flatMap(ledger -> books.breakage(ledger, month.plan().begin(), month.asOf()).stream())
                .toList();
        return Tiles.tile(
                yuan(Movement.Kind.EXPIRED),
                words.get("points.headline.expired"),
                words.get(
                        "points.headline.expired.more",
                        -points(Movement.Kind.EXPIRED),
                        Breakage.rate(breakage)
                                .map(PointsHeadlineSection::percent)
                                .orElse("–")));
    }

    private static String percent(Argument.Share share) {
        long tenths = 1_000 * share.numerator() / share.denominator();
        return tenths / 10 + "." + tenths % 10;
    }

    private Tag notices() {
        return Tiles.tile(
                words.number(events(PointsEvent.ExpiryComing.class)),
                words.get("points.headline.notices"),
                words.get("points.headline.notices.more", events(PointsEvent.HoldTimedOut.class)));
    }

    private long events(Class<? extends PointsEvent> kind) {
        return month.group().ledgers().stream()
                .flatMap(ledger -> month.crm().outbox(ledger, MOST_EVENTS).stream())
                .filter(recorded -> kind.isInstance(recorded.event()))
                .count();
    }

    private Tag books() {
        ClubVerdict verdict =
                ClubVerdict.of(month.crm().points().books(), month.group().ledgers());
        return Tiles.tile(
                words.number(verdict.wrong() + verdict.different()),
                words.get("points.headline.books"),
                words.get("points.headline.books.more", verdict.postings()));
    }
}
