package io.yangke.crm.rules.customer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.LegalHold;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why a person's data must be kept on a day, and until when. Source: CUS-06, CMP-17.
 *
 * @param reasons the codes of the reasons, in order; empty if there is none
 * @param until the last day of all of them; empty if there is none, or one has no end
 * @param because the reasons in words
 */
record Keeping(Set<String> reasons, Optional<LocalDate> until, List<Explanation> because) {

    /** The code of the time that the law sets for every file. */
    static final String RETENTION = "RETENTION";

    Keeping {
        reasons = ImmutableSortedSet.copyOf(reasons);
        because = ImmutableList.copyOf(because);
    }

    /** Returns why the data must be kept on a day. */
    static Keeping on(LocalDate day, Person person, RetentionPolicy policy) {
        List<LegalHold> holds = new ArrayList<>();
        List<Explanation> because = new ArrayList<>();
        Optional<LocalDate> end = lastDeal(person).map(policy::keptThrough).filter(last -> !last.isBefore(day));
        if (end.isPresent()) {
            holds.add(new LegalHold(RETENTION, end));
            because.add(CustomerRefusals.keptByLaw(policy.years(), end.get()));
        }
        for (Standing standing : person.standings()) {
            for (LegalHold hold : standing.holds()) {
                if (hold.isOn(day)) {
                    holds.add(hold);
                    because.add(CustomerRefusals.keptByHold(hold));
                }
            }
        }
        return new Keeping(codes(holds), end(holds), because);
    }

    private static Set<String> codes(List<LegalHold> holds) {
        return holds.stream().map(LegalHold::code).collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private static Optional<LocalDate> end(List<LegalHold> holds) {
        return holds.stream().allMatch(hold -> hold.until().isPresent())
                ? holds.stream().map(hold -> hold.until().get()).max(LocalDate::compareTo)
                : Optional.empty();
    }

    /** The last purchase, delivery or visit told of the person. */
    private static Optional<LocalDate> lastDeal(Person person) {
        return person.files().stream().flatMap(Keeping::deals).max(LocalDate::compareTo);
    }

    private static Stream<LocalDate> deals(CustomerFile file) {
        Stream<LocalDate> cars =
                file.vehicles().stream().flatMap(car -> Stream.concat(Stream.of(car.from()), car.delivered().stream()));
        return Stream.concat(cars, file.visits().visits().stream().map(CustomerFact.Visit::settledOn));
    }

    boolean isOver() {
        return reasons.isEmpty();
    }

    /** The first day on which the data may be erased; empty if a reason has no end. */
    Optional<LocalDate> eraseOn(LocalDate today) {
        return isOver() ? Optional.of(today) : until.map(day -> day.plusDays(1));
    }
}
