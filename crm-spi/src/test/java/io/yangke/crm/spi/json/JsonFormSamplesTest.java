package io.yangke.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("State written by an older release")
final class JsonFormSamplesTest {

    static List<JsonForm<?>> forms() {
        return JsonForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("of form version 1 is read with nothing lost")
    void is_read_with_nothing_lost(JsonForm<?> form) {
        assertThat(Samples.lines(1, form)).isNotEmpty().allSatisfy(line -> reads(form, line));
    }

    private static <T> void reads(JsonForm<T> form, String line) {
        assertThat(form.write(form.read(line))).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("is sampled with every field, every type of event and every constant")
    void is_sampled_whole(JsonForm<?> form) {
        Set<String> missing = new TreeSet<>(Shape.expected(form.codec().type()));
        Samples.lines(JsonForm.VERSION, form).forEach(line -> missing.removeAll(Shape.seen(form.read(line))));
        assertThat(missing)
                .as("parts that no sample has; the main method of Samples adds samples with them")
                .isEmpty();
    }
}
