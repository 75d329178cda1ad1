package io.yangke.crm.rules.care.timeline;

import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One thing in a customer's life with the dealer.
 *
 * @param on the day
 * @param kind what part of that life it belongs to
 * @param reference what it is: a fact, a task, a ticket, a posting; with {@code kind} and {@code on} it tells entries apart
 * @param text what happened, without personal data
 */
public record TimelineEntry(LocalDate on, Kind kind, String reference, Explanation text) {

    /** The parts of a customer's life with the dealer, in the order of one day. */
    public enum Kind {
        /** A car, a membership, an insurance. */
        OWNERSHIP,
        /** A visit. */
        VISIT,
        /** A complaint. */
        COMPLAINT,
        /** A contact, or what became of a task. */
        CARE,
        /** Points. */
        POINTS,
        /** A change of class. */
        CLASS
    }

    public TimelineEntry {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(text, "text");
    }
}
