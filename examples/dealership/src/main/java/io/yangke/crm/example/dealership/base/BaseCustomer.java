package io.yangke.crm.example.dealership.base;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerFact;
import java.time.Instant;
import java.util.List;

/**
 * A customer of the base, and when which facts are told.
 *
 * @param shop the dealer
 * @param id the customer
 * @param tellings what is told, in order of time
 */
public record BaseCustomer(Shop shop, CustomerId id, List<Telling> tellings) {
    public BaseCustomer {
        tellings = List.copyOf(tellings);
    }

    /**
     * Facts that are told together.
     *
     * @param at when
     * @param facts the facts, 1 at least
     */
    public record Telling(Instant at, List<CustomerFact> facts) {
        public Telling {
            facts = List.copyOf(facts);
        }
    }
}
