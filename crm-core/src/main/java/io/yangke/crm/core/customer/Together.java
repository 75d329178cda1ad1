package io.yangke.crm.core.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import java.util.List;

/** Who stands together: how other features find what they keep of one person under several ids. Source: CUS-05. */
@FunctionalInterface
public interface Together {

    /** Everybody stands alone. */
    Together ALONE = (dealer, customer) -> List.of(customer);

    /** Returns all who stand together with a customer, the customer too; the one that stands for all first. */
    List<CustomerId> of(DealerId dealer, CustomerId customer);
}
