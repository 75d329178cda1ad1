package io.yangke.crm.rules.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.calendar.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Every rule of customers, classes and care, and every known case of care that went wrong, is named by a test")
class EveryCareCaseIsTestedTest {

    /** A test's name: of a method, or as it is shown. */
    private static final Pattern NAME = Pattern.compile("void (\\w+)\\(|@(?:DisplayName|Label)\\(\\s*\"([^\"]+)");

    private static final Pattern ID =
            Pattern.compile("(?<![A-Za-z0-9])((?:LIF|SEG|CUS|CMP|PTS)[-_]\\d\\d|L\\d+)(?![0-9])");

    @Test
    @DisplayName(
            "LIF-01, LIF-04 to LIF-23, LIF-25, LIF-26, SEG-01 to SEG-07, CUS-01 to CUS-06, L1 to L12, CMP-11, PTS-08")
    void every_rule_is_named() {
        TreeSet<String> named = new TreeSet<>();
        for (Path test : tests()) {
            Matcher names = NAME.matcher(read(test));
            while (names.find()) {
                Matcher ids = ID.matcher(names.group(1) == null ? names.group(2) : names.group(1));
                while (ids.find()) {
                    named.add(ids.group(1).replace('_', '-'));
                }
            }
        }
        assertThat(named).containsAll(rules());
    }

    private static List<String> rules() {
        return Stream.of(
                        numbered("LIF-%02d", 4, 23),
                        numbered("SEG-%02d", 1, 7),
                        numbered("CUS-%02d", 1, 6),
                        numbered("L%d", 1, 12),
                        Stream.of("LIF-01", "LIF-25", "LIF-26", "CMP-11", "PTS-08"))
                .flatMap(ids -> ids)
                .toList();
    }

    private static Stream<String> numbered(String form, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(form::formatted);
    }

    /** All tests but this one, whose own name names all. */
    private static List<Path> tests() {
        try (Stream<Path> files = Files.walk(SharedData.root().orElseThrow())) {
            return files.filter(file -> file.toString().matches(".*/src/.*(Test|Properties|Conformance)\\.java"))
                    .filter(file -> !file.endsWith("EveryCareCaseIsTestedTest.java"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
