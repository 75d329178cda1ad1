package io.yangke.crm.core.customer;

import io.yangke.crm.core.policy.PolicyBook;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerFiles;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.storage.Storage;
import java.time.InstantSource;

/**
 * What customers' files stand on.
 *
 * @param storage the one write, and events
 * @param standings what is remembered of customers
 * @param files what was told of them: kept by the host itself, or by the library
 * @param keepsFiles whether the library keeps the files
 * @param rules the rules in force
 * @param clock the time of this node
 */
record CustomerPorts(
        Storage storage,
        CustomerStorage standings,
        CustomerFiles files,
        boolean keepsFiles,
        PolicyBook rules,
        InstantSource clock) {

    /** Returns the files as they can be written and searched. */
    CustomerFileStorage keptFiles(String use) {
        if (files instanceof CustomerFileStorage kept) {
            return kept;
        }
        throw new IllegalStateException("customerFiles: " + files.getClass().getName() + " lacks a port; to " + use
                + " it must implement " + CustomerFileStorage.class.getName());
    }
}
