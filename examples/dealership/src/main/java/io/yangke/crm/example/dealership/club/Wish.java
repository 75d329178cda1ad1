package io.yangke.crm.example.dealership.club;

import io.yangke.crm.rules.points.Quote;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.util.List;
import java.util.Optional;

/** What somebody means to do with points, before it is known what the ledger made of all that went before. */
sealed interface Wish {

    /** Returns what it comes to at the till; empty if there is no occasion for it any more. */
    Optional<PointsAction> action(Till till);

    /** Just this, whatever went before. */
    record Simply(PointsAction action) implements Wish {
        @Override
        public Optional<PointsAction> action(Till till) {
            return Optional.of(action);
        }
    }

    /** Pay as much of an invoice as the till quotes, or a part of that. Source: PTS-03. */
    record PayInvoice(Invoice invoice, int percent) implements Wish {

        /** Nobody takes the trouble for less. */
        private static final long LEAST = 100;

        @Override
        public Optional<PointsAction> action(Till till) {
            Quote quote = till.quote(invoice.category(), invoice.lines());
            long points = quote.points() * percent / 100;
            return points < LEAST
                    ? Optional.empty()
                    : Optional.of(new PointsAction.Redeem(
                            points, invoice.category(), Optional.of(invoice.document()), invoice.lines()));
        }
    }

    /** Earn on an invoice, of which a deed before may have paid a part with points. Source: PTS-02. */
    record EarnOnInvoice(Invoice invoice, Optional<TierCode> tier, Optional<String> paidBy) implements Wish {
        @Override
        public Optional<PointsAction> action(Till till) {
            List<LineShare> paid =
                    paidBy.flatMap(till::spent).map(Spending::lines).orElse(List.of());
            List<InvoiceLine> lines = invoice.lines().stream()
                    .map(line -> afterPoints(line, paid))
                    .toList();
            return Optional.of(new PointsAction.Earn(Optional.of(invoice.document()), tier, lines));
        }

        private static InvoiceLine afterPoints(InvoiceLine line, List<LineShare> paid) {
            long redeemed = paid.stream()
                    .filter(share -> share.line().equals(line.line()))
                    .mapToLong(LineShare::valueFen)
                    .sum();
            return new InvoiceLine(
                    line.line(), line.category(), line.nature(), line.amountFen(), line.discountFen(), redeemed);
        }
    }

    /** Order a gift that costs so many points, which are set aside until it is handed over. Source: PTS-05. */
    record OrderGift(Invoice order, long price) implements Wish {
        @Override
        public Optional<PointsAction> action(Till till) {
            return till.available() < price
                    ? Optional.empty()
                    : Optional.of(new PointsAction.Hold(
                            price,
                            SpendingCategory.GIFT,
                            Optional.of(order.document()),
                            order.lines(),
                            Optional.empty()));
        }
    }

    /** Hand the gift over. Source: PTS-05. */
    record Capture(String hold) implements Wish {
        @Override
        public Optional<PointsAction> action(Till till) {
            return till.made(hold).map(id -> new PointsAction.Capture(id, Optional.empty(), false));
        }
    }

    /** Cancel the order. Source: PTS-05. */
    record Release(String hold) implements Wish {
        @Override
        public Optional<PointsAction> action(Till till) {
            return till.made(hold).map(PointsAction.Release::new);
        }
    }

    /** What pending points waited for has happened. Source: PTS-02. */
    record Activate(String earning) implements Wish {
        @Override
        public Optional<PointsAction> action(Till till) {
            return till.made(earning).map(PointsAction.Activate::new);
        }
    }

    /** Give a spending back, or a part. Source: PTS-06. */
    record GiveBack(String spending, PointsAction.Part part) implements Wish {
        @Override
        public Optional<PointsAction> action(Till till) {
            return till.made(spending).map(id -> new PointsAction.Refund(id, part));
        }
    }

    /** Take an earning back, or a part, since goods came back. Source: PTS-07. */
    record TakeBack(String earning, PointsAction.Part part, Optional<TierCode> tier) implements Wish {

        private static final RuleCode RETURNED = RuleCode.of("goodsReturned");

        @Override
        public Optional<PointsAction> action(Till till) {
            return till.made(earning).map(id -> new PointsAction.TakeBack(id, part, tier, RETURNED));
        }
    }
}
