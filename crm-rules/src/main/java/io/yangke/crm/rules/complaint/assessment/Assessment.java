package io.yangke.crm.rules.complaint.assessment;

import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Gathers the tickets of a dealer for the assessment of a quarter. Source: CMP-13.
 *
 * <p>A complaint belongs to the quarter in which it was first assigned, a consultation to that of its receipt, both in the
 * dealer's zone; others may be added and are left aside. Adding is idempotent and order does not matter: of two states of a
 * ticket the one with the higher version counts. Not thread-safe; parts gathered apart are merged.
 */
public final class Assessment {

    private final Quarter quarter;
    private final ZoneId zone;
    private final ComplaintPolicy policy;
    private final TicketBag<TicketFacts> tickets;

    private Assessment(DealerId dealer, Quarter quarter, ZoneId zone, ComplaintPolicy policy) {
        this.quarter = quarter;
        this.zone = zone;
        this.policy = policy;
        this.tickets = new TicketBag<>(dealer);
    }

    /**
     * Returns an assessment without tickets.
     *
     * @param zone the dealer's zone, in which quarters and natural days are counted
     * @param policy the weights, and the window in which a repeat counts
     */
    public static Assessment of(DealerId dealer, Quarter quarter, ZoneId zone, ComplaintPolicy policy) {
        return new Assessment(dealer, quarter, zone, policy);
    }

    /**
     * Adds a ticket, or a later state of it.
     *
     * @throws IllegalArgumentException if the ticket is another dealer's
     */
    public Assessment add(Complaint ticket) {
        tickets.add(ticket, state -> TicketFacts.of(state, policy));
        return this;
    }

    /**
     * Adds all that was gathered apart.
     *
     * @throws IllegalArgumentException if the other is for another dealer or quarter, zone or policy
     */
    public Assessment merge(Assessment other) {
        Checks.require(
                quarter.equals(other.quarter) && zone.equals(other.zone) && policy.equals(other.policy),
                "assessment",
                "is for another quarter, zone or policy",
                "parts of one assessment are allowed");
        tickets.merge(other.tickets);
        return this;
    }

    /**
     * Returns the assessment as it stands at an instant: a limit that ran out by then counts as run out, recorded or not. What
     * was recorded later than that instant counts too.
     */
    public DealerAssessment result(Instant asOf) {
        List<TicketFacts> cohort = tickets.facts().filter(this::isOfQuarter).toList();
        Counting counting = new Counting(cohort, asOf);
        Map<RateName, Rate> rates = counting.rates();
        return new DealerAssessment(
                tickets.dealer(),
                quarter,
                asOf,
                rates,
                counting.responseByLevel(),
                apart(cohort),
                ids(cohort, ticket -> ticket.reopened() && ticket.apart().isEmpty()),
                Scoring.score(List.copyOf(rates.values()), policy.assessment()),
                policy.assessment());
    }

    /** Returns every kind of statement that assessments, rewards and gaming signals can make. */
    public static List<ExplanationCode> codes() {
        return KpiCode.all();
    }

    private boolean isOfQuarter(TicketFacts ticket) {
        return ticket.cohortAt().filter(at -> quarter.contains(at, zone)).isPresent();
    }

    private static Map<Exclusion, List<TicketId>> apart(List<TicketFacts> cohort) {
        return cohort.stream()
                .filter(ticket -> ticket.apart().isPresent())
                .collect(Collectors.groupingBy(
                        ticket -> ticket.apart().orElseThrow(),
                        () -> new EnumMap<>(Exclusion.class),
                        Collectors.mapping(TicketFacts::id, Collectors.toList())));
    }

    private static List<TicketId> ids(List<TicketFacts> cohort, Predicate<TicketFacts> which) {
        return cohort.stream().filter(which).map(TicketFacts::id).toList();
    }

    /** The rates of a cohort at an instant. */
    private final class Counting {

        private final List<TicketFacts> cohort;
        private final RateRules rules;
        private final boolean quarterOver;

        Counting(List<TicketFacts> cohort, Instant asOf) {
            this.cohort = cohort;
            this.rules = new RateRules(zone, policy.repeatWindowDays(), asOf);
            this.quarterOver = !asOf.isBefore(quarter.until(zone));
        }

        Map<RateName, Rate> rates() {
            Map<RateName, Rate> rates = new EnumMap<>(RateName.class);
            for (RateName name : RateName.values()) {
                rates.put(name, rate(name, cohort));
            }
            return rates;
        }

        Map<HandlerLevel, Rate> responseByLevel() {
            Map<HandlerLevel, Rate> byLevel = new EnumMap<>(HandlerLevel.class);
            levels().forEach((level, of) -> byLevel.put(level, rate(RateName.TIMELY_RESPONSE, of)));
            return byLevel;
        }

        private Map<HandlerLevel, List<TicketFacts>> levels() {
            return cohort.stream()
                    .filter(ticket -> ticket.apart().isEmpty() && ticket.level().isPresent())
                    .collect(Collectors.groupingBy(ticket -> ticket.level().orElseThrow()));
        }

        private Rate rate(RateName name, Collection<TicketFacts> of) {
            RateTally tally = new RateTally(name);
            of.forEach(ticket -> tally.count(ticket.id(), rules.place(name, ticket)));
            return tally.rate(quarterOver);
        }
    }
}
