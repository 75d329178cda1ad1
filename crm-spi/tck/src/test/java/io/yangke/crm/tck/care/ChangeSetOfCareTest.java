package io.yangke.crm.tck.care;

import static io.yangke.crm.tck.Tenancy.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.tck.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a store need not look for, because no change set of customers and care has it. */
class ChangeSetOfCareTest {

    private static final DealerId DEALER = Samples.DEALER;
    private static final DealerId OTHER = DealerId.of("SK-0372");
    private static final Samples SAMPLES = Samples.of(DEALER);

    /** States of each kind in a version of one customer, so many of them. */
    private static List<ChangeSet.Builder> ofEachKind(DealerId of, long version, int times) {
        List<ChangeSet.Builder> kinds = Stream.generate(
                        () -> ChangeSet.builder().dealer(DEALER))
                .limit(5)
                .toList();
        for (int i = 0; i < times; i++) {
            kinds.get(0).addCustomerFile(CustomerFile.of(of, customer(1), version, i, List.of()));
            kinds.get(1).addStanding(standing(of, version));
            kinds.get(2).addCareFile(CareSamples.care(of, customer(1), version, i));
            kinds.get(3).addSignalBook(CareSamples.signals(of, version, i));
            kinds.get(4).addSweepProgress(CareSamples.progress(of, version, i));
        }
        return kinds;
    }

    private static Standing standing(DealerId of, long version) {
        Standing none = Standing.of(of, customer(1));
        return new Standing(
                of,
                none.customer(),
                version,
                0,
                none.state(),
                none.mergedInto(),
                none.mergedFrom(),
                none.holds(),
                none.erasureAskedOn(),
                none.eraseOn(),
                none.wakeAt());
    }

    private static void assertRefused(ChangeSet.Builder changes, String message) {
        assertThatThrownBy(changes::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_state_of_each_kind_is_accepted_and_is_something_to_write() {
        for (ChangeSet.Builder changes : ofEachKind(DEALER, 1, 1)) {
            assertThat(changes.build().isEmpty()).isFalse();
        }
        assertThat(changes().addForgottenTicket(Samples.id(1)).build().isEmpty())
                .isFalse();
    }

    @Test
    void a_state_twice_is_refused() {
        ofEachKind(DEALER, 1, 2).forEach(changes -> assertRefused(changes, "holds one identity twice"));
    }

    @Test
    void a_state_of_another_dealer_is_refused() {
        ofEachKind(OTHER, 1, 1).forEach(changes -> assertRefused(changes, "holds another dealer's"));
    }

    @Test
    void a_state_of_version_0_is_refused() {
        ofEachKind(DEALER, 0, 1).forEach(changes -> assertRefused(changes, ".version: is 0"));
    }

    @Test
    void a_ticket_forgotten_twice_or_with_a_note_added_is_refused() {
        assertRefused(
                changes().addForgottenTicket(Samples.id(1)).addForgottenTicket(Samples.id(1)),
                "forgottenTickets: holds one identity twice");
        assertRefused(
                changes().addForgottenTicket(Samples.id(1)).addNote(SAMPLES.note(1, 1)),
                "forgottenTickets: holds a ticket a note is added to");
    }

    @Test
    void everything_comes_back_in_the_order_it_was_added() {
        List<CareFile> cares =
                List.of(CareSamples.care(DEALER, customer(2), 1, 0), CareSamples.care(DEALER, customer(1), 1, 0));
        SignalBook signals = CareSamples.signals(DEALER, 1, 0);
        SweepProgress progress = CareSamples.progress(DEALER, 1, 0);
        ChangeSet changes = changes()
                .addAllCareFiles(cares)
                .addSignalBook(signals)
                .addSweepProgress(progress)
                .addAllForgottenTickets(List.of(Samples.id(2), Samples.id(1)))
                .addNote(SAMPLES.note(3, 1))
                .build();

        assertThat(changes.careFiles()).isEqualTo(cares);
        assertThat(changes.signalBooks()).containsExactly(signals);
        assertThat(changes.sweepProgresses()).containsExactly(progress);
        assertThat(changes.forgottenTickets()).containsExactly(Samples.id(2), Samples.id(1));
    }

    private static ChangeSet.Builder changes() {
        return ChangeSet.builder().dealer(DEALER);
    }
}
