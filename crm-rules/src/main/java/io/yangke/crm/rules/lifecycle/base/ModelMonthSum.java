package io.yangke.crm.rules.lifecycle.base;

import io.yangke.crm.rules.lifecycle.ClassReader;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts cars sold, first visits and lost customers by model and month. Source: SEG-06. */
public final class ModelMonthSum {

    private static final int MAX_MONTHS = 120;

    private record Key(ModelCode model, YearMonth month) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::model).thenComparing(Key::month).compare(this, other);
        }
    }

    private static final class Figures {
        private long sold;
        private long firstVisits;
        private long lost;
        private final FirstIds firstLost = new FirstIds();
        private final ClassMixSum base = new ClassMixSum();

        private void merge(Figures other) {
            sold += other.sold;
            firstVisits += other.firstVisits;
            lost += other.lost;
            firstLost.merge(other.firstLost);
            base.merge(other.base);
        }

        private ModelMonth of(Key key) {
            return new ModelMonth(key.model(), key.month(), sold, firstVisits, lost, firstLost.list(), base.result());
        }
    }

    private final YearMonth first;
    private final YearMonth last;
    private final Set<VisitKind> workshopKinds;
    /** Readers as of the end of each month, the month before the first included. */
    private final List<ClassReader> monthEnds = new ArrayList<>();

    private final Map<Key, Figures> figures = new TreeMap<>();

    private ModelMonthSum(ClassTable table, YearMonth first, YearMonth last) {
        this.first = first;
        this.last = last;
        this.workshopKinds = table.policy().recencyKinds();
        for (YearMonth month = first.minusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            monthEnds.add(table.on(month.atEndOfMonth()).reader());
        }
    }

    /**
     * Begins with nobody.
     *
     * @param table the table of classes
     * @param firstInclusive the first month
     * @param lastInclusive the last month, at most 120 months from the first
     */
    public static ModelMonthSum of(ClassTable table, YearMonth firstInclusive, YearMonth lastInclusive) {
        Checks.require(
                !lastInclusive.isBefore(firstInclusive)
                        && lastInclusive.isBefore(firstInclusive.plusMonths(MAX_MONTHS)),
                "lastInclusive",
                "is before the first month, or 120 months later or more",
                "1 to 120 months are allowed");
        return new ModelMonthSum(table, firstInclusive, lastInclusive);
    }

    /** Adds a customer. */
    public ModelMonthSum add(CustomerFile file) {
        file.vehicles().forEach(car -> addNew(file, car));
        CustomerClass before = monthEnds.get(0).classify(file);
        for (int i = 1; i < monthEnds.size(); i++) {
            CustomerClass now = monthEnds.get(i).classify(file);
            addBase(file, first.plusMonths(i - 1L), now, now == CustomerClass.LOST && before != CustomerClass.LOST);
            before = now;
        }
        return this;
    }

    private void addNew(CustomerFile file, CustomerFact.Ownership car) {
        car.delivered().ifPresent(delivered -> {
            figures(car, delivered).ifPresent(of -> of.sold++);
            firstVisit(file, car, delivered).flatMap(day -> figures(car, day)).ifPresent(of -> of.firstVisits++);
        });
    }

    private Optional<LocalDate> firstVisit(CustomerFile file, CustomerFact.Ownership car, LocalDate delivered) {
        Optional<VehicleId> vehicle = Optional.of(car.car());
        return file.visits().visits().stream()
                .filter(visit -> visit.car().equals(vehicle)
                        && workshopKinds.contains(visit.what())
                        && !visit.settledOn().isBefore(delivered)
                        && car.isOn(visit.settledOn()))
                .map(CustomerFact.Visit::settledOn)
                .findFirst();
    }

    private void addBase(CustomerFile file, YearMonth month, CustomerClass customerClass, boolean lost) {
        for (CustomerFact.Ownership car : file.vehicles()) {
            if (car.isOn(month.atEndOfMonth())) {
                Figures of = figures(new Key(car.model(), month));
                of.base.add(customerClass);
                if (lost) {
                    addLost(of, file.id());
                }
            }
        }
    }

    private static void addLost(Figures of, CustomerId customer) {
        of.lost++;
        of.firstLost.add(customer);
    }

    private Optional<Figures> figures(CustomerFact.Ownership car, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return month.isBefore(first) || month.isAfter(last)
                ? Optional.empty()
                : Optional.of(figures(new Key(car.model(), month)));
    }

    private Figures figures(Key key) {
        return figures.computeIfAbsent(key, any -> new Figures());
    }

    /** Adds what another sum has counted over the same months. */
    public ModelMonthSum merge(ModelMonthSum other) {
        Checks.require(
                first.equals(other.first) && last.equals(other.last),
                "other",
                "is of other months",
                "the same months are allowed");
        other.figures.forEach((key, of) -> figures(key).merge(of));
        return this;
    }

    /** Returns the figures so far, in order of the models, then of the months; what has none is left out. */
    public List<ModelMonth> result() {
        return figures.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .toList();
    }
}
