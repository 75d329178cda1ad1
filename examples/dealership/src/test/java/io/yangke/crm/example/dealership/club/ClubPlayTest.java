package io.yangke.crm.example.dealership.club;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.Crm;
import io.yangke.crm.example.dealership.month.PlayedMonths;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The club's month, played in the ledger")
final class ClubPlayTest {

    private final PlayedClub club = PlayedMonths.whole().club();

    private List<Posting> journal(ProgrammeId programme) {
        return club.journals().stream()
                .filter(posting -> posting.id().account().programme().equals(programme))
                .toList();
    }

    @Test
    @DisplayName("is refused exactly what the plan says, for many reasons")
    void refusals() {
        assertThat(club.refused())
                .allMatch(RefusedWish::expected)
                .hasSize((int)
                        club.plan().deeds().stream().filter(ClubDeed::forbidden).count())
                .extracting(wish -> wish.refusal().reason())
                .contains(
                        PointsRefusalReason.UNKNOWN_ACCOUNT,
                        PointsRefusalReason.ROLE_MAY_NOT,
                        PointsRefusalReason.ALREADY_EARNED,
                        PointsRefusalReason.HOLD_ENDED,
                        PointsRefusalReason.ABOVE_CEILING,
                        PointsRefusalReason.INSUFFICIENT,
                        PointsRefusalReason.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "has every kind of movement there is, but for points given to another member, which nobody may (PTS-09)")
    void movements() {
        assertThat(club.journals().stream()
                        .map(posting -> posting.what().kind())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(List.of(Movement.Kind.values()).stream()
                        .filter(kind -> kind != Movement.Kind.TRANSFERRED_IN && kind != Movement.Kind.TRANSFERRED_OUT)
                        .toList());
    }

    @ParameterizedTest
    @DisplayName("earns, spends, gives back, takes back and expires in both programmes (PTS-02 to PTS-08)")
    @EnumSource(
            value = Movement.Kind.class,
            names = {"IMPORTED", "EARNED", "REDEEMED", "REFUNDED", "TAKEN_BACK", "EXPIRED"})
    void bothProgrammes(Movement.Kind kind) {
        for (ProgrammeId programme : List.of(ProgrammeId.HQ, ProgrammeId.BRANCH)) {
            assertThat(journal(programme)).anyMatch(posting -> posting.what().kind() == kind);
        }
    }

    @Test
    @DisplayName("has tills that sent a command twice, and were answered the same (PTS-11, P10)")
    void repeated() {
        assertThat(club.repeated()).isPositive();
        assertThat(club.journals()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("spends HQ points at other dealers than those that gave them (PTS-10)")
    void elsewhere() {
        assertThat(journal(ProgrammeId.HQ))
                .filteredOn(posting -> posting.what() instanceof Movement.Redeemed)
                .anyMatch(posting -> posting.lots().stream()
                        .anyMatch(lot -> !lot.lot().funding().dealer().equals(posting.dealer())));
    }

    @Test
    @DisplayName("frees holds nobody came for, and gives notice of what will expire (PTS-05, PTS-08)")
    void timeAlone() {
        assertThat(journal(ProgrammeId.HQ))
                .anyMatch(posting -> posting.what() instanceof Movement.Released free && free.timedOut());
        Crm crm = club.crm();
        assertThat(crm.outbox(DealerId.of("HQ"), 10_000).stream().map(recorded -> recorded.event()))
                .hasAtLeastOneElementOfType(PointsEvent.ExpiryComing.class)
                .hasAtLeastOneElementOfType(PointsEvent.HoldTimedOut.class)
                .hasAtLeastOneElementOfType(PointsEvent.PointsExpired.class)
                .hasAtLeastOneElementOfType(PointsEvent.AccountMerged.class)
                .hasAtLeastOneElementOfType(PointsEvent.AccountUnmerged.class);
    }

    @Test
    @DisplayName("lets a member owe points, who repays them with the next earning (PTS-07, P6)")
    void debt() {
        assertThat(journal(ProgrammeId.BRANCH))
                .anyMatch(posting -> posting.debt() > 0)
                .anyMatch(posting -> posting.what() instanceof Movement.Repaid && posting.debt() < 0);
    }
}
