package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("N3 The table of what the ledger's refusals say")
class PointsRefusalsTest {

    private static final AccountId ACCOUNT = AccountId.of(ProgrammeId.BRANCH, "C-1001");

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(ProgrammeId.class, ProgrammeId.BRANCH),
            Map.entry(AccountId.class, ACCOUNT),
            Map.entry(PostingId.class, new PostingId(ACCOUNT, 3)),
            Map.entry(DealerId.class, DealerId.of("D001")),
            Map.entry(DocumentId.class, DocumentId.of("RO-77")),
            Map.entry(RuleCode.class, RuleCode.of("service")),
            Map.entry(SpendingCategory.class, SpendingCategory.LABOUR),
            Map.entry(String.class, "line-1"),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(ZoneId.class, ZoneId.of("Asia/Shanghai")),
            Map.entry(int.class, 7),
            Map.entry(long.class, 7L));

    @TestFactory
    @DisplayName("PTS-10 every refusal is in the table with its rule and its facts")
    Stream<DynamicTest> every_refusal_is_in_the_table() {
        return factories().map(method -> DynamicTest.dynamicTest(method.getName(), () -> isInTheTable(method)));
    }

    @Test
    void the_table_holds_no_refusal_too_many() {
        assertThat(PointsRefusals.codes().stream().map(ExplanationCode::code))
                .containsExactlyInAnyOrderElementsOf(factories()
                        .map(method -> "points.refused." + method.getName())
                        .toList());
    }

    @Test
    void every_reason_is_given_by_some_refusal() throws ReflectiveOperationException {
        Set<PointsRefusalReason> given = EnumSet.noneOf(PointsRefusalReason.class);
        for (Method method : factories().toList()) {
            given.add((PointsRefusalReason) refusal(method).reason());
        }
        assertThat(given).containsExactlyInAnyOrder(PointsRefusalReason.values());
    }

    private static Stream<Method> factories() {
        return Arrays.stream(PointsRefusals.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Refusal.class)
                .filter(method -> !Modifier.isPrivate(method.getModifiers()));
    }

    private static void isInTheTable(Method method) throws ReflectiveOperationException {
        Explanation explanation = refusal(method).explanation();
        List<ExplanationCode> entries = PointsRefusals.codes().stream()
                .filter(code -> code.code().equals(explanation.code()))
                .toList();
        assertThat(entries).as(explanation.code()).hasSize(1);
        assertThat(explanation.rule()).isEqualTo(entries.get(0).rule());
        assertThat(entries.get(0).admits(explanation.arguments()))
                .as("%s takes %s", entries.get(0), explanation.arguments())
                .isTrue();
    }

    private static Refusal refusal(Method method) throws ReflectiveOperationException {
        Object[] facts = Arrays.stream(method.getGenericParameterTypes())
                .map(PointsRefusalsTest::sample)
                .toArray();
        return (Refusal) method.invoke(null, facts);
    }

    private static Object sample(Type type) {
        if (type instanceof ParameterizedType several) {
            return Set.of(sample(several.getActualTypeArguments()[0]));
        }
        Class<?> single = (Class<?>) type;
        return single.isEnum() ? single.getEnumConstants()[0] : SAMPLES.get(single);
    }
}
