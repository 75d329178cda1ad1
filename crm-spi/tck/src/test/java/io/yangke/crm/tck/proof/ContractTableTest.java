package io.yangke.crm.tck.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.storage.DomainEvent;
import io.yangke.crm.tck.EventSamples;
import io.yangke.crm.tck.care.CareSamples;
import io.yangke.crm.tck.care.CareStorageContract;
import io.yangke.crm.tck.care.WholeStorageContract;
import io.yangke.crm.tck.complaint.ComplaintStorageContract;
import io.yangke.crm.tck.customer.CustomerFileStorageContract;
import io.yangke.crm.tck.customer.CustomerSamples;
import io.yangke.crm.tck.customer.CustomerStorageContract;
import io.yangke.crm.tck.points.PointsSamples;
import io.yangke.crm.tck.points.PointsStorageContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The written contract, the tests and the planted bugs are one table: nothing in one that the others lack. */
class ContractTableTest {

    private static final Pattern CLAUSE_IN_README = Pattern.compile("^\\| (C-\\d\\d) \\| ", Pattern.MULTILINE);
    private static final Pattern CLAUSES_IN_NAME = Pattern.compile("(?:C\\d\\d_)+");
    private static final List<String> WAYS_TO_SKIP = List.of(
            "org/junit/jupiter/api/Assumptions",
            "org/assertj/core/api/Assumptions",
            "org/junit/jupiter/api/Disabled",
            "org/junit/jupiter/api/condition/",
            "org/opentest4j/TestAbortedException",
            "ExecutionCondition");

    @Test
    void every_test_is_named_by_clauses_of_the_contract() {
        for (Method test : tests()) {
            assertThat(clauses(test.getName()))
                    .as("clauses of %s", test.getName())
                    .isNotEmpty();
            assertThat(contract()).as("clauses that %s names", test.getName()).containsAll(clauses(test.getName()));
        }
    }

    @Test
    void every_clause_has_a_test() {
        Set<String> tested = tests().stream()
                .flatMap(test -> clauses(test.getName()).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).isEqualTo(contract());
    }

    @Test
    void every_clause_has_a_planted_bug() {
        Set<String> planted =
                PlantedBugs.ALL.stream().map(PlantedBug::clause).collect(Collectors.toCollection(TreeSet::new));

        assertThat(planted).isEqualTo(contract());
    }

    @Test
    void every_planted_bug_is_found_by_tests_of_its_clause() {
        for (PlantedBug bug : PlantedBugs.ALL) {
            assertThat(bug.foundBy())
                    .as("tests that find: %s", bug)
                    .isNotEmpty()
                    .allMatch(test -> test.contains(bug.prefix()));
        }
    }

    @Test
    void every_test_finds_a_planted_bug() {
        Set<String> finding = PlantedBugs.ALL.stream()
                .flatMap(bug -> bug.foundBy().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(finding)
                .isEqualTo(tests().stream().map(Method::getName).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_test_has_a_name_of_its_own() {
        assertThat(tests().stream().map(Method::getName))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(390);
    }

    @Test
    void every_kind_of_event_is_among_the_samples() {
        Set<Class<?>> sampled = Stream.of(
                        EventSamples.ALL, PointsSamples.events(), CustomerSamples.events(), CareSamples.events())
                .flatMap(List::stream)
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(sampled).isEqualTo(kinds(DomainEvent.class).collect(Collectors.toSet()));
    }

    @Test
    void no_class_of_the_kit_can_skip() throws IOException {
        Path classes = classesOfTheKit();
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> compiled =
                    files.filter(f -> f.toString().endsWith(".class")).toList();
            assertThat(compiled).as("classes of the kit").hasSizeGreaterThan(20);
            for (Path file : compiled) {
                assertThat(text(file)).as("%s", classes.relativize(file)).doesNotContain(WAYS_TO_SKIP);
            }
        }
    }

    private static Path classesOfTheKit() {
        return Path.of(System.getProperty("user.dir")).resolve("target/classes");
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ContractTableTest::kinds)
                : Stream.of(type);
    }

    /** The tests of all suites the entry classes have. */
    private static List<Method> tests() {
        return Stream.of(
                        ComplaintStorageContract.class,
                        PointsStorageContract.class,
                        CustomerFileStorageContract.class,
                        CustomerStorageContract.class,
                        CareStorageContract.class,
                        WholeStorageContract.class)
                .flatMap(contract -> Arrays.stream(contract.getDeclaredClasses()))
                .flatMap(nested -> tests(nested).stream())
                .toList();
    }

    private static List<Method> tests(Class<?> nested) {
        List<Method> tests = new ArrayList<>();
        for (Class<?> type = nested; type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .forEach(tests::add);
        }
        return tests;
    }

    private static Set<String> clauses(String name) {
        Matcher ids = CLAUSES_IN_NAME.matcher(name);
        return ids.lookingAt()
                ? Arrays.stream(ids.group().split("_"))
                        .map(id -> "C-" + id.substring(1))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<String> contract() {
        return CLAUSE_IN_README
                .matcher(text(readme()))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path readme() {
        return Path.of(System.getProperty("user.dir")).resolveSibling("README.md");
    }

    private static String text(Path file) {
        try {
            return Files.readString(
                    file, file.toString().endsWith(".class") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
