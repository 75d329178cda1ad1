package io.yangke.crm.spi;

import java.util.Objects;

/** More than one dealer: the only way to ask across tenants. */
public sealed interface DealerScope {

    /** All dealers of the brand. */
    DealerScope BRAND = new Brand();

    /** All dealers of the brand. */
    record Brand() implements DealerScope {}

    /**
     * The dealers of one regional office.
     *
     * @param region the regional office
     */
    record Region(RegionId region) implements DealerScope {
        public Region {
            Objects.requireNonNull(region, "region");
        }
    }
}
