package io.yangke.crm.rules.points;

import io.yangke.crm.rules.points.AnyLedger.Life;
import io.yangke.crm.rules.points.AnyLedger.Programmes;
import io.yangke.crm.rules.points.AnyLedger.Step;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A {@link Life} while it is played: it makes commands of numbers, and sweeps when the life says so. */
final class LedgerLife {

    static final Instant START = LedgerPlay.instant("2026-01-10 09:00");
    private static final List<AccountId> ALL = List.of(
            LedgerPlay.account("C-1"),
            LedgerPlay.account("C-2"),
            LedgerPlay.account("C-3"),
            AccountId.of(ProgrammeId.HQ, "C-1"),
            AccountId.of(ProgrammeId.HQ, "C-2"));
    static final int ACCOUNTS = 5;
    private static final List<String> AWARDS =
            List.of("joining", "later", "onAction", "onAction", "later", "onAction", "onAction", "none");
    private static final PostingId NOWHERE = new PostingId(LedgerPlay.account("NOBODY"), 1);

    private final LedgerPlay play;
    private final List<Posting> made = new ArrayList<>();
    private Instant now = START;
    private int step;

    LedgerLife(Ledger ledger, Programmes programmes) {
        this.play = LedgerPlay.from(ledger, "2026-01-10 09:00")
                .programme(programmes.hq())
                .programme(programmes.branch());
    }

    LedgerPlay play() {
        return play;
    }

    /** Lets the time of a step come, with sweeps on the way if there are to be any. */
    PointsCommand next(Step next, boolean sweeps) {
        Instant until = now.plus(Duration.ofMinutes(next.minutes())).plusNanos(1);
        Random random = new Random(next.minutes());
        for (int i = 0; sweeps && i < next.sweeps(); i++) {
            long left = Duration.between(now, until).toSeconds();
            now = now.plusSeconds(random.nextInt((int) left + 1));
            play.at(now).sweep();
            if (random.nextBoolean()) {
                play.sweep();
            }
        }
        now = until;
        play.at(now);
        step++;
        return command(next);
    }

    /** Gives a command; remembers what it made. */
    Optional<Refusal> give(PointsCommand command) {
        Optional<Refusal> refusal = play.give(command);
        made.addAll(play.posted(command));
        return refusal;
    }

