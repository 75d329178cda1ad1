package io.yangke.crm.tck.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.tck.Samples;
import org.junit.jupiter.api.Test;

/** What a store need not look for, because no change set has it. */
class ChangeSetTest {

    private static final Samples SAMPLES = Samples.of(Samples.DEALER);

    @Test
    void a_key_twice_is_refused() {
        assertRefused(
                changes().addCommands(SAMPLES.command(1), SAMPLES.command(1)), "commands: holds one identity twice");
    }

    @Test
    void a_ticket_twice_is_refused() {
        assertRefused(
                changes().addComplaints(SAMPLES.ticket(1), Samples.next(SAMPLES.ticket(1))),
                "complaints: holds one identity twice");
    }

    @Test
    void two_contact_books_are_refused() {
        assertRefused(
                changes().addContactBooks(SAMPLES.book(1), SAMPLES.book(2)), "contactBooks: holds one identity twice");
    }

    @Test
    void a_note_twice_is_refused() {
        assertRefused(changes().addNotes(SAMPLES.note(1, 1), SAMPLES.note(1, 1)), "notes: holds one identity twice");
    }

    @Test
    void a_state_of_another_dealer_is_refused() {
        Samples theirs = Samples.of(DealerId.of("SK-0372"));

        assertRefused(changes().addComplaint(theirs.ticket(1)), "complaints: holds another dealer's");
        assertRefused(changes().addContactBook(theirs.book(1)), "contactBooks: holds another dealer's");
    }

    @Test
    void a_state_of_version_0_is_refused() {
        assertRefused(changes().addComplaint(SAMPLES.ticket(1).withVersion(0)), "complaints.version: is 0");
        assertRefused(changes().addContactBook(SAMPLES.book(0)), "contactBooks.version: is 0");
    }

    @Test
    void different_identities_are_accepted() {
        ChangeSet changes = changes()
                .addComplaints(SAMPLES.ticket(1), SAMPLES.ticket(2))
                .addNotes(SAMPLES.note(1, 1), SAMPLES.note(1, 2), SAMPLES.note(2, 1))
                .addCommands(SAMPLES.command(1), SAMPLES.command(2))
                .build();

        assertThat(changes.isEmpty()).isFalse();
        assertThat(changes().build().isEmpty()).isTrue();
    }

    private static ChangeSet.Builder changes() {
        return ChangeSet.builder().dealer(Samples.DEALER);
    }

    private static void assertRefused(ChangeSet.Builder changes, String message) {
        assertThatThrownBy(changes::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
