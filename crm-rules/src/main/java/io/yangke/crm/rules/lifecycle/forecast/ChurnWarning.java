package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.lifecycle.RiskBand;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How likely a customer is to be lost, how much is lost then, and what is done about it, as of a day. Source: SEG-05, N11.
 *
 * <p>The risk follows from how long the customer has stayed away against what is expected, with the car least overdue; it is a band
 * greater if visits fell off. It works for customers who came once or never. While nothing new is told, it never falls as time passes.
 *
 * @param forecast when the customer is expected
 * @param falling since when visits have fallen off; empty if they have not
 * @param risk how likely the customer is to be lost
 * @param value how much the customer is worth
 * @param strategy how the customer is treated
 */
public record ChurnWarning(
        VisitForecast forecast,
        Optional<FallingVisits> falling,
        RiskBand risk,
        CustomerValue value,
        StrategyCode strategy) {
    public ChurnWarning {
        Objects.requireNonNull(forecast, "forecast");
        Objects.requireNonNull(falling, "falling");
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(strategy, "strategy");
    }

    /** Returns the warning as of a day; empty if no car is the customer's on that day. Source: SEG-05. */
    public static Optional<ChurnWarning> of(
            CustomerFile file, LocalDate asOf, ForecastPolicy expecting, ChurnPolicy policy) {
        return VisitForecast.of(file, asOf, expecting).map(forecast -> of(file, forecast, expecting, policy));
    }

    /**
     * Returns the warning that follows from a forecast.
     *
     * @param file the file the forecast was made from
     * @param forecast the forecast; the warning is as of its day
     * @param expecting the policy it was made by
     * @param policy the policy of the warning
     */
    public static ChurnWarning of(
            CustomerFile file, VisitForecast forecast, ForecastPolicy expecting, ChurnPolicy policy) {
        VisitDays days = VisitDays.of(file.visits(), forecast, expecting, policy);
        Optional<FallingVisits> falling = Optional.ofNullable(days.falling(EpochDays.of(forecast.asOf())));
        RiskBand risk = risk(forecast.overduePermille(), falling.isPresent(), policy);
        CustomerValue value = CustomerValue.of(file, forecast.asOf(), policy);
        return new ChurnWarning(forecast, falling, risk, value, policy.strategy(risk, value.band()));
    }

    static RiskBand risk(long overduePermille, boolean falling, ChurnPolicy policy) {
        RiskBand risk = policy.risk(overduePermille);
        return falling && risk != RiskBand.HIGH ? RiskBand.values()[risk.ordinal() + 1] : risk;
    }

    /** The day as of which it is. */
    public LocalDate asOf() {
        return forecast.asOf();
    }
}
