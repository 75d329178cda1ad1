package io.yangke.crm.rules.customer;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.ProfileItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file holds that was verified too long ago. What a file does not hold is missing, and not stale. Source: CUS-04.
 *
 * @param asOf the day it is told of
 * @param due what is due for verification on that day, the longest due first, what nobody noted the day of before all
 * @param nextDue the first day on which something more becomes due if nothing is verified; empty if nothing does
 */
public record Staleness(LocalDate asOf, List<StaleItem> due, Optional<LocalDate> nextDue) {

    private static final Comparator<StaleItem> LONGEST_DUE_FIRST =
            Comparator.comparing(item -> item.dueOn().orElse(LocalDate.MIN));

    public Staleness {
        Objects.requireNonNull(asOf, "asOf");
        due = ImmutableList.copyOf(due);
        Objects.requireNonNull(nextDue, "nextDue");
    }

    /**
     * Returns what is due for verification as of a day. An item is due from the day that lies the policy's months after it was last
     * told or verified. Nothing told of a later day counts, and cars are those of the day.
     */
    public static Staleness of(CustomerFile file, FilePolicy policy, LocalDate asOf) {
        FileEntries entries = new FileEntries(file, asOf);
        List<StaleItem> verifiable = Arrays.stream(ProfileItem.values())
                .flatMap(item -> policy.monthsToVerify(item).stream()
                        .flatMap(months -> entries.of(item).stream()
                                .filter(FileEntry::known)
                                .map(entry -> toVerify(entry, months))))
                .sorted(LONGEST_DUE_FIRST)
                .toList();
        return new Staleness(
                asOf,
                verifiable.stream().filter(item -> isDue(item, asOf)).toList(),
                verifiable.stream()
                        .filter(item -> !isDue(item, asOf))
                        .findFirst()
                        .flatMap(StaleItem::dueOn));
    }

    private static StaleItem toVerify(FileEntry entry, int months) {
        return new StaleItem(
                entry.item(), entry.car(), entry.toldOn(), entry.toldOn().map(day -> day.plusMonths(months)));
    }

    private static boolean isDue(StaleItem item, LocalDate asOf) {
        return item.dueOn().filter(asOf::isBefore).isEmpty();
    }
}
