/**
 * A year of real purchases replayed through the points ledger: {@link io.yangke.crm.example.dealership.retail.RetailFiles}
 * (reading), {@link io.yangke.crm.example.dealership.retail.RetailReplay} (playing, with a clock that moves over all purchases in
 * order of time), {@link io.yangke.crm.example.dealership.retail.RetailTotals} (what it comes to).
 *
 * <p>Nothing is lost: each row of the files either reaches the ledger or is reported with its line, column and the reason.
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership.retail;
