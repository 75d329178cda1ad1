package io.yangke.crm.spi.explain;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** A fact or a threshold in an explanation, typed so that each language can put it in its own words. */
public sealed interface Argument {

    /**
     * A constant with wording of its own, such as a grade or a state.
     *
     * @param type what {@link #typeOf} says of its enum
     * @param name the name of the constant
     */
    record Term(String type, String name) implements Argument {
        public Term {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * Several constants.
     *
     * @param terms the constants, in order
     */
    record Terms(List<Term> terms) implements Argument {
        public Terms {
            terms = ImmutableList.copyOf(terms);
        }
    }

    /**
     * Something a host or a calendar names itself, such as a category or a holiday: shown in the word of the language if
     * there is one, and else by its own name.
     *
     * @param type what it is, such as {@code Holiday}
     * @param key its stable key, such as {@code NATIONAL_DAY}
     * @param name its own name; never personal data
     */
    record Named(String type, String key, String name) implements Argument {
        public Named {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(name, "name");
        }
    }

    /** What is counted. */
    enum Unit {
        /** Working days of a calendar. */
        WORKING_DAYS,
        /** Days of any kind. */
        NATURAL_DAYS,
        /** Calls of a customer. */
        CALLS,
        /** Customers. */
        CUSTOMERS,
        /** Months of the calendar. */
        MONTHS,
        /** Visits to the workshop. */
        VISITS,
        /** Renewals of insurance. */
        RENEWALS,
        /** Points. */
        POINTS,
        /** Money, in fen. */
        FEN,
        /** Distance, in whole kilometres. */
        KILOMETRES
    }

    /**
     * So many of something.
     *
     * @param value how many, at least 0
     * @param unit of what
     */
    record Quantity(long value, Unit unit) implements Argument {
        public Quantity {
            Checks.range("value", value, 0, Long.MAX_VALUE);
            Objects.requireNonNull(unit, "unit");
        }
    }

    /**
     * A number.
     *
     * @param value the number
     */
    record Count(long value) implements Argument {}

    /**
     * A share, kept exact.
     *
     * @param numerator at least 0
     * @param denominator more than 0
     */
    record Share(long numerator, long denominator) implements Argument {}

    /**
     * An instant, shown in a zone.
     *
     * @param at the instant
     * @param zone the zone it is shown in
     */
    record Moment(Instant at, ZoneId zone) implements Argument {
        public Moment {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(zone, "zone");
        }
    }

    /**
     * A day.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements Argument {
        public Day {
            Objects.requireNonNull(day, "day");
        }
    }

    /**
     * Days in a row.
     *
     * @param firstInclusive the first day
     * @param lastInclusive the last day, not before the first
     */
    record Days(LocalDate firstInclusive, LocalDate lastInclusive) implements Argument {
        public Days {
            Checks.require(
                    !lastInclusive.isBefore(firstInclusive),
                    "lastInclusive",
                    "is before the first day",
                    "a day no earlier is allowed");
        }
    }

    /**
     * A length of time within business hours.
     *
     * @param length the length, counted in business hours only
     */
    record WorkingTime(Duration length) implements Argument {
        public WorkingTime {
            Objects.requireNonNull(length, "length");
        }
    }

    /**
     * A length of time that runs day and night.
     *
     * @param length the length
     */
    record Span(Duration length) implements Argument {
        public Span {
            Objects.requireNonNull(length, "length");
        }
    }

    /**
     * An opaque identity or a key of the host's, shown as it is; never personal data.
     *
     * @param text the identity
     */
    record Reference(String text) implements Argument {
        public Reference {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Returns a constant. */
    static Term term(Enum<?> constant) {
        return new Term(typeOf(constant.getDeclaringClass()), constant.name());
    }

    /** Returns the type of an enum's terms: its simple name, behind that of the type it stands in, such as {@code HouseAccount.Kind}. */
    static String typeOf(Class<? extends Enum<?>> constants) {
        Class<?> enclosing = constants.getEnclosingClass();
        return enclosing == null
                ? constants.getSimpleName()
                : enclosing.getSimpleName() + "." + constants.getSimpleName();
    }

    /** Returns constants in their order. */
    static Terms terms(Collection<? extends Enum<?>> constants) {
        return new Terms(constants.stream().sorted().map(Argument::term).toList());
    }

    /** Returns something with a name of its own. */
    static Argument named(String type, String key, String name) {
        return new Named(type, key, name);
    }

    /** Returns so many of something. */
    static Argument quantity(long value, Unit unit) {
        return new Quantity(value, unit);
    }

    /** Returns a number. */
    static Argument count(long value) {
        return new Count(value);
    }

    /** Returns a share. */
    static Argument share(long numerator, long denominator) {
        return new Share(numerator, denominator);
    }

    /** Returns an instant shown in a zone. */
    static Argument moment(Instant at, ZoneId zone) {
        return new Moment(at, zone);
    }

    /** Returns a day. */
    static Argument day(LocalDate day) {
        return new Day(day);
    }

    /** Returns days in a row. */
    static Argument days(LocalDate firstInclusive, LocalDate lastInclusive) {
        return new Days(firstInclusive, lastInclusive);
    }

    /** Returns a length of time within business hours. */
    static Argument workingTime(Duration length) {
        return new WorkingTime(length);
    }

    /** Returns a length of time that runs day and night. */
    static Argument span(Duration length) {
        return new Span(length);
    }

    /** Returns the text of an opaque identity. */
    static Argument reference(Object identity) {
        return new Reference(identity.toString());
    }
}
