package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import java.util.List;
import java.util.Objects;

/**
 * What a decision changes of one account.
 *
 * @param after the account as it stands then; its version is one more than before, its sequences are those of the last posting
 *     and event
 * @param postings what to append to its journal, in order; may be empty
 * @param events what to tell the host, in order; the last one has the sequence {@code after.events()}
 */
public record PointsChange(PointsAccount after, List<Posting> postings, List<PointsEvent> events) {
    public PointsChange {
        Objects.requireNonNull(after, "after");
        postings = ImmutableList.copyOf(postings);
        events = ImmutableList.copyOf(events);
    }
}
