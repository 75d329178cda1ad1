package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.points.Facts.named;
import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.day;
import static io.yangke.crm.spi.explain.Argument.moment;
import static io.yangke.crm.spi.explain.Argument.quantity;
import static io.yangke.crm.spi.explain.Argument.reference;
import static io.yangke.crm.spi.explain.Argument.term;
import static io.yangke.crm.spi.explain.Argument.terms;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Argument.Unit;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** All refusals of the ledger in one place, one factory each. */
public final class PointsRefusals {

    private PointsRefusals() {}

    /** Returns what each refusal says, to hold wordings against. */
    public static List<ExplanationCode> codes() {
        return PointsRefusalCodes.ALL;
    }

    /** The dealer does not take part in the programme. */
    public static Refusal unknownProgramme(ProgrammeId programme) {
        return refusal(PointsRefusalReason.UNKNOWN_PROGRAMME, "unknownProgramme", "PTS-01", named(programme));
    }

    /** The member has no account in the programme. */
    public static Refusal unknownAccount(AccountId account) {
        return refusal(PointsRefusalReason.UNKNOWN_ACCOUNT, "unknownAccount", "PTS-01", reference(account));
    }

    static Refusal roleMayNot(PointsAction.Kind action, Role role, Set<Role> allowed) {
        return refusal(
                PointsRefusalReason.ROLE_MAY_NOT, "roleMayNot", "CMP-14", term(action), term(role), terms(allowed));
    }

    static Refusal inTheFuture(Instant at, Instant now, ZoneId zone) {
        return refusal(PointsRefusalReason.IN_THE_FUTURE, "inTheFuture", "PTS-11", moment(at, zone), moment(now, zone));
    }

    static Refusal tooFarBack(Instant at, Instant now, int days, ZoneId zone) {
        return refusal(
                PointsRefusalReason.TOO_FAR_BACK,
                "tooFarBack",
                "PTS-11",
                moment(at, zone),
                moment(now, zone),
                quantity(days, Unit.NATURAL_DAYS));
    }

    static Refusal booksClosed(Instant at, LocalDate closedThrough, ZoneId zone) {
        return refusal(PointsRefusalReason.TOO_FAR_BACK, "booksClosed", "PTS-11", moment(at, zone), day(closedThrough));
    }

    static Refusal beforeOriginal(Instant at, Instant original, ZoneId zone) {
        return refusal(
                PointsRefusalReason.TOO_FAR_BACK, "beforeOriginal", "PTS-11", moment(at, zone), moment(original, zone));
    }

    static Refusal unknownPosting(PostingId posting) {
        return refusal(PointsRefusalReason.UNKNOWN_POSTING, "unknownPosting", "PTS-10", reference(posting));
    }

    static Refusal wrongPosting(PostingId posting, PointsAction.Kind action) {
        return refusal(PointsRefusalReason.UNKNOWN_POSTING, "wrongPosting", "PTS-10", reference(posting), term(action));
    }

    static Refusal alreadyEarned(DocumentId document, RuleCode rule) {
        return refusal(
                PointsRefusalReason.ALREADY_EARNED, "alreadyEarned", "PTS-02", reference(document), reference(rule));
    }

    static Refusal nothingEarned() {
        return refusal(PointsRefusalReason.NOTHING_EARNED, "nothingEarned", "PTS-02");
    }

    static Refusal capReached(RuleCode rule, CapKind cap, long most) {
        return refusal(
                PointsRefusalReason.NOTHING_EARNED, "capReached", "PTS-02", reference(rule), term(cap), points(most));
    }

    static Refusal unknownAward(RuleCode award) {
        return refusal(PointsRefusalReason.NOTHING_EARNED, "unknownAward", "PTS-02", reference(award));
    }

    static Refusal notPending(PostingId earning) {
        return refusal(PointsRefusalReason.NOT_PENDING, "notPending", "PTS-02", reference(earning));
    }

    static Refusal holdEnded(PostingId hold) {
        return refusal(PointsRefusalReason.HOLD_ENDED, "holdEnded", "PTS-05", reference(hold));
    }

    static Refusal holdTimedOut(PostingId hold, Instant expiresAt, ZoneId zone) {
        return refusal(
                PointsRefusalReason.HOLD_ENDED, "holdTimedOut", "PTS-05", reference(hold), moment(expiresAt, zone));
    }

    static Refusal holdTooLong(int minutes, int most) {
        return refusal(PointsRefusalReason.NOT_ALLOWED, "holdTooLong", "PTS-05", count(minutes), count(most));
    }

    static Refusal moreThanHeld(long points, long held) {
        return refusal(PointsRefusalReason.MORE_THAN_HELD, "moreThanHeld", "PTS-05", points(points), points(held));
    }

