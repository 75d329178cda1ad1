package io.yangke.crm.rules.complaint.assessment;

import static io.yangke.crm.rules.complaint.assessment.TicketFixture.DEALER;
import static io.yangke.crm.rules.complaint.assessment.TicketFixture.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.complaint.Complaint;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("CMP-15, CMP-16: summaries and the eight-quarter map")
class SummaryProperties {

    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));

    @Provide
    Arbitrary<List<Complaint>> tickets() {
        return AnyTickets.lists();
    }

    @Provide
    Arbitrary<List<Optional<Duration>>> reactions() {
        return Arbitraries.longs()
                .between(0, 200_000)
                .map(Duration::ofSeconds)
                .optional(0.8)
                .list()
                .ofMaxSize(60);
    }

    private static Summary of(Collection<Complaint> tickets) {
        Summary summary = Summary.of(DEALER, NOVEMBER, SHANGHAI, SummaryFigures.DEFAULT);
        tickets.forEach(summary::add);
        return summary;
    }

    private static EightQuarters map(Collection<Complaint> tickets) {
        EightQuarters map = EightQuarters.endingWith(AnyTickets.Q4, DEALER, SHANGHAI);
        tickets.forEach(map::add);
        return map;
    }

    private static List<Complaint> after(List<Complaint> earlier, List<Complaint> later) {
        return later.stream()
                .<Complaint>map(ticket -> ticket.withVersion(ticket.version() + earlier.size()))
                .toList();
    }

    @Property
    @Label("merging summaries, in either order, equals one pass")
    void summaries_merge(@ForAll("tickets") List<Complaint> left, @ForAll("tickets") List<Complaint> right) {
        List<Complaint> later = after(left, right);
        ComplaintSummary onePass =
                of(Stream.of(left, later).flatMap(List::stream).toList()).result();

        assertThat(of(left).merge(of(later)).result()).isEqualTo(onePass);
        assertThat(of(later).merge(of(left)).result()).isEqualTo(onePass);
    }

    @Property
    @Label("merging maps, in either order, equals one pass")
    void maps_merge(@ForAll("tickets") List<Complaint> left, @ForAll("tickets") List<Complaint> right) {
        List<Complaint> later = after(left, right);
        ComplaintMap onePass =
                map(Stream.of(left, later).flatMap(List::stream).toList()).result();

        assertThat(map(left).merge(map(later)).result()).isEqualTo(onePass);
        assertThat(map(later).merge(map(left)).result()).isEqualTo(onePass);
    }

    @Property
    @Label("the lines of each kind add up to the total")
    void lines_add_up(@ForAll("tickets") List<Complaint> tickets) {
        ComplaintSummary summary = of(tickets).result();
        int total = summary.total().complaints();

        assertThat(sum(summary.byPhase().values())).isEqualTo(total);
        assertThat(sum(summary.byCategory().values())).isEqualTo(total);
        assertThat(sum(summary.byCause().values())).isEqualTo(total);
        assertThat(sum(summary.byDepartment().values())).isLessThanOrEqualTo(total);
    }

    private static int sum(Collection<SummaryLine> lines) {
        return lines.stream().mapToInt(SummaryLine::complaints).sum();
    }

    @Property
    @Label("every reaction is in one step, and half and nine tenths lie within median and ninetieth")
    void reaction_speed_counts_everything(@ForAll("reactions") List<Optional<Duration>> reactions) {
        ReactionSpeed speed = ReactionSpeed.of(reactions, SummaryFigures.DEFAULT.reactionSteps());
        List<Duration> known = reactions.stream().flatMap(Optional::stream).toList();

        assertThat(speed.responded() + speed.unanswered()).isEqualTo(reactions.size());
        assertThat(speed.steps().stream().mapToInt(ReactionSpeed.Step::count).sum())
                .isEqualTo(known.size());
        speed.median().ifPresent(median -> isSmallestWith(known, median, 50));
        speed.ninetieth().ifPresent(ninetieth -> isSmallestWith(known, ninetieth, 90));
    }

    private static void isSmallestWith(List<Duration> known, Duration time, int percent) {
        long within = known.stream().filter(d -> d.compareTo(time) <= 0).count();
        long less = known.stream().filter(d -> d.compareTo(time) < 0).count();
        assertThat(known).contains(time);
        assertThat(within * 100).isGreaterThanOrEqualTo(percent * (long) known.size());
        assertThat(less * 100).isLessThan(percent * (long) known.size());
    }
}
