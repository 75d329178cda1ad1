package io.yangke.crm.spi;

import java.util.List;
import java.util.Optional;

/** Which dealers there are: a fact the host owns. Safe to call from many threads. */
public interface DealerDirectory {

    /** Returns a dealer; empty if the host knows none with this id. */
    Optional<Dealer> find(DealerId dealer);

    /** Returns the dealers within a scope, in order of id. */
    List<Dealer> dealers(DealerScope scope);
}
