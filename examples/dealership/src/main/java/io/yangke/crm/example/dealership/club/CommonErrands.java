package io.yangke.crm.example.dealership.club;

import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What members do with points on any day. */
final class CommonErrands {

    private static final ProgrammeId HQ = ProgrammeId.HQ;
    private static final ProgrammeId BRANCH = ProgrammeId.BRANCH;

    private CommonErrands() {}

    /**
     * What a visit to a dealer came to.
     *
     * @param invoice the invoice
     * @param paidWith the programme whose points may have paid a part of it
     * @param paid the spending, if points were to pay a part
     * @param earned what was earned for the rest, by programme
     */
    private record Visit(
            Invoice invoice, ProgrammeId paidWith, Optional<String> paid, SortedMap<ProgrammeId, String> earned) {}

    /** A visit at the member's own dealer: branch points may pay a part, and both programmes give points for the rest. */
    static void visitAtHome(Errand errand) {
        Invoice invoice = Invoices.any(errand.newDocument(), errand.chance());
        Optional<String> paid = errand.chance().percent(28) ? pay(errand, BRANCH, invoice) : Optional.empty();
        String branch = earn(errand.after(2), BRANCH, invoice, paid);
        String hq = earn(errand, HQ, invoice, paid);
        followUp(errand, new Visit(invoice, BRANCH, paid, new TreeMap<>(Map.of(BRANCH, branch, HQ, hq))));
    }

    /** A visit at another dealer, or one to be paid with HQ points. Source: PTS-01, PTS-10. */
    static void visitWithHqPoints(Errand errand) {
        Invoice invoice = Invoices.any(errand.newDocument(), errand.chance());
        Optional<String> paid = errand.chance().percent(60) ? pay(errand, HQ, invoice) : Optional.empty();
        String hq = earn(errand.after(2), HQ, invoice, paid);
        followUp(errand, new Visit(invoice, HQ, paid, new TreeMap<>(Map.of(HQ, hq))));
    }

    private static Optional<String> pay(Errand errand, ProgrammeId programme, Invoice invoice) {
        int percent = errand.chance().percent(60) ? 100 : 50;
        return Optional.of(errand.does(programme, new Wish.PayInvoice(invoice, percent)));
    }

    private static String earn(Errand errand, ProgrammeId programme, Invoice invoice, Optional<String> paid) {
        Wish wish = new Wish.EarnOnInvoice(invoice, errand.tier(), paid);
        return errand.chance().percent(3) ? errand.doesUnseen(programme, wish, 1) : errand.does(programme, wish);
    }

    private static void followUp(Errand errand, Visit visit) {
        int fate = errand.chance().between(1, 100);
        if (fate <= 3) {
            cancelled(errand.inDays(errand.chance().between(1, 6), 16, 5), visit);
        } else if (fate <= 8) {
            partReturned(errand.inDays(errand.chance().between(2, 9), 10, 20), visit);
        } else if (fate <= 30) {
            errand.inDays(3, 14, 30).award(HQ, "satisfactionCall");
        }
    }

    private static void cancelled(Errand errand, Visit visit) {
        giveBack(errand, visit, PointsAction.Part.REST);
        takeBack(errand, visit, PointsAction.Part.REST);
    }

    /** A third of the goods comes back: of points and money, and of what they earned, the same part. Source: P3, P28. */
    private static void partReturned(Errand errand, Visit visit) {
        InvoiceLine goods = visit.invoice().main();
        long fen = goods.dueFen() / 3;
        giveBack(errand, visit, new PointsAction.Part.Line(goods.line(), fen));
        takeBack(errand, visit, new PointsAction.Part.Money(fen));
    }

    private static void giveBack(Errand errand, Visit visit, PointsAction.Part part) {
        visit.paid().ifPresent(spending -> errand.does(visit.paidWith(), new Wish.GiveBack(spending, part)));
    }

    private static void takeBack(Errand errand, Visit visit, PointsAction.Part part) {
        visit.earned()
                .forEach((programme, earning) ->
                        errand.does(programme, new Wish.TakeBack(earning, part, errand.tier())));
    }

    /** A gift from the online shop: handed over, cancelled, or never asked for again. Source: PTS-05. */
    static void gift(Errand errand) {
        Invoice order = new Invoice(errand.newDocument(), SpendingCategory.GIFT, List.of());
        String hold = errand.does(HQ, new Wish.OrderGift(order, errand.chance().between(3, 24) * 100L));
        int fate = errand.chance().between(1, 100);
        if (fate <= 70) {
            errand.after(errand.chance().between(120, 1_300)).does(HQ, new Wish.Capture(hold));
        } else if (fate <= 85) {
            errand.after(errand.chance().between(20, 600)).does(HQ, new Wish.Release(hold));
        }
    }

    /** A friend of the member may buy a car; the points wait until that is checked twice. Source: PTS-02. */
    static void referral(Errand errand) {
        String earned = errand.award(HQ, "referral");
        if (errand.chance().percent(70)) {
            errand.inDays(errand.chance().between(5, 12), 11, 0).does(HQ, new Wish.Activate(earned));
        }
    }
}
