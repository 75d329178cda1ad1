package io.yangke.crm.example.dealership.club;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.PointsAction;
import java.time.Instant;

/**
 * Something the ledger refused.
 *
 * @param dealer where
 * @param account the account
 * @param at when
 * @param by who tried
 * @param action what
 * @param refusal why not
 * @param expected whether the plan meant it to be refused
 */
public record RefusedWish(
        DealerId dealer,
        AccountId account,
        Instant at,
        Actor by,
        PointsAction.Kind action,
        Refusal refusal,
        boolean expected) {}
