package io.yangke.crm.example.dealership.retail;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What a household bought at once: an invoice.
 *
 * @param id the basket
 * @param household who bought it
 * @param at when
 * @param purchases the products, each once, in the order of the file
 */
record Basket(String id, String household, LocalDateTime at, List<Purchase> purchases) {
    Basket {
        purchases = List.copyOf(purchases);
    }
}
