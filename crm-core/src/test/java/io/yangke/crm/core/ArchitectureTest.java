package io.yangke.crm.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.complaint.ComplaintStorage;
import io.yangke.crm.spi.customer.CustomerFileStorage;
import io.yangke.crm.spi.customer.CustomerFiles;
import io.yangke.crm.spi.customer.CustomerStorage;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.policy.PolicySource;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.Storage;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The modules")
final class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(
                    Path.of("../crm-spi/target/classes"),
                    Path.of("../crm-rules/target/classes"),
                    Path.of("target/classes"));

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.YearMonth.now",
            "java.time.Year.now",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.util.Locale.getDefault",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime");

    @Test
    @DisplayName("are all here to be looked at")
    void are_all_here() {
        assertThat(Stream.of("spi", "rules", "core"))
                .allSatisfy(module -> assertThat(CLASSES.stream()
                                .filter(resideInAPackage("io.yangke.crm." + module + ".."))
                                .count())
                        .as(module)
                        .isGreaterThan(30));
    }

    @Test
    @DisplayName("depend upward only: spi, then rules, then core")
    void depend_upward_only() {
        noClasses()
                .that()
                .resideInAPackage("io.yangke.crm.spi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.yangke.crm.rules..", "io.yangke.crm.core..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.yangke.crm.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.yangke.crm.core..")
                .check(CLASSES);
    }

    @Test
    @DisplayName("keep the rules pure: the JDK, the SPI, Guava and nothing else at run time")
    void keep_the_rules_pure() {
        classes()
                .that()
                .resideInAPackage("io.yangke.crm.rules..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "io.yangke.crm.spi..",
                        "io.yangke.crm.rules..",
                        "com.google.common..",
                        "com.google.errorprone.annotations..",
                        "org.immutables.value..",
                        "org.jspecify.annotations.."))
                .check(CLASSES);
    }

    @Test
    @DisplayName("do no input or output, start no thread, and know no framework")
    void do_no_io() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "java.net.http..", "org.springframework..", "jakarta..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("io.yangke.crm.spi..", "io.yangke.crm.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(CLASSES);
    }

    @Test
    @DisplayName("read neither clock nor default zone nor default locale")
    void read_no_clock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads the clock, the default zone or the default locale",
                        call -> CLOCKS.contains(nameOf(call.getTarget()))))
                .check(CLASSES);
    }

    private static String nameOf(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }

    @Test
    @DisplayName("show Jackson nowhere but in the JSON forms and in what Immutables generates")
    void hide_jackson() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.yangke.crm.spi.json..", "io.yangke.crm.core..")
                .and(DescribedPredicate.not(simpleNameStartingWith("Immutable")))
                // Where the annotations stand so that they show nowhere else.
                .and(DescribedPredicate.not(simpleNameStartingWith("CrmStyle")))
                .and(DescribedPredicate.not(isNestedInGenerated()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> isNestedInGenerated() {
        return DescribedPredicate.describe(
                "nested in generated code", type -> type.getName().contains(".Immutable"));
    }

    @Test
    @DisplayName("have only JDK types and their own in public signatures")
    void have_own_types_in_public_signatures() {
        List<String> foreign = CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().equals("io.yangke.crm.core.json"))
                .filter(type -> !type.getSimpleName().equals("CrmJacksonModule"))
                .filter(type -> !type.getName().contains(".Immutable"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(ArchitectureTest::foreignTypes)
                .toList();

        assertThat(foreign).isEmpty();
    }

    private static Stream<String> foreignTypes(JavaMethod method) {
        return Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive()
                        && !type.getName().startsWith("java.")
                        && !type.getName().startsWith("io.yangke."))
                .map(type -> method.getFullName() + ": " + type.getName());
    }

    @ParameterizedTest(name = "{0} knows nothing of {1}")
    @CsvSource({
        "io.yangke.crm.spi.customer, io.yangke.crm.spi.points",
        "io.yangke.crm.spi.customer, io.yangke.crm.spi.complaint",
        "io.yangke.crm.spi.customer, io.yangke.crm.spi.lifecycle",
        "io.yangke.crm.spi.customer, io.yangke.crm.spi.care",
        "io.yangke.crm.rules.customer, io.yangke.crm.rules.points",
        "io.yangke.crm.rules.customer, io.yangke.crm.rules.complaint",
        "io.yangke.crm.rules.customer, io.yangke.crm.rules.lifecycle",
        "io.yangke.crm.rules.customer, io.yangke.crm.rules.care",
        "io.yangke.crm.core.customer, io.yangke.crm.core.points",
        "io.yangke.crm.core.customer, io.yangke.crm.core.complaint",
        "io.yangke.crm.core.customer, io.yangke.crm.core.lifecycle",
        "io.yangke.crm.core.customer, io.yangke.crm.core.care",
        "io.yangke.crm.spi.calendar, io.yangke.crm.spi.complaint",
        "io.yangke.crm.spi.policy, io.yangke.crm.spi.complaint",
        "io.yangke.crm.spi.explain, io.yangke.crm.spi.complaint",
        "io.yangke.crm.rules.calendar, io.yangke.crm.rules.complaint",
        "io.yangke.crm.rules.explain, io.yangke.crm.rules.complaint",
        "io.yangke.crm.rules.explain, io.yangke.crm.rules.points",
        "io.yangke.crm.rules.points, io.yangke.crm.rules.complaint",
        "io.yangke.crm.core.calendar, io.yangke.crm.core.complaint",
        "io.yangke.crm.core.calendar, io.yangke.crm.core.points",
        "io.yangke.crm.core.policy, io.yangke.crm.core.complaint",
        "io.yangke.crm.core.explain, io.yangke.crm.core.complaint",
        "io.yangke.crm.core.explain, io.yangke.crm.core.points",
        "io.yangke.crm.core.storage, io.yangke.crm.rules",
        "io.yangke.crm.core.command, io.yangke.crm.core.complaint",
        "io.yangke.crm.core.command, io.yangke.crm.core.points",
        "io.yangke.crm.core.policy, io.yangke.crm.core.points",
        "io.yangke.crm.core.points, io.yangke.crm.core.complaint"
    })
    @DisplayName("keep the features' one direction")
    void keep_one_direction(String feature, String above) {
        noClasses()
                .that()
                .resideInAPackage(feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(above + "..")
                .check(CLASSES);
    }

    @Test
    @DisplayName("take the dealer first in every method of a port")
    void take_the_dealer_first() {
        assertThat(Stream.of(
                                Storage.class,
                                ComplaintStorage.class,
                                PointsStorage.class,
                                CustomerFiles.class,
                                CustomerFileStorage.class,
                                CustomerStorage.class,
                                CareStorage.class,
                                PolicySource.class)
                        .flatMap(port -> Stream.of(port.getDeclaredMethods()))
                        .filter(method -> !method.isSynthetic()))
                .hasSizeGreaterThan(12)
                .allSatisfy(method -> assertThat(firstParameter(method)).isIn(DealerId.class, ChangeSet.class));
    }

    private static Class<?> firstParameter(Method method) {
        return method.getParameterTypes()[0];
    }
}
