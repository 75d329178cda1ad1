package io.yangke.crm.core.complaint;

import io.yangke.crm.core.customer.Together;
import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.storage.Storage;
import java.time.InstantSource;

/**
 * What the desk stands on.
 *
 * @param storage the one write, and events
 * @param tickets the reads of the desk
 * @param rules the rules in force
 * @param clock the time of this node
 * @param together under which ids the tickets of one person are kept
 */
record DeskPorts(Storage storage, ComplaintStorage tickets, PolicyBook rules, InstantSource clock, Together together) {}
