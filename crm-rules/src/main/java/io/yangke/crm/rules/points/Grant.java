package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.TierCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an earning rule and a fixed award have in common. Source: PTS-02.
 *
 * @param department the department that funds the points
 * @param tiers the tiers it is for; empty for every member, with a tier or without
 * @param pendingDays so many days after the day of earning the points may be spent, 0 to 3 660; 0 for at once
 * @param untilAction whether the points wait for an action of the host's instead
 * @param firstDay the first day it holds; empty if since ever
 * @param lastDay the last day it holds; empty if for ever
 * @param caps the most it gives
 */
public record Grant(
        DepartmentCode department,
        Set<TierCode> tiers,
        int pendingDays,
        boolean untilAction,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        Caps caps) {
    public Grant {
        Objects.requireNonNull(department, "department");
        tiers = ImmutableSet.copyOf(tiers);
        Checks.range("pendingDays", pendingDays, 0, 3_660);
        Checks.require(
                !untilAction || pendingDays == 0, "pendingDays", "are given though an action is waited for", "0 then");
        checkDays(firstDay, lastDay);
        Objects.requireNonNull(caps, "caps");
    }

    /** Returns what a department gives to every member at once, without caps. */
    public static Grant by(DepartmentCode department) {
        return new Grant(department, Set.of(), 0, false, Optional.empty(), Optional.empty(), Caps.NONE);
    }

    /** Whether it holds on a day for a member of a tier. */
    public boolean holds(LocalDate day, Optional<TierCode> tier) {
        return within(day, firstDay, lastDay) && isFor(tiers, tier);
    }

    static boolean within(LocalDate day, Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {
        return !(firstDay.isPresent() && day.isBefore(firstDay.get()))
                && !(lastDay.isPresent() && day.isAfter(lastDay.get()));
    }

    static boolean isFor(Set<TierCode> tiers, Optional<TierCode> tier) {
        return tiers.isEmpty() || (tier.isPresent() && tiers.contains(tier.get()));
    }

    static void checkDays(Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {
        Checks.require(
                firstDay.isEmpty() || lastDay.isEmpty() || !lastDay.get().isBefore(firstDay.get()),
                "lastDay",
                "is before firstDay",
                "a day no earlier is allowed");
    }
}
