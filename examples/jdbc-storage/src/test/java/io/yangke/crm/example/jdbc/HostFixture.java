package io.yangke.crm.example.jdbc;

import io.yangke.crm.tck.StorageFixture;
import javax.sql.DataSource;

/** A database with empty tables, seen by two hosts that make each call in a transaction of their own. */
final class HostFixture implements StorageFixture<HostCalls.Ports> {

    private final DataSource database = TestDatabase.POSTGRESQL.empty();
    private final HostCalls.Ports storage = HostCalls.of(database);

    @Override
    public HostCalls.Ports storage() {
        return storage;
    }

    @Override
    public HostCalls.Ports anotherHandle() {
        return HostCalls.of(database);
    }
}
