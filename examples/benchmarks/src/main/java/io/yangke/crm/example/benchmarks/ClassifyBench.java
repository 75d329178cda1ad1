package io.yangke.crm.example.benchmarks;

import io.yangke.crm.rules.lifecycle.ClassColumns;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.rules.lifecycle.DatedClassTable;
import io.yangke.crm.spi.lifecycle.CustomerClass;
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
 * How fast is a customer classed by the standard table, beside an expression of Aviator and rules of Drools? And how far is that
 * from the table written out by hand?
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ClassifyBench.INPUTS)
public class ClassifyBench {

    /** Too many inputs in random order for a processor to learn. */
    static final int INPUTS = 131_072;

    /** A way of classing customer after customer. */
    private interface Way {
        CustomerClass classify(long spendFen, int visits, int renewals, int awaySince, int purchased);
    }

    private final ClassInputs in = new ClassInputs(INPUTS);
    private final DatedClassTable table =
            ClassTable.compile(ClassPolicy.DEFAULT).on(ClassInputs.AS_OF);
    private final AviatorClasses aviator = new AviatorClasses();
    private final DroolsClasses drools = new DroolsClasses();
    private final ClassColumns columns = in.columns();
    private final byte[] out = new byte[INPUTS];

    /** Refuses to time anything on which two ways differ. */
    @Setup
    public void compare() {
        int[] found = new int[CustomerClass.values().length];
        table.classify(columns, 0, INPUTS, out);
        for (int i = 0; i < INPUTS; i++) {
            CustomerClass ours = ours(i);
            found[ours.ordinal()]++;
            if (out[i] != ours.ordinal()
                    || by(aviator::classify, i) != ours
                    || by(drools::classify, i) != ours
                    || by(PlainClasses::byBranches, i) != ours
                    || by(PlainClasses::byRows, i) != ours) {
                throw new IllegalStateException("the verdicts differ on customer " + i);
            }
        }
        for (int count : found) {
            if (count < INPUTS / 50) {
                throw new IllegalStateException("a class has " + count + " customers only");
            }
        }
    }

    private CustomerClass ours(int i) {
        return table.classify(
                in.spendFen[i], in.visits[i], in.renewals[i], in.lastVisitDays[i], in.lastPurchaseDays[i]);
    }

    private CustomerClass by(Way way, int i) {
        return way.classify(in.spendFen[i], in.visits[i], in.renewals[i], in.awaySince(i), in.lastPurchaseDays[i]);
    }

    @Benchmark
    public int ours() {
        int sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += ours(i).ordinal();
        }
        return sum;
    }

    @Benchmark
    public byte[] oursFromColumns() {
        table.classify(columns, 0, INPUTS, out);
        return out;
    }

    @Benchmark
    public int aviator() {
        int sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += by(aviator::classify, i).ordinal();
        }
        return sum;
    }

    @Benchmark
    public int drools() {
        int sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += by(drools::classify, i).ordinal();
        }
        return sum;
    }

    @Benchmark
    public int branchesByHand() {
        int sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += by(PlainClasses::byBranches, i).ordinal();
        }
        return sum;
    }

    @Benchmark
    public int rowsByHand() {
        int sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += by(PlainClasses::byRows, i).ordinal();
        }
        return sum;
    }
}
