package io.yangke.crm.core.storage;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.customer.CustomerFileStorageContract;

class InMemoryCustomerFileStorageTest extends CustomerFileStorageContract<InMemoryStorage> {

    @Override
    protected StorageFixture<InMemoryStorage> newFixture() {
        return new InMemoryFixture();
    }
}
