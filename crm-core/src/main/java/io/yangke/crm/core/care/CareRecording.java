package io.yangke.crm.core.care;

import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.TaskChange;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How decisions about care become records. */
final class CareRecording {

    private CareRecording() {}

    /** Adds what a day brought about: nobody gave a command for it, so the host is told. */
    static void add(ChangeSet.Builder changes, CareChange change, Instant now) {
        changes.addCareFile(change.after());
        events(change.after(), change.events(), Actor.SYSTEM, now, true).forEach(changes::addEvent);
    }

    /** Returns the events of a command as they are recorded. */
    static List<RecordedEvent> of(TaskChange change, Actor by, Instant now) {
        return events(change.after(), change.events(), by, now, false);
    }

    private static List<RecordedEvent> events(
            CareFile after, List<CareEvent> events, Actor by, Instant now, boolean announced) {
        StreamId stream = StreamId.ofCare(after.customer());
        List<RecordedEvent> recorded = new ArrayList<>();
        long sequence = after.sequence() - events.size();
        for (CareEvent event : events) {
            sequence++;
            recorded.add(new RecordedEvent(new EventId(stream, sequence), now, now, by, announced, event));
        }
        return recorded;
    }
}
