package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.MOMENT;
import static io.yangke.crm.rules.explain.ArgumentKind.NAMED;
import static io.yangke.crm.rules.explain.ArgumentKind.QUANTITY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.Movement;
import java.util.List;

/**
 * Everything the ledger can say of its decisions: the code of each statement, the rule it follows from, and the arguments its
 * wording may use. The wording in each language is held against this table by test.
 */
enum PointsCode {
    // What is earned. Rule, money, points without caps, points given.
    EARNING("earning", "PTS-02", QUANTITY, MOMENT),
    EARNING_BY_RULE("earning.rule", "PTS-02", REFERENCE, QUANTITY, QUANTITY, QUANTITY),
    // Campaign, rule, extra points without caps, extra points given.
    EARNING_BY_CAMPAIGN("earning.campaign", "PTS-02", REFERENCE, REFERENCE, QUANTITY, QUANTITY),
    // Award, points without caps, points given.
    EARNING_BY_AWARD("earning.award", "PTS-02", REFERENCE, QUANTITY, QUANTITY),
    // So many points for so much money.
    EARNING_RATE("earning.rate", "PTS-02", QUANTITY, QUANTITY, term(Rounding.class)),
    EARNING_PERCENT("earning.percent", "PTS-02", COUNT),
    // Which cap, the cap, what had been given under it before, what it took away.
    EARNING_CUT("earning.cut", "PTS-02", term(CapKind.class), QUANTITY, QUANTITY, QUANTITY),
    EARNING_CAPPED("earning.capped", "PTS-02", QUANTITY),
    // Line, what of it counts.
    EARNING_LINE("earning.line", "PTS-02", REFERENCE, QUANTITY),
    EARNING_OTHER_NATURE("earning.nature", "PTS-02", REFERENCE, term(LineNature.class)),
    // Line, category.
    EARNING_NO_RULE("earning.noRule", "PTS-02", REFERENCE, NAMED),
    // Rule, the least spend, what counts, what is missing.
    EARNING_BELOW_MINIMUM("earning.belowMinimum", "PTS-02", REFERENCE, QUANTITY, QUANTITY, QUANTITY),
    // Rule, what counts.
    EARNING_NO_POINT("earning.noPoint", "PTS-02", REFERENCE, QUANTITY),
    EARNING_NOT_IN_FORCE("earning.notInForce", "PTS-02", REFERENCE),
    USABLE_FROM("usable.from", "PTS-02", MOMENT),
    USABLE_ON_ACTION("usable.onAction", "PTS-02"),
    GOOD_UNTIL("good.until", "PTS-04", DAY),
    GOOD_FOR_EVER("good.forEver", "PTS-04"),

    // What points pay. Category, points, value, money left to pay.
    QUOTE("quote", "PTS-03", NAMED, QUANTITY, QUANTITY, QUANTITY),
    QUOTE_NOT_SPENT("quote.notSpent", "PTS-03", NAMED),
    QUOTE_INVOICE_NEEDED("quote.invoiceNeeded", "PTS-03", NAMED),
    // The least, what can be spent.
    QUOTE_MINIMUM("quote.minimum", "PTS-03", QUANTITY, QUANTITY),
    // Percent, of so much money, so much money.
    QUOTE_CEILING("quote.ceiling", "PTS-03", COUNT, QUANTITY, QUANTITY),
    QUOTE_AVAILABLE("quote.available", "PTS-03", QUANTITY),
    QUOTE_STEP("quote.step", "PTS-03", QUANTITY),
    // So many points are so much money.
    POINTS_WORTH("worth", "PTS-03", QUANTITY, QUANTITY),
    // Line, its points, their value, what is left to pay of it in money.
    SHARE_OF_LINE("share", "PTS-03", REFERENCE, QUANTITY, QUANTITY, QUANTITY),

