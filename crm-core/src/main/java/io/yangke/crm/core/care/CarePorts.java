package io.yangke.crm.core.care;

import io.yangke.crm.core.customer.CustomerService;
import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.Storage;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the care for customers stands on.
 *
 * @param storage the one write, and events
 * @param cares what is remembered of the care
 * @param customers the customers' files
 * @param tickets the complaints; empty if the storage keeps none
 * @param points the points; empty if the storage keeps none
 * @param rules the rules in force
 * @param clock the time of this node
 */
record CarePorts(
        Storage storage,
        CareStorage cares,
        CustomerService customers,
        Optional<ComplaintStorage> tickets,
        Optional<PointsStorage> points,
        PolicyBook rules,
        InstantSource clock) {}
