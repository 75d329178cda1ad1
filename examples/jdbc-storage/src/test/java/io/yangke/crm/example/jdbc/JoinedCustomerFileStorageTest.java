package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.customer.CustomerFileStorageContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** The same kit a third time; CustomersInADatabaseTest has the essence of it in every build. */
@Tag("deep")
@DisplayName("The contract of customers' files, kept in the host's transactions,")
final class JoinedCustomerFileStorageTest extends CustomerFileStorageContract<HostCalls.Ports> {

    @Override
    protected StorageFixture<HostCalls.Ports> newFixture() {
        return new HostFixture();
    }
}
