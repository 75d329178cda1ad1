package io.yangke.crm.core.complaint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The labels of the printable forms in one language. A resource bundle would ask the default locale, which has no say. */
enum FormLabels {
    ENGLISH(Locale.ENGLISH, "forms.properties"),
    CHINESE(Locale.CHINA, "forms_zh_CN.properties");

    private final Locale locale;
    private final ImmutableMap<String, String> labels;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    FormLabels(Locale locale, String file) {
        this.locale = locale;
        this.labels = read(file);
        this.date = DateTimeFormatter.ofPattern(of("date"), Locale.ROOT);
        this.time = DateTimeFormatter.ofPattern(of("time"), Locale.ROOT);
    }

    static FormLabels in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? CHINESE : ENGLISH;
    }

    private static ImmutableMap<String, String> read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(FormLabels.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return ImmutableMap.copyOf(Maps.fromProperties(properties));
    }

    Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return labels.keySet();
    }

    String of(String key) {
        return Objects.requireNonNull(labels.get(key), key);
    }

    String day(LocalDate day) {
        return date.format(day);
    }

    String time(LocalDateTime at) {
        return time.format(at);
    }
}
