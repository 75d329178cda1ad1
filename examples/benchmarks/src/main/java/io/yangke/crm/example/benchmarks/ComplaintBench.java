package io.yangke.crm.example.benchmarks;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.complaint.ComplaintService;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How many commands a second does the desk take on one thread in memory? Each ticket is registered, answered, called about,
 * planned, resolved and followed up, with its idempotency keys (UUIDs), events and outbox, as a host would through the service.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ComplaintBench.COMMANDS)
// A store that is thrown away after each round shall not be promoted: the desk is timed, not the clearing up of old
// stores.
@Fork(jvmArgsAppend = {"-Xms9g", "-Xmx9g", "-Xmn6g", "-XX:+UseParallelGC", "-XX:-UseAdaptiveSizePolicy"})
public class ComplaintBench {

    private static final int TICKETS = 20_000;
    private static final int COMMANDS_A_TICKET = 6;
    static final int COMMANDS = TICKETS * COMMANDS_A_TICKET;

    private static final DealerId DEALER = DealerId.of("SK-0371");
    private static final Instant START = Instant.parse("2026-09-14T01:00:00Z");
    private static final String[] CATEGORIES = {"A4a", "A4d", "A4e", "A4f", "A4g"};

    private final List<RegisterComplaint> registrations = new ArrayList<>(TICKETS);
    private final List<List<TicketCommand>> commands = new ArrayList<>(TICKETS);
    private final Random random = new Random(20_260_914);
    private Instant now = START;
    private ComplaintService desk = desk();

    private ComplaintService desk() {
        return Crm.builder().clock(() -> now).build().complaints();
    }

    /** Writes the commands down, so that only the desk is timed. */
    @Setup
    public void writeCommands() {
        for (int i = 0; i < TICKETS; i++) {
            TicketId ticket = TicketId.of("T-" + i);
            registrations.add(registration(i, ticket));
            commands.add(List.of(
                    handler(ticket, new ComplaintAction.Respond(Optional.of(PersonalText.of("called")))),
                    hotline(ticket, new ComplaintAction.RecordContact(true, Set.of(), Optional.empty())),
                    handler(ticket, new ComplaintAction.Plan(Optional.of("sales"), Optional.empty(), Optional.empty())),
                    handler(ticket, new ComplaintAction.Resolve(false, Optional.empty())),
                    hotline(ticket, new ComplaintAction.RecordFollowUp(FollowUpResult.SATISFIED, Optional.empty()))));
        }
    }

    private String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private RegisterComplaint registration(int i, TicketId ticket) {
        return RegisterComplaint.builder()
                .dealer(DEALER)
                .ticket(ticket)
                .customer(CustomerId.of("C-" + i))
                .channel(Channel.HOTLINE)
                .category(CATEGORIES[i % CATEGORIES.length])
                .matter("matter-" + i % 5_000)
                .receivedAt(START)
                .by(Actor.csr("400-17"))
                .key(key())
                .build();
    }

    private TicketCommand handler(TicketId ticket, ComplaintAction action) {
        return TicketCommand.of(DEALER, ticket, Actor.dealer("D-7"), key(), action);
    }

    private TicketCommand hotline(TicketId ticket, ComplaintAction action) {
        return TicketCommand.of(DEALER, ticket, Actor.csr("400-17"), key(), action);
    }

    /** Begins with an empty store each time. */
    @Setup(Level.Invocation)
    public void empty() {
        now = START;
        desk = desk();
    }

    /** All commands, ticket by ticket, a second after each other. */
    @Benchmark
    public ComplaintService commands() {
        for (int i = 0; i < TICKETS; i++) {
            now = now.plusSeconds(1);
            desk.register(registrations.get(i)).orThrow();
            for (TicketCommand command : commands.get(i)) {
                now = now.plusSeconds(1);
                desk.handle(command).orThrow();
            }
        }
        return desk;
    }

    /** Refuses to have timed commands that did not do their work. */
    @TearDown(Level.Invocation)
    public void check() {
        TicketStatus last = desk.find(DEALER, TicketId.of("T-" + (TICKETS - 1)))
                .orElseThrow()
                .status();
        if (last != TicketStatus.CONFIRMED) {
            throw new IllegalStateException("the last ticket is " + last);
        }
    }
}
