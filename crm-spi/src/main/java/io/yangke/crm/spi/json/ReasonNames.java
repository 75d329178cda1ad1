package io.yangke.crm.spi.json;

import io.yangke.crm.spi.CommandRefusalReason;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.complaint.ComplaintRefusalReason;
import io.yangke.crm.spi.customer.CustomerRefusalReason;
import io.yangke.crm.spi.points.PointsRefusalReason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the reasons of refusals. They stand in stored text: a name is never changed. Those of later features begin with
 * the feature's name, as two features may say no for reasons of one name.
 */
final class ReasonNames {

    private static final Map<String, RefusalReason> BY_NAME = new HashMap<>();
    private static final Map<RefusalReason, String> NAMES = new LinkedHashMap<>();

    static {
        add("", CommandRefusalReason.values());
        add("", ComplaintRefusalReason.values());
        add("points.", PointsRefusalReason.values());
        add("customer.", CustomerRefusalReason.values());
        add("care.", CareRefusalReason.values());
    }

    private ReasonNames() {}

    private static void add(String prefix, RefusalReason[] reasons) {
        for (RefusalReason reason : reasons) {
            String name = prefix + reason.name();
            if (BY_NAME.put(name, reason) != null) {
                throw new IllegalStateException("reason " + name + " is there twice");
            }
            NAMES.put(reason, name);
        }
    }

    static List<RefusalReason> all() {
        return List.copyOf(NAMES.keySet());
    }

    static String nameOf(RefusalReason reason) {
        String name = NAMES.get(reason);
        if (name == null) {
            throw new IllegalArgumentException("reason: is of no feature of the library; its own are allowed");
        }
        return name;
    }

    static RefusalReason reason(String name) {
        RefusalReason reason = BY_NAME.get(name);
        if (reason == null) {
            throw new IllegalArgumentException("reason: is unknown; a name of this release is allowed");
        }
        return reason;
    }
}
