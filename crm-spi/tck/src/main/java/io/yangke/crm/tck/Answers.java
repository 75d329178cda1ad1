package io.yangke.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a dealer can read at one moment: the answers of reads, by a name for each. */
public final class Answers {

    private final Map<String, Object> answers = new LinkedHashMap<>();

    Answers() {}

    /** Notes the answer of a read. */
    public void put(String read, Object answer) {
        answers.put(read, answer);
    }

    /** Notes the outbox; the order between streams is open, so it must not show. */
    void putOutbox(List<RecordedEvent> outbox) {
        Map<StreamId, List<RecordedEvent>> streams = new TreeMap<>();
        for (RecordedEvent event : outbox) {
            streams.merge(event.id().stream(), List.of(event), Answers::both);
        }
        put("outbox", streams);
    }

    void assertSameAs(Answers before, String why) {
        answers.forEach(
                (read, answer) -> assertThat(answer).as("%s: %s", why, read).isEqualTo(before.answers.get(read)));
        assertThat(answers.keySet()).as(why).isEqualTo(before.answers.keySet());
    }

    private static List<RecordedEvent> both(List<RecordedEvent> some, List<RecordedEvent> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
