package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.complaint.ComplaintStorageContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The storage contract, kept on PostgreSQL,")
final class PostgreSqlStorageTest extends ComplaintStorageContract<JdbcStorage> {

    @Override
    protected StorageFixture<JdbcStorage> newFixture() {
        return new DatabaseFixture(TestDatabase.POSTGRESQL);
    }
}
