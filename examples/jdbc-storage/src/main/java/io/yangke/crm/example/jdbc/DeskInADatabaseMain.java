package io.yangke.crm.example.jdbc;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.complaint.SweepReport;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.storage.Storage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * What survives a restart, a command sent twice, and a rollback? Plays it on H2, with a new {@link Crm} for each step, as if
 * the process had been started anew.
 */
public final class DeskInADatabaseMain {

    private static final DealerId DEALER = DealerId.of("SK-0371");
    private static final Instant MORNING = Instant.parse("2026-09-30T01:40:00Z");
    private static final Instant AFTERNOON = Instant.parse("2026-09-30T06:00:00Z");

    private final DataSource database;
    private final PrintStream out;

    DeskInADatabaseMain(DataSource database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /** Plays the steps and prints what each of them finds. */
    public static void main(String[] args) throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1");
        new DeskInADatabaseMain(h2, new PrintStream(System.out, true, StandardCharsets.UTF_8)).play();
    }

    void play() throws SQLException {
        Migrations.run(database);
        Complaint ticket = register(desk(MORNING), "hotline-88123");
        Complaint twin = register(desk(AFTERNOON), "hotline-88123");
        out.printf("the same ticket for the same key: %s%n", twin.equals(ticket));
        sweep();
        sweep();
        rollBack();
        out.printf(
                "events to pass on: %d%n", desk(AFTERNOON).outbox(DEALER, 100).size());
    }

    private Complaint register(Crm crm, String key) {
        Complaint ticket = crm.complaints().register(complaint(key)).orThrow();
        out.printf(
                "%s: ticket %s, grade %s, to be answered by %s%n",
                key,
                ticket.id(),
                ticket.grade().orElseThrow(),
                ticket.respondBy().orElseThrow());
        return ticket;
    }

    private void sweep() {
        SweepReport report = desk(AFTERNOON).complaints().sweep(DEALER);
        out.printf("sweep at %s: %d alarms, %d breaches%n", AFTERNOON, report.alarms(), report.breaches());
    }

    /** The desk works in a transaction of the host, which the host takes back. */
    private void rollBack() throws SQLException {
        Complaint ticket;
        try (Connection host = database.getConnection()) {
            host.setAutoCommit(false);
            ticket = register(desk(JdbcStorage.joining(() -> host), AFTERNOON), "hotline-88124");
            host.rollback();
        }
        boolean stored = desk(AFTERNOON).complaints().find(DEALER, ticket.id()).isPresent();
        out.printf("rolled back by the host, ticket %s is stored: %s%n", ticket.id(), stored);
    }

    private Crm desk(Instant now) {
        return desk(new JdbcStorage(database), now);
    }

    private static Crm desk(Storage storage, Instant now) {
        return Crm.builder().storage(storage).clock(InstantSource.fixed(now)).build();
    }

    private static RegisterComplaint complaint(String key) {
        return RegisterComplaint.builder()
                .dealer(DEALER)
                .customer(CustomerId.of("C-1001"))
                .channel(Channel.HOTLINE)
                .category("A4d")
                .matter("price-protection")
                .receivedAt(Instant.parse("2026-09-30T01:30:00Z"))
                .by(Actor.csr("400-17"))
                .key(key)
                .build();
    }
}
