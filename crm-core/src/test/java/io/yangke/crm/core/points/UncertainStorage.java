package io.yangke.crm.core.points;

import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.OutcomeUnknownException;
import io.yangke.crm.spi.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A store whose line goes dead while it commits: before it has written, or after. */
final class UncertainStorage {

    private final InMemoryStorage kept = new InMemoryStorage();
    private int failures;
    private boolean writes;

    Storage storage() {
        return (Storage) Proxy.newProxyInstance(
                UncertainStorage.class.getClassLoader(),
                new Class<?>[] {Storage.class, PointsStorage.class},
                (proxy, method, arguments) -> invoke(method, arguments));
    }

    /** Lets the next commits fail though they were written. */
    void failAfterWriting(int times) {
        failures = times;
        writes = true;
    }

    /** Lets the next commits fail before they were written. */
    void failBeforeWriting(int times) {
        failures = times;
        writes = false;
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        boolean fails = method.getName().equals("commit") && failures-- > 0;
        if (fails && !writes) {
            throw new OutcomeUnknownException("the line is dead", new IllegalStateException());
        }
        Object result = invokeKept(method, arguments);
        if (fails) {
            throw new OutcomeUnknownException("the line is dead", new IllegalStateException());
        }
        return result;
    }

    private Object invokeKept(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(kept, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
