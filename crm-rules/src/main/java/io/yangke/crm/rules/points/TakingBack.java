package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PostingId;
import java.util.List;

/** An earning of which parts are taken back. Source: PTS-07, P28. */
final class TakingBack {

    private final PostingId earning;
    private final Movement.Earned earned;
    private final long left;
    private final long fenBefore;

    TakingBack(PostingId earning, Movement.Earned earned, List<Movement.TakenBack> before) {
        this.earning = earning;
        this.earned = earned;
        long points = earned.points();
        long fen = 0;
        for (Movement.TakenBack part : before) {
            points -= part.claimed();
            fen += part.baseFen();
        }
        this.left = points;
        this.fenBefore = fen;
    }

    Decision<TakeBackPart, Refusal> take(Part part) {
        if (part instanceof Part.Line line) {
            return refused(PointsRefusals.unknownLine(line.line()));
        }
        if (left == 0) {
            return refused(PointsRefusals.nothingLeft(earning));
        }
        if (part instanceof Part.Points some) {
            return byPoints(some.points());
        }
        return part instanceof Part.Money some ? byMoney(some.fen()) : accepted(left, 0);
    }

    private Decision<TakeBackPart, Refusal> byPoints(long points) {
        return points > left ? refused(PointsRefusals.moreThanOriginal(points, left)) : accepted(points, 0);
    }

    private Decision<TakeBackPart, Refusal> byMoney(long fen) {
        long all = earned.baseFen();
        if (fen > all - fenBefore) {
            return refused(PointsRefusals.moreMoneyThanOriginal(fen, all - fenBefore));
        }
        long points =
                Proportion.of(earned.points(), fenBefore + fen, all) - Proportion.of(earned.points(), fenBefore, all);
        return accepted(Math.min(points, left), fen);
    }

    private static Decision<TakeBackPart, Refusal> accepted(long claimed, long baseFen) {
        return Decision.accepted(List.of(new TakeBackPart(claimed, baseFen)));
    }

    private static Decision<TakeBackPart, Refusal> refused(Refusal why) {
        return Decision.refused(why);
    }
}
