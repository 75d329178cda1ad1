package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.internal.Checks;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers the tickets of a dealer for the summary of a week or month. Source: CMP-15.
 *
 * <p>A ticket belongs to the period in which it was received, in the dealer's zone; others may be added and are left aside.
 * Adding is idempotent and order does not matter. Not thread-safe; parts gathered apart are merged.
 */
public final class Summary {

    private final Period period;
    private final ZoneId zone;
    private final SummaryFigures figures;
    private final TicketBag<SummaryFacts> tickets;

    private Summary(DealerId dealer, Period period, ZoneId zone, SummaryFigures figures) {
        this.period = period;
        this.zone = zone;
        this.figures = figures;
        this.tickets = new TicketBag<>(dealer);
    }

    /** Returns a summary without tickets, in the dealer's zone. */
    public static Summary of(DealerId dealer, Period period, ZoneId zone, SummaryFigures figures) {
        return new Summary(dealer, period, zone, figures);
    }

    /**
     * Adds a ticket, or a later state of it.
     *
     * @throws IllegalArgumentException if the ticket is another dealer's
     */
    public Summary add(Complaint ticket) {
        tickets.add(ticket, state -> SummaryFacts.of(state, zone));
        return this;
    }

    /**
     * Adds all that was gathered apart.
     *
     * @throws IllegalArgumentException if the other is for another dealer, period, zone or other figures
     */
    public Summary merge(Summary other) {
        Checks.require(
                period.equals(other.period) && zone.equals(other.zone) && figures.equals(other.figures),
                "summary",
                "is for another period, zone or other figures",
                "parts of one summary are allowed");
        tickets.merge(other.tickets);
        return this;
    }

    /** Returns the summary of what was gathered. */
    public ComplaintSummary result() {
        List<SummaryFacts> complaints =
                inPeriod().filter(ticket -> ticket.apart().isEmpty()).toList();
        return new ComplaintSummary(
                tickets.dealer(),
                period,
                SummaryLine.of(complaints, figures),
                lines(complaints, ticket -> Optional.of(ticket.phase())),
                lines(complaints, SummaryFacts::category),
                lines(complaints, SummaryFacts::cause),
                lines(complaints, SummaryFacts::department),
                apart(),
                recurring(complaints));
    }

    private Stream<SummaryFacts> inPeriod() {
        return tickets.facts().filter(ticket -> period.contains(ticket.received()));
    }

    private <K> Map<K, SummaryLine> lines(List<SummaryFacts> complaints, Function<SummaryFacts, Optional<K>> key) {
        Map<K, SummaryLine> lines = new TreeMap<>();
        complaints.stream()
                .filter(ticket -> key.apply(ticket).isPresent())
                .collect(Collectors.groupingBy(ticket -> key.apply(ticket).orElseThrow()))
                .forEach((group, of) -> lines.put(group, SummaryLine.of(of, figures)));
        return lines;
    }

    private Map<Exclusion, Integer> apart() {
        Map<Exclusion, Integer> apart = new TreeMap<>();
        inPeriod().flatMap(ticket -> ticket.apart().stream()).forEach(reason -> apart.merge(reason, 1, Integer::sum));
        return apart;
    }

    private List<RecurringMatter> recurring(List<SummaryFacts> complaints) {
        return complaints.stream().collect(Collectors.groupingBy(SummaryFacts::matter)).entrySet().stream()
                .filter(matter -> matter.getValue().size() >= figures.recurringFrom())
                .map(matter -> recurring(matter.getKey(), matter.getValue()))
                .sorted(Comparator.comparing(RecurringMatter::complaints)
                        .reversed()
                        .thenComparing(RecurringMatter::matter))
                .limit(figures.recurringMatters())
                .toList();
    }

    private static RecurringMatter recurring(MatterKey matter, List<SummaryFacts> on) {
        long customers = on.stream().map(SummaryFacts::customer).distinct().count();
        return new RecurringMatter(matter, on.size(), (int) customers);
    }
}
