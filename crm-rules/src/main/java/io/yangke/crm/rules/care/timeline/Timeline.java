package io.yangke.crm.rules.care.timeline;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ClassChange;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.Posting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One customer's life with the dealer over care, complaints and points 一客一档, in order of day. Pure; built step by step. Not safe
 * for use by several threads. Source: CUS-01, LIF-01.
 */
public final class Timeline {

    private static final Comparator<TimelineEntry> ORDER = Comparator.comparing(TimelineEntry::on)
            .thenComparing(TimelineEntry::kind)
            .thenComparing(TimelineEntry::reference)
            .thenComparing(entry -> entry.text().code());

    private final ZoneId zone;
    private final List<TimelineEntry> entries = new ArrayList<>();

    private Timeline(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns everything a timeline can say. */
    public static List<ExplanationCode> codes() {
        return Arrays.stream(TimelineCode.values()).map(TimelineCode::entry).toList();
    }

    /**
     * Returns an empty timeline.
     *
     * @param zone the zone of the dealer's days
     */
    public static Timeline in(ZoneId zone) {
        return new Timeline(zone);
    }

    /** Adds what a file tells. */
    public Timeline add(CustomerFile file) {
        file.vehicles().forEach(this::add);
        file.visits().visits().forEach(this::add);
        file.insurances()
                .forEach(policy ->
                        own(policy.boughtOn(), policy.fact(), TimelineCode.INSURED.with(Argument.day(policy.end()))));
        file.memberships().forEach(this::add);
        file.compensations()
                .forEach(given -> own(
                        given.on(),
                        given.fact(),
                        TimelineCode.COMPENSATED.with(Argument.quantity(given.fen(), Argument.Unit.FEN))));
        file.referrals().forEach(told -> own(told.on(), told.fact(), TimelineCode.RECOMMENDED.with()));
        return this;
    }

    private void add(CustomerFact.Ownership car) {
        Argument model = Argument.reference(car.model());
        own(car.from(), car.fact(), TimelineCode.BOUGHT.with(model));
        car.delivered().ifPresent(day -> own(day, car.fact(), TimelineCode.DELIVERED.with(model)));
        car.until().ifPresent(day -> own(day, car.fact(), TimelineCode.SOLD.with(model)));
    }

    private void add(CustomerFact.Visit visit) {
        Explanation text =
                TimelineCode.VISIT.with(Argument.term(visit.what()), Argument.quantity(visit.fen(), Argument.Unit.FEN));
        entries.add(new TimelineEntry(
                visit.settledOn(), TimelineEntry.Kind.VISIT, visit.fact().value(), text));
    }

    private void add(CustomerFact.Membership membership) {
        own(membership.joinedOn(), membership.fact(), TimelineCode.JOINED.with());
        membership.leftOn().ifPresent(day -> own(day, membership.fact(), TimelineCode.LEFT.with()));
    }

    private void own(LocalDate day, FactId fact, Explanation text) {
        entries.add(new TimelineEntry(day, TimelineEntry.Kind.OWNERSHIP, fact.value(), text));
    }

    /** Adds what is remembered of the care. */
    public Timeline add(CareFile care) {
        care.tasks().forEach(task -> task.end().ifPresent(end -> add(task, end)));
        care.contacts()
                .forEach(made -> entries.add(new TimelineEntry(
                        day(made.at()),
                        TimelineEntry.Kind.CARE,
                        made.task().toString(),
                        TimelineCode.CONTACT.with(step(made.task().step()), Argument.term(made.channel())))));
        care.classes().forEach(this::add);
        return this;
    }

    private void add(CareTask task, TaskEnd end) {
        entries.add(new TimelineEntry(
                day(end.on()),
                TimelineEntry.Kind.CARE,
                task.id().toString(),
                TimelineCode.TASK.with(step(task.step()), Argument.term(task.status()), Argument.term(end.reason()))));
    }

    private static Argument step(StepCode step) {
        return Argument.named("StepCode", step.value(), step.value());
    }

    private void add(ClassChange change) {
        Explanation text = change.from()
                .map(from -> TimelineCode.CLASS.with(
                        Argument.term(from), Argument.term(change.to()), Argument.term(change.cause())))
                .orElseGet(() -> TimelineCode.FIRST_CLASS.with(Argument.term(change.to())));
        entries.add(new TimelineEntry(
                change.on(), TimelineEntry.Kind.CLASS, change.to().name(), text));
    }

    /** Adds a ticket. */
    public Timeline add(Complaint ticket) {
        complaint(ticket, ticket.intake().receivedAt(), TimelineCode.COMPLAINT);
        ticket.resolvedAt().ifPresent(at -> complaint(ticket, at, TimelineCode.RESOLVED));
        return this;
    }

    private void complaint(Complaint ticket, Instant at, TimelineCode code) {
        entries.add(new TimelineEntry(
                day(at),
                TimelineEntry.Kind.COMPLAINT,
                ticket.id().value(),
                code.with(Argument.reference(ticket.id()))));
    }

    /** Adds a posting; one that neither gives nor takes points is left out. */
    public Timeline add(Posting posting) {
        if (posting.points() != 0) {
            TimelineCode code = posting.points() > 0 ? TimelineCode.POINTS_IN : TimelineCode.POINTS_OUT;
            entries.add(new TimelineEntry(
                    day(posting.effectiveAt()),
                    TimelineEntry.Kind.POINTS,
                    posting.id().toString(),
                    code.with(
                            Argument.quantity(Math.abs(posting.points()), Argument.Unit.POINTS),
                            Argument.reference(posting.id().account().programme()))));
        }
        return this;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Returns what was added, in order of day. */
    public List<TimelineEntry> entries() {
        return entries.stream().sorted(ORDER).toList();
    }
}
