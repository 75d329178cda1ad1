package io.yangke.crm.example.dealership.text;

import io.yangke.crm.spi.points.ProgrammeId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;

/** The words of summary and report in one language, from {@code words_zh.properties} or {@code words_en.properties}. */
public final class Words {

    private final Language language;
    private final Properties texts = new Properties();

    private Words(Language language) {
        this.language = language;
        String file = "words_" + language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the words of a language. */
    public static Words in(Language language) {
        return new Words(language);
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /**
     * Returns the text of a key with its arguments put in.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String get(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("key: " + key + " has no text in " + language.code());
        }
        return new MessageFormat(text, language.locale()).format(arguments);
    }

    /** Returns the word for a constant, such as {@code term.Channel.HOTLINE} or {@code term.Movement.Kind.EARNED}. */
    public String term(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return get("term." + name.replace('$', '.') + "." + constant.name());
    }

    /** Returns a number with its digits in groups. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** Returns an amount of money in yuan, with two decimals. */
    public String yuan(long fen) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(language.locale()));
        return (fen < 0 ? "−" : "") + format.format(BigDecimal.valueOf(Math.abs(fen), 2));
    }

    /** Returns the name of a points programme of the library's own. */
    public String programme(ProgrammeId programme) {
        return get("programme." + programme);
    }

    /** Returns a month of a year. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(get("format.month"), language.locale())
                .format(month);
    }

    /** Returns a day with its year. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(get("format.date"), language.locale())
                .format(day);
    }

    /** Returns a day, short: month and day. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(get("format.day"), language.locale()).format(day);
    }

    /** Returns a weekday, short. */
    public String weekday(LocalDate day) {
        return get("weekday." + day.getDayOfWeek().name());
    }

    /** Returns day and time in a zone. */
    public String moment(Instant at, ZoneId zone) {
        return day(at.atZone(zone).toLocalDate()) + " " + time(at, zone);
    }

    /** Returns the time of day in a zone. */
    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(at.atZone(zone));
    }

    /** Returns a length of time in its two largest units, rounded down to minutes. */
    public String span(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 60) {
            return get("span.minutes", minutes);
        }
        if (minutes < 48 * 60) {
            return get("span.hours", minutes / 60, minutes % 60);
        }
        return get("span.days", minutes / 1440, minutes % 1440 / 60);
    }
}
