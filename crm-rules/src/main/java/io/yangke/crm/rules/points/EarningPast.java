package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.points.Posting;
import java.util.List;

/**
 * What an earning depends on beside the account.
 *
 * @param sameDocument the postings that earned for the same document, on the account or one that was merged into it, and those
 *     that took them back, in order of time. Source: P8
 * @param recent the postings of the account back to {@link EarningRules#pastNeeded}, in order of sequence; for the caps
 */
public record EarningPast(List<Posting> sameDocument, List<Posting> recent) {

    /** Nothing happened before. */
    public static final EarningPast NONE = new EarningPast(List.of(), List.of());

    public EarningPast {
        sameDocument = ImmutableList.copyOf(sameDocument);
        recent = ImmutableList.copyOf(recent);
    }
}
