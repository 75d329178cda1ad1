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
        long valueFen = 0;
        long begin = 0;
        for (LineShare share : whole.lines()) {
            long from = within(before - begin, share.points());
            long until = within(before + points - begin, share.points());
            if (until > from) {
                long value = valueOf(share, until) - valueOf(share, from);
                valueFen += value;
                lines.add(new LineShare(share.line(), share.amountFen(), until - from, value));
            }
            begin += share.points();
        }
        if (whole.lines().isEmpty()) {
            valueFen = Proportion.of(whole.valueFen(), before + points, whole.points())
                    - Proportion.of(whole.valueFen(), before, whole.points());
        }
        return new Spending(whole.category(), whole.department(), whole.document(), points, valueFen, lines);
    }

    private static long within(long points, long most) {
        return Math.max(0, Math.min(points, most));
    }

    private static long valueOf(LineShare share, long points) {
        return share.points() == 0 ? 0 : Proportion.of(share.valueFen(), points, share.points());
    }
}
