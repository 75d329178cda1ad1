package io.yangke.crm.core.points;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.yangke.crm.core.customer.CustomerMove;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts that a move of a customer concerns, as they are, and the commands to them.
 *
 * @param points the ledger
 * @param move the move
 */
record MemberAccounts(PointsService points, CustomerMove move) {

    /** How far back the journal is looked through for what the move did: an interrupted move did it last. */
    private static final int LOOK_BACK = 100;

    private static final int HASH = 16;

    List<PointsAccount> ofSource() {
        return points.accountsOf(move.dealer(), move.source());
    }

    List<PointsAccount> of(Collection<CustomerId> members, ProgrammeId programme) {
        List<PointsAccount> accounts = new ArrayList<>();
        members.forEach(member -> find(new AccountId(programme, member)).ifPresent(accounts::add));
        return accounts;
    }

    private Optional<PointsAccount> find(AccountId id) {
        return points.accountsOf(move.dealer(), id.member()).stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    PointsAccount now(PointsAccount account) {
        return find(account.id()).orElse(account);
    }

    /** Returns an account and those above it, up to the one that stands for it. */
    List<PointsAccount> chain(PointsAccount account) {
        List<PointsAccount> chain = new ArrayList<>(List.of(account));
        Optional<PointsAccount> above = account.mergedInto().flatMap(this::find);
        while (above.isPresent()) {
            chain.add(above.get());
            above = above.get().mergedInto().flatMap(this::find);
        }
        return chain;
    }

    private AccountId top(PointsAccount account) {
        List<PointsAccount> chain = chain(account);
        return chain.get(chain.size() - 1).id();
    }

    /** Whether an account was merged, and stands where the target does. */
    boolean isUnder(PointsAccount account, AccountId target) {
        AccountId top = find(target).map(this::top).orElse(target);
        return account.mergedInto().isPresent() && top(account).equals(top);
    }

    /** Whether an account is kept in that of somebody who stands together with the customer. */
    boolean standsWithMember(PointsAccount account) {
        return move.together().contains(top(account).member());
    }

    Set<CustomerId> others() {
        Set<CustomerId> others = new LinkedHashSet<>(move.together());
        others.remove(move.source());
        return others;
    }

    /** Those of whom the move set an account apart from one of those they stand together with. */
    Set<CustomerId> stillTogether(PointsAccount of) {
        Set<CustomerId> members = new LinkedHashSet<>();
        for (PointsAccount account : of(move.together(), of.id().programme())) {
            if (setApartFrom(account)
                    .filter(from -> move.together().contains(from.member()))
                    .isPresent()) {
                members.add(account.id().member());
            }
        }
        return members;
    }

    /** Nothing is posted to a merged account: its last posting says how it was merged. */
    private Posting merging(PointsAccount merged) {
        return points.history(move.dealer(), merged.id(), merged.sequence() - 1, 1)
                .get(0);
    }

    boolean wasMergedHere(PointsAccount merged) {
        return merging(merged).dealer().equals(move.dealer());
    }

    boolean isByMove(PointsAccount merged) {
        return isByMove(merging(merged));
    }

    private boolean isByMove(Posting posting) {
        return posting.key()
                .filter(key -> key.value().startsWith(move.mark() + ":"))
                .isPresent();
    }

    /** Returns from which account the move set this one apart; empty if it did not, or it was merged again since. */
    Optional<AccountId> setApartFrom(PointsAccount account) {
        Optional<AccountId> from = Optional.empty();
        long after = Math.max(0, account.sequence() - LOOK_BACK);
        for (Posting posting : points.history(move.dealer(), account.id(), after, LOOK_BACK)) {
            if (posting.what() instanceof Movement.UnmergedIn in) {
                from = isByMove(posting) ? Optional.of(in.from()) : Optional.empty();
            } else if (posting.what() instanceof Movement.MergedOut) {
                from = Optional.empty();
            }
        }
        return from;
    }

    Optional<Refusal> preview(PointsAccount account, PointsAction action) {
        return points.preview(command(account, action)).refusal();
    }

    Optional<Refusal> give(PointsAccount account, PointsAction action) {
        return points.handle(command(account, action)).refusal();
    }

    /** One key for one step on the account as it is: two who go the same way at once take the step once. */
    private PointsCommand command(PointsAccount account, PointsAction action) {
        String step = account.id() + " " + account.sequence() + " " + action;
        byte[] hash = Hashing.sha256().hashString(step, StandardCharsets.UTF_8).asBytes();
        String key = move.mark() + ":" + BaseEncoding.base64Url().omitPadding().encode(hash, 0, HASH);
        return PointsCommand.of(move.dealer(), account.id(), move.by(), key, action);
    }
}
