package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.points.PointsStorageContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** The same kit a third time; PointsInADatabaseTest has the essence of it in every build. */
@Tag("deep")
@DisplayName("The contract of points, kept in the host's transactions,")
final class JoinedPointsStorageTest extends PointsStorageContract<HostCalls.Ports> {

    @Override
    protected StorageFixture<HostCalls.Ports> newFixture() {
        return new HostFixture();
    }
}
