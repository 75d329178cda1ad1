package io.yangke.crm.core.policy;

import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.customer.CustomerPolicy;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.points.PointsPolicy;
import java.util.List;
import java.util.function.Consumer;

/**
 * A section of the documents that is laid over defaults field by field.
 *
 * @param name its name in documents
 * @param doc what it is about
 * @param table its fields
 * @param defaults what holds where no document says anything
 * @param agreements tells where its fields do not go together
 */
record Section<P>(String name, String doc, Table<P, ?> table, P defaults, Consumer<LayeredSection<P>> agreements) {

    static final Section<ComplaintPolicy> COMPLAINT = new Section<>(
            "complaint",
            "The complaint desk.",
            ComplaintFields.TABLE,
            ComplaintPolicy.DEFAULT,
            ComplaintAgreements::check);

    static final Section<PointsPolicy> POINTS = new Section<>(
            "points", "The points programmes.", PointsFields.TABLE, PointsPolicy.DEFAULT, PointsAgreements::check);

    static final Section<CustomerPolicy> CUSTOMERS = new Section<>(
            "customers", "Customers' files.", CustomerFields.TABLE, CustomerPolicy.DEFAULT, CustomerAgreements::check);

    static final Section<LifecyclePolicy> LIFECYCLE = new Section<>(
            "lifecycle",
            "Classes of customers, forecast, risk and stages of life.",
            LifecycleFields.TABLE,
            LifecyclePolicy.DEFAULT,
            LifecycleAgreements::check);

    static final Section<CarePolicy> CARE = new Section<>(
            "care",
            "Care journeys and the plan of contacts.",
            CareFields.TABLE,
            CarePolicy.DEFAULT,
            CareAgreements::check);

    static final List<Section<?>> ALL = List.of(COMPLAINT, POINTS, CUSTOMERS, LIFECYCLE, CARE);
}
