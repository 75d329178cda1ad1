package io.yangke.crm.tck.care;

import static io.yangke.crm.tck.Tenancy.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Rendezvous;
import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.TenancySuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Commits that change states of every feature, as when a customer is erased or merged.
 *
 * <p><b>What this suite deliberately does not assert:</b> that reads of several ports see one moment of the store.
 *
 * @param <S> the type of the store
 */
public abstract class WholeCommitSuite<
                S extends
                        Storage & ComplaintStorage & PointsStorage & CustomerFileStorage & CustomerStorage
                                & CareStorage>
        extends TenancySuite<S, Everything> {

    private static final int THREADS = 8;
    private static final int ROUNDS = 10;

    /** For implementers. */
    protected WholeCommitSuite() {}

    @Override
    protected Everything tenancy(S storage, DealerId dealer, Runnable afterWrite) {
        return Everything.of(storage, dealer, afterWrite);
    }

    @Override
    protected void moveIn(Everything other) {
        other.commit(all(other.changes(), other.dealer(), 1, 7)
                .addNote(Samples.of(other.dealer()).note(1, 1)));
        assertThat(other.parts(customer(1)))
                .as("C-81: what the other dealer has")
                .isEqualTo(parts(other.dealer(), 1, 7));
    }

    @Test
    void C01_C81_states_of_every_feature_are_written_by_one_commit() {
        here.commit(everything(1, 0));
        assertThat(here.parts(customer(1))).as("after the first commit").isEqualTo(parts(1, 0));
        assertThat(here.notes()).as("notes").hasSize(1);
        assertThat(here.outbox()).as("outbox").containsExactly(event(1));

        elsewhere.commit(all(elsewhere.changes(), Samples.DEALER, 2, 1).addForgottenTicket(Samples.id(1)));
        assertThat(here.parts(customer(1))).as("after the second commit").isEqualTo(parts(2, 1));
        assertThat(here.notes()).as("notes after the second commit").isEmpty();
    }

    @Test
    void C02_C81_one_stale_state_of_whatever_feature_leaves_nothing_written() {
        here.commit(everything(1, 0));

        for (Part stale : Part.values()) {
            ChangeSet.Builder changes =
                    here.changes().addForgottenTicket(Samples.id(1)).addEvent(event(2));
            for (Part part : Part.values()) {
                part.add(changes, part.made(Samples.DEALER, customer(1), part == stale ? 1 : 2, 9));
            }
            here.refusesAsStale(changes);
            assertThat(here.parts(customer(1))).as("after a stale %s", stale).isEqualTo(parts(1, 0));
        }
        here.commit(all(here.changes(), Samples.DEALER, 2, 1));
        assertThat(here.parts(customer(1))).as("after none was stale").isEqualTo(parts(2, 1));
    }

    @Test
    void C05_C81_a_taken_key_or_a_gap_in_the_events_leaves_nothing_written() {
        here.commit(everything(1, 0));

        here.refusesAsDuplicate(
                all(here.changes(), Samples.DEALER, 2, 9)
                        .addForgottenTicket(Samples.id(1))
                        .addCommand(samples().command(1)),
                Samples.key(1));
        here.refusesAsStale(all(here.changes(), Samples.DEALER, 2, 9)
                .addForgottenTicket(Samples.id(1))
                .addEvent(event(3)));
        assertThat(here.parts(customer(1))).as("after both").isEqualTo(parts(1, 0));
    }

    @Test
    void C12_C81_of_commits_racing_for_states_of_every_feature_exactly_one_wins() {
        for (int round = 1; round <= ROUNDS; round++) {
            int version = round;
            List<Runnable> runs = IntStream.range(0, THREADS)
                    .mapToObj(thread -> commit(version, thread))
                    .toList();
            List<String> outcomes = Rendezvous.collide(runs);

            assertThat(Rendezvous.tally(outcomes))
                    .as("outcomes of round %d", round)
                    .isEqualTo(Map.of(Rendezvous.DONE, 1L, "StaleStateException", THREADS - 1L));
            assertThat(here.parts(customer(1)))
                    .as("the winner's states")
                    .isEqualTo(parts(version, outcomes.indexOf(Rendezvous.DONE)));
        }
    }

    private Runnable commit(int version, int thread) {
        Everything at = (thread % 2 == 0 ? here : elsewhere).unwatched();
        ChangeSet changes = all(at.changes(), Samples.DEALER, version, thread).build();
        return () -> at.commit(changes);
    }

    private ChangeSet.Builder everything(long version, int variant) {
        return all(here.changes(), Samples.DEALER, version, variant)
                .addNote(samples().note(1, 1))
                .addEvent(event(1))
                .addCommand(samples().command(1));
    }

    private static ChangeSet.Builder all(ChangeSet.Builder changes, DealerId dealer, long version, int variant) {
        for (Part part : Part.values()) {
            part.add(changes, part.made(dealer, customer(1), version, variant));
        }
        return changes;
    }

    private static List<Optional<Object>> parts(long version, int variant) {
        return parts(Samples.DEALER, version, variant);
    }

    private static List<Optional<Object>> parts(DealerId dealer, long version, int variant) {
        return new ArrayList<>(Stream.of(Part.values())
                .map(part -> Optional.of(part.made(dealer, customer(1), version, variant)))
                .toList());
    }

    private static RecordedEvent event(long sequence) {
        return samples()
                .event(
                        CareFileKind.CARE_FILES.stream(customer(1)),
                        sequence,
                        true,
                        CareSamples.events().get(0));
    }

    private static Samples samples() {
        return Samples.of(Samples.DEALER);
    }
}
