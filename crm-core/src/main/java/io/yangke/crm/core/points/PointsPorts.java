package io.yangke.crm.core.points;

import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.Storage;
import java.time.InstantSource;

/**
 * What the ledger stands on.
 *
 * @param storage the one write, and events
 * @param points the reads of the ledger
 * @param rules the rules in force
 * @param clock the time of this node
 */
record PointsPorts(Storage storage, PointsStorage points, PolicyBook rules, InstantSource clock) {}
