package io.yangke.crm.example.dealership.club;

import io.yangke.crm.spi.points.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * What someone does with a member's points.
 *
 * @param at when it is recorded
 * @param happenedAt when it happened, if before
 * @param place where, and who does it
 * @param account the member's account
 * @param key the key of the command, by which later deeds name it
 * @param wish what is meant
 * @param forbidden whether the ledger is expected to refuse it
 * @param sentTwice whether the till, having no answer, sends it again
 */
record ClubDeed(
        Instant at,
        Optional<Instant> happenedAt,
        Place place,
        AccountId account,
        String key,
        Wish wish,
        boolean forbidden,
        boolean sentTwice) {

    /** Returns the same deed, recorded later than it happened. */
    ClubDeed recordedAt(Instant later) {
        return new ClubDeed(later, Optional.of(at), place, account, key, wish, forbidden, sentTwice);
    }
}
