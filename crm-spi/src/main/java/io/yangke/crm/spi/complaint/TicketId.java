package io.yangke.crm.spi.complaint;

import io.yangke.crm.spi.internal.Checks;

/**
 * The number of a complaint ticket 投诉工单, unique within the dealer. Source: CMP-01.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record TicketId(String value) implements Comparable<TicketId> {

    public TicketId {
        Checks.id("ticket", value);
    }

    /** Returns the value with this text. */
    public static TicketId of(String value) {
        return new TicketId(value);
    }

    @Override
    public int compareTo(TicketId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
