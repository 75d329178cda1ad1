package io.yangke.crm.core.storage;

import io.yangke.crm.spi.points.Posting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Postings by something they name, in order of recording when read. Guarded by the lock of {@link DealerRecords}.
 *
 * <p>Most have a key of their own, so there is a link for each and no list; to add one is one step in the map.
 */
final class PostingIndex<K> {

    private static final Comparator<Posting> ORDER =
            Comparator.comparing(Posting::recordedAt).thenComparing(Posting::id);

    private final Map<K, Link> last = new HashMap<>();

    /** A posting, and the one that came before it with the same key. */
    private static final class Link {
        private final Posting posting;
        private @Nullable Link before;

        Link(Posting posting) {
            this.posting = posting;
        }
    }

    void add(K key, Posting posting) {
        Link link = new Link(posting);
        link.before = last.put(key, link);
    }

    List<Posting> read(K key) {
        List<Posting> found = new ArrayList<>(4);
        for (Link link = last.get(key); link != null; link = link.before) {
            found.add(link.posting);
        }
        found.sort(ORDER);
        return List.copyOf(found);
    }
}
