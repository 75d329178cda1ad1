package io.yangke.crm.core.policy;

import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.customer.CustomerPolicy;
import io.yangke.crm.rules.lifecycle.LifecyclePolicy;
import io.yangke.crm.rules.points.PointsPolicy;

/**
 * The policies of a time, one for each section of the documents.
 *
 * @param complaint the complaint desk
 * @param points the points programmes
 * @param customers customers' files
 * @param lifecycle classes, forecast, churn
 * @param care journeys and contacts
 */
record Policies(
        ComplaintPolicy complaint,
        PointsPolicy points,
        CustomerPolicy customers,
        LifecyclePolicy lifecycle,
        CarePolicy care) {

    static final Policies DEFAULT = new Policies(
            ComplaintPolicy.DEFAULT,
            PointsPolicy.DEFAULT,
            CustomerPolicy.DEFAULT,
            LifecyclePolicy.DEFAULT,
            CarePolicy.DEFAULT);

    /** Returns these with another desk and other programmes. */
    Policies with(ComplaintPolicy desk, PointsPolicy programmes) {
        return new Policies(desk, programmes, customers, lifecycle, care);
    }
}
