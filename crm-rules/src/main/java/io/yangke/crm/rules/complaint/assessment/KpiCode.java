package io.yangke.crm.rules.complaint.assessment;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.MOMENT;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.SHARE;
import static io.yangke.crm.rules.explain.ArgumentKind.TIME;
import static io.yangke.crm.rules.explain.ArgumentKind.term;

import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.Arrays;
import java.util.List;

/** Everything an assessment can say of its figures. The wording in each language is held against this table by test. */
enum KpiCode {
    TIMELY_RESPONSE("kpi.timelyResponse", SHARE),
    TIMELY_RESPONSE_NONE("kpi.timelyResponse.none"),
    TIMELY_CLOSING("kpi.timelyClosing", SHARE),
    TIMELY_CLOSING_NONE("kpi.timelyClosing.none"),
    FIRST_TIME_RESOLUTION("kpi.firstTimeResolution", SHARE),
    FIRST_TIME_RESOLUTION_NONE("kpi.firstTimeResolution.none"),
    CLOSING_OF_ASSIGNED("kpi.closingOfAssigned", SHARE),
    CLOSING_OF_ASSIGNED_NONE("kpi.closingOfAssigned.none"),
    CLOSING_OF_CLOSED("kpi.closingOfClosed", SHARE),
    CLOSING_OF_CLOSED_NONE("kpi.closingOfClosed.none"),
    // How many, and which.
    MISSED("kpi.missed", COUNT, REFERENCE),
    // How many, why, and which.
    EXCLUDED("kpi.excluded", COUNT, term(Exclusion.class), REFERENCE),
    PROVISIONAL("kpi.provisional"),
    // Dealer, quarter, points.
    SCORE("kpi.score", REFERENCE, REFERENCE, REFERENCE),
    SCORE_NONE("kpi.score.none", REFERENCE, REFERENCE),
    WEIGHT("kpi.weight", term(RateName.class), COUNT),
    WEIGHT_SHARED("kpi.weight.shared", term(RateName.class), COUNT),
    REOPENED("kpi.reopened", COUNT, REFERENCE),
    // Dealer, yuan, how many are rewarded.
    REWARDED("kpi.reward.top", REFERENCE, COUNT, COUNT),
    // Dealer, yuan, limit in points.
    PENALISED("kpi.reward.penalty", REFERENCE, COUNT, COUNT),
    // Dealer, how many are rewarded, limit in points.
    NO_REWARD("kpi.reward.none", REFERENCE, COUNT, COUNT),
    NO_SCORE("kpi.reward.noScore", REFERENCE),
    // Place, of how many, region, points.
    PLACE("kpi.reward.place", COUNT, COUNT, REFERENCE, REFERENCE),
    TIE_BY_CARS("kpi.reward.tieByCars", COUNT),
    TIE_SHARED("kpi.reward.tieShared", COUNT),
    REWARD_PROVISIONAL("kpi.reward.provisional"),
    // Ticket, when; then the facts of each signal.
    PAUSED_BEFORE_LIMIT("signal.pausedBeforeLimit", REFERENCE, MOMENT, term(ClockKind.class), TIME, TIME),
    REGRADED_AFTER_BREACH(
            "signal.regradedAfterBreach",
            REFERENCE,
            MOMENT,
            term(Grade.class),
            term(Grade.class),
            term(RegradeReason.class)),
    REGRADED_BEFORE_LIMIT(
            "signal.regradedBeforeLimit",
            REFERENCE,
            MOMENT,
            term(Grade.class),
            term(Grade.class),
            term(RegradeReason.class)),
    EMPTY_RESPONSE("signal.emptyResponse", REFERENCE, MOMENT),
    REOPENED_EARLY("signal.reopenedEarly", REFERENCE, MOMENT, MOMENT, term(ReopenCause.class)),
    RESOLVED_UNANSWERED("signal.resolvedUnanswered", REFERENCE, MOMENT);

    private static final String RULE = "CMP-13";

    private final ExplanationCode code;

    KpiCode(String name, ArgumentKind... places) {
        this.code = new ExplanationCode("complaint." + name, RULE, List.of(places));
    }

    static List<ExplanationCode> all() {
        return Arrays.stream(values()).map(constant -> constant.code).toList();
    }

    Explanation say(Argument... facts) {
        return Explanation.of(code.code(), code.rule(), facts);
    }
}
