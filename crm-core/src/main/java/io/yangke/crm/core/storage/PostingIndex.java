package io.yangke.crm.core.storage;

import io.yangke.crm.spi.points.Posting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Postings by something they name, in order of recording when read. Guarded by the lock of {@link DealerRecords}. */
final class PostingIndex<K> {

    private static final Comparator<Posting> ORDER =
            Comparator.comparing(Posting::recordedAt).thenComparing(Posting::id);

    private final Map<K, List<Posting>> postings = new HashMap<>();

    void add(K key, Posting posting) {
        List<Posting> some = postings.get(key);
        if (some == null) {
            some = new ArrayList<>(1);
            postings.put(key, some);
        }
        some.add(posting);
    }

    List<Posting> read(K key) {
        List<Posting> found = postings.get(key);
        if (found == null) {
            return List.of();
        }
        // They come in order mostly, and then this moves nothing.
        found.sort(ORDER);
        return List.copyOf(found);
    }
}
