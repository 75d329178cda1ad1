package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import javax.sql.DataSource;

/** A database with empty tables, seen by two storages. */
final class DatabaseFixture implements StorageFixture<JdbcStorage> {

    private final DataSource database;
    private final JdbcStorage storage;

    DatabaseFixture(TestDatabase database) {
        this.database = database.empty();
        this.storage = new JdbcStorage(this.database);
    }

    @Override
    public JdbcStorage storage() {
        return storage;
    }

    @Override
    public JdbcStorage anotherHandle() {
        return new JdbcStorage(database);
    }
}
