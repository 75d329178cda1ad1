package io.yangke.crm.core;

import io.yangke.crm.spi.complaint.ComplaintStorage;
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
    POINTS(PointsStorage.class);

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

    /** Fails unless the storage keeps all of these features, and one at least. */
    static void check(Storage storage, Collection<Feature> needed) {
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
