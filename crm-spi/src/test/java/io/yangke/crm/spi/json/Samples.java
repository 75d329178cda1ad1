package io.yangke.crm.spi.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Stored text as released versions wrote it: one file per version and form, one document per line. A file may grow until its
 * version is released; after that it never changes.
 */
final class Samples {

    private static final Map<JsonForm<?>, Function<States, Object>> SOURCES = Map.ofEntries(
            Map.entry(JsonForm.COMPLAINT, States::complaint),
            Map.entry(JsonForm.CONTACT_BOOK, States::contactBook),
            Map.entry(JsonForm.EVENT, States::event),
            Map.entry(JsonForm.NOTE, States::note),
            Map.entry(JsonForm.COMMAND, States::command),
            Map.entry(JsonForm.REFUSAL, States::refusal),
            Map.entry(JsonForm.POINTS_ACCOUNT, States::pointsAccount),
            Map.entry(JsonForm.POSTING, States::posting),
            Map.entry(JsonForm.CUSTOMER_FILE, States::customerFile),
            Map.entry(JsonForm.STANDING, States::standing),
            Map.entry(JsonForm.CARE_FILE, States::careFile),
            Map.entry(JsonForm.SIGNAL_BOOK, States::signalBook),
            Map.entry(JsonForm.SWEEP_PROGRESS, States::sweepProgress));

    private static final long MOST_SEEDS = 100_000;

    private Samples() {}

    static List<String> lines(int version, JsonForm<?> form) {
        try (InputStream in = Samples.class.getResourceAsStream("/" + file(version, form))) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String file(int version, JsonForm<?> form) {
        return "json/v" + version + "/" + form.codec().name() + ".jsonl";
    }

    /** Adds what the current version's samples lack to the files below the given folder, such as src/test/resources. */
    public static void main(String[] args) throws IOException {
        for (JsonForm<?> form : JsonForm.all()) {
            List<String> lines = completed(form, SOURCES.get(form));
            Path file = Path.of(args[0], file(JsonForm.VERSION, form));
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        }
    }

    private static <T> List<String> completed(JsonForm<T> form, Function<States, Object> source) {
        List<String> lines = new ArrayList<>(lines(JsonForm.VERSION, form));
        Set<String> missing = new TreeSet<>(Shape.expected(form.codec().type()));
        lines.forEach(line -> missing.removeAll(Shape.seen(form.read(line))));
        for (long seed = 0; !missing.isEmpty(); seed++) {
            if (seed == MOST_SEEDS) {
                throw new IllegalStateException("no arbitrary value has " + missing + "; States must make some");
            }
            T value = form.codec().type().cast(source.apply(new States(new Random(seed))));
            if (missing.removeAll(Shape.seen(value))) {
                lines.add(form.write(value));
            }
        }
        return lines;
    }
}
