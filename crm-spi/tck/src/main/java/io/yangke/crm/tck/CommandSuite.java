package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.Storage;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What became of commands: each key once, before anything else, and remembered exactly.
 *
 * <p><b>What this suite deliberately does not assert:</b> how long records are kept; whether a digest fits a command.
 *
 * @param <S> the type of the store
 */
public abstract class CommandSuite<S extends Storage & ComplaintStorage> extends ContractSuite<S> {

    /** For implementers. */
    protected CommandSuite() {}

    @Test
    void C05_a_taken_key_is_a_duplicate_and_the_first_record_stays() {
        desk.commit(desk.changes().addCommand(samples.command(1)));
        IdempotencyRecord other = new IdempotencyRecord(Samples.key(1), "other", "refused", Instant.EPOCH);

        desk.refusesAsDuplicate(desk.changes().addCommand(other), Samples.key(1));
        assertThat(desk.command(Samples.key(1))).as("the first record").contains(samples.command(1));
    }

    @Test
    void C05_one_taken_key_among_hundreds_is_the_one_named() {
        desk.commit(desk.changes().addCommand(samples.command(150)));

        desk.refusesAsDuplicate(
                desk.changes()
                        .addAllCommands(IntStream.rangeClosed(1, 300)
                                .mapToObj(samples::command)
                                .toList()),
                Samples.key(150));
        assertThat(desk.command(Samples.key(150))).as("the first record").isPresent();
    }

    @Test
    void C05_a_key_taken_at_another_handle_is_a_duplicate() {
        elsewhere.commit(elsewhere.changes().addCommand(samples.command(1)));

        desk.refusesAsDuplicate(desk.changes().addCommand(samples.command(1)), Samples.key(1));
    }

    @Test
    void C05_new_keys_are_accepted_one_after_the_other() {
        for (int n = 1; n <= 5; n++) {
            desk.commit(desk.changes().addCommand(samples.command(n)));
        }
        for (int n = 1; n <= 5; n++) {
            assertThat(desk.command(Samples.key(n))).as("command %d", n).contains(samples.command(n));
        }
    }

    @Test
    void C06_a_taken_key_comes_before_a_stale_ticket() {
        desk.commit(desk.changes().addComplaint(samples.ticket(1)).addCommand(samples.command(1)));

        desk.refusesAsDuplicate(
                desk.changes().addComplaint(samples.ticket(1)).addCommand(samples.command(1)), Samples.key(1));
    }

    @Test
    void C06_a_taken_key_comes_before_a_stale_contact_book() {
        desk.commit(desk.changes().addContactBook(samples.book(1)).addCommand(samples.command(1)));

        desk.refusesAsDuplicate(
                desk.changes().addContactBook(samples.book(1)).addCommand(samples.command(1)), Samples.key(1));
    }

    @Test
    void C06_C16_a_taken_key_comes_before_events_that_do_not_follow() {
        desk.commit(desk.changes().addEvent(samples.event(1, 1)).addCommand(samples.command(1)));

        desk.refusesAsDuplicate(
                desk.changes().addEvent(samples.event(1, 1)).addCommand(samples.command(1)), Samples.key(1));
        desk.refusesAsDuplicate(
                desk.changes().addEvent(samples.event(1, 3)).addCommand(samples.command(1)), Samples.key(1));
    }

    @Test
    void C07_C34_a_record_is_read_back_exactly() {
        IdempotencyRecord record = new IdempotencyRecord(
                Samples.key(1),
                "f".repeat(64),
                "{\"ticket\":\"T-1\"}\n\t" + "𠮷".repeat(3_900) + "  ",
                Instant.parse("2026-09-30T01:30:00.000000001Z"));
        desk.commit(desk.changes().addCommand(record));

        assertThat(desk.command(Samples.key(1))).as("record").contains(record);
    }

    @Test
    void C07_a_refused_commit_leaves_its_key_free() {
        desk.put(samples.ticket(1));
        desk.refusesAsStale(desk.changes().addComplaint(samples.ticket(1)).addCommand(samples.command(1)));

        assertThat(desk.command(Samples.key(1)))
                .as("record of the refused commit")
                .isEmpty();
        desk.commit(desk.changes().addComplaint(Samples.next(samples.ticket(1))).addCommand(samples.command(1)));
        assertThat(desk.command(Samples.key(1))).as("record").contains(samples.command(1));
    }

    @Test
    void C22_a_key_never_given_is_not_found() {
        desk.commit(desk.changes().addCommand(samples.command(9)));

        assertThat(desk.command(Samples.key(1)))
                .as("a key of the other dealer only")
                .isEmpty();
        assertThat(desk.command(Samples.key(10))).as("a key of nobody").isEmpty();
        assertThat(desk.command(Samples.key(9))).as("a key given").isPresent();
    }
}
