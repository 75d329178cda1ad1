package io.yangke.crm.core.points;

import static io.yangke.crm.core.points.Branch.ANNA;
import static io.yangke.crm.core.points.Branch.BORIS;
import static io.yangke.crm.core.points.Branch.DEALER;
import static io.yangke.crm.core.points.Branch.MANAGER;
import static io.yangke.crm.core.points.Branch.MONDAY_10;
import static io.yangke.crm.core.points.Branch.OTHER;
import static io.yangke.crm.core.points.Branch.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.command.ContentDigest;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.Movement.Imported.Past;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The digest of a command to the ledger (PTS-11)")
final class CommandDigestTest {

    private static final PostingId ONE = new PostingId(ANNA, 1);
    private static final Optional<DocumentId> PAPER = Optional.of(DocumentId.of("R-1"));
    private static final Optional<TierCode> GOLD = Optional.of(TierCode.of("GOLD"));
    private static final Optional<DocumentId> NO_PAPER = Optional.empty();
    private static final Optional<TierCode> NO_TIER = Optional.empty();
    private static final RuleCode JOINING = RuleCode.of("joining");
    private static final SpendingCategory GIFT = SpendingCategory.GIFT;

    private static InvoiceLine line(String line, SpendingCategory category, long amount, long discount, long redeemed) {
        return new InvoiceLine(line, category, LineNature.PAID, amount, discount, redeemed);
    }

    /** Actions of every kind, no two of the same content, each next to ones that differ in one field. */
    private static List<PointsAction> actions() {
        List<PointsAction> actions = new ArrayList<>();
        InvoiceLine plain = line("1", GIFT, 100, 0, 0);
        for (List<InvoiceLine> lines : List.of(
                List.of(plain),
                List.of(line("2", GIFT, 100, 0, 0)),
                List.of(line("1", SpendingCategory.LABOUR, 100, 0, 0)),
                List.of(line("1", GIFT, 101, 0, 0)),
                List.of(line("1", GIFT, 100, 1, 0)),
                List.of(line("1", GIFT, 100, 0, 1)),
                List.of(new InvoiceLine("1", GIFT, LineNature.WARRANTY, 100, 0, 0)),
                List.of(plain, line("2", GIFT, 100, 0, 0)),
                List.of(line("2", GIFT, 100, 0, 0), plain))) {
            actions.add(new PointsAction.Earn(NO_PAPER, NO_TIER, lines));
            actions.add(new PointsAction.Redeem(5, GIFT, NO_PAPER, lines));
            actions.add(new PointsAction.Hold(5, GIFT, NO_PAPER, lines, Optional.empty()));
        }
        actions.add(new PointsAction.Earn(PAPER, NO_TIER, List.of(plain)));
        actions.add(new PointsAction.Earn(NO_PAPER, GOLD, List.of(plain)));
        actions.add(new PointsAction.Award(JOINING, NO_PAPER, NO_TIER));
        actions.add(new PointsAction.Award(RuleCode.of("birthday"), NO_PAPER, NO_TIER));
        actions.add(new PointsAction.Award(JOINING, PAPER, NO_TIER));
        actions.add(new PointsAction.Award(JOINING, NO_PAPER, GOLD));
        actions.add(new PointsAction.Redeem(5, GIFT, NO_PAPER, List.of()));
        actions.add(new PointsAction.Redeem(6, GIFT, NO_PAPER, List.of()));
        actions.add(new PointsAction.Redeem(5, SpendingCategory.VOUCHER, NO_PAPER, List.of()));
        actions.add(new PointsAction.Redeem(5, GIFT, PAPER, List.of()));
        actions.add(new PointsAction.Hold(5, GIFT, NO_PAPER, List.of(), Optional.empty()));
        actions.add(new PointsAction.Hold(5, GIFT, NO_PAPER, List.of(), Optional.of(Duration.ofHours(1))));
        actions.add(new PointsAction.Hold(5, GIFT, NO_PAPER, List.of(), Optional.of(Duration.ofHours(2))));
        for (PostingId posting : List.of(ONE, new PostingId(ANNA, 2), new PostingId(BORIS, 1))) {
            actions.add(new PointsAction.Activate(posting));
            actions.add(new PointsAction.Release(posting));
            actions.add(new PointsAction.Capture(posting, Optional.empty(), false));
            for (Part part : List.of(
                    Part.REST,
                    new Part.Points(1),
                    new Part.Points(2),
                    new Part.Money(1),
                    new Part.Line("1", 1),
                    new Part.Line("2", 1),
                    new Part.Line("1", 2))) {
                actions.add(new PointsAction.Refund(posting, part));
                actions.add(new PointsAction.TakeBack(posting, part, NO_TIER, JOINING));
            }
        }
        actions.add(new PointsAction.Capture(ONE, Optional.of(1L), false));
        actions.add(new PointsAction.Capture(ONE, Optional.of(2L), false));
        actions.add(new PointsAction.Capture(ONE, Optional.empty(), true));
        actions.add(new PointsAction.TakeBack(ONE, Part.REST, GOLD, JOINING));
        actions.add(new PointsAction.TakeBack(ONE, Part.REST, NO_TIER, RuleCode.of("mistake")));
        actions.add(new PointsAction.Adjust(1, JOINING, StaffId.of("B-1")));
        actions.add(new PointsAction.Adjust(-1, JOINING, StaffId.of("B-1")));
        actions.add(new PointsAction.Adjust(1, RuleCode.of("mistake"), StaffId.of("B-1")));
        actions.add(new PointsAction.Adjust(1, JOINING, StaffId.of("B-2")));
        actions.add(new PointsAction.Transfer(ANNA, 1));
        actions.add(new PointsAction.Transfer(BORIS, 1));
        actions.add(new PointsAction.Transfer(ANNA, 2));
        actions.add(new PointsAction.Merge(ANNA));
        actions.add(new PointsAction.Merge(BORIS));
        actions.add(new PointsAction.Unmerge());
        PointsAction.PastMovement opening = new PointsAction.PastMovement(Past.OPENING, MONDAY_10, 1, Optional.empty());
        for (List<PointsAction.PastMovement> history : List.of(
                List.of(opening),
                List.of(opening, opening),
                List.of(new PointsAction.PastMovement(Past.EARNED, MONDAY_10, 1, Optional.empty())),
                List.of(new PointsAction.PastMovement(Past.OPENING, MONDAY_10.plusNanos(1), 1, Optional.empty())),
                List.of(new PointsAction.PastMovement(Past.OPENING, MONDAY_10, 2, Optional.empty())),
                List.of(new PointsAction.PastMovement(
                        Past.OPENING, MONDAY_10, 1, Optional.of(LocalDate.of(2028, 9, 30)))))) {
            actions.add(new PointsAction.ImportPast(history));
        }
        return actions;
    }

