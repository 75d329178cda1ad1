package io.yangke.crm.core.points;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.customer.AccountMerges;
import io.yangke.crm.core.customer.CustomerMove;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets points follow their members: when customers are merged, the accounts of the one in all programmes of the dealer are merged
 * into those of the other, headquarters' too; when they are set apart again, what came along and is still there goes back. Each
 * step is a command to the ledger by who gave the command, under a key of its own that follows from the command's: given again, it
 * is done once. Source: PTS-09, CUS-05.
 *
 * <p>Headquarters' points belong to the brand: what another dealer merged in its ledger is not set apart from here.
 */
public final class MemberMerges implements AccountMerges {

    private final PointsService points;

    /** Creates it over the ledger. */
    public MemberMerges(PointsService points) {
        this.points = points;
    }

    /** What is done to one account, and under which key. */
    private enum Step {
        MERGE,
        UNMERGE,
        MERGE_AGAIN,
        UNMERGE_BACK,
        MERGE_BACK
    }

    @Override
    public Optional<Refusal> preview(CustomerMove move) {
        for (ProgrammeId programme : programmes(move)) {
            List<PointsCommand> steps = firstSteps(move, programme);
            for (PointsCommand step : steps.subList(0, Math.min(1, steps.size()))) {
                Optional<Refusal> no = points.preview(step).refusal();
                if (no.isPresent()) {
                    return no;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> follow(CustomerMove move) {
        Optional<Refusal> no = preview(move);
        for (ProgrammeId programme : programmes(move)) {
            no = no.or(() -> done(firstSteps(move, programme))).or(() -> done(lastSteps(move, programme)));
        }
        if (no.isPresent()) {
            goBack(move);
        }
        return no;
    }

    private Optional<Refusal> done(List<PointsCommand> steps) {
        for (PointsCommand step : steps) {
            Outcome<Receipt> outcome = points.handle(step);
            if (!outcome.isAccepted()) {
                return outcome.refusal();
            }
        }
        return Optional.empty();
    }

    @Override
    public void goBack(CustomerMove move) {
        for (ProgrammeId programme : programmes(move)) {
            backSteps(move, programme).forEach(points::handle);
        }
    }

    private List<ProgrammeId> programmes(CustomerMove move) {
        return points.accountsOf(move.dealer(), move.source()).stream()
                .map(account -> account.id().programme())
                .toList();
    }

    private List<PointsCommand> firstSteps(CustomerMove move, ProgrammeId programme) {
        if (move.kind() == CustomerMove.Kind.MERGE) {
            return List.of(command(move, programme, 0, Step.MERGE));
        }
        return isSetApart(move, programme, 0) ? downTo(move, programme) : List.of();
    }

    /** From the root down, for an account in the middle can only be set apart once those above it are. */
    private List<PointsCommand> downTo(CustomerMove move, ProgrammeId programme) {
        List<PointsCommand> steps = new ArrayList<>();
        for (int i = move.path().size() - 2; i >= 0; i--) {
            if (isSetApart(move, programme, i)) {
                steps.add(command(move, programme, i, Step.UNMERGE));
            }
        }
        return steps;
    }

    private boolean isSetApart(CustomerMove move, ProgrammeId programme, int place) {
        return isDone(move, programme, place, Step.UNMERGE) || isMergedHere(move, programme, place);
    }

    /** What stood between the customer and the root goes where it was. */
    private List<PointsCommand> lastSteps(CustomerMove move, ProgrammeId programme) {
        List<PointsCommand> steps = new ArrayList<>();
        for (int i = 1; i < move.path().size() - 1; i++) {
            if (isDone(move, programme, i, Step.UNMERGE)) {
                steps.add(command(move, programme, i, Step.MERGE_AGAIN));
            }
        }
        return steps;
    }

    private List<PointsCommand> backSteps(CustomerMove move, ProgrammeId programme) {
        List<PointsCommand> steps = new ArrayList<>();
        if (move.kind() == CustomerMove.Kind.MERGE) {
            if (isDone(move, programme, 0, Step.MERGE)) {
                steps.add(command(move, programme, 0, Step.UNMERGE_BACK));
            }
            return steps;
        }
        for (int i = move.path().size() - 2; i >= 1; i--) {
            if (isDone(move, programme, i, Step.MERGE_AGAIN)) {
                steps.add(command(move, programme, i, Step.UNMERGE_BACK));
            }
        }
        for (int i = 0; i < move.path().size() - 1; i++) {
            if (isDone(move, programme, i, Step.UNMERGE)) {
                steps.add(command(move, programme, i, Step.MERGE_BACK));
            }
        }
        return steps;
    }

    private boolean isMergedHere(CustomerMove move, ProgrammeId programme, int place) {
        Optional<PointsAccount> account = points
                .accountsOf(move.dealer(), move.path().get(place))
                .stream()
                .filter(each -> each.id().programme().equals(programme))
                .findFirst();
        AccountId into = new AccountId(programme, move.path().get(place + 1));
        return account.isPresent()
                && account.get().mergedInto().equals(Optional.of(into))
                && last(move, account.get()).dealer().equals(move.dealer());
    }

    private Posting last(CustomerMove move, PointsAccount account) {
        return points.history(move.dealer(), account.id(), account.sequence() - 1, 1)
                .get(0);
    }

    private boolean isDone(CustomerMove move, ProgrammeId programme, int place, Step step) {
        return points.posting(move.dealer(), programme, key(move, programme, place, step))
                .filter(receipt -> !receipt.equals(Receipt.NOTHING))
                .isPresent();
    }

    private PointsCommand command(CustomerMove move, ProgrammeId programme, int place, Step step) {
        CustomerId member = move.path().get(place);
        PointsAction action = step == Step.UNMERGE || step == Step.UNMERGE_BACK
                ? new PointsAction.Unmerge()
                : new PointsAction.Merge(new AccountId(programme, move.path().get(place + 1)));
        return PointsCommand.of(
                move.dealer(),
                new AccountId(programme, member),
                move.by(),
                key(move, programme, place, step).value(),
                action);
    }

    private static CommandKey key(CustomerMove move, ProgrammeId programme, int place, Step step) {
        String member = move.path().get(place).value();
        String text = String.join(" ", step.name(), move.key().value(), programme.value(), member);
        byte[] digest =
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return CommandKey.of(
                "customer:" + BaseEncoding.base64Url().omitPadding().encode(digest));
    }
}
