package io.yangke.crm.example.dealership.club;

import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.List;
import java.util.Optional;

/** What members do with points on any day. */
final class CommonErrands {

    private static final ProgrammeId HQ = ProgrammeId.HQ;
    private static final ProgrammeId BRANCH = ProgrammeId.BRANCH;

    private CommonErrands() {}

    /** A visit at the member's own dealer: branch points may pay a part, and both programmes give points for the rest. */
    static void visitAtHome(Errand errand) {
        Invoice invoice = Invoices.any(errand.newDocument(), errand.chance());
        Optional<String> paid = errand.chance().percent(28)
                ? Optional.of(errand.does(BRANCH, new Wish.PayInvoice(invoice, share(errand))))
                : Optional.empty();
        String branch = earn(errand.after(2), BRANCH, invoice, paid);
        String hq = earn(errand, HQ, invoice, paid);
        followUp(errand, invoice, paid, List.of(branch, hq));
    }

    /** A visit at another dealer, or one to be paid with HQ points. Source: PTS-01, PTS-10. */
    static void visitWithHqPoints(Errand errand) {
        Invoice invoice = Invoices.any(errand.newDocument(), errand.chance());
        Optional<String> paid = errand.chance().percent(60) && invoice.category() != SpendingCategory.INSURANCE_RENEWAL
                ? Optional.of(errand.does(HQ, new Wish.PayInvoice(invoice, share(errand))))
                : Optional.empty();
        followUp(errand, invoice, paid, List.of(earn(errand.after(2), HQ, invoice, paid)));
    }

    private static int share(Errand errand) {
        return errand.chance().percent(60) ? 100 : 50;
    }

    private static String earn(Errand errand, ProgrammeId programme, Invoice invoice, Optional<String> paid) {
        Wish wish = new Wish.EarnOnInvoice(invoice, errand.tier(), paid);
        return errand.chance().percent(3) ? errand.doesUnseen(programme, wish, 1) : errand.does(programme, wish);
    }

    private static void followUp(Errand errand, Invoice invoice, Optional<String> paid, List<String> earned) {
        int fate = errand.chance().between(1, 100);
        if (fate <= 3) {
            cancelled(errand.inDays(errand.chance().between(1, 6), 16, 5), invoice, paid, earned);
        } else if (fate <= 8) {
            partReturned(errand.inDays(errand.chance().between(2, 9), 10, 20), invoice, paid, earned);
        } else if (fate <= 30) {
            errand.inDays(3, 14, 30).award(HQ, "satisfactionCall");
        }
    }

    private static void cancelled(Errand errand, Invoice invoice, Optional<String> paid, List<String> earned) {
        paid.ifPresent(
                spending -> errand.does(programmeOf(earned), new Wish.GiveBack(spending, PointsAction.Part.REST)));
        takeBack(errand, earned, PointsAction.Part.REST);
    }

    /** A third of the goods comes back: of points and money, and of what they earned, the same part. Source: P3, P28. */
    private static void partReturned(Errand errand, Invoice invoice, Optional<String> paid, List<String> earned) {
        long fen = invoice.main().dueFen() / 3;
        paid.ifPresent(spending -> errand.does(
                programmeOf(earned),
                new Wish.GiveBack(
                        spending, new PointsAction.Part.Line(invoice.main().line(), fen))));
        takeBack(errand, earned, new PointsAction.Part.Money(fen));
    }

    /** Branch points paid where both programmes gave points. */
    private static ProgrammeId programmeOf(List<String> earned) {
        return earned.size() == 1 ? HQ : BRANCH;
    }

    private static void takeBack(Errand errand, List<String> earned, PointsAction.Part part) {
        for (int i = 0; i < earned.size(); i++) {
            boolean hq = i == earned.size() - 1;
            errand.does(hq ? HQ : BRANCH, new Wish.TakeBack(earned.get(i), part, errand.tier()));
        }
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
