package io.yangke.crm.core.storage;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.ScanPage;
import io.yangke.crm.spi.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of customers, and by which numbers they are found. Guarded by the lock of {@link DealerRecords}. */
final class FileTable {

    private final LeanTable<CustomerId, CustomerFile> files = new LeanTable<>(CustomerFile::id);

    /** Most numbers are one customer's, so these lists are exact copies and not growing ones. */
    private final Map<IdentityKey, List<CustomerId>> byKey = new HashMap<>();

    Optional<CustomerFile> find(CustomerId id) {
        return files.find(id);
    }

    List<CustomerFile> findAll(Collection<CustomerId> ids) {
        return files.findAll(ids);
    }

    /** Files are never removed, so how many came before is a place that stays. */
    ScanPage<CustomerFile> scan(Optional<String> after, int limit) {
        int from = after.map(FileTable::count).orElse(0);
        int until = (int) Math.min((long) from + limit, files.size());
        List<CustomerFile> page = new ArrayList<>(Math.max(0, until - from));
        for (int i = from; i < until; i++) {
            page.add(files.at(i));
        }
        return new ScanPage<>(page, until < files.size() ? Optional.of(Integer.toString(until)) : Optional.empty());
    }

    private static int count(String place) {
        Checks.require(place.matches("\\d{1,9}"), "after", "is no place of this scan", "what a page said is next");
        return Integer.parseInt(place);
    }

    List<CustomerId> with(IdentityKey key) {
        return byKey.getOrDefault(key, List.of());
    }

    void put(CustomerFile file) {
        CustomerFile former = files.put(file);
        if (former == null) {
            file.identityKeys().forEach(key -> add(key, file.id()));
        } else if (!former.profile().equals(file.profile())
                || !former.vehicles().equals(file.vehicles())) {
            move(file.id(), former.identityKeys(), file.identityKeys());
        }
    }

    private void move(CustomerId id, Set<IdentityKey> from, Set<IdentityKey> to) {
        from.stream().filter(key -> !to.contains(key)).forEach(key -> remove(key, id));
        to.stream().filter(key -> !from.contains(key)).forEach(key -> add(key, id));
    }

    private void add(IdentityKey key, CustomerId id) {
        byKey.merge(key, List.of(id), FileTable::sorted);
    }

    private void remove(IdentityKey key, CustomerId id) {
        byKey.computeIfPresent(key, (k, ids) -> ids.size() == 1 ? null : without(ids, id));
    }

    private static List<CustomerId> sorted(List<CustomerId> some, List<CustomerId> others) {
        List<CustomerId> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(null);
        return List.copyOf(all);
    }

    private static List<CustomerId> without(List<CustomerId> ids, CustomerId id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }
}
