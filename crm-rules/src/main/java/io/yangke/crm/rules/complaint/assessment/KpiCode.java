package io.yangke.crm.rules.complaint.assessment;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.rules.complaint.ArgumentKind;
import io.yangke.crm.rules.complaint.ExplanationCode;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything an assessment can say of its figures. The wording in each language is held against this table by test. */
enum KpiCode {
    TIMELY_RESPONSE("kpi.timelyResponse", Place.SHARE),
    TIMELY_RESPONSE_NONE("kpi.timelyResponse.none"),
    TIMELY_CLOSING("kpi.timelyClosing", Place.SHARE),
    TIMELY_CLOSING_NONE("kpi.timelyClosing.none"),
    FIRST_TIME_RESOLUTION("kpi.firstTimeResolution", Place.SHARE),
    FIRST_TIME_RESOLUTION_NONE("kpi.firstTimeResolution.none"),
    CLOSING_OF_ASSIGNED("kpi.closingOfAssigned", Place.SHARE),
    CLOSING_OF_ASSIGNED_NONE("kpi.closingOfAssigned.none"),
    CLOSING_OF_CLOSED("kpi.closingOfClosed", Place.SHARE),
    CLOSING_OF_CLOSED_NONE("kpi.closingOfClosed.none"),
    // How many, and which.
    MISSED("kpi.missed", Place.COUNT, Place.REFERENCE),
    // How many, why, and which.
    EXCLUDED("kpi.excluded", Place.COUNT, Place.term(Exclusion.class), Place.REFERENCE),
    PROVISIONAL("kpi.provisional"),
    // Dealer, quarter, points.
    SCORE("kpi.score", Place.REFERENCE, Place.REFERENCE, Place.REFERENCE),
    SCORE_NONE("kpi.score.none", Place.REFERENCE, Place.REFERENCE),
    WEIGHT("kpi.weight", Place.term(RateName.class), Place.COUNT),
    WEIGHT_SHARED("kpi.weight.shared", Place.term(RateName.class), Place.COUNT),
    REOPENED("kpi.reopened", Place.COUNT, Place.REFERENCE),
    // Dealer, yuan, how many are rewarded.
    REWARDED("kpi.reward.top", Place.REFERENCE, Place.COUNT, Place.COUNT),
    // Dealer, yuan, limit in points.
    PENALISED("kpi.reward.penalty", Place.REFERENCE, Place.COUNT, Place.COUNT),
    // Dealer, how many are rewarded, limit in points.
    NO_REWARD("kpi.reward.none", Place.REFERENCE, Place.COUNT, Place.COUNT),
    NO_SCORE("kpi.reward.noScore", Place.REFERENCE),
    // Place, of how many, region, points.
    PLACE("kpi.reward.place", Place.COUNT, Place.COUNT, Place.REFERENCE, Place.REFERENCE),
    TIE_BY_CARS("kpi.reward.tieByCars", Place.COUNT),
    TIE_SHARED("kpi.reward.tieShared", Place.COUNT),
    REWARD_PROVISIONAL("kpi.reward.provisional"),
    // Ticket, when; then the facts of each signal.
    PAUSED_BEFORE_LIMIT(
            "signal.pausedBeforeLimit",
            Place.REFERENCE,
            Place.MOMENT,
            Place.term(ClockKind.class),
            Place.TIME,
            Place.TIME),
    REGRADED_AFTER_BREACH(
            "signal.regradedAfterBreach",
            Place.REFERENCE,
            Place.MOMENT,
            Place.term(Grade.class),
            Place.term(Grade.class),
            Place.term(RegradeReason.class)),
    REGRADED_BEFORE_LIMIT(
            "signal.regradedBeforeLimit",
            Place.REFERENCE,
            Place.MOMENT,
            Place.term(Grade.class),
            Place.term(Grade.class),
            Place.term(RegradeReason.class)),
    EMPTY_RESPONSE("signal.emptyResponse", Place.REFERENCE, Place.MOMENT),
    REOPENED_EARLY("signal.reopenedEarly", Place.REFERENCE, Place.MOMENT, Place.MOMENT, Place.term(ReopenCause.class)),
    RESOLVED_UNANSWERED("signal.resolvedUnanswered", Place.REFERENCE, Place.MOMENT);

    private static final String RULE = "CMP-13";

    /** What may stand in the places. */
    private static final class Place {
        static final ArgumentKind COUNT = of(Argument.Count.class);
        static final ArgumentKind SHARE = of(Argument.Share.class);
        static final ArgumentKind REFERENCE = of(Argument.Reference.class);
        static final ArgumentKind MOMENT = of(Argument.Moment.class);
        static final ArgumentKind TIME =
                new ArgumentKind(ImmutableSet.of(Argument.Span.class, Argument.WorkingTime.class), Optional.empty());

        private static ArgumentKind of(Class<? extends Argument> type) {
            return new ArgumentKind(ImmutableSet.of(type), Optional.empty());
        }

        static ArgumentKind term(Class<? extends Enum<?>> constants) {
            return new ArgumentKind(ImmutableSet.of(Argument.Term.class), Optional.of(constants));
        }
    }

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
