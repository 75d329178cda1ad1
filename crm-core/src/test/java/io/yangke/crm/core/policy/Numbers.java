package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The numbers of a section, each with the range it may be in. */
final class Numbers {

    private Numbers() {}

    /** A number: where it stands, and what it may be. */
    record Number(String path, BigInteger min, BigInteger max) {

        void isRefusedOutOfRange(Consumer<String> read) {
            for (BigInteger value : List.of(
                    min.subtract(BigInteger.ONE),
                    max.add(BigInteger.ONE),
                    BigInteger.TEN.pow(40),
                    BigInteger.TEN.pow(40).negate())) {
                assertThat(problems(document(value), read))
                        .filteredOn(problem -> problem.pointer().equals("/" + path))
                        .extracting(DocumentProblem::problem, DocumentProblem::allowed)
                        .containsExactly(
                                tuple("is out of range", "a whole number from " + min + " to " + max + " is allowed"));
            }
        }

        void isTakenInRange(Consumer<String> read) {
            for (BigInteger value : List.of(min, max)) {
                assertThat(problems(document(value), read))
                        .extracting(DocumentProblem::problem)
                        .doesNotContain("is out of range", "is not a known field");
            }
        }

        private String document(BigInteger value) {
            String[] names = path.split("/");
            return "{\"" + String.join("\": {\"", names) + "\": " + value + "}".repeat(names.length);
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private static List<DocumentProblem> problems(String document, Consumer<String> read) {
        try {
            read.accept(document);
            return List.of();
        } catch (InvalidDocumentException refused) {
            return refused.problems();
        }
    }

    @SafeVarargs
    static List<Number> of(Stream<Number>... numbers) {
        List<Number> all = new ArrayList<>();
        for (Stream<Number> some : numbers) {
            some.forEach(all::add);
        }
        return all;
    }

    static Stream<Number> one(String path, long min, long max) {
        return Stream.of(new Number(path, BigInteger.valueOf(min), BigInteger.valueOf(max)));
    }

    /** Returns the numbers of a table whose object stands at a path. */
    static Stream<Number> in(String path, Table<?, ?> table) {
        return table.fields().values().stream().flatMap(field -> number(path + field.name(), field.type()));
    }

    private static Stream<Number> number(String path, JsonType<?> type) {
        if (type instanceof WholeNumber whole) {
            return one(path, whole.min(), whole.max());
        }
        return type instanceof LongNumber number ? one(path, number.min(), number.max()) : Stream.empty();
    }
}
