package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a complaint repeats an earlier one. Source: CMP-07. */
public final class Repeats {

    private static final Comparator<Complaint> BY_RECEIPT = Comparator.comparing(
                    (Complaint ticket) -> ticket.intake().receivedAt())
            .thenComparing(Complaint::id);

    private Repeats() {}

    /**
     * Whether a complaint received at an instant falls into the window that begins with a resolution: at or after it, and
     * on a day of the zone at most so many natural days later.
     */
    public static boolean isWithinWindow(Instant resolvedAt, Instant receivedAt, int days, ZoneId zone) {
        return !receivedAt.isBefore(resolvedAt) && receivedAt.isBefore(windowEnd(resolvedAt, days, zone));
    }

    /** Returns the first instant after the window that begins with a resolution. */
    public static Instant windowEnd(Instant resolvedAt, int days, ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(resolvedAt, zone).plusDays(days);
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Returns the latest earlier complaint on the matter; empty if there is none. */
    static Optional<Complaint> previous(List<Complaint> onMatter, Instant receivedAt) {
        return onMatter.stream()
                .filter(ticket -> ticket.kind() == TicketKind.COMPLAINT)
                .filter(ticket -> !ticket.intake().receivedAt().isAfter(receivedAt))
                .filter(ticket -> switch (ticket.status()) {
                    case MERGED, WITHDRAWN, REJECTED -> false;
                    case UNHANDLED, IN_PROGRESS, RESOLVED, CONFIRMED, FILED -> true;
                })
                .max(BY_RECEIPT);
    }

    /** Whether a new complaint escalates an earlier one to the next handler. */
    static boolean escalates(Complaint previous, Instant receivedAt, DeskRules rules) {
        return previous.resolvedAt()
                .filter(resolved -> isWithinWindow(
                        resolved,
                        receivedAt,
                        rules.policy().repeatWindowDays(),
                        rules.calendar().zone()))
                .isPresent();
    }
}
