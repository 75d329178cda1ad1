package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsCommand;
import java.time.Instant;
import java.util.Optional;

/** The ledger as tests see it: {@link #REAL}, or one with a planted bug. */
interface Ledger {

    /** The points ledger itself. */
    Ledger REAL = new Ledger() {};

    default Decision<PointsChange, Refusal> decide(
            PointsFacts facts, PointsCommand command, DealerId ledger, PointsRules rules, Instant now) {
        return PointsLedger.decide(facts, command, ledger, rules, now);
    }

    default Optional<PointsChange> passTime(PointsAccount account, PointsRules rules, Instant now) {
        return PointsLedger.passTime(account, rules, now);
    }

    /** Whether a store lets an account stand in the place of the stored one: the next version does, and no other. */
    default boolean mayReplace(long storedVersion, PointsAccount next) {
        return next.version() == storedVersion + 1;
    }

    /** What can be spent at an instant, as far as the ledger tells. */
    default long available(PointsAccount account, Instant at) {
        return account.available(at);
    }
}
