package io.yangke.crm.rules.care;

import io.yangke.crm.rules.lifecycle.forecast.MaintenanceDue;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.VisitHistory;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What happened, and is foreseen, in the life of one customer, as far as steps count from it. */
final class Occurrences {

    private final CustomerFile file;
    private final CareContext context;
    private final CareRules rules;
    private final PlanDay day;
    private final List<CustomerFact.Ownership> cars;

    Occurrences(CustomerFile file, CareContext context, CareRules rules, PlanDay day) {
        this.file = file;
        this.context = context;
        this.rules = rules;
        this.day = day;
        this.cars = file.vehicles().stream().filter(this::matters).toList();
    }

    List<Occurrence> of(Anchor anchor) {
        return switch (anchor) {
            case DELIVERY -> owned(anchor, CustomerFact.Ownership::delivered);
            case PURCHASE -> owned(anchor, car -> Optional.of(car.from()));
            case JOINING -> joinings();
            case SERVICE_SETTLED -> services();
            case LAST_MAINTENANCE -> chains(anchor, visit -> visit.what().isMaintenance(), false);
            case MAINTENANCE_DUE -> maintenancesDue();
            case LAST_VISIT -> chains(anchor, visit -> visit.what() != VisitKind.BOUTIQUE, true);
            case INSURANCE_END -> insurances();
            case BIRTHDAY -> birthdays();
            case HOLIDAY -> day.holidays();
            case INSPECTION -> due(anchor, CustomerFact.DueKind.INSPECTION);
            case LICENCE -> due(anchor, CustomerFact.DueKind.LICENCE);
            case RECALL -> due(anchor, CustomerFact.DueKind.RECALL);
            case SIGNAL -> signals();
            case COMPLAINT_RESOLVED -> resolved();
            case POINTS_EXPIRY -> expiries();
            case REPAIR_CHANGED, REPAIR_SILENT, REPAIR_FINISHED -> repairs(anchor);
        };
    }

    /** Whether the customer has a car, or had it until of late. */
    private boolean matters(CustomerFact.Ownership car) {
        return !car.from().isAfter(day.today())
                && (car.until().isEmpty()
                        || car.until().get().isAfter(car.from())
                                && !car.until().get().isBefore(day.oldest()))
                && file.vehicles().stream().noneMatch(other -> isToldBetter(car, other));
    }

    /** Whether another telling, as of a file that stands together with this one, holds all the time of the same car. */
    private static boolean isToldBetter(CustomerFact.Ownership car, CustomerFact.Ownership other) {
        if (car == other || !car.car().equals(other.car()) || !other.isOn(car.from())) {
            return false;
        }
        boolean asLong = other.until().isEmpty()
                || car.until().isPresent()
                        && !other.until().get().isBefore(car.until().get());
        boolean first = !other.from().equals(car.from())
                || !other.until().equals(car.until())
                || other.fact().compareTo(car.fact()) < 0;
        return asLong && first;
    }

    /** Returns what is about a car: nobody sees it before the car is the customer's, and it is over once that is sold. */
    private static Occurrence about(CustomerFact.Ownership car, Occurrence on) {
        Occurrence owned = on.knownOn().isBefore(car.from()) ? on.known(car.from()) : on;
        return car.until()
                .map(sold -> owned.closed(Closing.sold(sold, car.fact().value())))
                .orElse(owned);
    }

    private List<Occurrence> owned(Anchor anchor, Function<CustomerFact.Ownership, Optional<LocalDate>> when) {
        List<Occurrence> found = new ArrayList<>();
        for (CustomerFact.Ownership car : cars) {
            when.apply(car)
                    .filter(on -> !on.isAfter(day.today()))
                    .map(on -> Occurrence.of(anchor, car.vehicle(), car.fact().value(), on))
                    .ifPresent(on -> found.add(about(car, on)));
        }
        return found;
    }

    private List<Occurrence> joinings() {
        return file.memberships().stream()
                .filter(membership -> !membership.joinedOn().isAfter(day.today()))
                .map(Occurrences::joining)
                .toList();
    }

