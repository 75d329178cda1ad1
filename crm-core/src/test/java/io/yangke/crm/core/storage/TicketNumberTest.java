package io.yangke.crm.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.tck.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketNumberTest {

    private static final DealerId DEALER = Samples.DEALER;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private final InMemoryStorage storage = new InMemoryStorage();

    @Test
    void a_number_shows_the_day_and_counts_within_it() {
        assertThat(storage.nextTicketId(DEALER, DAY)).isEqualTo(TicketId.of("20260930-0001"));
        assertThat(storage.nextTicketId(DEALER, DAY)).isEqualTo(TicketId.of("20260930-0002"));
        assertThat(storage.nextTicketId(DEALER, DAY.plusDays(1))).isEqualTo(TicketId.of("20261001-0001"));
        assertThat(storage.nextTicketId(DEALER, DAY)).isEqualTo(TicketId.of("20260930-0003"));
    }

    @Test
    void the_count_goes_on_beyond_four_digits() {
        TicketId last = storage.nextTicketId(DEALER, DAY);
        for (int i = 2; i <= 10_000; i++) {
            last = storage.nextTicketId(DEALER, DAY);
        }

        assertThat(last).isEqualTo(TicketId.of("20260930-10000"));
    }

    @Test
    void a_number_that_a_ticket_has_already_is_skipped() {
        TicketId taken = TicketId.of("20260930-0001");
        storage.commit(ChangeSet.builder()
                .dealer(DEALER)
                .addComplaint(Samples.of(DEALER).ticket(taken))
                .build());

        assertThat(storage.nextTicketId(DEALER, DAY)).isEqualTo(TicketId.of("20260930-0002"));
    }

    @Test
    void each_dealer_counts_alone() {
        storage.nextTicketId(DEALER, DAY);

        assertThat(storage.nextTicketId(DealerId.of("SK-0372"), DAY)).isEqualTo(TicketId.of("20260930-0001"));
    }

    @Test
    void a_limit_below_1_is_refused_with_what_is_allowed() {
        assertThatThrownBy(() -> storage.outbox(DEALER, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit: is 0; 1 to 2147483647 (both inclusive) is allowed");
        assertThatThrownBy(() -> storage.dueTickets(DEALER, Instant.MAX, Optional.empty(), -1))
                .hasMessageStartingWith("limit: is -1");
    }
}
