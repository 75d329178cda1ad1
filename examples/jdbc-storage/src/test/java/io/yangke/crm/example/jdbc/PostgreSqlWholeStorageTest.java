package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.care.WholeStorageContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The contract of all features together, kept on PostgreSQL,")
final class PostgreSqlWholeStorageTest extends WholeStorageContract<JdbcStorage> {

    @Override
    protected StorageFixture<JdbcStorage> newFixture() {
        return new DatabaseFixture(TestDatabase.POSTGRESQL);
    }
}
