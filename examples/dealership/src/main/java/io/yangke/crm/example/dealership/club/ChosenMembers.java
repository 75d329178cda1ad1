package io.yangke.crm.example.dealership.club;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.group.Staff;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.Movement.Imported.Past;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The members every month has, whatever its seed: what a reader of the report should not miss. */
final class ChosenMembers {

    private static final ProgrammeId HQ = ProgrammeId.HQ;
    private static final ProgrammeId BRANCH = ProgrammeId.BRANCH;
    private static final Actor HEADQUARTERS = Actor.of(Role.HEADQUARTERS, "headquarters-1");
    private static final Actor APPROVER = Actor.of(Role.HEADQUARTERS, "headquarters-2");

    private final Group group;
    private final ClubDraft draft;
    private final Instant beginning;

    ChosenMembers(Group group, ClubDraft draft, Instant beginning) {
        this.group = group;
        this.draft = draft;
        this.beginning = beginning;
    }

    /** Writes them and returns the one whose statement is to be shown. */
    Member write() {
        owesAndRepays();
        isOnePersonAfterAll();
        wasTwoPeopleAfterAll();
        isMadeUpTo();
        asksTooMuch();
        return spendsBeforeItExpires();
    }

    private Shop shop(String id) {
        return group.shop(DealerId.of(id));
    }

    private Errand errand(Member member, Place place) {
        return draft.errand(member, place, beginning);
    }

    private Errand atHome(Member member) {
        return errand(member, Place.of(member.home()));
    }

    private static void takeOver(Errand errand, ProgrammeId programme, PointsAction.PastMovement... history) {
        errand.does(HEADQUARTERS, programme, new PointsAction.ImportPast(List.of(history)));
    }

    private static PointsAction.PastMovement earned(String at, long points) {
        return new PointsAction.PastMovement(Past.EARNED, Instant.parse(at), points, Optional.empty());
    }

    private static Invoice invoice(Errand errand, SpendingCategory category, long fen) {
        return new Invoice(errand.newDocument(), category, List.of(InvoiceLine.paid("goods", category, fen)));
    }

    private static String earn(Errand errand, ProgrammeId programme, Invoice invoice, Optional<String> paid) {
        return errand.does(programme, new Wish.EarnOnInvoice(invoice, errand.tier(), paid));
    }

    /**
     * Points of two years ago expire at the end of September. The member orders a gift and forgets it, uses what is left of the
     * points at a dealer elsewhere, and gives a part of that back when the old ones are gone already. Source: PTS-04 to PTS-07.
     */
    private Member spendsBeforeItExpires() {
        Member member = draft.newMember(shop("E-SZ-01"));
        Errand home = atHome(member);
        takeOver(
                home,
                HQ,
                earned("2024-09-11T03:00:00Z", 1_900),
                earned("2024-11-20T06:30:00Z", 640),
                earned("2025-10-03T02:10:00Z", 2_260));
        Invoice service = invoice(home.inDays(2, 10, 20), SpendingCategory.MAINTENANCE, 128_000);
        earn(home, HQ, service, Optional.empty());
        home.inDays(2, 14, 10).award(HQ, "satisfactionCall");
        Errand gift = errand(member, Place.ONLINE_SHOP).inDays(8, 20, 15);
        gift.does(HQ, new Wish.OrderGift(new Invoice(gift.newDocument(), SpendingCategory.GIFT, List.of()), 1_500));
        Errand boutique = atHome(member).inDays(12, 15, 40);
        Invoice goods = invoice(boutique, SpendingCategory.BOUTIQUE, 92_000);
        String earned = earn(boutique, HQ, goods, Optional.empty());
        elsewhere(member);
        boutique.inDays(16, 11, 30)
                .does(HQ, new Wish.TakeBack(earned, new PointsAction.Part.Money(46_000), member.tier()));
        return member;
    }

    private void elsewhere(Member member) {
        Errand away = errand(member, Place.of(shop("E-SH-01"))).inDays(14, 9, 50);
        Invoice repair = invoice(away, SpendingCategory.REPAIR, 8_600);
        String paid = away.does(HQ, new Wish.PayInvoice(repair, 40));
        earn(away.after(3), HQ, repair, Optional.of(paid));
        away.inDays(8, 16, 0).does(HQ, new Wish.GiveBack(paid, new PointsAction.Part.Line("goods", 4_300)));
    }

    /** Spent what was earned, then brought the goods back: owes points, which the next visit repays. Source: PTS-07, P6. */
    private void owesAndRepays() {
        Member member = draft.newMember(shop("N-XN-01"));
        Errand home = atHome(member).inDays(1, 10, 0);
        String earned = earn(home, BRANCH, invoice(home, SpendingCategory.BOUTIQUE, 260_000), Optional.empty());
        Invoice next = invoice(home.inDays(3, 15, 0), SpendingCategory.REPAIR, 30_000);
        home.does(BRANCH, new Wish.PayInvoice(next, 100));
        home.inDays(4, 11, 0).does(BRANCH, new Wish.TakeBack(earned, PointsAction.Part.REST, member.tier()));
        earn(home.inDays(9, 10, 30), BRANCH, invoice(home, SpendingCategory.REPAIR, 210_000), Optional.empty());
    }

