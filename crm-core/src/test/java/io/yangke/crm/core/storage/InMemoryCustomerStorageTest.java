package io.yangke.crm.core.storage;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.customer.CustomerStorageContract;

class InMemoryCustomerStorageTest extends CustomerStorageContract<InMemoryStorage> {

    @Override
    protected StorageFixture<InMemoryStorage> newFixture() {
        return new InMemoryFixture();
    }
}