    private static Occurrence joining(CustomerFact.Membership membership) {
        String key = membership.fact().value();
        Occurrence joined = Occurrence.of(Anchor.JOINING, Optional.empty(), key, membership.joinedOn());
        return membership
                .leftOn()
                .map(left -> joined.closed(Closing.left(left, key)))
                .orElse(joined);
    }

    private List<Occurrence> services() {
        List<Occurrence> found = new ArrayList<>();
        VisitHistory visits = file.visits();
        for (int i = visits.countUntil(day.epochDay()) - 1; i >= 0 && visits.day(i) >= day.oldestService(); i--) {
            CustomerFact.Visit visit = visits.visit(i);
            found.add(Occurrence.of(
                    Anchor.SERVICE_SETTLED, visit.car(), visit.fact().value(), visit.settledOn()));
        }
        return found;
    }

    /** The visits of a kind with each car of the customer, each until the next one takes its place. */
    private List<Occurrence> chains(Anchor anchor, Predicate<CustomerFact.Visit> kind, boolean fromPurchase) {
        List<Occurrence> found = new ArrayList<>();
        for (CustomerFact.Ownership car : cars) {
            List<Occurrence> chain = new ArrayList<>();
            if (fromPurchase) {
                chain.add(Occurrence.of(anchor, car.vehicle(), car.fact().value(), car.from()));
            }
            for (CustomerFact.Visit visit : visits(car, kind)) {
                chain.add(Occurrence.of(anchor, car.vehicle(), visit.fact().value(), visit.settledOn()));
            }
            addRecent(chain, car, found);
        }
        return found;
    }

    private List<CustomerFact.Visit> visits(CustomerFact.Ownership car, Predicate<CustomerFact.Visit> kind) {
        VisitHistory visits = file.visits();
        return visits.visits().subList(0, visits.countUntil(day.epochDay())).stream()
                .filter(visit -> visit.car().equals(car.vehicle()) && car.isOn(visit.settledOn()) && kind.test(visit))
                .toList();
    }

    /** Adds those of a chain whose place was not taken too long ago to matter. */
    private void addRecent(List<Occurrence> chain, CustomerFact.Ownership car, List<Occurrence> found) {
        for (int i = 0; i < chain.size(); i++) {
            Occurrence link = chain.get(i);
            if (i + 1 == chain.size()) {
                found.add(about(car, link));
            } else if (!chain.get(i + 1).day().isBefore(day.oldest())) {
                Occurrence next = chain.get(i + 1);
                found.add(about(car, link.closed(Closing.replaced(next.day(), next.key()))));
            }
        }
    }

    private List<Occurrence> maintenancesDue() {
        List<Occurrence> found = new ArrayList<>();
        for (Occurrence last :
                chains(Anchor.LAST_MAINTENANCE, visit -> visit.what().isMaintenance(), false)) {
            if (!last.isClosedBy(last.day())) {
                nextDue(last).ifPresent(due -> found.add(last.as(Anchor.MAINTENANCE_DUE, due)));
            }
        }
        return found;
    }

    private Optional<LocalDate> nextDue(Occurrence last) {
        LocalDate until = last.closing()
                .map(closing -> closing.on().minusDays(1))
                .filter(day.today()::isAfter)
                .orElse(day.today());
        VehicleId car = last.car().orElseThrow();
        return Foretold.of(
                file,
                car,
                last.day(),
                until,
                asOf -> MaintenanceDue.nextDue(
                        file, car, asOf, rules.lifecycle().forecast()));
    }

    private List<Occurrence> insurances() {
        List<Occurrence> found = new ArrayList<>();
        for (CustomerFact.Ownership car : cars) {
            List<CustomerFact.Insurance> ends = file.insurances().stream()
                    .filter(insurance -> insurance.car().equals(car.car())
                            && !insurance.boughtOn().isAfter(day.today()))
                    .sorted(Comparator.comparing(CustomerFact.Insurance::end)
                            .thenComparing(CustomerFact.Insurance::boughtOn))
                    .toList();
            for (int i = 0; i < ends.size(); i++) {
                addInsurance(ends, i, car, found);
            }
        }
        return found;
    }

