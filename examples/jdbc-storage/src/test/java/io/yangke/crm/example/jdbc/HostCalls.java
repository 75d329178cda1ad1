package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * A host that makes each call in a transaction of its own, which it commits whatever the call says: were anything left of a
 * commit that failed, it would be stored.
 */
final class HostCalls {

    /** All ports. */
    interface Ports
            extends Storage, ComplaintStorage, PointsStorage, CustomerFileStorage, CustomerStorage, CareStorage {}

    private HostCalls() {}

    static Ports of(DataSource database) {
        return (Ports) Proxy.newProxyInstance(
                HostCalls.class.getClassLoader(),
                new Class<?>[] {Ports.class},
                (proxy, method, arguments) -> call(database, method, arguments));
    }

    private static Object call(DataSource database, Method method, Object[] arguments) throws Throwable {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return method.invoke(JdbcStorage.joining(() -> connection), arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            } finally {
                connection.commit();
            }
        }
    }
}
