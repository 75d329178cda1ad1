package io.yangke.crm.rules.complaint.assessment;

import static io.yangke.crm.rules.complaint.assessment.AnyTickets.Q4;
import static io.yangke.crm.rules.complaint.assessment.TicketFixture.DEALER;
import static io.yangke.crm.rules.complaint.assessment.TicketFixture.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.complaint.AssessmentPolicy;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.spi.RegionId;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.explain.Explanation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("CMP-13: an assessment")
class AssessmentProperties {

    @Provide
    Arbitrary<List<Complaint>> tickets() {
        return AnyTickets.lists();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return AnyTickets.moments();
    }

    @Provide
    Arbitrary<TicketStatus> ends() {
        return Arbitraries.of(TicketStatus.MERGED, TicketStatus.WITHDRAWN, TicketStatus.REJECTED);
    }

    private static Assessment of(List<Complaint> tickets) {
        Assessment assessment = Assessment.of(DEALER, Q4, SHANGHAI, ComplaintPolicy.DEFAULT);
        tickets.forEach(assessment::add);
        return assessment;
    }

    @Property
    @Label("merging parts, in either order, equals one pass")
    void merge_equals_one_pass(
            @ForAll("tickets") List<Complaint> left,
            @ForAll("tickets") List<Complaint> right,
            @ForAll("moments") Instant asOf) {
        List<Complaint> renumbered = after(left, right);
        List<Complaint> all = Stream.of(left, renumbered).flatMap(List::stream).toList();

        DealerAssessment onePass = of(all).result(asOf);

        assertThat(of(left).merge(of(renumbered)).result(asOf)).isEqualTo(onePass);
        assertThat(of(renumbered).merge(of(left)).result(asOf)).isEqualTo(onePass);
    }

    /** Gives the later list versions of its own: two states of one ticket never share a version. */
    private static List<Complaint> after(List<Complaint> earlier, List<Complaint> later) {
        return later.stream()
                .map(ticket -> ticket.withVersion(ticket.version() + earlier.size()))
                .map(Complaint.class::cast)
                .toList();
    }

    @Property
    @Label("how parts are grouped does not matter")
    void merge_is_associative(
            @ForAll("tickets") List<Complaint> a,
            @ForAll("tickets") List<Complaint> b,
            @ForAll("tickets") List<Complaint> c,
            @ForAll("moments") Instant asOf) {
        List<Complaint> second = after(a, b);
        List<Complaint> third = after(Stream.of(a, b).flatMap(List::stream).toList(), c);

        DealerAssessment leftFirst = of(a).merge(of(second)).merge(of(third)).result(asOf);
        DealerAssessment rightFirst = of(a).merge(of(second).merge(of(third))).result(asOf);

        assertThat(leftFirst).isEqualTo(rightFirst);
    }

    @Property
    @Label("the order of tickets, and adding one twice, do not matter")
    void order_and_repetition_do_not_matter(
            @ForAll("tickets") List<Complaint> tickets, @ForAll("moments") Instant asOf, @ForAll Random random) {
        List<Complaint> shuffled = new ArrayList<>(tickets);
        shuffled.addAll(tickets);
        Collections.shuffle(shuffled, random);

        assertThat(of(shuffled).result(asOf)).isEqualTo(of(tickets).result(asOf));
    }

