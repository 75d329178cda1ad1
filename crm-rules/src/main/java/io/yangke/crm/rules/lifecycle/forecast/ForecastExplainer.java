package io.yangke.crm.rules.lifecycle.forecast;

import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.day;
import static io.yangke.crm.spi.explain.Argument.term;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why something is expected of a customer or of a car, and what would change it, as data: rule, facts and thresholds. It looks at the
 * decisions themselves, and names nobody. Pure and thread-safe.
 */
public final class ForecastExplainer {

    private ForecastExplainer() {}

    /** Returns everything that can be said here. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(ForecastCode.values()).map(ForecastCode::entry).toList();
    }

    /** Returns how far a car is driven, what that rests on, and which readings are wrong and why. Source: LIF-20. */
    public static Explanation mileage(Mileage mileage) {
        return ForecastTelling.mileage(mileage);
    }

    /** Returns when a car's next maintenance is due, and what is to be done at it and why. Source: LIF-26. */
    public static Explanation maintenance(MaintenanceDue due) {
        return ForecastTelling.maintenance(due);
    }

    /** Returns when a customer is expected with each car, and why. Source: SEG-05. */
    public static List<Explanation> visits(VisitForecast forecast) {
        return ForecastTelling.visits(forecast);
    }

    /**
     * Returns why a customer is likely to be lost, or not: facts against thresholds, the day on which time alone changes it, and what
     * visits would. Source: SEG-05.
     *
     * @param warning the warning
     * @param outlook what would change it
     * @param policy the policy of both
     */
    public static Explanation churn(ChurnWarning warning, ChurnOutlook outlook, ChurnPolicy policy) {
        return ChurnTelling.of(warning, outlook, policy);
    }

    /** Returns why a customer is in a stage of life; that another car was bought is noted. Source: LIF-01. */
    public static Explanation stage(StageVerdict verdict) {
        List<Explanation> details = new ArrayList<>();
        details.add(reason(verdict));
        boolean ofVisits = verdict.reason() == StageVerdict.Reason.STAYS_AWAY
                || verdict.reason() == StageVerdict.Reason.SHOULD_HAVE_COME
                || verdict.reason() == StageVerdict.Reason.COMES;
        if (ofVisits) {
            verdict.on().ifPresent(on -> details.add(ForecastCode.STAGE_LAST_VISIT.with(day(on))));
        }
        if (verdict.isRepurchase()) {
            details.add(ForecastCode.STAGE_REPURCHASE.with(count(verdict.cars())));
        }
        return ForecastCode.STAGE.with(term(verdict.stage())).because(details);
    }

    private static Explanation reason(StageVerdict verdict) {
        return switch (verdict.reason()) {
            case NO_CAR_YET -> ForecastCode.STAGE_NO_CAR_YET.with();
            case CAR_ORDERED -> ForecastCode.STAGE_CAR_ORDERED.with();
            case NO_CAR_LEFT -> onDay(ForecastCode.STAGE_NO_CAR_LEFT, verdict);
            case STAYS_AWAY -> ForecastCode.STAGE_STAYS_AWAY.with();
            case SHOULD_HAVE_COME -> ForecastCode.STAGE_SHOULD_HAVE_COME.with();
            case CAME_BACK -> onDay(ForecastCode.STAGE_CAME_BACK, verdict);
            case BOUGHT_LATELY -> onDay(ForecastCode.STAGE_BOUGHT_LATELY, verdict);
            case COMES -> ForecastCode.STAGE_COMES.with();
        };
    }

    private static Explanation onDay(ForecastCode code, StageVerdict verdict) {
        LocalDate on = verdict.on().orElseThrow();
        return code.with(day(on));
    }
}
