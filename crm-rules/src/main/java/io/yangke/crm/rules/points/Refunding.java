package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.Spending;
import java.util.List;
import java.util.Optional;

/** A spending of which parts are given back. Source: PTS-06, P3, P5, P28. */
final class Refunding {

    private final PostingId redemption;
    private final Spending spending;
    private final List<Movement.Refunded> before;
    private final long pointsLeft;
    private final long valueLeft;

    Refunding(PostingId redemption, Spending spending, List<Movement.Refunded> before) {
        this.redemption = redemption;
        this.spending = spending;
        this.before = before;
        long points = spending.points();
        long value = spending.valueFen();
        for (Movement.Refunded part : before) {
            points -= part.points();
            value -= part.valueFen();
        }
        this.pointsLeft = points;
        this.valueLeft = value;
    }

    Decision<RefundPart, Refusal> give(Part part) {
        if (part instanceof Part.Line line) {
            return byLine(line);
        }
        if (pointsLeft == 0 && valueLeft == 0) {
            return refused(PointsRefusals.nothingLeft(redemption));
        }
        if (part instanceof Part.Points some) {
            return byPoints(some.points());
        }
        return part instanceof Part.Money some ? byMoney(some.fen()) : whole(pointsLeft, valueLeft);
    }

    private Decision<RefundPart, Refusal> byPoints(long points) {
        if (points > pointsLeft) {
            return refused(PointsRefusals.moreThanOriginal(points, pointsLeft));
        }
        long all = spending.points();
        long due = Proportion.of(spending.valueFen(), all - pointsLeft + points, all);
        return whole(points, within(due - (spending.valueFen() - valueLeft), valueLeft));
    }

    private Decision<RefundPart, Refusal> byMoney(long fen) {
        if (fen > valueLeft) {
            return refused(PointsRefusals.moreMoneyThanOriginal(fen, valueLeft));
        }
        long all = spending.valueFen();
        long due = Proportion.of(spending.points(), all - valueLeft + fen, all);
        return whole(within(due - (spending.points() - pointsLeft), pointsLeft), fen);
    }

    private Decision<RefundPart, Refusal> byLine(Part.Line part) {
        Optional<LineShare> line = spending.lines().stream()
                .filter(share -> share.line().equals(part.line()))
                .findFirst();
        return line.isEmpty() ? refused(PointsRefusals.unknownLine(part.line())) : byLine(line.get(), part.fen());
    }

    private Decision<RefundPart, Refusal> byLine(LineShare line, long fen) {
        long from = givenBack(line.line());
        long left = line.amountFen() - from;
        if (fen > left) {
            return refused(PointsRefusals.moreMoneyThanOriginal(fen, left));
        }
        long points = between(line.points(), from, from + fen, line.amountFen());
        long value = between(line.valueFen(), from, from + fen, line.amountFen());
        if (points + value > 0 && pointsLeft == 0 && valueLeft == 0) {
            return refused(PointsRefusals.nothingLeft(redemption));
        }
        return accepted(new RefundPart(
                Math.min(points, pointsLeft), Optional.of(line.line()), fen, Math.min(value, valueLeft), fen - value));
    }

    private long givenBack(String line) {
        long fen = 0;
        for (Movement.Refunded part : before) {
            if (part.line().isPresent() && part.line().get().equals(line)) {
                fen += part.lineFen();
            }
        }
        return fen;
    }

    private static long between(long share, long from, long until, long all) {
        return Proportion.of(share, until, all) - Proportion.of(share, from, all);
    }

    private static long within(long value, long most) {
        return Math.max(0, Math.min(value, most));
    }

    private static Decision<RefundPart, Refusal> whole(long points, long valueFen) {
        return accepted(new RefundPart(points, Optional.empty(), 0, valueFen, 0));
    }

    private static Decision<RefundPart, Refusal> accepted(RefundPart part) {
        return Decision.accepted(List.of(part));
    }

    private static Decision<RefundPart, Refusal> refused(Refusal why) {
        return Decision.refused(why);
    }
}
