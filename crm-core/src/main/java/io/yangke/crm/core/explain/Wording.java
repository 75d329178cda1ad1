package io.yangke.crm.core.explain;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The wording of one language, read from its bundle in this module and parsed once. */
final class Wording {

    private final Map<String, Template> templates;

    private Wording(Map<String, Template> templates) {
        this.templates = templates;
    }

    /** Reads a bundle as UTF-8. */
    static Wording read(String bundle) {
        ImmutableMap.Builder<String, Template> parsed = ImmutableMap.builder();
        Properties properties = properties(bundle);
        properties.stringPropertyNames().forEach(key -> parsed.put(key, Template.parse(properties.getProperty(key))));
        return new Wording(parsed.buildOrThrow());
    }

    private static Properties properties(String bundle) {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(Wording.class.getResourceAsStream(bundle), bundle);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties;
    }

    Set<String> keys() {
        return templates.keySet();
    }

    Optional<Template> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    Template get(String key) {
        return Objects.requireNonNull(templates.get(key), key);
    }

    /** Returns the wording of a constant, or what stands in for it. */
    String text(String key, String otherwise) {
        Template template = templates.get(key);
        return template == null ? otherwise : template.text();
    }
}
