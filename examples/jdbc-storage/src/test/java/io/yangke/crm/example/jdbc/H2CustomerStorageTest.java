package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.customer.CustomerStorageContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The contract of customers' standings, kept on H2,")
final class H2CustomerStorageTest extends CustomerStorageContract<JdbcStorage> {

    @Override
    protected StorageFixture<JdbcStorage> newFixture() {
        return new DatabaseFixture(TestDatabase.H2);
    }
}
