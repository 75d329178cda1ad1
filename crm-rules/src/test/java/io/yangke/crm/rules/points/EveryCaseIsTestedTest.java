package io.yangke.crm.rules.points;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every known case of points ledgers that went wrong, and every rule of the ledger, is named by a test")
class EveryCaseIsTestedTest {

    /** A test's name: of a method, or as it is shown. */
    private static final Pattern NAME = Pattern.compile("void (\\w+)\\(|@(?:DisplayName|Label)\\(\\s*\"([^\"]+)");

    private static final Pattern ID = Pattern.compile("(?<![A-Za-z0-9])(P(?:TS-)?\\d+)(?![0-9])");

    @Test
    @DisplayName("P1 to P36, PTS-01 to PTS-13")
    void every_case_is_named() {
        TreeSet<String> named = new TreeSet<>();
        for (Path test : tests()) {
            Matcher names = NAME.matcher(read(test));
            while (names.find()) {
                Matcher ids = ID.matcher(names.group(1) == null ? names.group(2) : names.group(1));
                while (ids.find()) {
                    named.add(ids.group(1));
                }
            }
        }
        List<String> cases = Stream.concat(
                        IntStream.rangeClosed(1, 36).mapToObj(number -> "P" + number),
                        IntStream.rangeClosed(1, 13).mapToObj("PTS-%02d"::formatted))
                .toList();
        assertThat(named).containsAll(cases);
    }

    private static List<Path> tests() {
        try (Stream<Path> files = Files.walk(SharedData.root().orElseThrow())) {
            return files.filter(file -> file.toString().matches(".*/src/.*(Test|Properties|Conformance)\\.java"))
                    .collect(Collectors.toList());
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
