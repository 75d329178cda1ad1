package io.yangke.crm.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yangke.crm.core.care.CareService;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.rules.care.work.WorkList;
import io.yangke.crm.rules.customer.CustomerChange;
import io.yangke.crm.rules.customer.matching.MatchCandidate;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.rules.lifecycle.base.ClassMix;
import io.yangke.crm.rules.lifecycle.forecast.Mileage;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareCommand;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Nothing personal shows (CUS-01, CUS-06)")
class PersonalDataTest {

    /** A type of each package of customers, lifecycle and care; a new type of those packages is found by itself. */
    private static final List<Class<?>> PACKAGES = List.of(
            CustomerFact.class,
            CareTask.class,
            CustomerChange.class,
            MatchCandidate.class,
            CareChange.class,
            WorkList.class,
            ClassTable.class,
            ClassMix.class,
            Mileage.class,
            CustomerService.class,
            CareService.class);

    private static void assertNothingPersonal(String text) {
        assertThat(Marked.MARKERS).allSatisfy(marker -> assertThat(text).doesNotContain(marker));
    }

    static Stream<Class<?>> typesThatHoldSomethingPersonal() {
        return PACKAGES.stream().flatMap(PersonalDataTest::typesBeside).filter(PersonalDataTest::isValue);
    }

    /** Services and builders hold nothing; and of a closed family each type is looked at by itself. */
    private static boolean isValue(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isInterface()
                && !type.getSimpleName().equals("Builder")
                && !type.getSimpleName().endsWith("Service")
                && Marked.mayHold(type);
    }

    private static Stream<Class<?>> typesBeside(Class<?> known) {
        List<Class<?>> found = new ArrayList<>();
        String folder = known.getPackageName().replace('.', '/');
        inside(known, root -> {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                        .forEach(name -> found.add(named(
                                known.getPackageName() + "." + name.substring(0, name.length() - ".class".length()))));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return found.stream();
    }

    private static void inside(Class<?> known, Consumer<Path> root) {
        try {
            Path place = Path.of(
                    known.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                root.accept(place);
                return;
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                root.accept(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, PersonalDataTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typesThatHoldSomethingPersonal")
    @DisplayName("in the text of a value of any public type that may hold it")
    void in_no_text_of_a_value(Class<?> type) {
        assertNothingPersonal(Marked.value(type).toString());
    }

    @Test
    @DisplayName("the types that hold it are found: those of facts, files, tasks, calls, matching and views among them")
    void the_types_are_found() {
        assertThat(typesThatHoldSomethingPersonal().map(Class::getSimpleName))
                .contains(
                        "Profile",
                        "ProfileFact",
                        "Ownership",
                        "CustomerFile",
                        "CareTask",
                        "CareFile",
                        "CallRecord",
                        "Complete",
                        "CareChange",
                        "MatchCandidate",
                        "CustomerView")
                .hasSizeGreaterThan(25);
    }

    static Stream<Consumer<String>> readers() {
        return Stream.of(
                PersonName::of,
                PersonalText::of,
                text -> MobileNumber.of(text + "13912345678"),
                text -> EmailAddress.of(text + "geheim"),
                text -> Vin.of(text + "LSVAA4182E2184847"),
                text -> Plate.of(text + "沪A12345"));
    }

    @ParameterizedTest
    @MethodSource("readers")
    @DisplayName("in the message about what was not understood")
    void in_no_message(Consumer<String> reader) {
        Throwable refused = catchThrowable(() -> reader.accept("GEHEIM\u0007欧阳娜娜"));
        assertThat(refused).isInstanceOf(IllegalArgumentException.class);
        assertNothingPersonal(refused.toString());
    }

    @Test
    @DisplayName(
            "in what is committed (events, outcomes, digests of commands), nor in answers, histories and explanations in both languages")
    void in_nothing_that_is_committed_or_told() {
        List<ChangeSet> committed = new ArrayList<>();
        Base base = new Base(listening(new InMemoryStorage(), committed));
        List<Object> told = new ArrayList<>();
        told.add(base.tell(Base.ANNA, new CustomerFact.ProfileFact(0, Marked.PROFILE), Base.car("S-1", Base.TODAY)));
        told.add(base.tell(Base.ANNA, Base.profile(0, "GEHEIM")));
        told.add(base.tell(Base.ANNE, new CustomerFact.ProfileFact(0, Marked.PROFILE)));
        base.on(Base.TODAY.plusDays(1));
        told.add(base.customers.sweep(Base.DEALER));
        told.add(base.crm.care().sweep(Base.DEALER));
        work(base, told);
        base.customers.completeness(Base.DEALER, Base.ANNA).ifPresent(complete -> told.add(complete.toString()));
        base.customers.factsTold(Base.DEALER, Base.ANNA, 0, 100).forEach(told::add);
        base.customers.history(Base.DEALER, Base.ANNA, 0, 100).forEach(told::add);
        base.crm.care().history(Base.DEALER, Base.ANNA, 0, 100).forEach(told::add);
        assertThat(committed).hasSizeGreaterThan(4);
        committed.forEach(changes -> assertNothingPersonal(changes.toString()));
        told.forEach(answer -> assertNothingPersonal(answer.toString()));
    }

    /** Hands over what is due and notes what was said; then tries it again, and is refused. */
    private static void work(Base base, List<Object> told) {
        List<CareTask> due = base.crm.care().find(Base.DEALER, Base.ANNA).orElseThrow().tasks().stream()
                .filter(task -> task.status() == TaskStatus.DUE)
                .toList();
        assertThat(due).isNotEmpty();
        for (CareTask task : due) {
            for (CareAction action : List.of(
                    new CareAction.HandOver(),
                    new CareAction.Complete(Optional.of(Marked.CALL)),
                    new CareAction.HandOver())) {
                var outcome = base.crm
                        .care()
                        .handle(CareCommand.of(Base.DEALER, Base.ANNA, task.id(), Base.STAFF, base.key(), action));
                told.add(outcome);
                outcome.refusal().ifPresent(no -> {
                    told.add(base.crm.explain(no.explanation(), Locale.CHINA));
                    told.add(base.crm.explain(no.explanation(), Locale.ENGLISH));
                });
            }
        }
    }

    private static final Pattern LOGGED = Pattern.compile("LOG\\.\\w+\\(\\s*\"[^\"]*\"([^;]*)\\);");

    @Test
    @DisplayName("in a line of the log: what is put into it is a dealer, a key of a command, a number")
    void in_no_line_of_the_log() throws IOException {
        List<String> put = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher logged = LOGGED.matcher(Files.readString(source));
                while (logged.find()) {
                    put.addAll(List.of(logged.group(1).split(",")));
                }
            }
        }
        assertThat(put.stream().map(String::strip).filter(argument -> !argument.isEmpty()))
                .isNotEmpty()
                .allMatch(argument -> argument.matches("dealer|key|i|\\w+\\.size\\(\\)"));
    }

    private static Storage listening(InMemoryStorage storage, List<ChangeSet> committed) {
        return (Storage) Proxy.newProxyInstance(
                PersonalDataTest.class.getClassLoader(),
                InMemoryStorage.class.getInterfaces(),
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        committed.add((ChangeSet) arguments[0]);
                    }
                    try {
                        return method.invoke(storage, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
