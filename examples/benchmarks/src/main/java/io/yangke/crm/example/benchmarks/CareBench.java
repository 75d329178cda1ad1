package io.yangke.crm.example.benchmarks;

import io.yangke.crm.core.Crm;
import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.CareContext;
import io.yangke.crm.rules.care.CarePlanner;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.care.DueReader;
import io.yangke.crm.rules.lifecycle.ClassReader;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.CustomerFile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long does it take to tell a customer's class and the tasks due, from files in memory, and how long to plan a day for one? Times
 * are those of one of 131 072 customers, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CareBench {

    static final int CUSTOMERS = 131_072;

    private static final LocalDate YESTERDAY = CareBase.TODAY.minusDays(1);
    private static final Instant NOW = Instant.parse(CareBase.TODAY + "T02:00:00Z");

    private final List<CustomerFile> files = new ArrayList<>(CUSTOMERS);
    private final List<CareFile> yesterday = new ArrayList<>(CUSTOMERS);
    private final List<CareFile> today = new ArrayList<>(CUSTOMERS);
    private final CareRules rules =
            Crm.builder().clock(() -> NOW).build().care().rules(CareBase.DEALER);
    private final CarePlanner planner = CarePlanner.at(rules, NOW, Optional.of(YESTERDAY));
    private final ClassReader classes =
            ClassTable.compile(rules.lifecycle().classes()).on(CareBase.TODAY).reader();
    private final byte[] classed = new byte[CUSTOMERS];
    private final byte[] due = new byte[CUSTOMERS];

    /** Plans two days for all; refuses answers that differ from those given one by one. */
    @Setup
    public void plan() {
        CarePlanner first = CarePlanner.at(rules, NOW.minus(Duration.ofDays(1)), Optional.empty());
        for (int i = 0; i < CUSTOMERS; i++) {
            CustomerFile file = CareBase.file(i);
            CareFile before = first.plan(file, Optional.empty(), CareContext.NONE)
                    .orElseThrow()
                    .after();
            files.add(file);
            yesterday.add(before);
            today.add(planner.plan(file, Optional.of(before), CareContext.NONE)
                    .map(CareChange::after)
                    .orElse(before));
        }
        check();
    }

    private void check() {
        long sum = classAndDueTasks();
        long expected = 0;
        for (int i = 0; i < CUSTOMERS; i++) {
            CareFile care = today.get(i);
            expected += care.tasks().stream()
                    .map(CareTask::status)
                    .filter(TaskStatus.DUE::equals)
                    .count();
            if (care.customerClass().orElseThrow().ordinal() != classed[i]) {
                throw new IllegalStateException("the review of " + care.customer() + " found another class");
            }
        }
        if (sum != expected || sum == 0) {
            throw new IllegalStateException(sum + " tasks are due and not " + expected);
        }
    }

    /** Class and number of tasks due, of each customer. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public long classAndDueTasks() {
        classes.classify(files, 0, CUSTOMERS, classed);
        return DueReader.due(today, 0, CUSTOMERS, due);
    }

    /** The plan of the day: class, risk, stage and tasks. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public int planDay() {
        int changed = 0;
        for (int i = 0; i < CUSTOMERS; i++) {
            changed += planner.plan(files.get(i), Optional.of(yesterday.get(i)), CareContext.NONE)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return changed;
    }
}
