package io.yangke.crm.core.lifecycle;

import io.yangke.crm.core.customer.CustomerService;
import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.lifecycle.ClassExplainer;
import io.yangke.crm.rules.lifecycle.ClassHistory;
import io.yangke.crm.rules.lifecycle.ClassReader;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.lifecycle.base.Breakdown;
import io.yangke.crm.rules.lifecycle.base.BreakdownSum;
import io.yangke.crm.rules.lifecycle.base.Dimension;
import io.yangke.crm.rules.lifecycle.base.ServiceProfile;
import io.yangke.crm.rules.lifecycle.forecast.ChurnOutlook;
import io.yangke.crm.rules.lifecycle.forecast.ChurnWarning;
import io.yangke.crm.rules.lifecycle.forecast.ForecastExplainer;
import io.yangke.crm.rules.lifecycle.forecast.MaintenanceDue;
import io.yangke.crm.rules.lifecycle.forecast.StageRules;
import io.yangke.crm.rules.lifecycle.forecast.StageVerdict;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What customers are to a dealer: class, risk, stage, and the figures of the whole base; all computed from the files, as of any day.
 * Source: LIF-01, LIF-20, LIF-26, SEG-01 to SEG-07.
 *
 * <p>Nothing is written. Facts after the day asked for are not seen. Customers whose data may not be used are nobody here. Safe to use
 * from many threads.
 */
public final class LifecycleService {

    private static final int PAGE = 1_000;

    private final CustomerService customers;
    private final PolicyBook rules;
    private final InstantSource clock;

    /** Creates the service over customers' files. */
    public LifecycleService(CustomerService customers, PolicyBook rules, InstantSource clock) {
        this.customers = customers;
        this.rules = rules;
        this.clock = clock;
    }

    private CareRules rules(DealerId dealer) {
        return rules.care(dealer, clock.instant());
    }

    private LifecyclePolicy policy(DealerId dealer) {
        return rules(dealer).lifecycle();
    }

    /** Returns the class of a customer as of a day; empty for one of whom no visit and no car is known by then. Source: SEG-01. */
    public Optional<CustomerClass> classOn(DealerId dealer, CustomerId customer, LocalDate day) {
        ClassReader reader =
                ClassTable.compile(policy(dealer).classes()).on(day).reader();
        return customers.find(dealer, customer).filter(reader::isKnown).map(reader::classify);
    }

    /**
     * Returns why a customer is in a class as of a day, what would change it, and when time alone will; empty for one of whom nothing is
     * known by then. Source: SEG-01.
     */
    public List<Explanation> explainClass(DealerId dealer, CustomerId customer, LocalDate day) {
        ClassTable table = ClassTable.compile(policy(dealer).classes());
        return customers
                .find(dealer, customer)
                .filter(table.on(day).reader()::isKnown)
                .map(file -> ClassExplainer.explain(table, ClassHistory.of(table, file, day), day))
                .orElse(List.of());
    }

    /** Returns how likely a customer is to be lost as of a day, and what to do about it; empty without a car. Source: SEG-05. */
    public Optional<ChurnWarning> warning(DealerId dealer, CustomerId customer, LocalDate day) {
        LifecyclePolicy policy = policy(dealer);
        return customers
                .find(dealer, customer)
                .flatMap(file -> ChurnWarning.of(file, day, policy.forecast(), policy.churn()));
    }

    /** Returns why {@link #warning} says so, and what would change it; empty without a car. Source: SEG-05. */
    public Optional<Explanation> explainWarning(DealerId dealer, CustomerId customer, LocalDate day) {
        LifecyclePolicy policy = policy(dealer);
        return customers
                .find(dealer, customer)
                .flatMap(file -> ChurnWarning.of(file, day, policy.forecast(), policy.churn())
                        .map(warning -> ForecastExplainer.churn(
                                warning,
                                ChurnOutlook.of(file, warning, policy.forecast(), policy.churn()),
                                policy.churn())));
    }

    /**
     * Returns how far a customer has come with the dealer as of a day, and why, judged from the facts alone; empty for one of whom nothing
     * is told. Source: LIF-01.
     */
    public Optional<StageVerdict> stage(DealerId dealer, CustomerId customer, LocalDate day) {
        LifecyclePolicy policy = policy(dealer);
        ClassReader reader = ClassTable.compile(policy.classes()).on(day).reader();
        return customers
                .find(dealer, customer)
                .map(file -> StageRules.stage(
                        file,
                        day,
                        reader.classify(file),
                        ChurnWarning.of(file, day, policy.forecast(), policy.churn())
                                .map(ChurnWarning::risk),
                        Optional.empty(),
                        policy.stages()));
    }

    /** Returns what a car is to have done as of a day; empty if it is not the customer's then. Source: LIF-26. */
    public Optional<MaintenanceDue> maintenance(DealerId dealer, CustomerId customer, VehicleId car, LocalDate day) {
        return customers
                .find(dealer, customer)
                .flatMap(
                        file -> MaintenanceDue.of(file, car, day, policy(dealer).forecast()));
    }

    /** Returns how often a customer comes and for what, as of a day; empty for one of whom nothing is told. Source: SEG-07. */
    public Optional<ServiceProfile> profile(DealerId dealer, CustomerId customer, LocalDate day) {
        return customers
                .find(dealer, customer)
                .map(file -> ServiceProfile.of(file, policy(dealer).classes(), day));
    }

    /**
     * Returns a month of the dealer's base, by one walk over all files. Source: SEG-02 to SEG-06.
     *
     * @param month the month; one that goes on is reported as of today
     */
    public BaseReport report(DealerId dealer, YearMonth month) {
        Instant now = clock.instant();
        CareRules inForce = rules.care(dealer, now);
        BaseTally tally = new BaseTally(inForce, month, inForce.calendar().day(now));
        each(dealer, tally::add);
        return tally.report();
    }

    /** Returns how the classes as of a day break down by a dimension, by one walk over all files. Source: SEG-04. */
    public Breakdown breakdown(DealerId dealer, Dimension dimension, LocalDate day) {
        ClassReader reader =
                ClassTable.compile(policy(dealer).classes()).on(day).reader();
        BreakdownSum sum = BreakdownSum.by(dimension, day);
        each(dealer, file -> {
            if (reader.isKnown(file)) {
                sum.add(file, reader.classify(file));
            }
        });
        return sum.result();
    }

    private void each(DealerId dealer, Consumer<CustomerFile> work) {
        Optional<String> place = Optional.empty();
        do {
            ScanPage<CustomerFile> page = customers.scan(dealer, place, PAGE);
            page.items().forEach(work);
            place = page.next();
        } while (place.isPresent());
    }
}
