package io.yangke.crm.core.points;

import io.yangke.crm.core.customer.AccountMerges;
import io.yangke.crm.core.customer.CustomerMove;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets points follow their members: when customers are merged, the accounts of the one in all programmes of the dealer are merged
 * into those of the other, headquarters' too; when they are set apart again, what came along and is still there goes back. Each
 * step is a command to the ledger by who gave the command, under a key that begins with the command's mark. What is left to do is
 * read off the accounts, so that a command given again goes on where it stopped. Source: PTS-09, CUS-05.
 *
 * <p>Headquarters' points belong to the brand: what another dealer merged in its ledger is not set apart from here.
 */
public final class MemberMerges implements AccountMerges {

    private final PointsService points;

    /** Creates it over the ledger. */
    public MemberMerges(PointsService points) {
        this.points = points;
    }

    @Override
    public Optional<Refusal> preview(CustomerMove move) {
        MemberAccounts accounts = new MemberAccounts(points, move);
        for (PointsAccount account : accounts.ofSource()) {
            Optional<Refusal> no = move.kind() == CustomerMove.Kind.MERGE
                    ? previewMerge(accounts, account, move.into())
                    : previewUnmerge(accounts, account);
            if (no.isPresent()) {
                return no;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> previewMerge(MemberAccounts accounts, PointsAccount account, CustomerId into) {
        AccountId target = new AccountId(account.id().programme(), into);
        return accounts.isUnder(account, target) || (isMerged(account) && accounts.isByMove(account))
                ? Optional.empty()
                : accounts.preview(account, new PointsAction.Merge(target));
    }

    private static Optional<Refusal> previewUnmerge(MemberAccounts accounts, PointsAccount account) {
        if (!isToBeSetApart(accounts, account)) {
            return Optional.empty();
        }
        List<PointsAccount> chain = accounts.chain(account);
        return accounts.preview(chain.get(chain.size() - 2), new PointsAction.Unmerge());
    }

    @Override
    public Optional<Refusal> follow(CustomerMove move) {
        Optional<Refusal> no = preview(move);
        MemberAccounts accounts = new MemberAccounts(points, move);
        for (PointsAccount account : accounts.ofSource()) {
            no = no.or(() -> move.kind() == CustomerMove.Kind.MERGE
                    ? merge(accounts, account, move.into())
                    : unmerge(accounts, account));
        }
        return no;
    }

    /** An earlier attempt may have merged the account where the other customer stood then. */
    private static Optional<Refusal> merge(MemberAccounts accounts, PointsAccount account, CustomerId into) {
        AccountId target = new AccountId(account.id().programme(), into);
        if (accounts.isUnder(account, target)) {
            return Optional.empty();
        }
        Optional<Refusal> no =
                isMerged(account) && accounts.isByMove(account) ? setApart(accounts, account) : Optional.empty();
        return no.or(() -> accounts.give(accounts.now(account), new PointsAction.Merge(target)));
    }

    private static Optional<Refusal> unmerge(MemberAccounts accounts, PointsAccount account) {
        Optional<Refusal> no = isToBeSetApart(accounts, account) ? setApart(accounts, account) : Optional.empty();
        return no.or(() -> mergeAgain(accounts, account.id().programme(), accounts.others()));
    }

    private static boolean isToBeSetApart(MemberAccounts accounts, PointsAccount account) {
        return isMerged(account) && accounts.standsWithMember(account) && accounts.wasMergedHere(account);
    }

    private static boolean isMerged(PointsAccount account) {
        return account.mergedInto().isPresent();
    }

    /** From the top down, for an account in the middle of a chain is set apart only once those above it are; they go back then. */
    private static Optional<Refusal> setApart(MemberAccounts accounts, PointsAccount account) {
        List<PointsAccount> chain = accounts.chain(account);
        for (int i = chain.size() - 2; i >= 0; i--) {
            Optional<Refusal> no = accounts.give(accounts.now(chain.get(i)), new PointsAction.Unmerge());
            if (no.isPresent()) {
                return no;
            }
        }
        Set<CustomerId> between = new LinkedHashSet<>();
        chain.subList(1, chain.size()).forEach(each -> between.add(each.id().member()));
        return mergeAgain(accounts, account.id().programme(), between);
    }

    /** Merges accounts that the move set apart into those they were merged into before. */
    private static Optional<Refusal> mergeAgain(
            MemberAccounts accounts, ProgrammeId programme, Set<CustomerId> members) {
        for (PointsAccount account : accounts.of(members, programme)) {
            Optional<AccountId> before = isMerged(account) ? Optional.empty() : accounts.setApartFrom(account);
            Optional<Refusal> no = before.flatMap(into -> accounts.give(account, new PointsAction.Merge(into)));
            if (no.isPresent()) {
                return no;
            }
        }
        return Optional.empty();
    }

    @Override
    public void goBack(CustomerMove move) {
        MemberAccounts accounts = new MemberAccounts(points, move);
        for (PointsAccount account : accounts.ofSource()) {
            if (move.kind() == CustomerMove.Kind.UNMERGE) {
                mergeAgain(accounts, account.id().programme(), accounts.stillTogether(account));
            } else if (isMerged(account) && accounts.isByMove(account) && !accounts.standsWithMember(account)) {
                setApart(accounts, account);
            }
        }
    }
}
