package io.yangke.crm.rules.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Real data beside the project's checkout, which not every machine has: {@code ../shared/data}. */
public final class SharedData {

    private SharedData() {}

    /** Returns the lines of the file, or says on the console what is not checked without it. */
    public static Optional<List<String>> lines(String file, String notChecked) {
        Optional<Path> found = root().map(
                        root -> root.resolveSibling("shared").resolve("data").resolve(file))
                .filter(Files::exists);
        if (found.isEmpty()) {
            System.out.println("NOT CHECKED, no ../shared/data/" + file + " here: " + notChecked);
        }
        return found.map(SharedData::read);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the folder of the project. */
    public static Optional<Path> root() {
        Path candidate = Path.of("").toAbsolutePath();
        while (candidate != null && !isRoot(candidate)) {
            candidate = candidate.getParent();
        }
        return Optional.ofNullable(candidate);
    }

    private static boolean isRoot(Path folder) {
        Path pom = folder.resolve("pom.xml");
        return Files.exists(pom)
                && String.join("\n", read(pom))
                        .contains(
                                "<artifactId>yangke</artifactId>\n    <version>0.1.0-SNAPSHOT</version>\n    <packaging>pom");
    }
}
