package io.yangke.crm.core.storage;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.points.PointsStorageContract;

class InMemoryPointsStorageTest extends PointsStorageContract<InMemoryStorage> {

    @Override
    protected StorageFixture<InMemoryStorage> newFixture() {
        return new InMemoryFixture();
    }
}