    /** Two accounts of one person become one. Source: PTS-09, P30. */
    private void isOnePersonAfterAll() {
        Shop home = shop("E-SH-01");
        Member known = draft.newMember(home);
        Member twin = draft.newMember(home);
        takeOver(atHome(known), BRANCH, earned("2025-03-04T02:00:00Z", 1_150));
        takeOver(atHome(twin), BRANCH, earned("2024-09-18T07:00:00Z", 480), earned("2026-02-10T07:00:00Z", 900));
        Errand merging = atHome(twin).inDays(4, 16, 20);
        merging.does(HEADQUARTERS, BRANCH, new PointsAction.Merge(known.account(BRANCH)));
        Errand later = atHome(twin).inDays(7, 10, 10);
        earn(later, BRANCH, invoice(later, SpendingCategory.MAINTENANCE, 88_000), Optional.empty());
    }

    /** Merged by mistake, and an account of its own again three days later. Source: PTS-09. */
    private void wasTwoPeopleAfterAll() {
        Shop home = shop("N-XA-01");
        Member mother = draft.newMember(home);
        Member daughter = draft.newMember(home);
        takeOver(atHome(mother), HQ, earned("2025-06-12T02:00:00Z", 2_000));
        takeOver(atHome(daughter), HQ, earned("2025-12-30T02:00:00Z", 730));
        Errand desk = atHome(daughter).inDays(9, 11, 0);
        desk.does(HEADQUARTERS, HQ, new PointsAction.Merge(mother.account(HQ)));
        desk.inDays(3, 9, 30).does(HEADQUARTERS, HQ, new PointsAction.Unmerge());
    }

    /** A correction by hand needs somebody with the role, and somebody else who approves it. Source: PTS-10. */
    private void isMadeUpTo() {
        Shop home = shop("E-HZ-01");
        Member member = draft.newMember(home);
        takeOver(atHome(member), BRANCH, earned("2025-05-06T03:00:00Z", 520));
        Errand desk = atHome(member).inDays(10, 10, 5);
        PointsAction.Adjust goodwill = new PointsAction.Adjust(300, RuleCode.of("goodwill"), APPROVER.id());
        desk.tries(Place.of(home).staff(), BRANCH, goodwill);
        desk.after(30).does(Staff.of(Role.GENERAL_MANAGER, home), BRANCH, goodwill);
        PointsAction.Adjust mistake = new PointsAction.Adjust(-120, RuleCode.of("typingError"), APPROVER.id());
        desk.after(15).does(HEADQUARTERS, BRANCH, mistake);
    }

    /** What the ledger says no to. */
    private void asksTooMuch() {
        Shop home = shop("E-WX-01");
        Member member = draft.newMember(home);
        takeOver(atHome(member), BRANCH, earned("2025-08-08T03:00:00Z", 900));
        takeOver(atHome(member), HQ, earned("2025-08-08T03:00:00Z", 1_400));
        Errand counter = atHome(member).inDays(5, 10, 0);
        Invoice repair = invoice(counter, SpendingCategory.REPAIR, 1_000);
        counter.tries(BRANCH, redeem(repair, 800));
        counter.tries(BRANCH, redeem(invoice(counter, SpendingCategory.REPAIR, 900_000), 5_000));
        counter.tries(BRANCH, new Wish.Simply(new PointsAction.Transfer(AccountId.of(BRANCH, "M-1"), 100)));
        earn(counter, HQ, repair, Optional.empty());
        counter.after(5).tries(HQ, new Wish.EarnOnInvoice(repair, Optional.empty(), Optional.empty()));
        Errand elsewhere = errand(member, Place.of(shop("E-NB-01"))).inDays(6, 15, 0);
        elsewhere.tries(BRANCH, redeem(invoice(elsewhere, SpendingCategory.REPAIR, 90_000), 100));
        Errand shopping = errand(member, Place.ONLINE_SHOP).inDays(10, 21, 0);
        String hold = shopping.does(
                HQ, new Wish.OrderGift(new Invoice(shopping.newDocument(), SpendingCategory.GIFT, List.of()), 600));
        shopping.inDays(2, 9, 0).tries(HQ, new Wish.Capture(hold));
    }

    private static Wish redeem(Invoice invoice, long points) {
        return new Wish.Simply(
                new PointsAction.Redeem(points, invoice.category(), Optional.of(invoice.document()), invoice.lines()));
    }
}
