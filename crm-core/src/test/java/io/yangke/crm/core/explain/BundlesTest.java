package io.yangke.crm.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.yangke.crm.rules.complaint.ComplaintExplainer;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.ReopenMode;
import io.yangke.crm.rules.complaint.assessment.Assessment;
import io.yangke.crm.rules.complaint.assessment.Audience;
import io.yangke.crm.rules.complaint.assessment.Exclusion;
import io.yangke.crm.rules.complaint.assessment.MapOutcome;
import io.yangke.crm.rules.complaint.assessment.RateName;
import io.yangke.crm.rules.complaint.assessment.RewardOutcome;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.explain.Argument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("N3 The wording of each language is complete")
class BundlesTest {

    private static final Set<String> OWN_KEYS =
            Set.of("format", "span", "working", "Unit", "DayOfWeek", "Month", "Holiday", "CategoryCode");

    private static final List<Enum<?>> CONSTANTS = constants();

    @Test
    @DisplayName("both languages have the same keys")
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Language.CHINESE.wording().keys())
                .containsExactlyInAnyOrderElementsOf(Language.ENGLISH.wording().keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("every statement of the complaint desk has a wording that uses each of its facts")
    void everyStatementUsesEachOfItsFacts(Language language) {
        for (ExplanationCode code : codes()) {
            assertThat(language.wording().find(code.code())).as(code.code()).isPresent();
            assertThat(language.wording().get(code.code()).places())
                    .as(code.code())
                    .containsExactlyElementsOf(
                            IntStream.range(0, code.arguments().size()).boxed().toList());
        }
    }

    @Test
    @DisplayName("no code is said twice, and no wording is left over")
    void noWordingIsLeftOver() {
        List<String> codes = codes().stream().map(ExplanationCode::code).toList();
        assertThat(codes).doesNotHaveDuplicates();
        Set<String> known = new TreeSet<>(codes);
        CONSTANTS.forEach(constant -> known.add(key(constant)));
        assertThat(Language.ENGLISH.wording().keys())
                .filteredOn(key -> !OWN_KEYS.contains(key.split("\\.")[0]))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("every constant that can stand in an explanation has a word")
    void everyConstantHasAWord(Language language) {
        assertThat(language.wording().keys())
                .containsAll(CONSTANTS.stream().map(BundlesTest::key).toList());
        Set<Class<?>> declared = CONSTANTS.stream().map(Enum::getDeclaringClass).collect(Collectors.toSet());
        List<Class<?>> used = codes().stream()
                .map(ExplanationCode::arguments)
                .flatMap(List::stream)
                .<Class<?>>flatMap(kind -> kind.constants().stream())
                .toList();
        assertThat(declared).containsAll(used);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("every unit has a singular and a plural, and every category of the documents a name")
    void unitsAndCategoriesHaveWords(Language language) {
        for (Argument.Unit unit : Argument.Unit.values()) {
            assertThat(language.wording().keys()).contains("Unit." + unit + ".one", "Unit." + unit + ".other");
        }
        ComplaintPolicy.DEFAULT
                .categories()
                .forEach(row -> assertThat(language.wording().keys()).contains("CategoryCode." + row.code()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("no wording holds a broken place, and no Chinese one an English sentence")
    void noWordingIsBroken(Language language) {
        for (String key : language.wording().keys()) {
            String text = language.wording().get(key).text();
            assertThat(text.replaceAll("\\{\\d}", "")).as(key).doesNotContain("{", "}");
            if (language == Language.CHINESE && key.startsWith("complaint.") && text.length() > 8) {
                assertThat(text).as(key).containsPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    @DisplayName("constants of two enums never share a key")
    void constantsNeverShareAKey() {
        assertThat(CONSTANTS.stream().map(BundlesTest::key)).doesNotHaveDuplicates();
    }

    private static List<ExplanationCode> codes() {
        return Stream.concat(ComplaintExplainer.codes().stream(), Assessment.codes().stream())
                .toList();
    }

    private static String key(Enum<?> constant) {
        Argument.Term term = Argument.term(constant);
        return term.type() + "." + term.name();
    }

    /** Returns the constants of every enum of the complaint desk, of the roles, and of the policy's own. */
    private static List<Enum<?>> constants() {
        Stream<Class<?>> enums = new ClassFileImporter()
                .importUrl(Role.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.getPackageName().equals("io.yangke.crm.spi.complaint"))
                        .map(JavaClass::reflect);
        List<Enum<?>> constants = new ArrayList<>();
        Stream.concat(
                        enums,
                        Stream.of(
                                Role.class,
                                ReopenMode.class,
                                RateName.class,
                                Exclusion.class,
                                RewardOutcome.class,
                                MapOutcome.class,
                                Audience.class))
                .map(Class::getEnumConstants)
                .flatMap(Arrays::stream)
                .map((Function<Object, Enum<?>>) Enum.class::cast)
                .forEach(constants::add);
        return constants;
    }
}
