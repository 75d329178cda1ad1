package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import java.util.ArrayList;
import java.util.List;

/** What happened to the posting an action is about. Source: P9, P21: one cap over all that reverses it. */
final class About {

    private About() {}

    static <M extends Movement> List<M> of(Class<M> type, PointsFacts facts) {
        List<M> movements = new ArrayList<>(facts.about().size());
        for (Posting posting : facts.about()) {
            if (type.isInstance(posting.what())) {
                movements.add(type.cast(posting.what()));
            }
        }
        return movements;
    }
}
