package io.yangke.crm.core.storage;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.care.WholeStorageContract;

class InMemoryWholeStorageTest extends WholeStorageContract<InMemoryStorage> {

    @Override
    protected StorageFixture<InMemoryStorage> newFixture() {
        return new InMemoryFixture();
    }
}
