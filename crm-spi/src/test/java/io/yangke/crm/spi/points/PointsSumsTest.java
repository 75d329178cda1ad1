package io.yangke.crm.spi.points;

import static io.yangke.crm.spi.points.Given.AT;
import static io.yangke.crm.spi.points.Given.EXPIRY;
import static io.yangke.crm.spi.points.Given.POSTING;
import static io.yangke.crm.spi.points.Given.account;
import static io.yangke.crm.spi.points.Given.hold;
import static io.yangke.crm.spi.points.Given.house;
import static io.yangke.crm.spi.points.Given.lot;
import static io.yangke.crm.spi.points.Given.open;
import static io.yangke.crm.spi.points.Given.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yangke.crm.spi.CommandKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What the ledger's values say of themselves")
final class PointsSumsTest {

    private static final Instant LATER = AT.plusSeconds(3_600);

    static Stream<Arguments> lots() {
        return Stream.of(
                arguments("a nanosecond before it was earned", lot(0, 100), AT.minusNanos(1), false),
                arguments("when it was earned", lot(0, 100), AT, true),
                arguments("while it waits for an action", lot(0, Optional.empty(), Optional.empty()), LATER, false),
                arguments("before it may be spent", usableLater(), LATER.minusNanos(1), false),
                arguments("when it may be spent", usableLater(), LATER, true),
                arguments("in its last nanosecond", lot(0, 100), EXPIRY.end().minusNanos(1), true),
                arguments("when it has expired", lot(0, 100), EXPIRY.end(), false),
                arguments("for ever", lot(0, Optional.of(AT), Optional.empty()), Instant.MAX, true));
    }

    private static Lot usableLater() {
        return lot(0, Optional.of(LATER), Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lots")
    @DisplayName("PTS-04: a lot is usable or not")
    void a_lot_is_usable(String name, Lot lot, Instant at, boolean usable) {
        assertThat(lot.isUsable(at)).as(name).isEqualTo(usable);
    }

    @Test
    @DisplayName("PTS-02: a lot that may be spent from now on keeps its other terms")
    void a_lot_becomes_usable() {
        Lot pending = lot(3, Optional.empty(), Optional.of(EXPIRY));
        assertThat(pending.usableFrom(LATER)).isEqualTo(lot(3, Optional.of(LATER), Optional.of(EXPIRY)));
    }

    @Test
    @DisplayName("PTS-08, P19: available is what is usable, plus holds whose time is out, less debt, without any sweep")
    void available() {
        OpenLot free = open(0, 10);
        OpenLot pending = new OpenLot(lot(1, Optional.empty(), Optional.empty()), 20);
        Hold hold = hold(LATER, new OpenLot(lot(2, 100), 40));
        PointsAccount account = account(67, 3, List.of(free, pending), List.of(hold));
        assertThat(account.available(AT.minusNanos(1)))
                .as("before anything was earned")
                .isEqualTo(-3);
        assertThat(account.available(LATER.minusNanos(1))).as("while held").isEqualTo(7);
        assertThat(account.available(LATER)).as("when the hold is over").isEqualTo(47);
        assertThat(account.available(EXPIRY.end()))
                .as("when all has expired; the debt was repaid when the hold was over")
                .isZero();
        assertThat(account.held()).isEqualTo(40);
        assertThat(account.hold(POSTING)).contains(hold);
        assertThat(account.hold(new PostingId(Given.ACCOUNT, 2))).isEmpty();
    }

    @Test
    @DisplayName("PTS-01: an account that is opened has nothing, and is not stored yet")
    void opened() {
        PointsAccount opened = PointsAccount.open(Given.DEALER, Given.ACCOUNT, AT);
        assertThat(opened.version()).isZero();
        assertThat(opened.sequence()).isZero();
        assertThat(opened.balance()).isZero();
        assertThat(opened.available(Instant.MAX)).isZero();
        assertThat(opened.openedAt()).isEqualTo(AT).isEqualTo(opened.noticedUntil());
        assertThat(opened.wakeAt()).isEmpty();
    }

    static Stream<Arguments> postings() {
        LotMovement spent = LotMovement.free(lot(0, 100), -30);
        LotMovement held = new LotMovement(lot(0, 100), -30, 30);
        return Stream.of(
                arguments("spent", posting(100, 70, List.of(spent), 0, house(30)), -30, true),
                arguments("set aside", posting(100, 100, List.of(held), 0), 0, true),
                arguments("owed", posting(10, -20, List.of(), 30, house(30)), -30, true),
                arguments("repaid", posting(10, 10, List.of(spent), -30), 0, true),
                arguments("spent on two", posting(100, 70, List.of(spent), 0, house(10), house(20)), -30, true),
                arguments("no other side", posting(100, 70, List.of(spent), 0), -30, false),
                arguments("another other side", posting(100, 70, List.of(spent), 0, house(31)), -30, false),
                arguments("the other way round", posting(100, 70, List.of(spent), 0, house(-30)), -30, false),
                arguments("from no lot", posting(100, 70, List.of(), 0, house(30)), -30, false),
                arguments("from a lot and owed", posting(100, 70, List.of(spent), 1, house(30)), -30, false),
                arguments("another balance", posting(100, 71, List.of(spent), 0, house(30)), -29, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("postings")
    @DisplayName("PTS-10, P17: a posting is balanced or not:")
    void a_posting_is_balanced(String name, Posting posting, long points, boolean balanced) {
        assertThat(posting.points()).as(name).isEqualTo(points);
        assertThat(posting.isBalanced()).as(name).isEqualTo(balanced);
    }

    @Test
    @DisplayName("P20: a posting with its link is otherwise the same")
    void a_link() {
        Posting posting = posting(0, 0, List.of(), 0);
        Posting linked = posting.withChain("0f");
        assertThat(linked.chain()).contains("0f");
        assertThat(linked).usingRecursiveComparison().ignoringFields("chain").isEqualTo(posting);
    }

    @Test
    @DisplayName("PTS-02: an earning sums its parts")
    void an_earning() {
        EarnedPart one = new EarnedPart(Given.RULE, Optional.empty(), 1_000, 10, 9);
        EarnedPart other = new EarnedPart(RuleCode.of("R-2"), Optional.empty(), 500, 5, 5);
        var earned = new Movement.Earned(Optional.empty(), Optional.empty(), List.of(one, other));
        assertThat(earned.points()).isEqualTo(14);
        assertThat(earned.baseFen()).isEqualTo(1_500);
    }

    @Test
    @DisplayName("PTS-02: what is due of a line is less the discount and the part paid with points")
    void a_line() {
        assertThat(Given.LINE.dueFen()).isEqualTo(50);
        assertThat(InvoiceLine.paid("1", SpendingCategory.REPAIR, 700).dueFen()).isEqualTo(700);
    }

    @Test
    @DisplayName("PTS-11: a command of an earlier time is otherwise the same")
    void a_command() {
        PointsCommand command = PointsCommand.of(
                Given.DEALER, Given.ACCOUNT, io.yangke.crm.spi.Actor.dealer("S-1"), "K-1", new PointsAction.Unmerge());
        assertThat(command.at()).isEmpty();
        assertThat(command.key()).isEqualTo(CommandKey.of("K-1"));
        assertThat(command.at(AT).at()).contains(AT);
        assertThat(command.at(AT))
                .usingRecursiveComparison()
                .ignoringFields("at")
                .isEqualTo(command);
    }
}