    // What a posting did.
    POSTED_EARNED("posted.earned", "PTS-02", QUANTITY),
    POSTED_ACTIVATED("posted.activated", "PTS-02", REFERENCE),
    // Points, category, until when.
    POSTED_HELD("posted.held", "PTS-05", QUANTITY, NAMED, MOMENT),
    POSTED_RELEASED("posted.released", "PTS-05", REFERENCE),
    POSTED_TIMED_OUT("posted.timedOut", "PTS-05", REFERENCE),
    // Points, category, value.
    POSTED_REDEEMED("posted.redeemed", "PTS-03", QUANTITY, NAMED, QUANTITY),
    POSTED_CAPTURED("posted.captured", "PTS-05", REFERENCE),
    // Points, value, the spending.
    POSTED_REFUNDED("posted.refunded", "PTS-06", QUANTITY, QUANTITY, REFERENCE),
    // Line, what of it is given back, of that in points, of that in money.
    POSTED_REFUNDED_LINE("posted.refundedLine", "PTS-06", REFERENCE, QUANTITY, QUANTITY, QUANTITY),
    // Points, the earning, why.
    POSTED_TAKEN_BACK("posted.takenBack", "PTS-07", QUANTITY, REFERENCE, REFERENCE),
    POSTED_TAKEN_BACK_FOR("posted.takenBackFor", "PTS-07", QUANTITY),
    POSTED_FORGIVEN("posted.forgiven", "PTS-07", QUANTITY),
    POSTED_EXPIRED("posted.expired", "PTS-08", QUANTITY),
    POSTED_REPAID("posted.repaid", "PTS-07", QUANTITY),
    POSTED_ADJUSTED_UP("posted.adjustedUp", "PTS-10", QUANTITY, REFERENCE),
    POSTED_ADJUSTED_DOWN("posted.adjustedDown", "PTS-10", QUANTITY, REFERENCE),
    POSTED_TRANSFERRED_OUT("posted.transferredOut", "PTS-09", QUANTITY, REFERENCE),
    POSTED_TRANSFERRED_IN("posted.transferredIn", "PTS-09", QUANTITY, REFERENCE),
    POSTED_MERGED_OUT("posted.mergedOut", "PTS-09", REFERENCE),
    POSTED_MERGED_IN("posted.mergedIn", "PTS-09", REFERENCE),
    POSTED_UNMERGED_OUT("posted.unmergedOut", "PTS-09", REFERENCE),
    POSTED_UNMERGED_IN("posted.unmergedIn", "PTS-09", REFERENCE),
    POSTED_IMPORTED("posted.imported", "PTS-10", term(Movement.Imported.Past.class), QUANTITY),
    POSTED_DOCUMENT("posted.document", "", REFERENCE),
    // Points, when they were earned.
    LOT_GAINS("lot.gains", "PTS-04", QUANTITY, MOMENT),
    LOT_LOSES("lot.loses", "PTS-04", QUANTITY, MOMENT),
    DEBT_MORE("debt.more", "PTS-07", QUANTITY),
    DEBT_LESS("debt.less", "PTS-07", QUANTITY),
    BALANCE("balance", "PTS-10", COUNT, COUNT),
    HAPPENED("happened", "", MOMENT),
    RECORDED_LATER("recordedLater", "PTS-11", MOMENT),
    BASIS("basis", "", REFERENCE),

    // What is coming. Points, the last day, days till then.
    COMING_EXPIRY("coming.expiry", "PTS-08", QUANTITY, DAY, QUANTITY),
    COMING_USABLE("coming.usable", "PTS-02", QUANTITY, MOMENT),
    COMING_ON_ACTION("coming.onAction", "PTS-02", QUANTITY),
    COMING_TIME_OUT("coming.timeOut", "PTS-05", QUANTITY, MOMENT),
    COMING_REPAYMENT("coming.repayment", "PTS-07", QUANTITY),
    // Category, the least, what is missing.
    COMING_MINIMUM("coming.minimum", "PTS-03", NAMED, QUANTITY, QUANTITY),
    // Money, category, points.
    WOULD_EARN("wouldEarn", "PTS-02", QUANTITY, NAMED, QUANTITY);

    private final ExplanationCode entry;

    PointsCode(String subject, String rule, ArgumentKind... arguments) {
        entry = new ExplanationCode("points." + subject, rule, ImmutableList.copyOf(arguments));
    }

    ExplanationCode entry() {
        return entry;
    }

    Explanation with(Argument... facts) {
        Checks.require(
                entry.admits(List.of(facts)),
                entry.code(),
                "has arguments of other kinds",
                entry.arguments().toString());
        return Explanation.of(entry.code(), entry.rule(), facts);
    }
}
