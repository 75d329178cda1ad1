package io.yangke.crm.core.points;

import static io.yangke.crm.core.points.Branch.ANNA;
import static io.yangke.crm.core.points.Branch.ANNA_HQ;
import static io.yangke.crm.core.points.Branch.BORIS;
import static io.yangke.crm.core.points.Branch.DEALER;
import static io.yangke.crm.core.points.Branch.OTHER;
import static io.yangke.crm.core.points.Branch.STAFF;
import static io.yangke.crm.core.points.Branch.gift;
import static io.yangke.crm.core.points.Branch.hold;
import static io.yangke.crm.core.points.Branch.invoice;
import static io.yangke.crm.core.points.Branch.refund;
import static io.yangke.crm.core.points.Branch.takeBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CommandRefusalReason;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A batch of the points ledger")
final class PointsBatchTest {

    private final Branch branch = new Branch();

    private PointsBatch all(PointsCommand... commands) {
        return PointsBatch.allOrNothing(branch.key(), List.of(commands));
    }

    private static BatchOutcome.Refused refused(BatchOutcome outcome) {
        assertThat(outcome.isAccepted()).isFalse();
        return (BatchOutcome.Refused) outcome;
    }

    private static BatchOutcome.Done done(BatchOutcome outcome) {
        assertThat(outcome.isAccepted()).isTrue();
        return (BatchOutcome.Done) outcome;
    }

    @AfterEach
    void books_can_be_proved() {
        assertThat(branch.points.books().verifyWithCommands(DEALER).findings()).isEmpty();
    }

    @Test
    @DisplayName("judges each command by what the ones before it left, and refuses all with the first (P12)")
    void judges_by_the_running_state() {
        branch.earn(ANNA, 100);
        PointsAccount before = branch.stored(ANNA);
        PointsBatch batch = all(
                branch.command(ANNA, gift(60)),
                branch.command(BORIS, invoice("R-1", 10)),
                branch.command(ANNA, gift(60)),
                branch.command(ANNA, gift(1)));

        BatchOutcome outcome = branch.points.batch(batch);

        assertThat(refused(outcome).command()).isEqualTo(OptionalInt.of(2));
        assertThat(refused(outcome).reason().reason()).isEqualTo(PointsRefusalReason.INSUFFICIENT);
        assertThat(branch.stored(ANNA)).isEqualTo(before);
        assertThat(branch.points.find(DEALER, BORIS)).isEmpty();
        branch.earn(ANNA, 1_000);
        assertThat(branch.points.batch(batch)).as("remembered").isEqualTo(outcome);
        assertThat(branch.points.posting(
                        DEALER, ProgrammeId.BRANCH, batch.commands().get(0).key()))
                .isEmpty();
    }

    @Test
    @DisplayName("is one commit: one version for each account, and a receipt for each command")
    void is_one_commit() {
        branch.earn(ANNA, 100);
        PointsBatch batch = all(
                branch.command(ANNA, gift(60)),
                branch.command(ANNA, invoice("R-1", 10)),
                branch.command(BORIS, invoice("R-2", 20)),
                branch.command(ANNA, gift(50)));

        BatchOutcome.Done done = done(branch.points.batch(batch));

        assertThat(done.receipts())
                .extracting(receipt -> receipt.posting().points())
                .containsExactly(-60L, 10L, 20L, -50L);
        assertThat(branch.stored(ANNA).version()).isEqualTo(2);
        assertThat(branch.journal(ANNA))
                .hasSize(4)
                .extracting(Posting::balanceAfter)
                .containsExactly(100L, 40L, 50L, 0L);
        assertThat(branch.available(BORIS)).isEqualTo(20);
        assertThat(branch.points.batch(batch)).as("given again").isEqualTo(done);
        assertThat(branch.journal(ANNA)).hasSize(4);
        assertThat(branch.points
                        .posting(
                                DEALER,
                                ProgrammeId.BRANCH,
                                batch.commands().get(0).key())
                        .orElseThrow()
                        .postings())
                .hasSize(4);
    }

