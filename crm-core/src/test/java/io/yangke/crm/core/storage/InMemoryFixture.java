package io.yangke.crm.core.storage;

import io.yangke.crm.tck.StorageFixture;

/** A store of this process alone: its other handle is itself. */
final class InMemoryFixture implements StorageFixture<InMemoryStorage> {

    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    public InMemoryStorage storage() {
        return storage;
    }

    @Override
    public InMemoryStorage anotherHandle() {
        return storage;
    }
}