    private void addInsurance(
            List<CustomerFact.Insurance> ends, int index, CustomerFact.Ownership car, List<Occurrence> found) {
        CustomerFact.Insurance insurance = ends.get(index);
        Occurrence end = about(
                car,
                Occurrence.of(
                                Anchor.INSURANCE_END,
                                insurance.vehicle(),
                                insurance.fact().value(),
                                insurance.end())
                        .known(insurance.boughtOn()));
        Optional<CustomerFact.Insurance> renewal = ends.subList(index + 1, ends.size()).stream()
                .min(Comparator.comparing(CustomerFact.Insurance::boughtOn));
        if (renewal.isEmpty()) {
            found.add(end);
        } else if (!renewal.get().boughtOn().isBefore(day.oldest())) {
            found.add(end.closed(Closing.replaced(
                    renewal.get().boughtOn(), renewal.get().fact().value())));
        }
    }

    private List<Occurrence> birthdays() {
        Optional<LocalDate> born = file.profile().flatMap(Profile::birthday);
        if (born.isEmpty()) {
            return List.of();
        }
        List<Occurrence> found = new ArrayList<>();
        // A year more on either side, as a step may lie months ahead of the day or behind it.
        for (int year = day.oldest().getYear() - 1; year <= day.horizon().getYear() + 1; year++) {
            if (year > born.get().getYear()) {
                found.add(Occurrence.of(
                        Anchor.BIRTHDAY,
                        Optional.empty(),
                        Integer.toString(year),
                        born.get().withYear(year)));
            }
        }
        return found;
    }

    private List<Occurrence> due(Anchor anchor, CustomerFact.DueKind kind) {
        List<Occurrence> found = new ArrayList<>();
        for (CustomerFact.DueDate due : file.dueDates()) {
            if (due.due() != kind || due.toldOn().isAfter(day.today())) {
                continue;
            }
            Occurrence on = due(anchor, due);
            if (due.car().isEmpty()) {
                found.add(on);
            }
            // Of a car that was sold and bought again what is due counts for the time it is due in.
            cars.stream()
                    .filter(car -> car.vehicle().equals(due.car()))
                    .reduce((earlier, later) -> later)
                    .ifPresent(car -> found.add(about(car, on)));
        }
        return found;
    }

    private Occurrence due(Anchor anchor, CustomerFact.DueDate due) {
        String key = due.fact().value();
        Occurrence on = Occurrence.of(anchor, due.car(), key, due.on()).known(due.toldOn());
        return due.doneOn()
                .filter(done -> !done.isAfter(day.today()))
                .map(done -> on.closed(Closing.replaced(done, key)))
                .orElse(on);
    }

    private List<Occurrence> signals() {
        return context.signals().stream()
                .filter(signal -> signal.audience()
                        .map(meant -> meant.contains(file.id()))
                        .orElse(true))
                .map(signal -> Occurrence.of(
                                Anchor.SIGNAL, Optional.empty(), signal.id().value(), signal.from())
                        .until(signal.until()))
                .toList();
    }

    /** Returns the step that a signal sets off; empty if there is no such signal. */
    Optional<StepCode> signalStep(String signal) {
        return context.signals().stream()
                .filter(given -> given.id().value().equals(signal))
                .map(CareSignal::step)
                .findFirst();
    }

    private List<Occurrence> resolved() {
        return context.resolved().stream()
                .map(complaint -> Occurrence.of(
                                Anchor.COMPLAINT_RESOLVED,
                                Optional.empty(),
                                complaint.ticket().value(),
                                complaint.on())
                        .numbered(complaint.round() - 1))
                .toList();
    }

    private List<Occurrence> expiries() {
        return context.expiries().stream()
                .map(points -> Occurrence.of(
                        Anchor.POINTS_EXPIRY,
                        Optional.empty(),
                        points.programme() + "@" + points.lastDay(),
                        points.lastDay()))
                .toList();
    }

    private List<Occurrence> repairs(Anchor anchor) {
        List<Occurrence> found = new ArrayList<>();
        for (CustomerFact.RepairOrder repair : file.repairOrders()) {
            if (!repair.openedOn().isBefore(day.oldestRepair())) {
                RepairOccurrences.add(repair, anchor, rules, day, found);
            }
        }
        return found;
    }
}