    @Property
    @Label("every ticket of the quarter is in exactly one place of each rate")
    void each_ticket_has_one_place(@ForAll("tickets") List<Complaint> tickets, @ForAll("moments") Instant asOf) {
        Set<TicketId> cohort = latest(tickets)
                .filter(AssessmentProperties::isOfQuarter)
                .map(Complaint::id)
                .collect(Collectors.toSet());

        for (Rate rate : of(tickets).result(asOf).rates().values()) {
            List<TicketId> placed = Stream.of(
                            Stream.of(rate.achieved(), rate.missed()), rate.excluded().values().stream())
                    .flatMap(lists -> lists)
                    .flatMap(Collection::stream)
                    .toList();
            assertThat(placed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(cohort);
        }
    }

    private static Stream<Complaint> latest(List<Complaint> tickets) {
        BinaryOperator<Complaint> later = (a, b) -> a.version() > b.version() ? a : b;
        return tickets.stream().collect(Collectors.toMap(Complaint::id, ticket -> ticket, later)).values().stream();
    }

    private static boolean isOfQuarter(Complaint ticket) {
        return Q4.contains(ticket.intake().receivedAt(), SHANGHAI);
    }

    @Property
    @Label("rates lie between 0 and 100 %, and the score between 0 and 100 points")
    void rates_and_score_are_within_bounds(
            @ForAll("tickets") List<Complaint> tickets, @ForAll("moments") Instant asOf) {
        DealerAssessment result = of(tickets).result(asOf);

        result.rates()
                .values()
                .forEach(rate -> rate.hundredthsOfPercent()
                        .ifPresent(share -> assertThat(share).isBetween(0, 10_000)));
        result.score().ifPresent(score -> assertThat(score.hundredths()).isBetween(0, 10_000));
    }

    @Property
    @Label("rates equal a count by hand")
    void rates_equal_a_count_by_hand(@ForAll("tickets") List<Complaint> tickets, @ForAll("moments") Instant asOf) {
        DealerAssessment result = of(tickets).result(asOf);
        List<Complaint> cohort = latest(tickets)
                .filter(AssessmentProperties::isOfQuarter)
                .filter(ticket -> ticket.kind() == TicketKind.COMPLAINT && !hasEnded(ticket))
                .toList();

        assertThat(numbers(result.rate(RateName.TIMELY_RESPONSE))).isEqualTo(responsesByHand(cohort, asOf));
        assertThat(numbers(result.rate(RateName.TIMELY_CLOSING))).isEqualTo(closingsByHand(cohort, asOf));
        assertThat(numbers(result.rate(RateName.FIRST_TIME_RESOLUTION))).isEqualTo(firstTimesByHand(cohort, asOf));
    }

    private static boolean hasEnded(Complaint ticket) {
        return Set.of(TicketStatus.MERGED, TicketStatus.WITHDRAWN, TicketStatus.REJECTED)
                .contains(ticket.status());
    }

    private static List<Integer> numbers(Rate rate) {
        return List.of(rate.numerator(), rate.denominator());
    }

    private static List<Integer> responsesByHand(List<Complaint> cohort, Instant asOf) {
        int in = 0;
        int of = 0;
        for (Complaint ticket : cohort) {
            boolean inTime = ticket.firstRespondedAt()
                    .filter(at -> !at.isAfter(ticket.intake().receivedAt().plus(TicketFixture.RESPONSE)))
                    .isPresent();
            boolean limitOver = asOf.isAfter(ticket.intake().receivedAt().plus(TicketFixture.RESPONSE));
            in += inTime ? 1 : 0;
            of += inTime || limitOver || ticket.firstRespondedAt().isPresent() ? 1 : 0;
        }
        return List.of(in, of);
    }

    private static List<Integer> closingsByHand(List<Complaint> cohort, Instant asOf) {
        int in = 0;
        int of = 0;
        for (Complaint ticket : cohort) {
            Set<ClockState> states = new HashSet<>();
            boolean over = false;
            for (Clock clock : ticket.clocks()) {
                if (clock.kind() == ClockKind.CLOSING) {
                    states.add(clock.state());
                    over |= clock.state() == ClockState.RUNNING
                            && asOf.isAfter(clock.dueAt().orElseThrow());
                }
            }
            boolean missed = over || states.contains(ClockState.MET_LATE);
            boolean inTime = states.equals(Set.of(ClockState.MET));
            in += inTime ? 1 : 0;
            of += inTime || missed ? 1 : 0;
        }
        return List.of(in, of);
    }

    private static List<Integer> firstTimesByHand(List<Complaint> cohort, Instant asOf) {
        int in = 0;
        int of = 0;
        for (Complaint ticket : cohort) {
            boolean reopened = !ticket.reopenings().isEmpty();
            Instant closed = reopened
                    ? ticket.reopenings().get(0).resolvedAt()
                    : ticket.resolvedAt().orElse(asOf);
            boolean windowOver = daysSince(closed, asOf) > 7;
            of += windowOver ? 1 : 0;
            in += windowOver && !reopened && !ticket.links().repeatedWithinWindow() ? 1 : 0;
        }
        return List.of(in, of);
    }

    private static long daysSince(Instant closed, Instant asOf) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(closed, SHANGHAI), LocalDate.ofInstant(asOf, SHANGHAI));
    }

    @Property
    @Label("adding a ticket that is excluded never changes a rate")
    void an_excluded_ticket_changes_no_rate(
            @ForAll("tickets") List<Complaint> tickets,
            @ForAll("ends") TicketStatus end,
            @ForAll("moments") Instant asOf) {
        List<Complaint> more = new ArrayList<>(tickets);
        more.add(TicketFixture.ticket("ENDED")
                .unanswered()
                .notClosed()
                .with(c -> c.status(end))
                .build());
        more.add(TicketFixture.ticket("ASKED")
                .with(c -> c.kind(TicketKind.CONSULTATION))
                .build());

        DealerAssessment before = of(tickets).result(asOf);
        DealerAssessment after = of(more).result(asOf);

        assertThat(after.score()).isEqualTo(before.score());
        for (RateName name : RateName.values()) {
            assertThat(numbers(after.rate(name))).isEqualTo(numbers(before.rate(name)));
        }
    }

    @Property
    @Label("adding a ticket of grade C never changes a closing rate")
    void a_ticket_of_grade_C_changes_no_closing_rate(
            @ForAll("tickets") List<Complaint> tickets, @ForAll("moments") Instant asOf) {
        List<Complaint> more = new ArrayList<>(tickets);
        more.add(TicketFixture.ticket("C")
                .clock(ClockKind.CLOSING, ClockState.CANCELLED, TicketFixture.CLOSING)
                .with(c -> c.grade(Grade.C))
                .build());

        for (RateName name :
                List.of(RateName.TIMELY_CLOSING, RateName.CLOSING_OF_ASSIGNED, RateName.CLOSING_OF_CLOSED)) {
            assertThat(numbers(of(more).result(asOf).rate(name)))
                    .isEqualTo(numbers(of(tickets).result(asOf).rate(name)));
        }
    }

    @Property
    @Label("time alone never raises a timely rate: what ran out stays out")
    void a_miss_stays_a_miss(
            @ForAll("tickets") List<Complaint> tickets,
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other) {
        Instant earlier = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;
        for (RateName name : List.of(RateName.TIMELY_RESPONSE, RateName.TIMELY_CLOSING)) {
            Rate before = of(tickets).result(earlier).rate(name);
            Rate after = of(tickets).result(later).rate(name);
            assertThat(after.missed()).containsAll(before.missed());
            assertThat(after.achieved()).isEqualTo(before.achieved());
        }
    }

    @Property
    @Label("the score is the weighted sum of the rates, exactly, and is shown rounded down")
    void the_score_is_the_weighted_sum(@ForAll("tickets") List<Complaint> tickets, @ForAll("moments") Instant asOf) {
        DealerAssessment result = of(tickets).result(asOf);
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (Rate rate : result.rates().values()) {
            int weight = rate.isEmpty() ? 0 : Scoring.weight(rate.name(), AssessmentPolicy.DEFAULT);
            weights += weight;
            if (weight > 0) {
                sum = sum.add(BigDecimal.valueOf((long) weight * rate.numerator())
                        .divide(BigDecimal.valueOf(rate.denominator()), MathContext.DECIMAL128));
            }
        }
        assertThat(result.score().isPresent()).isEqualTo(weights > 0);
        if (weights > 0) {
            BigDecimal points =
                    sum.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(weights), MathContext.DECIMAL128);
            assertThat(points.subtract(result.score().orElseThrow().points()))
                    .isBetween(new BigDecimal("-0.000001"), new BigDecimal("0.010001"));
        }
    }

    @Property
    @Label("K1: the literal formula is never higher than the score's, nor that one higher than over closed tickets")
    void closing_formulas_are_ordered(@ForAll("tickets") List<Complaint> tickets, @ForAll("moments") Instant asOf) {
        DealerAssessment result = of(tickets).result(asOf);
        Rate assigned = result.rate(RateName.CLOSING_OF_ASSIGNED);
        Rate due = result.rate(RateName.TIMELY_CLOSING);
        Rate closed = result.rate(RateName.CLOSING_OF_CLOSED);

        assertThat(assigned.numerator()).isEqualTo(due.numerator()).isEqualTo(closed.numerator());
        assertThat(assigned.denominator()).isGreaterThanOrEqualTo(due.denominator());
        assertThat(due.denominator()).isGreaterThanOrEqualTo(closed.denominator());
    }

    @Property
    @Label("N3: every statement of an explanation is one the languages know, with facts that fit")
    void explanations_are_known_statements(
            @ForAll("tickets") List<Complaint> tickets, @ForAll("moments") Instant asOf) {
        DealerAssessment result = of(tickets).result(asOf);
        Standing standing = new Standing(result, RegionId.of("EAST"), tickets.size());

        isKnown(result.explain());
        result.rates().values().forEach(rate -> isKnown(rate.explain()));
        Rewards.settle(List.of(standing), AssessmentPolicy.DEFAULT).forEach(reward -> isKnown(reward.explanation()));
    }

    private static void isKnown(Explanation explanation) {
        assertThat(Assessment.codes())
                .as(explanation.code())
                .anyMatch(known -> known.code().equals(explanation.code()) && known.admits(explanation.arguments()));
        explanation.details().forEach(AssessmentProperties::isKnown);
    }
}
