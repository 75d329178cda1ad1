package io.yangke.crm.example.dealership.club;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.TierCode;
import java.util.Optional;

/**
 * A member of the club, by an opaque id.
 *
 * @param id the member
 * @param home the dealer where the member has branch points
 * @param tier the tier, if the member has one
 */
public record Member(CustomerId id, Shop home, Optional<TierCode> tier) {

    /** Returns the member's account in a programme. */
    public AccountId account(ProgrammeId programme) {
        return new AccountId(programme, id);
    }
}
