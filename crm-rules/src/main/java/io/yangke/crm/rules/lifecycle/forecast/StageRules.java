package io.yangke.crm.rules.lifecycle.forecast;

import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.VisitHistory;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.LifecycleStage;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The stage of a customer's life with the dealer, as of a day. The first that holds counts. Source: LIF-01.
 *
 * <ol>
 *   <li>Without a car, ever: ordered if that is what the customer was, active, at risk or lost by class if the customer comes all the
 *       same, else a lead.
 *   <li>Without a car any more: lost.
 *   <li>Lost if the class is lost and the risk is high: neither the months nor the car's own interval leave hope.
 *   <li>At risk if the class is lost or the risk is not low.
 *   <li>Won back if the customer came or bought after staying away for long.
 *   <li>New if a car was bought lately; else active.
 * </ol>
 */
public final class StageRules {

    private final CustomerFile file;
    private final LocalDate asOf;
    private final StagePolicy policy;

    private int cars;
    private boolean owns;
    private int lastBought = Integer.MIN_VALUE;
    private int lastEnded = Integer.MIN_VALUE;

    private StageRules(CustomerFile file, LocalDate asOf, StagePolicy policy) {
        this.file = file;
        this.asOf = asOf;
        this.policy = policy;
        List<CustomerFact.Ownership> vehicles = file.vehicles();
        for (int i = 0; i < vehicles.size(); i++) {
            if (!vehicles.get(i).from().isAfter(asOf)) {
                count(vehicles.get(i), isFirst(vehicles, i));
            }
        }
    }

    private void count(CustomerFact.Ownership car, boolean first) {
        cars += first ? 1 : 0;
        lastBought = Math.max(lastBought, EpochDays.of(car.from()));
        if (car.isOn(asOf)) {
            owns = true;
        } else {
            lastEnded = Math.max(lastEnded, EpochDays.of(car.until().orElse(car.from())));
        }
    }

    private static boolean isFirst(List<CustomerFact.Ownership> vehicles, int index) {
        for (int i = 0; i < index; i++) {
            if (vehicles.get(i).car().equals(vehicles.get(index).car())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the stage as of a day; facts after it do not count. Source: LIF-01.
     *
     * @param file the customer's file
     * @param asOf the day
     * @param customerClass the class as of the day
     * @param risk the risk as of the day; empty without a car
     * @param previous the stage when it was last looked at; empty if it never was
     * @param policy the figures
     */
    public static StageVerdict stage(
            CustomerFile file,
            LocalDate asOf,
            CustomerClass customerClass,
            Optional<RiskBand> risk,
            Optional<LifecycleStage> previous,
            StagePolicy policy) {
        StageRules rules = new StageRules(file, asOf, policy);
        if (rules.owns) {
            return rules.owner(customerClass, risk.orElse(RiskBand.LOW), previous);
        }
        return rules.cars > 0
                ? rules.verdict(LifecycleStage.LOST, StageVerdict.Reason.NO_CAR_LEFT, rules.lastEnded)
                : rules.stranger(customerClass, previous);
    }

    private StageVerdict stranger(CustomerClass customerClass, Optional<LifecycleStage> previous) {
        int lastVisit = lastVisit();
        if (lastVisit != Integer.MIN_VALUE) {
            return byClass(customerClass, lastVisit);
        }
        return previous.filter(LifecycleStage.ORDERED::equals).isPresent()
                ? verdict(LifecycleStage.ORDERED, StageVerdict.Reason.CAR_ORDERED, lastVisit)
                : verdict(LifecycleStage.LEAD, StageVerdict.Reason.NO_CAR_YET, lastVisit);
    }

    private StageVerdict byClass(CustomerClass customerClass, int lastVisit) {
        return switch (customerClass) {
            case LOST -> verdict(LifecycleStage.LOST, StageVerdict.Reason.STAYS_AWAY, lastVisit);
            case INACTIVE -> verdict(LifecycleStage.AT_RISK, StageVerdict.Reason.SHOULD_HAVE_COME, lastVisit);
            default -> verdict(LifecycleStage.ACTIVE, StageVerdict.Reason.COMES, lastVisit);
        };
    }

    private StageVerdict owner(CustomerClass customerClass, RiskBand risk, Optional<LifecycleStage> previous) {
        boolean lost = customerClass == CustomerClass.LOST;
        if (lost || risk != RiskBand.LOW) {
            return lost && risk == RiskBand.HIGH
                    ? verdict(LifecycleStage.LOST, StageVerdict.Reason.STAYS_AWAY, lastVisit())
                    : verdict(LifecycleStage.AT_RISK, StageVerdict.Reason.SHOULD_HAVE_COME, lastVisit());
        }
        int back = cameBack(previous);
        if (back != Integer.MIN_VALUE) {
            return verdict(LifecycleStage.WON_BACK, StageVerdict.Reason.CAME_BACK, back);
        }
        return isWithin(lastBought, policy.newMonths())
                ? verdict(LifecycleStage.NEW, StageVerdict.Reason.BOUGHT_LATELY, lastBought)
                : verdict(LifecycleStage.ACTIVE, StageVerdict.Reason.COMES, lastVisit());
    }

    private boolean isWithin(int day, int months) {
        return day > EpochDays.of(asOf.minusMonths(months));
    }

    private int lastVisit() {
        VisitHistory visits = file.visits();
        for (int i = visits.countUntil(EpochDays.of(asOf)) - 1; i >= 0; i--) {
            if (policy.visitKinds().contains(visits.what(i))) {
                return visits.day(i);
            }
        }
        return Integer.MIN_VALUE;
    }

    /** Returns the last day within the months of those won back on which the customer came after staying away for long. */
    private int cameBack(Optional<LifecycleStage> previous) {
        boolean wasLost = previous.isPresent()
                && (previous.get() == LifecycleStage.LOST || previous.get() == LifecycleStage.WON_BACK);
        int months = wasLost ? policy.awayMonthsIfLost() : policy.awayMonths();
        int[] days = contacts();
        for (int i = days.length - 1; i > 0 && isWithin(days[i], policy.wonBackMonths()); i--) {
            if (EpochDays.plusMonths(days[i - 1], months) <= days[i]) {
                return days[i];
            }
        }
        return Integer.MIN_VALUE;
    }

    /** Returns the days on which the customer came or bought, in order. */
    private int[] contacts() {
        VisitHistory visits = file.visits();
        List<CustomerFact.Ownership> vehicles = file.vehicles();
        int[] days = new int[visits.size() + vehicles.size()];
        int count = 0;
        for (int i = 0; i < visits.countUntil(EpochDays.of(asOf)); i++) {
            if (policy.visitKinds().contains(visits.what(i))) {
                days[count++] = visits.day(i);
            }
        }
        for (int i = 0; i < vehicles.size(); i++) {
            if (!vehicles.get(i).from().isAfter(asOf)) {
                days[count++] = EpochDays.of(vehicles.get(i).from());
            }
        }
        Arrays.sort(days, 0, count);
        return Arrays.copyOf(days, count);
    }

    private StageVerdict verdict(LifecycleStage stage, StageVerdict.Reason reason, int on) {
        Optional<LocalDate> day = on == Integer.MIN_VALUE ? Optional.empty() : Optional.of(EpochDays.date(on));
        return new StageVerdict(stage, reason, day, cars);
    }
}
