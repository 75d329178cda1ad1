package io.yangke.crm.core.care;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.util.List;

/**
 * What a command about a task came to. The same command given again has an equal receipt. It holds no personal data.
 *
 * @param events what happened, in order
 */
public record CareReceipt(List<RecordedEvent> events) {

    public CareReceipt {
        events = ImmutableList.copyOf(events);
    }
}
