package io.yangke.crm.example.dealership.retail;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.points.BooksService;
import io.yangke.crm.core.points.Receipt;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.example.dealership.time.MovingClock;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicyDocument.Layer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A ledger for a shop: ten points for each unit of money spent, a coupon for a hundred points, and points that live three months.
 * Its clock moves from purchase to purchase, and once a day the scheduler calls.
 */
final class RetailLedger {

    static final DealerId SHOP = DealerId.of("SHOP");

    private static final ProgrammeId PROGRAMME = ProgrammeId.BRANCH;
    private static final SpendingCategory GOODS = SpendingCategory.of("GOODS");
    private static final SpendingCategory COUPON = SpendingCategory.of("COUPON");
    private static final long COUPON_POINTS = 100;
    private static final Actor TILL = Actor.dealer("till");
    private static final Duration SWEEP_EVERY = Duration.ofDays(1);

    /** The files name no zone, so that of the ledger is as good as any, and has no hour twice. */
    private static final PolicyDocument POLICY =
            new PolicyDocument("shop.json", Layer.DEALER, LocalDate.of(2000, 1, 1), """
            {
              "calendar": {"name": "shop", "zone": "UTC"},
              "points": {
                "programmes": {
                  "BRANCH": {
                    "lifeMonths": 3,
                    "earningRules": {
                      "goods": {"categories": ["GOODS"], "points": 1, "perFen": 10, "department": "MARKETING"}
                    },
                    "spendingRules": {
                      "COUPON": {"department": "MARKETING", "minPoints": 100, "step": 100, "invoiceNeeded": false}
                    },
                    "noticeDays": []
                  }
                }
              }
            }
            """);

    private final MovingClock clock;
    private final Crm crm;
    private final RetailTotals totals = new RetailTotals();
    private Instant nextSweep;

    /** Makes a ledger that begins at an instant. */
    RetailLedger(Instant begin) {
        this.clock = new MovingClock(begin);
        this.nextSweep = begin.plus(SWEEP_EVERY);
        this.crm = Crm.builder()
                .storage(new InMemoryStorage())
                .clock(clock)
                .policies(dealer -> List.of(POLICY))
                .build();
    }

    /** A basket earns points. */
    void buy(Basket basket, Instant at) {
        List<InvoiceLine> lines =
                basket.purchases().stream().map(RetailLedger::line).toList();
        Optional<DocumentId> document = Optional.of(DocumentId.of(basket.id()));
        Outcome<Receipt> outcome = give(
                basket.household(),
                "basket-" + basket.id(),
                new PointsAction.Earn(document, Optional.empty(), lines),
                at);
        totals.addInvoice(outcome);
    }

    private static InvoiceLine line(Purchase purchase) {
        long price = purchase.paid() + purchase.discount();
        return new InvoiceLine(purchase.product(), GOODS, LineNature.PAID, price, purchase.discount(), 0);
    }

    /** A coupon costs points. */
    void redeem(CouponUse coupon, Instant at) {
        PointsAction redeem = new PointsAction.Redeem(COUPON_POINTS, COUPON, Optional.empty(), List.of());
        totals.addCoupon(give(coupon.household(), "coupon-" + coupon.line(), redeem, at));
    }

    private Outcome<Receipt> give(String household, String key, PointsAction action, Instant at) {
        liveUntil(at);
        Outcome<Receipt> outcome =
                crm.points().handle(PointsCommand.of(SHOP, AccountId.of(PROGRAMME, household), TILL, key, action));
        outcome.refusal().ifPresent(totals::addRefusal);
        return outcome;
    }

    private void liveUntil(Instant next) {
        while (!nextSweep.isAfter(next)) {
            clock.moveTo(nextSweep);
            sweep();
            nextSweep = nextSweep.plus(SWEEP_EVERY);
        }
        clock.moveTo(next);
    }

    private void sweep() {
        totals.addExpired(crm.points().sweep(SHOP).expiredPoints());
    }

    /** Lets time pass until an instant, and returns what came of it all. */
    RetailTotals close(Instant at) {
        liveUntil(at);
        sweep();
        return totals;
    }

    BooksService books() {
        return crm.points().books();
    }
}
