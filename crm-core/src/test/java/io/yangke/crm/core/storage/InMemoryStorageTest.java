package io.yangke.crm.core.storage;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.complaint.ComplaintStorageContract;

class InMemoryStorageTest extends ComplaintStorageContract<InMemoryStorage> {

    @Override
    protected StorageFixture<InMemoryStorage> newFixture() {
        return new InMemoryFixture();
    }
}
