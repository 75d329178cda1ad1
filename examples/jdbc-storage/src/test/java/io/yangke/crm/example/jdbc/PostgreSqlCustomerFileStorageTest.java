package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.customer.CustomerFileStorageContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The contract of customers' files, kept on PostgreSQL,")
final class PostgreSqlCustomerFileStorageTest extends CustomerFileStorageContract<JdbcStorage> {

    @Override
    protected StorageFixture<JdbcStorage> newFixture() {
        return new DatabaseFixture(TestDatabase.POSTGRESQL);
    }
}
