package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Facts.fen;
import static io.yangke.crm.rules.points.Facts.named;
import static io.yangke.crm.rules.points.Facts.points;
import static io.yangke.crm.spi.explain.Argument.moment;
import static io.yangke.crm.spi.explain.Argument.reference;
import static io.yangke.crm.spi.explain.Argument.term;

import com.google.common.collect.ImmutableMap;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells why points moved: one function for each kind of movement, kept by its class. */
final class MovementTelling {

    /** Tells one kind of movement. */
    private interface Telling<M extends Movement> {
        Explanation tell(M movement, Posting posting, ZoneId zone);
    }

    private static final Map<Class<? extends Movement>, Telling<Movement>> BY_KIND = new Builder()
            .on(Movement.Earned.class, (earned, posting, zone) -> earned(earned))
            .on(
                    Movement.Activated.class,
                    (activated, posting, zone) -> PointsCode.POSTED_ACTIVATED.with(reference(activated.earning())))
            .on(Movement.Held.class, (held, posting, zone) -> held(held, zone))
            .on(
                    Movement.Released.class,
                    (released, posting, zone) -> (released.timedOut()
                                    ? PointsCode.POSTED_TIMED_OUT
                                    : PointsCode.POSTED_RELEASED)
                            .with(reference(released.hold())))
            .on(Movement.Redeemed.class, (redeemed, posting, zone) -> redeemed(redeemed))
            .on(Movement.Refunded.class, (refunded, posting, zone) -> refunded(refunded))
            .on(Movement.TakenBack.class, (back, posting, zone) -> takenBack(back))
            .on(Movement.Expired.class, (expired, posting, zone) -> PointsCode.POSTED_EXPIRED.with(moved(posting)))
            .on(
                    Movement.Repaid.class,
                    (repaid, posting, zone) -> PointsCode.POSTED_REPAID.with(points(Math.abs(posting.debt()))))
            .on(
                    Movement.Adjusted.class,
                    (adjusted, posting, zone) -> (posting.points() > 0
                                    ? PointsCode.POSTED_ADJUSTED_UP
                                    : PointsCode.POSTED_ADJUSTED_DOWN)
                            .with(moved(posting), reference(adjusted.reason())))
            .on(
                    Movement.TransferredOut.class,
                    (out, posting, zone) -> PointsCode.POSTED_TRANSFERRED_OUT.with(moved(posting), reference(out.to())))
            .on(
                    Movement.TransferredIn.class,
                    (in, posting, zone) -> PointsCode.POSTED_TRANSFERRED_IN.with(moved(posting), reference(in.from())))
            .on(
                    Movement.MergedOut.class,
                    (out, posting, zone) -> PointsCode.POSTED_MERGED_OUT.with(reference(out.into())))
            .on(Movement.MergedIn.class, (in, posting, zone) -> PointsCode.POSTED_MERGED_IN.with(reference(in.from())))
            .on(
                    Movement.UnmergedOut.class,
                    (out, posting, zone) -> PointsCode.POSTED_UNMERGED_OUT.with(reference(out.to())))
            .on(
                    Movement.UnmergedIn.class,
                    (in, posting, zone) -> PointsCode.POSTED_UNMERGED_IN.with(reference(in.from())))
            .on(
                    Movement.Imported.class,
                    (imported, posting, zone) -> PointsCode.POSTED_IMPORTED.with(term(imported.past()), moved(posting)))
            .build();

    private MovementTelling() {}

    static Explanation of(Posting posting, ZoneId zone) {
        Movement movement = posting.what();
        return Objects.requireNonNull(BY_KIND.get(movement.getClass()), movement.getClass()::getName)
                .tell(movement, posting, zone);
    }

    static Set<Class<? extends Movement>> kinds() {
        return BY_KIND.keySet();
    }

    private static Argument moved(Posting posting) {
        return points(Math.abs(posting.points()));
    }

    private static Explanation earned(Movement.Earned earned) {
        List<Explanation> parts = new ArrayList<>();
        for (EarnedPart part : earned.parts()) {
            long less = part.wanted() - part.given();
            parts.add(EarningTelling.part(part)
                    .because(less == 0 ? List.of() : List.of(PointsCode.EARNING_CAPPED.with(points(less)))));
        }
        earned.document().ifPresent(document -> parts.add(PointsCode.POSTED_DOCUMENT.with(reference(document))));
        return PointsCode.POSTED_EARNED.with(points(earned.points())).because(parts);
    }

    private static Explanation held(Movement.Held held, ZoneId zone) {
        return PointsCode.POSTED_HELD
                .with(
                        points(held.spending().points()),
                        named(held.spending().category()),
                        moment(held.expiresAt(), zone))
                .because(SpendingTelling.shares(held.spending()));
    }

    private static Explanation redeemed(Movement.Redeemed redeemed) {
        List<Explanation> details = new ArrayList<>();
        redeemed.hold().ifPresent(hold -> details.add(PointsCode.POSTED_CAPTURED.with(reference(hold))));
        details.addAll(SpendingTelling.shares(redeemed.spending()));
        redeemed.document().ifPresent(document -> details.add(PointsCode.POSTED_DOCUMENT.with(reference(document))));
        return PointsCode.POSTED_REDEEMED
                .with(
                        points(redeemed.spending().points()),
                        named(redeemed.spending().category()),
                        fen(redeemed.spending().valueFen()))
                .because(details);
    }

    private static Explanation refunded(Movement.Refunded refunded) {
        return PointsCode.POSTED_REFUNDED
                .with(points(refunded.points()), fen(refunded.valueFen()), reference(refunded.redemption()))
                .because(refunded
                        .line()
                        .map(line -> PointsCode.POSTED_REFUNDED_LINE.with(
                                reference(line),
                                fen(refunded.lineFen()),
                                fen(refunded.valueFen()),
                                fen(refunded.moneyFen())))
                        .stream()
                        .toList());
    }

    private static Explanation takenBack(Movement.TakenBack back) {
        List<Explanation> details = new ArrayList<>();
        if (back.baseFen() > 0) {
            details.add(PointsCode.POSTED_TAKEN_BACK_FOR.with(fen(back.baseFen())));
        }
        if (back.forgiven() > 0) {
            details.add(PointsCode.POSTED_FORGIVEN.with(points(back.forgiven())));
        }
        return PointsCode.POSTED_TAKEN_BACK
                .with(points(back.claimed()), reference(back.earning()), reference(back.reason()))
                .because(details);
    }

    /** Collects the functions; a class may be given once. */
    private static final class Builder {

        private final ImmutableMap.Builder<Class<? extends Movement>, Telling<Movement>> byKind =
                ImmutableMap.builder();

        <M extends Movement> Builder on(Class<M> kind, Telling<M> telling) {
            byKind.put(kind, (movement, posting, zone) -> telling.tell(kind.cast(movement), posting, zone));
            return this;
        }

        Map<Class<? extends Movement>, Telling<Movement>> build() {
            return byKind.buildOrThrow();
        }
    }
}
