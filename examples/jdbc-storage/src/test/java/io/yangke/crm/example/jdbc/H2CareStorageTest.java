package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.care.CareStorageContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The contract of care, kept on H2,")
final class H2CareStorageTest extends CareStorageContract<JdbcStorage> {

    @Override
    protected StorageFixture<JdbcStorage> newFixture() {
        return new DatabaseFixture(TestDatabase.H2);
    }
}
