package io.yangke.crm.tck.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Values: what is committed comes back equal, every field of it, and rare characters too.
 *
 * <p><b>What this suite deliberately does not assert:</b> how values are kept; that results are the same objects.
 *
 * @param <S> the type of the store
 */
public abstract class FileValueSuite<S extends Storage & CustomerFileStorage> extends FileSuite<S> {

    private static final int MANY = 60;

    /** For implementers. */
    protected FileValueSuite() {}

    @Test
    void C34_C78_any_file_is_read_back_equal() {
        List<CustomerFile> files = IntStream.rangeClosed(1, MANY)
                .mapToObj(seed -> new AnyCustomer(Samples.DEALER, seed).file(CustomerSamples.id(seed)))
                .toList();
        here.putAll(files);

        for (CustomerFile file : files) {
            assertThat(here.file(file.id())).as("file of %s", file.id()).contains(file);
            for (IdentityKey key : file.identityKeys()) {
                assertThat(here.with(key))
                        .as("customers with a %s of %s", key.kind(), file.id())
                        .contains(file.id());
            }
        }
        assertThat(here.allPages(7)).as("files in pages").containsExactlyInAnyOrderElementsOf(files);
        assertThat(here.files(files.stream().map(CustomerFile::id).toList()))
                .as("files of all")
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void C78_a_file_without_facts_and_one_of_withdrawals_are_read_back_equal() {
        CustomerFile bare = CustomerSamples.with(samples.file(CustomerSamples.id(1), 1, 0));
        CustomerFile withdrawn = CustomerSamples.with(
                samples.file(CustomerSamples.id(2), 1, 0),
                new CustomerFact.Withdrawal(FactId.of("𠮷"), Integer.MAX_VALUE),
                new CustomerFact.Withdrawal(FactId.of("吉"), 0));
        here.put(bare, withdrawn);

        assertThat(here.file(bare.id())).as("without facts").contains(bare);
        assertThat(here.file(withdrawn.id())).as("of withdrawals").contains(withdrawn);
    }

    @Test
    void C15_C78_events_of_customers_are_read_back_equal() {
        StreamId stream = StreamId.ofFile(CustomerSamples.id(1));
        List<RecordedEvent> events = new ArrayList<>();
        for (CustomerEvent event : CustomerSamples.events()) {
            events.add(Samples.of(Samples.DEALER).event(stream, events.size() + 1, true, event));
        }
        here.commit(here.changes().addAllEvents(events));

        assertThat(here.events(stream)).as("events").isEqualTo(events);
        assertThat(here.outbox()).as("outbox").isEqualTo(events);
    }
}