    @Test
    @DisplayName("changes a spending in one step: the old one is given back and pays for the new one (P14)")
    void amends_a_spending() {
        branch.earn(ANNA, 100);
        PostingId old = branch.redeem(ANNA, 80).id();

        PointsBatch amend = all(branch.command(ANNA, refund(old)), branch.command(ANNA, gift(90)));
        done(branch.points.batch(amend));

        assertThat(branch.available(ANNA)).isEqualTo(10);
        assertThat(branch.tries(ANNA, refund(old)).refusal().orElseThrow().reason())
                .isEqualTo(PointsRefusalReason.MORE_THAN_ORIGINAL);
        done(branch.points.batch(amend));
        assertThat(branch.available(ANNA)).as("the amendment given again").isEqualTo(10);
    }

    @Test
    @DisplayName("leaves a spending as it was where the new one is too much (P14)")
    void amends_nothing_if_it_cannot() {
        branch.earn(ANNA, 100);
        PostingId old = branch.redeem(ANNA, 80).id();

        BatchOutcome outcome =
                branch.points.batch(all(branch.command(ANNA, refund(old)), branch.command(ANNA, gift(101))));

        assertThat(refused(outcome).command()).isEqualTo(OptionalInt.of(1));
        assertThat(branch.available(ANNA)).isEqualTo(20);
    }

    @Test
    @DisplayName("lets a command concern what an earlier one of it posted (P8, P9)")
    void sees_its_own_postings() {
        branch.earn(ANNA, 100);
        PostingId spending = new PostingId(ANNA, 2);
        PostingId earning = new PostingId(ANNA, 4);

        done(branch.points.batch(all(
                branch.command(ANNA, gift(40)),
                branch.command(ANNA, refund(spending, 30)),
                branch.command(ANNA, invoice("R-7", 5)),
                branch.command(ANNA, takeBack(earning)),
                branch.command(ANNA, invoice("R-7", 5)))));

        assertThat(branch.available(ANNA)).isEqualTo(95);
        BatchOutcome twice = branch.points.batch(
                all(branch.command(ANNA, refund(spending, 10)), branch.command(ANNA, refund(spending, 1))));
        assertThat(refused(twice).command()).isEqualTo(OptionalInt.of(1));
        BatchOutcome document = branch.points.batch(
                all(branch.command(BORIS, invoice("R-8", 5)), branch.command(BORIS, invoice("R-8", 5))));
        assertThat(refused(document).reason().reason()).isEqualTo(PointsRefusalReason.ALREADY_EARNED);
    }

    @Test
    @DisplayName("follows a merge it made itself (PTS-09)")
    void follows_its_own_merge() {
        branch.earn(ANNA, 100);
        branch.earn(BORIS, 10);

        BatchOutcome.Done done = done(branch.points.batch(
                all(branch.office(ANNA, new PointsAction.Merge(BORIS)), branch.command(ANNA, gift(110)))));

        assertThat(done.receipts().get(1).id().account()).isEqualTo(BORIS);
        assertThat(branch.available(ANNA)).isZero();
        assertThat(branch.crm.outbox(DEALER, 10)).hasSize(1);
    }

    @Test
    @DisplayName("counts on what ran out before it began, once (PTS-05)")
    void posts_what_time_brought_once() {
        branch.earn(ANNA, 100);
        branch.does(ANNA, hold(100));
        branch.pass(Duration.ofHours(3));

        done(branch.points.batch(all(branch.command(ANNA, gift(60)), branch.command(ANNA, gift(40)))));

        assertThat(branch.journal(ANNA)).hasSize(5);
        assertThat(branch.crm.outbox(DEALER, 10)).hasSize(1);
    }

    @Test
    @DisplayName("is remembered whole, however long it is, and can be made again from the journal")
    void remembers_long_batches() {
        List<PointsCommand> commands = new ArrayList<>();
        for (int i = 0; i < PointsBatch.MAX_COMMANDS; i++) {
            commands.add(
                    branch.command(AccountId.of(ProgrammeId.BRANCH, "member-😀-" + i / 2), invoice("R-" + i, 1 + i)));
        }
        PointsBatch batch = PointsBatch.allOrNothing("long", commands);

        BatchOutcome first = branch.points.batch(batch);

        assertThat(done(first).receipts()).hasSize(1_000);
        assertThat(branch.points.batch(batch)).isEqualTo(first);
        assertThat(branch.points
                        .posting(DEALER, ProgrammeId.BRANCH, CommandKey.of("long"))
                        .orElseThrow()
                        .postings())
                .hasSize(1_000);
    }

