package io.yangke.crm.rules.points.books;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;

import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.Arrays;
import java.util.List;

/** What is checked of the books. Where one posting fails more than one check, the one listed first is reported. */
public enum BooksCheck {
    /** The postings of an account are numbered from 1 without gaps, and are all of that account. Source: PTS-10, P23. */
    SEQUENCE("sequence", COUNT, COUNT),
    /** Each posting begins with the balance the one before led to, the first one with 0. Source: PTS-10, P7. */
    BALANCE_BEFORE("balanceBefore", COUNT, COUNT),
    /** What the balance gains, the accounts of the house lose. Source: PTS-10. */
    ENTRIES("entries", COUNT, COUNT),
    /** What the balance gains is what the lots gain, less the debt. Source: PTS-10, P16. */
    LOTS_AND_DEBT("lotsAndDebt", COUNT, COUNT),
    /** The other side is on the accounts of the house that go with the movement. Source: PTS-10. */
    HOUSE_ACCOUNT("houseAccount"),
    /** The lots move as the movement says. Source: PTS-10, P16. */
    MOVEMENT("movement", COUNT, COUNT),
    /** What is spent was usable when it was spent, and what expires has expired. Source: P19, P20. */
    USABLE("usable"),
    /** What is reversed was earned or spent on this account, or on one merged into it. Source: P9. */
    ORIGINAL("original"),
    /** No more is given or taken back than there was. Source: P9, P21. */
    REVERSED("reversed", COUNT, COUNT),
    /** A posting changes each lot once. */
    LOT_TWICE("lotTwice"),
    /** A lot comes in by the posting it is named after, or from another account by a merge or a refund. Source: PTS-04. */
    LOT_ORIGIN("lotOrigin"),
    /** The terms of a lot stay the same; only what waited for an action becomes usable. Source: PTS-04, P25. */
    LOT_TERMS("lotTerms"),
    /** No lot has fewer points than none. Source: P17. */
    LOT_BELOW_ZERO("lotBelowZero", COUNT),
    /** No lot has more points than came in. Source: P17. */
    LOT_ABOVE_POINTS("lotAbovePoints", COUNT, COUNT),
    /** Only a hold that is open is captured, released or moved, and is captured before its time is out. Source: PTS-05, P33. */
    HOLD_OPEN("holdOpen"),
    /** A hold gives what it has, and all of it when it is released. Source: PTS-05. */
    HOLD_POINTS("holdPoints"),
    /** Nobody owes less than nothing. Source: PTS-07. */
    DEBT("debt", COUNT),
    /** An account that was merged has nothing left, and gets nothing until it is an account of its own again. Source: PTS-09. */
    MERGED("merged"),
    /** The link of the hash chain fits the link before and the posting; under the same rules, all are linked or none. */
    LINK("link"),
    /** What leaves one account for another arrives there, lot by lot where accounts merge. Source: PTS-09, P30. */
    MOVED("moved", COUNT),
    /** The stored account has the sequence of its last posting. Source: P36. */
    STATE_SEQUENCE("stateSequence", COUNT, COUNT),
    /** The stored balance is the balance of the last posting. Source: P36. */
    STATE_BALANCE("stateBalance", COUNT, COUNT),
    /** The stored debt is what the postings sum to. Source: P36. */
    STATE_DEBT("stateDebt", COUNT, COUNT),
    /** The stored lots are those the postings leave. Source: P36. */
    STATE_LOTS("stateLots"),
    /** The stored holds are those the postings leave. Source: P36. */
    STATE_HOLDS("stateHolds"),
    /** The stored account is merged if its journal says so. Source: P36. */
    STATE_MERGED("stateMerged"),
    /** The stored link is that of the last posting. */
    STATE_LINK("stateLink"),
    /** A posting belongs to an account that is stored. */
    ACCOUNT("account"),
    /** The command of a posting is remembered as accepted. Source: PTS-11. */
    COMMAND("command");

    private static final String RULE = "PTS-10";

    private final ExplanationCode code;

    BooksCheck(String name, ArgumentKind... figures) {
        ArgumentKind[] places = new ArgumentKind[figures.length + 1];
        places[0] = REFERENCE;
        System.arraycopy(figures, 0, places, 1, figures.length);
        this.code = new ExplanationCode("points.books." + name, RULE, List.of(places));
    }

    /** Returns the table of what findings say; the wording in every language is held against it. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(values()).map(check -> check.code).toList();
    }

    /** The kind of statement a finding of this check makes: the posting or account, then what is wrong and what is right. */
    public ExplanationCode code() {
        return code;
    }

    /** Says that the check failed. */
    Explanation say(Object where, long is, long expected) {
        return switch (code.arguments().size()) {
            case 1 -> Explanation.of(code.code(), RULE, Argument.reference(where));
            case 2 -> Explanation.of(code.code(), RULE, Argument.reference(where), Argument.count(is));
            default ->
                Explanation.of(
                        code.code(), RULE, Argument.reference(where), Argument.count(is), Argument.count(expected));
        };
    }
}
