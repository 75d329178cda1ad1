package io.yangke.crm.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.yangke.crm.rules.care.CareFact;
import io.yangke.crm.rules.care.CareRefusals;
import io.yangke.crm.rules.care.ContactExplainer;
import io.yangke.crm.rules.care.JourneyPolicy;
import io.yangke.crm.rules.care.TaskExplainer;
import io.yangke.crm.rules.care.campaign.CampaignExplainer;
import io.yangke.crm.rules.care.timeline.Timeline;
import io.yangke.crm.rules.care.work.WorkExplainer;
import io.yangke.crm.rules.complaint.ComplaintExplainer;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.ReopenMode;
import io.yangke.crm.rules.complaint.assessment.Assessment;
import io.yangke.crm.rules.complaint.assessment.Audience;
import io.yangke.crm.rules.complaint.assessment.Exclusion;
import io.yangke.crm.rules.complaint.assessment.MapOutcome;
import io.yangke.crm.rules.complaint.assessment.RateName;
import io.yangke.crm.rules.complaint.assessment.RewardOutcome;
import io.yangke.crm.rules.customer.CustomerRefusals;
import io.yangke.crm.rules.customer.FileExplainer;
import io.yangke.crm.rules.customer.FileStage;
import io.yangke.crm.rules.customer.matching.MatchExplainer;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.rules.lifecycle.ClassExplainer;
import io.yangke.crm.rules.lifecycle.forecast.ForecastExplainer;
import io.yangke.crm.rules.points.PointsExplainer;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.PointsRefusals;
import io.yangke.crm.rules.points.books.BooksCheck;
import io.yangke.crm.spi.CommandRefusalReason;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerRefusalReason;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.ProfileItem;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("N3 The wording of each language is complete")
class BundlesTest {

    private static final Set<String> OWN_KEYS = Set.of(
            "format",
            "span",
            "working",
            "Unit",
            "DayOfWeek",
            "Month",
            "Holiday",
            "CategoryCode",
            "ProgrammeId",
            "SpendingCategory",
            "DepartmentCode",
            "ItemCode",
            "StepCode",
            "StrategyCode");

    /** What is refused before a feature is asked. */
    private static final ExplanationCode KEY_REUSED =
            new ExplanationCode("command.refused.keyReused", "PTS-11", List.of(ArgumentKind.REFERENCE));

    private static final List<Enum<?>> CONSTANTS = constants();

    @Test
    @DisplayName("both languages have the same keys")
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Language.CHINESE.wording().keys())
                .containsExactlyInAnyOrderElementsOf(Language.ENGLISH.wording().keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName(
            "every statement of the complaint desk, the points ledger, the classes and the care has a wording that uses each of its facts")
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
        JourneyPolicy.DEFAULT
                .steps()
                .keySet()
                .forEach(step -> assertThat(language.wording().keys()).contains("StepCode." + step));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("PTS-01 every programme, category and department the library knows has a name")
    void whatAHostMayNameHasWords(Language language) {
        for (Class<?> type : List.of(
                ProgrammeId.class, SpendingCategory.class, DepartmentCode.class, ItemCode.class, StrategyCode.class)) {
            List<String> known = Arrays.stream(type.getFields())
                    .filter(field -> field.getType() == type)
                    .map(field -> type.getSimpleName() + "." + field.getName())
                    .toList();
            assertThat(known).isNotEmpty();
            assertThat(language.wording().keys())
                    .filteredOn(key -> key.startsWith(type.getSimpleName() + "."))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("no wording holds a broken place, and no Chinese one an English sentence")
    void noWordingIsBroken(Language language) {
        for (String key : language.wording().keys()) {
            String text = language.wording().get(key).text();
            assertThat(text.replaceAll("\\{\\d}", "")).as(key).doesNotContain("{", "}");
            boolean sentence = key.startsWith("complaint.")
                    || key.startsWith("points.")
                    || key.startsWith("customer.")
                    || key.startsWith("lifecycle.")
                    || key.startsWith("care.");
            if (language == Language.CHINESE && sentence && text.length() > 8) {
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
        return Stream.of(
                        ComplaintExplainer.codes(),
                        Assessment.codes(),
                        PointsRefusals.codes(),
                        PointsExplainer.codes(),
                        BooksCheck.codes(),
                        MatchExplainer.codes(),
                        FileExplainer.codes(),
                        CustomerRefusals.codes(),
                        ClassExplainer.codes(),
                        ForecastExplainer.codes(),
                        CareRefusals.codes(),
                        ContactExplainer.codes(),
                        WorkExplainer.codes(),
                        CampaignExplainer.codes(),
                        Timeline.codes(),
                        TaskExplainer.codes(),
                        List.of(KEY_REUSED))
                .flatMap(List::stream)
                .toList();
    }

    private static String key(Enum<?> constant) {
        Argument.Term term = Argument.term(constant);
        return term.type() + "." + term.name();
    }

    /** Returns the constants of every enum of the features, of the roles, and of the policies' own. */
    private static List<Enum<?>> constants() {
        Stream<Class<?>> own = Stream.of(
                Role.class,
                CommandRefusalReason.class,
                ReopenMode.class,
                RateName.class,
                Exclusion.class,
                RewardOutcome.class,
                MapOutcome.class,
                FileStage.class,
                VisitKind.class,
                CareFact.class,
                ProfileItem.class,
                CustomerAction.Kind.class,
                CustomerFact.Kind.class,
                CustomerRefusalReason.class,
                StandingState.class,
                ContactChannel.class,
                ConsentPurpose.class,
                Audience.class);
        return Stream.of(
                        enums(Role.class, "io.yangke.crm.spi.complaint"),
                        enums(Role.class, "io.yangke.crm.spi.points"),
                        enums(Role.class, "io.yangke.crm.spi.lifecycle"),
                        enums(Role.class, "io.yangke.crm.spi.care"),
                        enums(PointsPolicy.class, "io.yangke.crm.rules.care.campaign"),
                        enums(PointsPolicy.class, "io.yangke.crm.rules.lifecycle"),
                        enums(PointsPolicy.class, "io.yangke.crm.rules.lifecycle.forecast"),
                        enums(PointsPolicy.class, "io.yangke.crm.rules.points"),
                        enums(PointsPolicy.class, "io.yangke.crm.rules.points.books"),
                        own)
                .flatMap(types -> types)
                .filter(type -> type != BooksCheck.class)
                .map(Class::getEnumConstants)
                .flatMap(Arrays::stream)
                .<Enum<?>>map(Enum.class::cast)
                .toList();
    }

    /** Returns the public enums of a package, in the module of one of its types. */
    private static Stream<Class<?>> enums(Class<?> ofModule, String packageName) {
        return new ClassFileImporter()
                .importUrl(ofModule.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.getPackageName().equals(packageName))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> Modifier.isPublic(type.getModifiers()));
    }
}
