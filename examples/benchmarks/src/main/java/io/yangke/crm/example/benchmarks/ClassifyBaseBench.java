package io.yangke.crm.example.benchmarks;

import io.yangke.crm.rules.lifecycle.ClassColumns;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassReader;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.rules.lifecycle.DatedClassTable;
import io.yangke.crm.rules.lifecycle.base.ClassMix;
import io.yangke.crm.rules.lifecycle.base.ClassMixSum;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How fast is a whole base classed on one thread: a million customers in columns, or 131 072 files of some five visits? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClassifyBaseBench {

    static final int CUSTOMERS = 1_000_000;
    static final int FILES = 131_072;

    private static final DatedClassTable TABLE =
            ClassTable.compile(ClassPolicy.DEFAULT).on(ClassInputs.AS_OF);

    /** A million customers in columns. */
    @State(Scope.Benchmark)
    public static class Columns {
        private final ClassColumns columns = new ClassInputs(CUSTOMERS).columns();
        private final byte[] out = new byte[CUSTOMERS];
    }

    /** Files in memory, walked in the order they were made. */
    @State(Scope.Benchmark)
    public static class Files {
        private final List<CustomerFile> files = new ArrayList<>(FILES);
        private final ClassReader reader = TABLE.reader();
        private final byte[] out = new byte[FILES];

        /** Makes the files. */
        public Files() {
            Random random = new Random(20_261_122);
            for (int i = 0; i < FILES; i++) {
                files.add(file(i, random));
            }
        }

        private static CustomerFile file(int number, Random random) {
            List<CustomerFact> facts = new ArrayList<>();
            VehicleId car = VehicleId.of("V-" + number);
            LocalDate bought = ClassInputs.AS_OF.minusDays(random.nextInt(1_000));
            facts.add(new CustomerFact.Ownership(
                    FactId.of("O"),
                    0,
                    car,
                    Optional.empty(),
                    Optional.empty(),
                    ModelCode.of("OCTAVIA"),
                    bought,
                    Optional.empty(),
                    Optional.of(bought),
                    Optional.empty(),
                    Optional.empty()));
            for (int i = random.nextInt(10); i > 0; i--) {
                facts.add(visit(i, car, random));
            }
            return CustomerFile.of(DealerId.of("SK-0371"), CustomerId.of("C-" + number), facts);
        }

        private static CustomerFact visit(int number, VehicleId car, Random random) {
            VisitKind[] kinds = VisitKind.values();
            return new CustomerFact.Visit(
                    FactId.of("V-" + number),
                    0,
                    ClassInputs.AS_OF.minusDays(random.nextInt(600)),
                    kinds[random.nextInt(kinds.length)],
                    Optional.of(car),
                    random.nextInt(300_000),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty());
        }
    }

    @Benchmark
    public byte[] millionFromColumns(Columns base) {
        TABLE.classify(base.columns, 0, CUSTOMERS, base.out);
        return base.out;
    }

    @Benchmark
    public ClassMix mixOfMillionFromColumns(Columns base) {
        TABLE.classify(base.columns, 0, CUSTOMERS, base.out);
        return new ClassMixSum().add(base.out, 0, CUSTOMERS).result();
    }

    @Benchmark
    @OperationsPerInvocation(FILES)
    public int fromFile(Files base) {
        int sum = 0;
        for (CustomerFile file : base.files) {
            sum += base.reader.classify(file).ordinal();
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(FILES)
    public byte[] fromFiles(Files base) {
        base.reader.classify(base.files, 0, FILES, base.out);
        return base.out;
    }
}
