package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.complaint.ComplaintStorageContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** The same kit a third time; AmbientTransactionTest has the essence of it in every build. */
@Tag("deep")
@DisplayName("The storage contract, kept in the host's transactions,")
final class JoinedStorageTest extends ComplaintStorageContract<HostCalls.Ports> {

    @Override
    protected StorageFixture<HostCalls.Ports> newFixture() {
        DataSource database = TestDatabase.POSTGRESQL.empty();
        HostCalls.Ports storage = HostCalls.of(database);
        return new StorageFixture<>() {
            @Override
            public HostCalls.Ports storage() {
                return storage;
            }

            @Override
            public HostCalls.Ports anotherHandle() {
                return HostCalls.of(database);
            }
        };
    }
}
