package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.care.CareStorageContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** The same kit a third time; CustomersInADatabaseTest has the essence of it in every build. */
@Tag("deep")
@DisplayName("The contract of care, kept in the host's transactions,")
final class JoinedCareStorageTest extends CareStorageContract<HostCalls.Ports> {

    @Override
    protected StorageFixture<HostCalls.Ports> newFixture() {
        return new HostFixture();
    }
}
