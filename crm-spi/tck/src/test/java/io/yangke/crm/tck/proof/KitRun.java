package io.yangke.crm.tck.proof;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.care.CareStorageContract;
import io.yangke.crm.tck.care.WholeStorageContract;
import io.yangke.crm.tck.complaint.ComplaintStorageContract;
import io.yangke.crm.tck.customer.CustomerFileStorageContract;
import io.yangke.crm.tck.customer.CustomerStorageContract;
import io.yangke.crm.tck.points.PointsStorageContract;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * The kit run against a store, and how each of its tests ended.
 *
 * @param results the result of each test, by the name of its method
 * @param skipped how many tests or suites were skipped
 */
record KitRun(Map<String, TestExecutionResult> results, long skipped) {

    /** The store is handed over in a field, as JUnit creates the instances. */
    private static Supplier<? extends ListStorage> newStorage = ListCustomers::new;

    /** The test an implementer would write of a store that keeps complaints. */
    static final class Complaints extends ComplaintStorageContract<ListStorage> {
        @Override
        protected StorageFixture<ListStorage> newFixture() {
            ListStorage storage = newStorage.get();
            return fixture(storage, storage.anotherHandle());
        }
    }

    /** The test an implementer would write of a store that keeps points. */
    static final class Points extends PointsStorageContract<ListLedger> {
        @Override
        protected StorageFixture<ListLedger> newFixture() {
            ListLedger storage = (ListLedger) newStorage.get();
            return fixture(storage, storage.anotherHandle());
        }
    }

    /** The test an implementer would write of a store that keeps the files of customers. */
    static final class Files extends CustomerFileStorageContract<ListCustomers> {
        @Override
        protected StorageFixture<ListCustomers> newFixture() {
            return customers();
        }
    }

    /** The test an implementer would write of a store that keeps the standings of customers. */
    static final class Standings extends CustomerStorageContract<ListCustomers> {
        @Override
        protected StorageFixture<ListCustomers> newFixture() {
            return customers();
        }
    }

    /** The test an implementer would write of a store that keeps care. */
    static final class Care extends CareStorageContract<ListCustomers> {
        @Override
        protected StorageFixture<ListCustomers> newFixture() {
            return customers();
        }
    }

    /** The test an implementer would write of a store that keeps everything. */
    static final class Whole extends WholeStorageContract<ListCustomers> {
        @Override
        protected StorageFixture<ListCustomers> newFixture() {
            return customers();
        }
    }

    private static final List<Class<?>> CONTRACTS =
            List.of(Complaints.class, Points.class, Files.class, Standings.class, Care.class, Whole.class);

    private static StorageFixture<ListCustomers> customers() {
        ListCustomers storage = (ListCustomers) newStorage.get();
        return fixture(storage, storage.anotherHandle());
    }

    private static <S extends ListStorage> StorageFixture<S> fixture(S storage, S other) {
        return new StorageFixture<>() {
            @Override
            public S storage() {
                return storage;
            }

            @Override
            public S anotherHandle() {
                return other;
            }
        };
    }

    /** Runs the whole kit. */
    static KitRun of(Supplier<? extends ListStorage> newStorage) {
        return of(
                newStorage,
                CONTRACTS.stream()
                        .<DiscoverySelector>map(contract -> selectClass(contract))
                        .toList());
    }

    /** Runs tests of these names. */
    static KitRun of(Supplier<? extends ListStorage> newStorage, Collection<String> tests) {
        return of(newStorage, tests.stream().map(KitRun::selector).toList());
    }

    private static synchronized KitRun of(Supplier<? extends ListStorage> storage, List<DiscoverySelector> selectors) {
        newStorage = storage;
        EngineExecutionResults run = EngineTestKit.engine("junit-jupiter")
                .selectors(selectors.toArray(DiscoverySelector[]::new))
                .execute();
        Map<String, TestExecutionResult> results = new TreeMap<>();
        run.testEvents().finished().stream()
                .forEach(event -> results.put(name(event), event.getRequiredPayload(TestExecutionResult.class)));
        return new KitRun(results, run.allEvents().skipped().count());
    }

    private static DiscoverySelector selector(String test) {
        return CONTRACTS.stream()
                .flatMap(contract -> suites(contract)
                        .filter(suite -> has(suite, test))
                        .map(suite -> selectNestedMethod(List.of(contract), suite, test)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(test + ": is no test of the kit"));
    }

    private static Stream<Class<?>> suites(Class<?> contract) {
        return Arrays.stream(contract.getSuperclass().getDeclaredClasses());
    }

    private static boolean has(Class<?> suite, String test) {
        return Arrays.stream(suite.getSuperclass().getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(test));
    }

    Set<String> failed() {
        return withStatus(TestExecutionResult.Status.FAILED);
    }

    Set<String> passed() {
        return withStatus(TestExecutionResult.Status.SUCCESSFUL);
    }

    private Set<String> withStatus(TestExecutionResult.Status status) {
        return results.entrySet().stream()
                .filter(result -> result.getValue().getStatus() == status)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String name(Event event) {
        return event.getTestDescriptor()
                .getSource()
                .map(source -> ((MethodSource) source).getMethodName())
                .orElseThrow();
    }
}