    static Refusal notSpentOn(SpendingCategory category, ProgrammeId programme) {
        return refusal(PointsRefusalReason.NOT_SPENT_HERE, "notSpentOn", "PTS-03", named(category), named(programme));
    }

    /** Points of the programme are not spent with the dealer. */
    public static Refusal notSpentWith(DealerId dealer, ProgrammeId programme) {
        return refusal(
                PointsRefusalReason.NOT_SPENT_HERE, "notSpentWith", "PTS-01", reference(dealer), named(programme));
    }

    static Refusal invoiceNeeded(SpendingCategory category) {
        return refusal(PointsRefusalReason.NOT_SPENT_HERE, "invoiceNeeded", "PTS-03", named(category));
    }

    static Refusal belowMinimum(long points, long least) {
        return refusal(PointsRefusalReason.BELOW_MINIMUM, "belowMinimum", "PTS-03", points(points), points(least));
    }

    static Refusal notInSteps(long points, long step) {
        return refusal(PointsRefusalReason.NOT_IN_STEPS, "notInSteps", "PTS-03", points(points), points(step));
    }

    static Refusal aboveCeiling(long points, long most, int percent) {
        return refusal(
                PointsRefusalReason.ABOVE_CEILING,
                "aboveCeiling",
                "PTS-03",
                points(points),
                points(most),
                count(percent));
    }

    static Refusal moreThanOriginal(long wanted, long left) {
        return refusal(
                PointsRefusalReason.MORE_THAN_ORIGINAL, "moreThanOriginal", "PTS-06", points(wanted), points(left));
    }

    static Refusal moreMoneyThanOriginal(long wantedFen, long leftFen) {
        return refusal(
                PointsRefusalReason.MORE_THAN_ORIGINAL,
                "moreMoneyThanOriginal",
                "PTS-06",
                fen(wantedFen),
                fen(leftFen));
    }

    static Refusal nothingLeft(PostingId original) {
        return refusal(PointsRefusalReason.MORE_THAN_ORIGINAL, "nothingLeft", "PTS-06", reference(original));
    }

    static Refusal unknownLine(String line) {
        return refusal(PointsRefusalReason.UNKNOWN_LINE, "unknownLine", "PTS-06", reference(line));
    }

    static Refusal insufficient(long wanted, long available) {
        return refusal(PointsRefusalReason.INSUFFICIENT, "insufficient", "PTS-03", points(wanted), count(available));
    }

    static Refusal debtLimit(long debt, long limit) {
        return refusal(PointsRefusalReason.DEBT_LIMIT, "debtLimit", "PTS-07", points(debt), points(limit));
    }

    static Refusal cannotTakeBack(long wanted, long left) {
        return refusal(PointsRefusalReason.INSUFFICIENT, "cannotTakeBack", "PTS-07", points(wanted), points(left));
    }

    static Refusal transferNotAllowed(ProgrammeId programme) {
        return refusal(PointsRefusalReason.NOT_ALLOWED, "transferNotAllowed", "PTS-09", named(programme));
    }

    static Refusal approverNeeded() {
        return refusal(PointsRefusalReason.APPROVER_NEEDED, "approverNeeded", "PTS-10");
    }

    static Refusal cannotMerge(AccountId account, AccountId into) {
        return refusal(PointsRefusalReason.WRONG_MERGE, "cannotMerge", "PTS-09", reference(account), reference(into));
    }

    static Refusal notMerged(AccountId account) {
        return refusal(PointsRefusalReason.WRONG_MERGE, "notMerged", "PTS-09", reference(account));
    }

    static Refusal importNotFirst(AccountId account) {
        return refusal(PointsRefusalReason.WRONG_IMPORT, "importNotFirst", "PTS-10", reference(account));
    }

    static Refusal importOutOfOrder(int item) {
        return refusal(PointsRefusalReason.WRONG_IMPORT, "importOutOfOrder", "PTS-10", count(item));
    }

    static Refusal importNotCovered(int item) {
        return refusal(PointsRefusalReason.WRONG_IMPORT, "importNotCovered", "PTS-10", count(item));
    }

    static Refusal tooManyPoints() {
        return refusal(
                PointsRefusalReason.TOO_MANY_POINTS, "tooManyPoints", "PTS-10", points(PointsAccount.MAX_POINTS));
    }

    private static Argument points(long points) {
        return quantity(points, Unit.POINTS);
    }

    private static Argument fen(long fen) {
        return quantity(fen, Unit.FEN);
    }

    private static Refusal refusal(PointsRefusalReason reason, String code, String rule, Argument... arguments) {
        return new Refusal(reason, Explanation.of("points.refused." + code, rule, arguments));
    }
}
