package io.yangke.crm.example.dealership.club;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of the club's month")
final class ClubPlanTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 14);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 14);

    private final ClubPlan plan = plan(7);

    private static ClubPlan plan(long seed) {
        return ClubPlan.of(new Group(), seed, FIRST, LAST);
    }

    @Test
    @DisplayName("is the same for the same seed, and another for another")
    void deterministic() {
        assertThat(plan(7)).isEqualTo(plan);
        assertThat(plan(8).deeds()).isNotEqualTo(plan.deeds());
    }

    @Test
    @DisplayName("has some hundred members and some thousand deeds, in order of time, each under a key of its own")
    void ordered() {
        assertThat(plan.members()).hasSizeBetween(500, 700).doesNotHaveDuplicates();
        assertThat(plan.deeds()).hasSizeBetween(3_000, 6_000);
        assertThat(plan.deeds()).extracting(ClubDeed::at).isSorted();
        assertThat(plan.deeds()).extracting(ClubDeed::key).doesNotHaveDuplicates();
        assertThat(plan.deeds())
                .allSatisfy(
                        deed -> assertThat(deed.happenedAt().orElse(deed.at())).isBeforeOrEqualTo(deed.at()));
    }

    @Test
    @DisplayName(
            "has both programmes, every dealer and the online shop, tills that send twice, and things recorded late (PTS-01, PTS-11)")
    void covers() {
        assertThat(plan.deeds())
                .extracting(deed -> deed.account().programme())
                .contains(ProgrammeId.HQ, ProgrammeId.BRANCH);
        assertThat(plan.deeds())
                .extracting(deed -> deed.place().dealer())
                .contains(DealerId.of("HQ"))
                .containsAll(new Group().shops().stream().map(shop -> shop.id()).toList());
        assertThat(plan.deeds()).extracting(ClubDeed::sentTwice).contains(true);
        assertThat(plan.deeds()).anyMatch(deed -> deed.happenedAt().isPresent());
        assertThat(plan.deeds()).extracting(ClubDeed::forbidden).contains(true);
    }

    @Test
    @DisplayName("can be cut to some dealers")
    void some() {
        Set<DealerId> one = Set.of(DealerId.of("E-SZ-01"));
        assertThat(plan.at(one).deeds())
                .isNotEmpty()
                .allMatch(deed -> one.contains(deed.place().dealer()));
        assertThat(plan.at(one).members())
                .isNotEmpty()
                .allMatch(member -> one.contains(member.home().id()));
    }
}