    private static PointsCommand command(DealerId dealer, AccountId account, Actor by, PointsAction action) {
        return PointsCommand.of(dealer, account, by, "k", action);
    }

    @Test
    @DisplayName("differs where any field differs, in actions of every kind")
    void differs_where_a_field_differs() {
        List<PointsAction> actions = actions();
        assertThat(actions).doesNotHaveDuplicates();
        Set<PointsAction.Kind> kinds = EnumSet.noneOf(PointsAction.Kind.class);
        actions.forEach(action -> kinds.add(action.kind()));
        assertThat(kinds).containsExactlyInAnyOrder(PointsAction.Kind.values());

        assertThat(actions.stream()
                        .map(action -> CommandDigest.of(command(DEALER, ANNA, STAFF, action)))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("differs with dealer, account, actor and time, and not with the key")
    void differs_with_its_circumstances() {
        PointsAction action = new PointsAction.Unmerge();
        PointsCommand plain = command(DEALER, ANNA, STAFF, action);
        List<ContentDigest> digests = List.of(
                CommandDigest.of(plain),
                CommandDigest.of(command(OTHER, ANNA, STAFF, action)),
                CommandDigest.of(command(DEALER, BORIS, STAFF, action)),
                CommandDigest.of(command(DEALER, Branch.ANNA_HQ, STAFF, action)),
                CommandDigest.of(command(DEALER, ANNA, MANAGER, action)),
                CommandDigest.of(command(DEALER, ANNA, Actor.dealer("D-8"), action)),
                CommandDigest.of(plain.at(MONDAY_10)),
                CommandDigest.of(plain.at(MONDAY_10.plusNanos(1))),
                CommandDigest.of(PointsBatch.allOrNothing("k", List.of(plain))),
                CommandDigest.of(PointsBatch.allOrNothing("k", List.of(plain, plain))),
                CommandDigest.of(PointsBatch.eachForItself(List.of(plain))));

        assertThat(digests).doesNotHaveDuplicates();
        assertThat(CommandDigest.of(PointsCommand.of(DEALER, ANNA, STAFF, "other", action)))
                .isEqualTo(digests.get(0));
        assertThat(digests.get(0).value()).startsWith("points1-").hasSize(24);
    }
}
