package io.yangke.crm.rules.care;

import io.yangke.crm.rules.lifecycle.forecast.Mileage;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of the policy on all that happened to one customer, as far as their time has come or is near. */
final class Candidates {

    private final Occurrences occurrences;
    private final CustomerFile file;
    private final CareRules rules;
    private final PlanDay day;
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(CustomerFile file, CareContext context, CareRules rules, PlanDay day) {
        this.occurrences = new Occurrences(file, context, rules, day);
        this.file = file;
        this.rules = rules;
        this.day = day;
    }

    static List<Candidate> of(
            CustomerFile file,
            CareContext context,
            CareRules rules,
            PlanDay day,
            Map<Anchor, List<JourneyStep>> steps) {
        Candidates all = new Candidates(file, context, rules, day);
        steps.forEach(all::add);
        return all.found;
    }

    private void add(Anchor anchor, List<JourneyStep> steps) {
        for (Occurrence on : occurrences.of(anchor)) {
            for (JourneyStep step : steps) {
                if (isFor(step, on)) {
                    add(step, on);
                }
            }
        }
    }

    private boolean isFor(JourneyStep step, Occurrence on) {
        return switch (on.anchor()) {
            case SERVICE_SETTLED ->
                step.visitKinds().isEmpty() || step.visitKinds().contains(kindOf(on));
            case HOLIDAY ->
                step.holidays().contains(on.key().substring(0, on.key().indexOf('@')));
            case SIGNAL -> isSetOffBy(step, on);
            default -> true;
        };
    }

    private VisitKind kindOf(Occurrence on) {
        return ((CustomerFact.Visit) file.fact(FactId.of(on.key())).orElseThrow()).what();
    }

    private boolean isSetOffBy(JourneyStep step, Occurrence on) {
        return occurrences.signalStep(on.key()).equals(Optional.of(step.code()));
    }

    private void add(JourneyStep step, Occurrence on) {
        LocalDate first = on.day().plusMonths(step.months()).plusDays(step.days());
        Optional<Repetition> again = step.repetition();
        if (again.isEmpty()) {
            add(step, on, on.number(), byMileage(step, on, first));
            return;
        }
        int every = again.get().everyMonths();
        LocalDate oldest = day.oldest().minusDays(step.windowDays());
        long passed = Math.max(0, ChronoUnit.MONTHS.between(first, oldest) / every);
        for (long i = passed; i <= again.get().times(); i++) {
            LocalDate due = first.plusMonths(i * every);
            if (due.isAfter(day.horizon())) {
                return;
            }
            add(step, on, (int) i, due);
        }
    }

    private void add(JourneyStep step, Occurrence on, int number, LocalDate dueOn) {
        LocalDate lastDay = on.until().orElseGet(() -> dueOn.plusDays(step.windowDays()));
        if (dueOn.isAfter(day.horizon()) || lastDay.isBefore(day.oldest()) || lastDay.isBefore(dueOn)) {
            return;
        }
        found.add(new Candidate(step, on, new TaskId(step.code(), on.car(), on.key(), number), dueOn, lastDay));
    }

    private LocalDate byMileage(JourneyStep step, Occurrence on, LocalDate byTime) {
        if (step.km().isEmpty()
                || on.car().isEmpty()
                || byTime.plusDays(step.windowDays()).isBefore(day.oldest())) {
            return byTime;
        }
        LocalDate until = byTime.isBefore(day.today()) ? byTime : day.today();
        return Foretold.of(
                        file,
                        on.car().get(),
                        on.day(),
                        until,
                        asOf -> predicted(step.km().get(), on, asOf))
                .filter(predicted -> predicted.isBefore(byTime))
                .orElse(byTime);
    }

    /** Returns when a car has driven so far, as known on a day; empty if it had when the step began to count, or it is not known. */
    private Optional<LocalDate> predicted(int km, Occurrence on, LocalDate asOf) {
        Mileage mileage = Mileage.of(
                file, on.car().orElseThrow(), asOf, rules.lifecycle().forecast().mileage());
        boolean within = mileage.kmOn(on.day()).filter(then -> then < km).isPresent();
        return within ? mileage.dayOf(km) : Optional.empty();
    }
}
