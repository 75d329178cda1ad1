package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who moved from which class to which: classes of the beginning on the left, of today on the right, and a band between them as wide as
 * the number of customers. Those who stayed are pale, those who rose green, those who sank red.
 */
final class ClassFlowChart {

    private static final int WIDTH = 1000;
    private static final int LEFT = 215;
    private static final int RIGHT = WIDTH - LEFT;
    private static final int NODE = 14;
    private static final int GAP = 22;
    private static final int PLOT = 380;
    private static final int TOP = 28;

    /** The best first; nobody's class comes last. */
    private static final List<Optional<CustomerClass>> ORDER = List.of(
            Optional.of(CustomerClass.LOYAL),
            Optional.of(CustomerClass.FAIRLY_LOYAL),
            Optional.of(CustomerClass.GENERAL),
            Optional.of(CustomerClass.NEW),
            Optional.of(CustomerClass.INACTIVE),
            Optional.of(CustomerClass.LOST),
            Optional.empty());

    private final Map<BaseOverview.Move, Long> moves;
    private final Words words;
    private final long all;
    private final Tag chart;
    private final Map<Optional<CustomerClass>, Integer> leftAt = new HashMap<>();
    private final Map<Optional<CustomerClass>, Integer> rightAt = new HashMap<>();

    ClassFlowChart(BaseOverview overview, Words words) {
        this.moves = overview.moves();
        this.words = words;
        this.all =
                Math.max(1, moves.values().stream().mapToLong(Long::longValue).sum());
        this.chart = Svg.drawing(WIDTH, TOP + PLOT + GAP * ORDER.size() + 12, words.get("base.flows.title"));
    }

    /** Returns whether a move is for the better, the worse (negative) or neither (0). */
    static int direction(BaseOverview.Move move) {
        if (move.from().isEmpty() || move.to().isEmpty()) {
            return 0;
        }
        return ORDER.indexOf(move.from()) - ORDER.indexOf(move.to());
    }

    Tag render() {
        List<Tag> nodes = new ArrayList<>();
        nodes.addAll(side(true));
        nodes.addAll(side(false));
        List<Tag> still = new ArrayList<>();
        List<Tag> moving = new ArrayList<>();
        for (Optional<CustomerClass> from : ORDER) {
            for (Optional<CustomerClass> to : ORDER) {
                BaseOverview.Move move = new BaseOverview.Move(from, to);
                if (moves.containsKey(move)) {
                    (from.equals(to) ? still : moving).add(band(move, moves.get(move)));
                }
            }
        }
        chart.add(still);
        chart.add(moving);
        chart.add(nodes);
        chart.add(Svg.ending(LEFT, 14, "tick", words.get("base.flows.before")));
        chart.add(Svg.text(RIGHT, 14, "tick", words.get("base.flows.now")));
        return chart;
    }

    private List<Tag> side(boolean left) {
        List<Tag> nodes = new ArrayList<>();
        int y = TOP;
        for (Optional<CustomerClass> each : ORDER) {
            long customers = count(each, left);
            if (customers == 0) {
                continue;
            }
            (left ? leftAt : rightAt).put(each, y);
            int height = height(customers);
            int middle = y + height / 2 + 5;
            String label = name(each) + "  " + words.number(customers);
            nodes.add(Svg.rect(left ? LEFT - NODE : RIGHT, y, NODE, height, "node"));
            nodes.add(
                    left
                            ? Svg.ending(LEFT - NODE - 10, middle, "value", label)
                            : Svg.text(RIGHT + NODE + 10, middle, "value", label));
            y += height + GAP;
        }
        return nodes;
    }

    private String name(Optional<CustomerClass> which) {
        return which.map(words::term).orElse(words.get("base.flows.nobody"));
    }

    private long count(Optional<CustomerClass> which, boolean left) {
        return moves.entrySet().stream()
                .filter(entry -> (left ? entry.getKey().from() : entry.getKey().to()).equals(which))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** However few they are, they are seen. */
    private int height(long customers) {
        return Math.max(1, (int) (customers * PLOT / all));
    }

    private Tag band(BaseOverview.Move move, long customers) {
        int height = height(customers);
        int y1 = leftAt.merge(move.from(), height, Integer::sum) - height;
        int y2 = rightAt.merge(move.to(), height, Integer::sum) - height;
        int middle = WIDTH / 2;
        String path = "M" + LEFT + "," + y1 + " C" + middle + "," + y1 + " " + middle + "," + y2 + " " + RIGHT + ","
                + y2 + " L" + RIGHT + "," + (y2 + height) + " C" + middle + "," + (y2 + height) + " " + middle + ","
                + (y1 + height) + " " + LEFT + "," + (y1 + height) + " Z";
        int direction = direction(move);
        String style =
                move.from().equals(move.to()) ? "stay" : direction > 0 ? "rise" : direction < 0 ? "sink" : "come";
        String title = name(move.from()) + " → " + name(move.to()) + ": " + words.number(customers);
        return Svg.titled(Tag.of("path").with("d", path).styled("flow " + style), title);
    }
}
