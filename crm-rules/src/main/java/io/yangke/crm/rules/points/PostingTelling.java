package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Facts.points;
import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.moment;
import static io.yangke.crm.spi.explain.Argument.reference;

import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Posting;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Tells what a posting did. */
final class PostingTelling {

    private final Posting posting;
    private final ZoneId zone;
    private final List<Explanation> told = new ArrayList<>();

    private PostingTelling(Posting posting, ZoneId zone) {
        this.posting = posting;
        this.zone = zone;
    }

    static List<Explanation> of(Posting posting, ZoneId zone) {
        PostingTelling telling = new PostingTelling(posting, zone);
        telling.told.add(MovementTelling.of(posting, zone));
        telling.lots();
        telling.debt();
        telling.circumstances();
        return telling.told;
    }

    private void lots() {
        for (LotMovement movement : posting.lots()) {
            if (movement.points() != 0) {
                told.add((movement.points() > 0 ? PointsCode.LOT_GAINS : PointsCode.LOT_LOSES)
                        .with(
                                points(Math.abs(movement.points())),
                                moment(movement.lot().earnedAt(), zone))
                        .because(List.of(EarningTelling.good(movement.lot().expiry()))));
            }
        }
    }

    private void debt() {
        if (posting.debt() != 0) {
            told.add((posting.debt() > 0 ? PointsCode.DEBT_MORE : PointsCode.DEBT_LESS)
                    .with(points(Math.abs(posting.debt()))));
        }
    }

    private void circumstances() {
        told.add(PointsCode.BALANCE.with(count(posting.balanceBefore()), count(posting.balanceAfter())));
        told.add(PointsCode.HAPPENED.with(moment(posting.effectiveAt(), zone)));
        if (posting.recordedAt().isAfter(posting.effectiveAt())) {
            told.add(PointsCode.RECORDED_LATER.with(moment(posting.recordedAt(), zone)));
        }
        told.add(PointsCode.BASIS.with(reference(posting.policy())));
    }
}