    @Test
    @DisplayName("refuses a key that stood for another batch, or for a single command (PTS-11)")
    void refuses_a_reused_key() {
        PointsCommand single = branch.command(ANNA, invoice("R-1", 10));
        branch.points.handle(single).orThrow();
        PointsBatch same = PointsBatch.allOrNothing(single.key().value(), List.of(single));

        BatchOutcome.Refused refused = refused(branch.points.batch(same));

        assertThat(refused.reason().reason()).isEqualTo(CommandRefusalReason.KEY_REUSED);
        assertThat(refused.command()).isEmpty();
    }

    @Test
    @DisplayName("of which each command is for itself does what it can, and each is remembered (P12)")
    void does_each_for_itself() {
        branch.earn(ANNA, 100);
        PointsBatch batch = PointsBatch.eachForItself(List.of(
                branch.command(ANNA, gift(60)),
                branch.command(ANNA, gift(60)),
                branch.command(ANNA_HQ, invoice("R-1", 10)),
                branch.command(ANNA, gift(40))));
        BatchOutcome preview = branch.points.preview(batch);

        BatchOutcome.Each each = (BatchOutcome.Each) branch.points.batch(batch);

        assertThat(each.isAccepted()).isFalse();
        assertThat(each.outcomes()).extracting(Outcome::isAccepted).containsExactly(true, false, true, true);
        assertThat(branch.available(ANNA)).isZero();
        assertThat(branch.points.batch(batch)).isEqualTo(each);
        assertThat(((BatchOutcome.Each) preview).outcomes())
                .extracting(outcome -> outcome.isAccepted() ? outcome.orThrow().id() : null)
                .containsExactlyElementsOf(each.outcomes().stream()
                        .map(outcome -> outcome.isAccepted() ? outcome.orThrow().id() : null)
                        .toList());
    }

    @Test
    @DisplayName("previewed writes nothing and says what it would come to")
    void previews() {
        branch.earn(ANNA, 100);
        PointsAccount before = branch.stored(ANNA);
        PointsBatch fits = all(branch.command(ANNA, gift(60)), branch.command(ANNA, gift(40)));
        PointsBatch tooMuch = all(branch.command(ANNA, gift(60)), branch.command(ANNA, gift(41)));

        BatchOutcome preview = branch.points.preview(fits);
        assertThat(refused(branch.points.preview(tooMuch)).command()).isEqualTo(OptionalInt.of(1));

        assertThat(branch.stored(ANNA)).isEqualTo(before);
        assertThat(branch.points.batch(fits)).isEqualTo(preview);
        assertThat(branch.points.preview(fits)).as("given already").isEqualTo(preview);
    }

    @Test
    @DisplayName("of which all is done or nothing lies in one ledger")
    void lies_in_one_ledger() {
        PointsBatch batch = all(branch.command(ANNA, invoice("R-1", 10)), branch.command(ANNA_HQ, invoice("R-1", 10)));

        assertThatThrownBy(() -> branch.points.batch(batch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("commands")
                .hasMessageContaining("one ledger");
        assertThat(branch.points.find(DEALER, ANNA)).isEmpty();
    }

    @Test
    @DisplayName("has commands of one dealer, and keys that fit its semantics")
    void checks_its_commands() {
        PointsCommand mine = branch.command(ANNA, gift(1));
        PointsCommand foreign = PointsCommand.of(OTHER, ANNA, STAFF, "k", gift(1));

        assertThatThrownBy(() -> PointsBatch.eachForItself(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("commands");
        assertThatThrownBy(() -> PointsBatch.eachForItself(List.of(mine, foreign)))
                .hasMessageContaining("several dealers");
        assertThatThrownBy(() -> PointsBatch.eachForItself(List.of(mine, mine))).hasMessageContaining("one key twice");
        assertThatThrownBy(() -> new PointsBatch(
                        PointsBatch.Semantics.ALL_OR_NOTHING, List.of(mine, branch.command(ANNA, gift(1)))))
                .hasMessageContaining("several keys");
        assertThat(PointsBatch.allOrNothing("b", List.of(mine))
                        .commands()
                        .get(0)
                        .at())
                .isEqualTo(Optional.empty());
    }
}
