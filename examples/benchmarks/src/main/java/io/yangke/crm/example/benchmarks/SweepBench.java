package io.yangke.crm.example.benchmarks;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.complaint.ComplaintService;
import io.yangke.crm.core.complaint.SweepReport;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a sweep over 1 000 000 open tickets take? 10 000 tickets came in each half minute, so that each half minute,
 * from an hour after the first, brings as many alarms.
 */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = {"-Xms10g", "-Xmx10g"})
public class SweepBench {

    private static final int TICKETS = 1_000_000;
    private static final int DUE = 10_000;
    private static final long STEP_SECONDS = 30;
    private static final long SECONDS_TO_THE_FIRST_ALARM = 3_600;
    private static final DealerId DEALER = DealerId.of("SK-0371");
    private static final Instant START = Instant.parse("2026-09-14T01:00:00Z");

    /** A million open tickets, and a clock. */
    @State(Scope.Benchmark)
    public static class OpenTickets {

        private Instant now = START;
        private final ComplaintService desk =
                Crm.builder().clock(() -> now).build().complaints();
        private long step;
        private SweepReport report = SweepReport.NOTHING;

        /** Registers the tickets, the last one before the first alarm. */
        @Setup
        public void register() {
            for (int i = 0; i < TICKETS; i++) {
                now = START.plusSeconds(i / DUE * STEP_SECONDS);
                desk.register(registration(i)).orThrow();
            }
        }

        private RegisterComplaint registration(int i) {
            return RegisterComplaint.builder()
                    .dealer(DEALER)
                    .customer(CustomerId.of("C-" + i))
                    .channel(Channel.HOTLINE)
                    .category("A4d")
                    .matter("matter-" + i)
                    .receivedAt(now)
                    .by(Actor.csr("400-17"))
                    .key("register-" + i)
                    .build();
        }

        void sweep() {
            report = desk.sweep(DEALER);
        }

        void expect(long changed) {
            if (report.changed() != changed || !report.finished()) {
                throw new IllegalStateException("the sweep did something else: " + report);
            }
        }
    }

    /** A clock that brings the next 10 000 alarms before each sweep. */
    @State(Scope.Benchmark)
    public static class NextAlarms {

        private OpenTickets tickets;

        /** Moves the clock to the next alarms. */
        @Setup(Level.Invocation)
        public void pass(OpenTickets tickets) {
            this.tickets = tickets;
            tickets.now = START.plusSeconds(SECONDS_TO_THE_FIRST_ALARM + tickets.step++ * STEP_SECONDS);
        }

        /** Refuses to have timed a sweep that found others than the due tickets. */
        @TearDown(Level.Invocation)
        public void check() {
            tickets.expect(DUE);
        }
    }

    /** A sweep with 10 000 tickets due. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 10)
    @Measurement(iterations = 20)
    public void tenThousandDue(OpenTickets tickets, NextAlarms next) {
        tickets.sweep();
    }

    /** A sweep with nothing due. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public SweepReport noneDue(OpenTickets tickets) {
        tickets.sweep();
        tickets.expect(0);
        return tickets.report;
    }
}
