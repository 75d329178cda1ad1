package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Spending;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a spending set aside that one capture settles. Captures take the lines of the invoice one after the other, so that
 * however it is captured, the parts sum to the whole. Source: PTS-05.
 */
final class CapturedPart {

    private CapturedPart() {}

    static Spending of(Hold hold, long points) {
        Spending whole = hold.spending();
        long before = whole.points() - hold.points();
        if (points == whole.points()) {
            return whole;
        }
        List<LineShare> lines = new ArrayList<>();
        long begin = 0;
        for (LineShare share : whole.lines()) {
            long from = within(before - begin, share.points());
            long until = within(before + points - begin, share.points());
            if (until > from || (share.points() == 0 && before == 0)) {
                lines.add(share.points() == 0 ? share : part(share, from, until));
            }
            begin += share.points();
        }
        long valueFen = whole.lines().isEmpty()
                ? Proportion.of(whole.valueFen(), before + points, whole.points())
                        - Proportion.of(whole.valueFen(), before, whole.points())
                : lines.stream().mapToLong(LineShare::valueFen).sum();
        return new Spending(whole.category(), whole.department(), whole.document(), points, valueFen, lines);
    }

    /** The money paid for a line goes with the first capture that reaches it, so that it is paid back once. Source: P5. */
    private static LineShare part(LineShare share, long from, long until) {
        long value = valueOf(share, until) - valueOf(share, from);
        long money = from == 0 ? share.amountFen() - share.valueFen() : 0;
        return new LineShare(share.line(), value + money, until - from, value);
    }

    private static long within(long points, long most) {
        return Math.max(0, Math.min(points, most));
    }

    private static long valueOf(LineShare share, long points) {
        return Proportion.of(share.valueFen(), points, share.points());
    }
}
