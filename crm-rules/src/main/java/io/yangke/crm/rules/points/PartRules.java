package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.Spending;
import java.util.List;

/**
 * What goes back when a spending or an earning is reversed in parts. Parts are counted cumulatively: each comes to what all parts
 * so far come to together, less what the earlier ones came to. So parts that make up the whole give back exactly the whole,
 * however it is split, and no part ever more than is left. Pure and thread-safe. Source: PTS-06, PTS-07, P28.
 */
public final class PartRules {

    private PartRules() {}

    /**
     * Returns which part of a spending is given back.
     *
     * <ul>
     *   <li>A part by points comes with its share of the value, a part by money (of the value the points had) with its share of
     *       the points; both count everything given back so far, in whatever way.
     *   <li>A part by line comes with the line's share, as kept with the spending, of points, value and money. Points and value
     *       that were given back already for no line are not given back again: the part then holds only what is left of them.
     *       The money of a line never comes to more than was paid for it in money. Source: P3, P5.
     *   <li>The rest is all points and value that are left; what lines are to be paid back in money is not decided by it.
     * </ul>
     *
     * <p>Refusals: {@code MORE_THAN_ORIGINAL}, {@code UNKNOWN_LINE}.
     *
     * @param redemption the posting of the spending
     * @param spending the spending
     * @param before what was given back of it before
     * @param part the part
     */
    public static Decision<RefundPart, Refusal> refund(
            PostingId redemption, Spending spending, List<Movement.Refunded> before, PointsAction.Part part) {
        return new Refunding(redemption, spending, before).give(part);
    }

    /**
     * Returns which part of an earning is taken back. A part by money comes to its share of the points, counted over all parts by
     * money; a part by points to just these; none to more than is left.
     *
     * <p>Refusals: {@code MORE_THAN_ORIGINAL}, {@code UNKNOWN_LINE} (earnings are not kept by line).
     *
     * @param earning the posting of the earning
     * @param earned the earning
     * @param before what was taken back of it before
     * @param part the part
     */
    public static Decision<TakeBackPart, Refusal> takeBack(
            PostingId earning, Movement.Earned earned, List<Movement.TakenBack> before, PointsAction.Part part) {
        return new TakingBack(earning, earned, before).take(part);
    }
}
