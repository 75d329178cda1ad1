package io.yangke.crm.tck.proof;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import io.yangke.crm.tck.StorageFixture;
import io.yangke.crm.tck.complaint.ComplaintStorageContract;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /** The test an implementer would write. The store is handed over in a field, as JUnit creates the instances. */
    static final class Contract extends ComplaintStorageContract<ListStorage> {

        private static Supplier<ListStorage> newStorage = ListStorage::new;

        @Override
        protected StorageFixture<ListStorage> newFixture() {
            ListStorage storage = newStorage.get();
            return new StorageFixture<>() {
                @Override
                public ListStorage storage() {
                    return storage;
                }

                @Override
                public ListStorage anotherHandle() {
                    return storage.anotherHandle();
                }
            };
        }
    }

    /** Runs the whole kit. */
    static KitRun of(Supplier<ListStorage> newStorage) {
        return of(newStorage, List.of(selectClass(Contract.class)));
    }

    /** Runs tests of these names. */
    static KitRun of(Supplier<ListStorage> newStorage, Collection<String> tests) {
        return of(newStorage, tests.stream().map(KitRun::selector).toList());
    }

    private static synchronized KitRun of(Supplier<ListStorage> newStorage, List<DiscoverySelector> selectors) {
        Contract.newStorage = newStorage;
        EngineExecutionResults run = EngineTestKit.engine("junit-jupiter")
                .selectors(selectors.toArray(DiscoverySelector[]::new))
                .execute();
        Map<String, TestExecutionResult> results = new TreeMap<>();
        run.testEvents().finished().stream()
                .forEach(event -> results.put(name(event), event.getRequiredPayload(TestExecutionResult.class)));
        return new KitRun(results, run.allEvents().skipped().count());
    }

    private static DiscoverySelector selector(String test) {
        Class<?> suite = Arrays.stream(ComplaintStorageContract.class.getDeclaredClasses())
                .filter(nested -> Arrays.stream(nested.getSuperclass().getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(test)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(test + ": is no test of the kit"));
        return selectNestedMethod(List.of(Contract.class), suite, test);
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
