package io.yangke.crm.rules.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("N3 The table of what explanations say holds everything the desk decides")
class ExplanationTableTest {

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            CommandKey.class, CommandKey.of("hotline-88123"),
            TicketId.class, TicketId.of("T-1"),
            StaffId.class, StaffId.of("D-9"),
            CategoryCode.class, CategoryCode.of("A4d"),
            Instant.class, Instant.EPOCH,
            ZoneId.class, ZoneId.of("Asia/Shanghai"),
            int.class, 7);

    @Test
    @DisplayName("every kind of event of a ticket has its explanation")
    void everyKindOfEventHasItsExplanation() {
        assertThat(ComplaintExplainer.tellings().events())
                .containsExactlyInAnyOrderElementsOf(
                        leaves(ComplaintEvent.class).toList());
    }

    private static Stream<Class<? extends ComplaintEvent>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ExplanationTableTest::leaves)
                : Stream.of(type.asSubclass(ComplaintEvent.class));
    }

    @TestFactory
    @DisplayName("CMP-14 every refusal is in the table with its rule and its facts")
    Stream<DynamicTest> everyRefusalIsInTheTable() {
        return Arrays.stream(Refusals.class.getDeclaredMethods())
                .filter(method ->
                        Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> method.getReturnType() == Refusal.class)
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> isInTheTable(refusal(method))));
    }

    private static void isInTheTable(Refusal refusal) {
        Explanation explanation = refusal.explanation();
        ExplanationCode entry = ComplaintExplainer.codes().stream()
                .filter(code -> code.code().equals(explanation.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(explanation.code() + " is not in the table"));
        assertThat(explanation.rule()).isEqualTo(entry.rule());
        assertThat(entry.admits(explanation.arguments()))
                .as("%s takes %s", entry, explanation.arguments())
                .isTrue();
    }

    private static Refusal refusal(Method method) throws ReflectiveOperationException {
        Object[] facts = Arrays.stream(method.getGenericParameterTypes())
                .map(ExplanationTableTest::sample)
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

    @Test
    @DisplayName("there are as many refusals in the table as the desk has, and the one of an import")
    void theTableHoldsNoRefusalTooMany() {
        long factories = Arrays.stream(Refusals.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Refusal.class && !Modifier.isPrivate(method.getModifiers()))
                .count();
        assertThat(RefusalCodes.ALL).hasSize((int) factories + 1);
    }

    @Test
    @DisplayName("a statement with facts of other kinds is a broken contract")
    void aStatementWithOtherFactsIsABrokenContract() {
        assertThatThrownBy(() -> ComplaintCode.GRADE_NO_LIMIT.with(Argument.count(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("complaint.grade.noLimit: has arguments of other kinds");
        assertThatThrownBy(() -> ComplaintCode.GRADE_NO_LIMIT.with(Argument.term(Channel.WEB)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ComplaintCode.GRADE_NO_LIMIT.with(Argument.term(Grade.C), Argument.term(Grade.C)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ComplaintCode.GRADE_NO_LIMIT.with(Argument.term(Grade.C)).arguments())
                .isEqualTo(List.of(Argument.term(Grade.C)));
        assertThat(ArgumentKind.terms(Role.class).admits(Argument.terms(Set.of(Role.SE, Role.RBO))))
                .isTrue();
        assertThat(ArgumentKind.terms(Role.class).admits(Argument.terms(Set.of(Grade.A))))
                .isFalse();
    }
}
