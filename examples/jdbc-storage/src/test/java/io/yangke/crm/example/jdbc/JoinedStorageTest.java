package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.complaint.ComplaintStorageContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** The same kit a third time; AmbientTransactionTest has the essence of it in every build. */
@Tag("deep")
@DisplayName("The storage contract, kept in the host's transactions,")
final class JoinedStorageTest extends ComplaintStorageContract<HostCalls.Ports> {

    @Override
    protected StorageFixture<HostCalls.Ports> newFixture() {
        return new HostFixture();
    }
}
