package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.points.PointsStorageContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The contract of points, kept on PostgreSQL,")
final class PostgreSqlPointsStorageTest extends PointsStorageContract<JdbcStorage> {

    @Override
    protected StorageFixture<JdbcStorage> newFixture() {
        return new DatabaseFixture(TestDatabase.POSTGRESQL);
    }
}
