package io.yangke.crm.core.policy;

import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.points.PointsPolicy;
import java.util.List;

/**
 * A section of the documents that is laid over defaults field by field.
 *
 * @param name its name in documents
 * @param doc what it is about
 * @param table its fields
 * @param defaults what holds where no document says anything
 */
record Section<P>(String name, String doc, Table<P, ?> table, P defaults) {

    static final Section<ComplaintPolicy> COMPLAINT =
            new Section<>("complaint", "The complaint desk.", ComplaintFields.TABLE, ComplaintPolicy.DEFAULT);

    static final Section<PointsPolicy> POINTS =
            new Section<>("points", "The points programmes.", PointsFields.TABLE, PointsPolicy.DEFAULT);

    static final List<Section<?>> ALL = List.of(COMPLAINT, POINTS);
}
