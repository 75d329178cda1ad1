package io.yangke.crm.spi.points;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One command to one account.
 *
 * @param dealer the dealer where it is given
 * @param account the account; one that was merged stands for the one it was merged into
 * @param by who gives the command
 * @param key the host's idempotency key, unique among the dealer's commands
 * @param at when it happened, if it is recorded later; policy limits how much later
 * @param action what is done
 */
public record PointsCommand(
        DealerId dealer, AccountId account, Actor by, CommandKey key, Optional<Instant> at, PointsAction action) {
    public PointsCommand {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(action, "action");
    }

    /** Returns a command for something that happens as it is recorded. */
    public static PointsCommand of(DealerId dealer, AccountId account, Actor by, String key, PointsAction action) {
        return new PointsCommand(dealer, account, by, CommandKey.of(key), Optional.empty(), action);
    }

    /** Returns the same command for something that happened at an earlier instant. */
    public PointsCommand at(Instant happenedAt) {
        return new PointsCommand(dealer, account, by, key, Optional.of(happenedAt), action);
    }
}
