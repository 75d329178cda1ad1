package io.yangke.crm.spi;

import java.util.Objects;

/**
 * A dealer as the host's directory has it.
 *
 * @param id the dealer
 * @param region the regional office it belongs to
 */
public record Dealer(DealerId id, RegionId region) {
    public Dealer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(region, "region");
    }
}
