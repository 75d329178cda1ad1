package io.yangke.crm.tck.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.spi.storage.StreamId;
import io.yangke.crm.tck.Samples;
import io.yangke.crm.tck.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Values: what is committed comes back equal, every field of it, and rare characters too.
 *
 * <p><b>What this suite deliberately does not assert:</b> how values are kept; that results are the same objects.
 *
 * @param <S> the type of the store
 */
public abstract class CareValueSuite<S extends Storage & CareStorage> extends CareSuite<S> {

    private static final int MANY = 60;

    /** For implementers. */
    protected CareValueSuite() {}

    @Test
    void C34_C78_any_care_file_is_read_back_equal() {
        List<CareFile> files = IntStream.rangeClosed(1, MANY)
                .mapToObj(seed -> new AnyCare(Samples.DEALER, seed).care(Tenancy.customer(seed)))
                .toList();
        here.putAll(files);

        for (CareFile file : files) {
            assertThat(here.care(file.customer()))
                    .as("care of %s", file.customer())
                    .contains(file);
        }
        assertThat(here.due(Samples.LAST, Optional.empty(), MANY).items())
                .as("care files that wake")
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().filter(file -> file.wakeAt().isPresent()).toList());
    }

    @Test
    void C34_C78_any_signals_and_progress_are_read_back_equal() {
        for (int seed = 1; seed <= MANY / 3; seed++) {
            AnyCare any = new AnyCare(Samples.DEALER, seed);
            SweepProgress progress = progress(any.progress(), seed);
            SignalBook signals =
                    new SignalBook(Samples.DEALER, seed, any.signals().signals());
            here.commit(here.changes().addSweepProgress(progress).addSignalBook(signals));

            assertThat(here.progress()).as("progress %d", seed).contains(progress);
            assertThat(here.signals()).as("signals %d", seed).contains(signals);
        }
    }

    private static SweepProgress progress(SweepProgress any, long version) {
        return new SweepProgress(
                any.dealer(),
                version,
                any.startedOn(),
                any.pass(),
                any.day(),
                any.dayBefore(),
                any.place(),
                any.finished());
    }

    @Test
    void C15_C78_events_of_care_are_read_back_equal() {
        StreamId stream = StreamId.ofCare(Tenancy.customer(1));
        List<RecordedEvent> events = new ArrayList<>();
        for (CareEvent event : CareSamples.events()) {
            events.add(Samples.of(Samples.DEALER).event(stream, events.size() + 1, true, event));
        }
        here.commit(here.changes().addAllEvents(events));

        assertThat(here.events(stream)).as("events").isEqualTo(events);
        assertThat(here.outbox()).as("outbox").isEqualTo(events);
    }
}
