package io.yangke.crm.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.explain.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SEG-01 N3 Explanations of classes")
class ClassExplainerTest {

    @Test
    @DisplayName(
            "among many tables and customers every statement there is is told, each with the arguments of its table")
    void every_statement_is_told_with_its_arguments() {
        Map<String, ExplanationCode> codes =
                ClassExplainer.codes().stream().collect(Collectors.toMap(ExplanationCode::code, Function.identity()));
        Set<String> told = new TreeSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            told(random).forEach(statement -> {
                assertThat(codes.get(statement.code()).admits(statement.arguments()))
                        .as(statement.code())
                        .isTrue();
                told.add(statement.code());
            });
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(codes.keySet());
    }

    private static Stream<Explanation> told(Random random) {
        ClassPolicy policy = AnyClasses.policy(random);
        ClassTable table = ClassTable.compile(policy);
        ClassFacts facts = AnyClasses.facts(policy.rows(), random);
        List<Explanation> told = ClassExplainer.explain(table, still(facts), facts.asOf());
        return told.stream().flatMap(ClassExplainerTest::all);
    }

    /** A customer whose counts never leave the window. */
    private static ClassHistory still(ClassFacts facts) {
        return day -> new ClassFacts(
                day, facts.spendFen(), facts.visits(), facts.renewals(), facts.lastVisit(), facts.lastPurchase());
    }

    private static Stream<Explanation> all(Explanation statement) {
        return Stream.concat(Stream.of(statement), statement.details().stream().flatMap(ClassExplainerTest::all));
    }
}