    private PointsCommand command(Step step) {
        AccountId account = step.kind() == PointsAction.Kind.UNMERGE ? merged(step) : account(step.account());
        PointsAction action = action(step, account);
        boolean elsewhere = step.variant() % 29 == 28;
        if (action.about().isPresent() && !elsewhere && !action.about().get().equals(NOWHERE)) {
            account = action.about().get().account();
        }
        boolean clerk = step.variant() % 31 == 30;
        Actor by = clerk ? LedgerPlay.CLERK : LedgerPlay.OFFICE;
        return new PointsCommand(
                dealer(account, step),
                account,
                by,
                CommandKey.of("step-" + this.step),
                step.late() == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofMinutes(step.late()))),
                action);
    }

    private AccountId merged(Step step) {
        List<AccountId> merged = play.accounts().stream()
                .filter(account -> account.mergedInto().isPresent())
                .map(PointsAccount::id)
                .toList();
        return merged.isEmpty() || step.variant() % 5 == 0
                ? account(step.account())
                : merged.get(step.account() % merged.size());
    }

    /** Headquarters' points come and go at two dealers; a branch's at its own. */
    private static DealerId dealer(AccountId account, Step step) {
        boolean hq = account.programme().equals(ProgrammeId.HQ);
        return hq && step.variant() % 2 == 1 ? DealerId.of("DLR-0002") : LedgerPlay.DEALER;
    }

    private static AccountId account(int number) {
        return ALL.get(number);
    }

    private static AccountId neighbour(AccountId account) {
        int number = ALL.indexOf(account);
        return number >= 3 ? ALL.get(7 - number) : ALL.get((number + 1) % 3);
    }

    private PointsAction action(Step step, AccountId account) {
        Optional<DocumentId> document =
                step.variant() % 7 < 2 ? Optional.of(DocumentId.of("INV-" + step.other())) : Optional.empty();
        // Half of the others are accounts of the same programme, so that points can go there.
        AccountId other = step.variant() % 4 > 0 ? neighbour(account) : account(step.other());
        return switch (step.kind()) {
            case EARN -> new PointsAction.Earn(document, Optional.empty(), bought(step));
            case AWARD ->
                new PointsAction.Award(RuleCode.of(AWARDS.get(step.variant() % 8)), document, Optional.empty());
            case ACTIVATE -> new PointsAction.Activate(about(step, Movement.Earned.class));
            case HOLD -> new PointsAction.Hold(spent(step), category(step), document, lines(step), timeout(step));
            case CAPTURE ->
                new PointsAction.Capture(
                        about(step, Movement.Held.class),
                        step.variant() % 3 == 0 ? Optional.empty() : Optional.of(step.points() / 3 + 1),
                        step.variant() % 2 == 0);
            case RELEASE -> new PointsAction.Release(about(step, Movement.Held.class));
            case REDEEM -> new PointsAction.Redeem(spent(step), category(step), document, lines(step));
            case REFUND -> new PointsAction.Refund(about(step, Movement.Redeemed.class), part(step));
            case TAKE_BACK ->
                new PointsAction.TakeBack(
                        about(step, Movement.Earned.class), part(step), Optional.empty(), LedgerPlay.RETURNED);
            case ADJUST ->
                new PointsAction.Adjust(
                        step.variant() % 2 == 0 ? step.points() : -step.points(),
                        RuleCode.of("mistake"),
                        step.variant() % 19 == 18 ? LedgerPlay.OFFICE.id() : StaffId.of("approver-1"));
            case TRANSFER -> new PointsAction.Transfer(other, step.points());
            case MERGE -> new PointsAction.Merge(other);
            case UNMERGE -> new PointsAction.Unmerge();
            case IMPORT -> new PointsAction.ImportPast(past(step));
        };
    }

    private static List<InvoiceLine> bought(Step step) {
        InvoiceLine boutique =
                InvoiceLine.paid("1", SpendingCategory.BOUTIQUE, step.points() * 300 + step.variant() % 100);
        InvoiceLine labour = InvoiceLine.paid("2", SpendingCategory.LABOUR, step.points() * 170 + 100);
        return switch (step.variant() % 3) {
            case 0 -> List.of(boutique);
            case 1 -> List.of(boutique, labour);
            default -> List.of(labour);
        };
    }

    /** Vouchers and labour begin at 100 points. */
    private static long spent(Step step) {
        return switch (step.variant() % 20) {
            case 1 -> step.points() % 3 * 100 + 100 - step.variant() % 100 / 99;
            case 2, 3, 4, 5, 6 -> step.points() + 95;
            default -> step.points();
        };
    }

    private static SpendingCategory category(Step step) {
        return switch (step.variant() % 20) {
            case 0 -> SpendingCategory.BOUTIQUE;
            case 1 -> SpendingCategory.VOUCHER;
            case 2, 3, 4, 5, 6 -> SpendingCategory.LABOUR;
            default -> SpendingCategory.GIFT;
        };
    }

    private static List<InvoiceLine> lines(Step step) {
        return category(step).equals(SpendingCategory.LABOUR)
                ? List.of(InvoiceLine.paid("1", SpendingCategory.LABOUR, step.points() * (step.variant() % 64 + 1) + 1))
                : List.of();
    }

    private static Optional<Duration> timeout(Step step) {
        return switch (step.variant() % 4) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Duration.ofMinutes(step.points()));
            case 2 -> Optional.of(Duration.ofMinutes(step.points() * 40));
            default -> Optional.of(Duration.ofMinutes(step.points() * 70));
        };
    }

    private static Part part(Step step) {
        return switch (step.variant() % 5) {
            case 0 -> Part.REST;
            case 1 -> new Part.Money(step.points() * 5);
            case 2 -> new Part.Line("1", step.points() * 3);
            case 3 -> new Part.Points(step.points());
            default -> new Part.Points(step.points() / 4 + 1);
        };
    }

    private List<PointsAction.PastMovement> past(Step step) {
        Instant from = now.minus(Duration.ofDays(step.points() / 4));
        List<PointsAction.PastMovement> history = new ArrayList<>();
        for (Movement.Imported.Past past : Movement.Imported.Past.values()) {
            long share = Math.max(1, step.points() / (past.ordinal() + 1));
            history.add(new PointsAction.PastMovement(past, from, share, Optional.empty()));
            from = from.plus(Duration.ofHours(step.variant() % 64));
        }
        return history.subList(step.variant() % 2, step.variant() % 7 == 0 ? 4 : 3);
    }

    /** A posting of a kind that still has something to it, or of the kind, or any, or none. */
    private PostingId about(Step step, Class<? extends Movement> kind) {
        List<Posting> ofKind = made.stream()
                .filter(posting -> step.variant() % 23 == 22 || kind.isInstance(posting.what()))
                .toList();
        List<Posting> open = ofKind.stream().filter(this::isOpen).toList();
        List<Posting> candidates = step.variant() % 5 > 0 && !open.isEmpty() ? open : ofKind;
        return candidates.isEmpty()
                ? NOWHERE
                : candidates
                        .get(candidates.size() - 1 - step.about() % candidates.size())
                        .id();
    }

    private boolean isOpen(Posting posting) {
        if (posting.what() instanceof Movement.Held) {
            return play.accounts().stream()
                    .anyMatch(account -> account.hold(posting.id()).isPresent());
        }
        return posting.what() instanceof Movement.Redeemed
                || posting.lots().stream()
                        .anyMatch(movement -> movement.lot().usableFrom().isEmpty());
    }
}
