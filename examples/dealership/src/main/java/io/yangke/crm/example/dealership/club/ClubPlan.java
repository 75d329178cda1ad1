package io.yangke.crm.example.dealership.club;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.spi.DealerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What members, and those at the tills, do with points in a month.
 *
 * @param members the members who were there when it began
 * @param deeds what is done; those of one instant in this order
 * @param shown the member whose statement the report shows
 */
public record ClubPlan(List<Member> members, List<ClubDeed> deeds, Member shown) {

    /** Two plans of one seed, that of tickets and this one, do not draw from the same chance. */
    private static final long APART = 0x9E37_79B9_7F4A_7C15L;

    public ClubPlan {
        members = List.copyOf(members);
        deeds = List.copyOf(deeds);
        Objects.requireNonNull(shown, "shown");
    }

    /**
     * Returns the plan of a seed: the same seed gives the same plan.
     *
     * @param firstDay the first day; balances of before are taken over as it begins
     * @param lastDay the last day anybody comes to a dealer
     */
    public static ClubPlan of(Group group, long seed, LocalDate firstDay, LocalDate lastDay) {
        return new ClubWriter(group, new Chance(seed ^ APART), firstDay, lastDay).write();
    }

    /** Returns what of the plan happens at some dealers only. */
    public ClubPlan at(Set<DealerId> dealers) {
        return new ClubPlan(
                members.stream()
                        .filter(member -> dealers.contains(member.home().id()))
                        .toList(),
                deeds.stream()
                        .filter(deed -> dealers.contains(deed.place().dealer()))
                        .toList(),
                shown);
    }
}
