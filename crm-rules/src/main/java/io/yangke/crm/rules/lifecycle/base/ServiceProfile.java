package io.yangke.crm.rules.lifecycle.base;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.explain.Argument;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a customer comes for and how often, within the window of the classes. Source: SEG-07.
 *
 * @param kinds what the visits were for; kinds without a visit are left out
 * @param items how often each item of work was done; items never done are left out
 * @param workshopDays on how many days the customer came to the workshop
 * @param firstDay the first of them; empty if there was none
 * @param lastDay the last of them; empty if there was none
 */
public record ServiceProfile(
        Map<VisitKind, KindFigures> kinds,
        SortedMap<ItemCode, Integer> items,
        int workshopDays,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay) {

    /**
     * Visits for one purpose.
     *
     * @param visits how many
     * @param fen what they came to, in fen
     */
    public record KindFigures(int visits, long fen) {
        KindFigures plus(KindFigures other) {
            return new KindFigures(visits + other.visits, fen + other.fen);
        }
    }

    public ServiceProfile {
        kinds = Maps.immutableEnumMap(kinds);
        items = ImmutableSortedMap.copyOfSorted(items);
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
    }

    /** Returns the profile of a customer as of a day; later visits are not seen. */
    public static ServiceProfile of(CustomerFile file, ClassPolicy policy, LocalDate asOf) {
        LocalDate start = asOf.minusMonths(policy.windowMonths());
        List<CustomerFact.Visit> visits = file.visits().visits().stream()
                .filter(visit ->
                        visit.settledOn().isAfter(start) && !visit.settledOn().isAfter(asOf))
                .toList();
        List<LocalDate> days = visits.stream()
                .filter(visit -> policy.recencyKinds().contains(visit.what()))
                .map(CustomerFact.Visit::settledOn)
                .distinct()
                .toList();
        return new ServiceProfile(
                kinds(visits),
                items(visits),
                days.size(),
                days.stream().findFirst(),
                days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1)));
    }

    private static Map<VisitKind, KindFigures> kinds(List<CustomerFact.Visit> visits) {
        Map<VisitKind, KindFigures> kinds = new EnumMap<>(VisitKind.class);
        visits.forEach(visit -> kinds.merge(visit.what(), new KindFigures(1, visit.fen()), KindFigures::plus));
        return kinds;
    }

    private static SortedMap<ItemCode, Integer> items(List<CustomerFact.Visit> visits) {
        SortedMap<ItemCode, Integer> items = new TreeMap<>();
        visits.forEach(visit -> visit.items().forEach(item -> items.merge(item, 1, Integer::sum)));
        return items;
    }

    /** Returns the mean number of days from one day in the workshop to the next, exact; empty below two. */
    public Optional<Argument.Share> daysBetween() {
        return workshopDays < 2
                ? Optional.empty()
                : Optional.of(new Argument.Share(
                        ChronoUnit.DAYS.between(firstDay.orElseThrow(), lastDay.orElseThrow()), workshopDays - 1L));
    }
}
