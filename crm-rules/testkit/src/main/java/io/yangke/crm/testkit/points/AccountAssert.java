package io.yangke.crm.testkit.points;

import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What is expected of an account. */
public final class AccountAssert extends AbstractAssert<AccountAssert, PointsAccount> {

    private @Nullable LedgerScenario scenario;

    private AccountAssert(PointsAccount actual) {
        super(actual, AccountAssert.class);
    }

    /** Looks at an account. */
    public static AccountAssert assertThat(PointsAccount account) {
        return new AccountAssert(account);
    }

    AccountAssert of(LedgerScenario played) {
        scenario = played;
        return this;
    }

    /** Expects so many points in all: free, pending and held, less debt, as far as it is posted. */
    public AccountAssert hasBalance(long points) {
        return expect("to have a balance of " + points, actual.balance() == points);
    }

    /** Expects so many points set aside. */
    public AccountAssert hasHeld(long points) {
        return expect("to have " + points + " points set aside", actual.held() == points);
    }

    /** Expects so many points owed. */
    public AccountAssert owes(long points) {
        return expect("to owe " + points + " points", actual.debt() == points);
    }

    /** Expects so many points that can be spent at an instant, swept or not; negative if the member owes more. */
    public AccountAssert canSpend(long points, Instant at) {
        return expect(
                "to have " + points + " points to spend at " + at + ", not " + actual.available(at),
                actual.available(at) == points);
    }

    /**
     * Expects exactly these free lots, in spending order.
     *
     * @param lots each as its points and last day, such as {@code 40 until 2028-01-31}, or {@code 40 for ever}
     */
    public AccountAssert hasLots(String... lots) {
        return expect(
                "to have the lots " + List.of(lots),
                actual.lots().stream().map(AccountAssert::told).toList().equals(List.of(lots)));
    }

    /** Goes on with the scenario this account belongs to. */
    public LedgerScenario and() {
        if (scenario == null) {
            throw new IllegalStateException("scenario: there is none; only LedgerScenario.then begins with one");
        }
        return scenario;
    }

    private AccountAssert expect(String wish, boolean holds) {
        isNotNull();
        if (!holds) {
            throw failure(
                    "Expected account %s %s%nbut it has a balance of %s, %s held, %s owed, and the lots %s",
                    actual.id(),
                    wish,
                    actual.balance(),
                    actual.held(),
                    actual.debt(),
                    actual.lots().stream().map(AccountAssert::told).toList());
        }
        return this;
    }

    private static String told(OpenLot open) {
        return open.points()
                + open.lot()
                        .expiry()
                        .map(expiry -> " until " + expiry.lastDay())
                        .orElse(" for ever");
    }
}
