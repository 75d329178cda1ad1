package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.TicketId;
import java.time.Duration;
import java.util.List;

/** Each response as a dot: how long after assignment, and whether within the limit of its dealer. */
record ResponseSection(PlayedMonth month, Words words) implements Section {

    private static final int WIDTH = 1000;
    private static final int LEFT = 150;
    private static final int PLOT = 730;
    private static final int NEVER = LEFT + PLOT + 84;
    private static final int TOP = 34;
    private static final int ROW = 30;

    /** The marks of the axis in minutes, equally far from each other; between two of them the axis is even. */
    private static final int[] MARKS = {0, 15, 30, 60, 120, 240, 480, 1_440, 2_880};

    /** A response limit that has spoken. */
    private record Response(TicketId ticket, Clock clock) {}

    @Override
    public Tag render() {
        return Section.titled("responses", words.get("responses.title"), words.get("responses.lead"))
                .add(Tag.of("figure").add(chart(), legend()));
    }

    private Tag chart() {
        List<Shop> shops = month.group().shops();
        int bottom = TOP + shops.size() * ROW;
        Tag chart = Svg.drawing(WIDTH, bottom + 34, words.get("responses.title"));
        for (int i = 0; i < MARKS.length; i++) {
            int x = LEFT + i * PLOT / (MARKS.length - 1);
            chart.add(Svg.line(x, TOP, x, bottom, "grid"));
            String length = words.span(Duration.ofMinutes(MARKS[i]));
            boolean open = i == MARKS.length - 1;
            chart.add(Svg.centred(x, bottom + 20, "tick", open ? words.get("responses.longer", length) : length));
        }
        chart.add(Svg.centred(NEVER, bottom + 20, "tick", words.get("responses.never")));
        for (int i = 0; i < shops.size(); i++) {
            row(chart, shops.get(i), TOP + i * ROW + ROW / 2);
        }
        return chart;
    }

    private void row(Tag chart, Shop shop, int y) {
        chart.add(Svg.ending(LEFT - 14, y + 5, "name", shop.name(words.language())));
        chart.add(Svg.line(LEFT, y, LEFT + PLOT, y, "rail"));
        List<Response> responses = responses(shop);
        for (int i = 0; i < responses.size(); i++) {
            int spread = i * 7 % 13 - 6; // so that dots at one place do not hide each other
            chart.add(dot(responses.get(i), y + spread));
        }
        chart.add(Svg.line(limit(shop), y - ROW / 2 + 2, limit(shop), y + ROW / 2 - 2, "limit"));
    }

    /** Where the limit of a dealer stands, by its own policy. */
    private int limit(Shop shop) {
        Limit limit = month.crm().complaints().rules(shop.id()).policy().responseLimit();
        return limit instanceof Limit.ElapsedMinutes elapsed ? x(elapsed.minutes()) : LEFT;
    }

    private List<Response> responses(Shop shop) {
        return month.tickets().stream()
                .filter(played -> played.shop().equals(shop))
                .flatMap(played -> played.ticket().clocks().stream()
                        .filter(ResponseSection::isJudged)
                        .map(clock -> new Response(played.ticket().id(), clock)))
                .toList();
    }

    private static boolean isJudged(Clock clock) {
        return clock.kind() == ClockKind.RESPONSE && (clock.state() == ClockState.MET || clock.isBreached());
    }

    private static Tag dot(Response response, int y) {
        Clock clock = response.clock();
        int x = clock.settledAt()
                .map(done -> x(Duration.between(clock.startedAt(), done).toMinutes()))
                .orElse(NEVER);
        Tag dot = Svg.dot(x, y, 4, clock.isBreached() ? "dot late" : "dot");
        return Svg.titled(dot, response.ticket().value());
    }

    private static int x(long minutes) {
        int between = PLOT / (MARKS.length - 1);
        for (int i = 1; i < MARKS.length; i++) {
            if (minutes <= MARKS[i]) {
                return LEFT
                        + (i - 1) * between
                        + (int) ((minutes - MARKS[i - 1]) * between / (MARKS[i] - MARKS[i - 1]));
            }
        }
        return LEFT + PLOT;
    }

    private Tag legend() {
        return Tag.of("figcaption")
                .styled("legend")
                .add(
                        Tag.of("span", "key dot-intime", words.get("responses.intime")),
                        Tag.of("span", "key dot-late", words.get("responses.late")),
                        Tag.of("span", "key line-limit", words.get("responses.limit")));
    }
}
