package io.yangke.crm.core;

import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerFiles;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.Storage;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** What the library can do for a host whose storage keeps the states of it. */
public enum Feature {
    /** The complaint desk; its port is {@link ComplaintStorage}. */
    COMPLAINTS(ComplaintStorage.class),
    /** The points ledger; its port is {@link PointsStorage}. */
    POINTS(PointsStorage.class),
    /**
     * Customers' files; its port is {@link CustomerStorage}, beside {@link CustomerFiles} where the host keeps the files itself, or
     * {@link CustomerFileStorage} where the library does.
     */
    CUSTOMERS(CustomerStorage.class),
    /** The care for customers; its port is {@link CareStorage}, beside those of {@link #CUSTOMERS}. */
    CARE(CareStorage.class);

    private final Class<?> port;

    Feature(Class<?> port) {
        this.port = port;
    }

    private boolean isKeptBy(Storage storage) {
        return port.isInstance(storage);
    }

    IllegalStateException missingFrom(Storage storage) {
        return lacks(storage, name() + " needs " + port.getName());
    }

    static IllegalStateException filesAreMissing(Storage storage) {
        return new IllegalStateException(
                "customerFiles: are missing; give the builder a " + CustomerFiles.class.getName()
                        + ", or a storage that implements " + CustomerFileStorage.class.getName() + ", as "
                        + storage.getClass().getName() + " does not");
    }

    /** Fails unless the storage keeps all of these features, and one at least. */
    static void check(Storage storage, Collection<Feature> needed, boolean hostKeepsFiles) {
        if (needed.contains(CUSTOMERS)
                && CUSTOMERS.isKeptBy(storage)
                && !hostKeepsFiles
                && !(storage instanceof CustomerFileStorage)) {
            throw filesAreMissing(storage);
        }
        for (Feature feature : needed) {
            if (!feature.isKeptBy(storage)) {
                throw feature.missingFrom(storage);
            }
        }
        if (Arrays.stream(values()).noneMatch(feature -> feature.isKeptBy(storage))) {
            throw lacks(
                    storage,
                    Arrays.stream(values())
                            .map(feature -> feature + " needs " + feature.port.getName())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static IllegalStateException lacks(Storage storage, String needs) {
        return new IllegalStateException(
                "storage: " + storage.getClass().getName() + " lacks a port; it must implement one: " + needs);
    }
}
