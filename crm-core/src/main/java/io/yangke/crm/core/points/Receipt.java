package io.yangke.crm.core.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What a command to the ledger came to: the postings it made. The same command given again has an equal receipt.
 *
 * @param postings the postings of all accounts it concerned, the command's own account first, those of one account in order;
 *     among them what time had brought about until then. Empty if there was nothing left to do
 */
public record Receipt(List<Posting> postings) {

    /** There was nothing left to do. */
    public static final Receipt NOTHING = new Receipt(List.of());

    public Receipt {
        postings = ImmutableList.copyOf(postings);
    }

    /**
     * Returns the posting of what the command asked for: the one that a later command is about, such as the earning to take
     * back, the hold to capture, or the spending to refund.
     *
     * @throws NoSuchElementException if there was nothing left to do
     */
    public Posting posting() {
        for (Posting posting : postings) {
            if (posting.key().isPresent()) {
                return posting;
            }
        }
        throw new NoSuchElementException("the command had nothing left to do");
    }

    /**
     * Returns the identity of {@link #posting()}.
     *
     * @throws NoSuchElementException if there was nothing left to do
     */
    public PostingId id() {
        return posting().id();
    }
}
