/**
 * A month of a dealership group, played through the complaint desk and the points ledger. Start at {@link
 * io.yangke.crm.example.dealership.DealershipMain}; then {@code group} (the dealers), {@code month} and {@code club} (what happens,
 * and the play), {@code report} (the pages), {@code replay} and {@code retail} (real ticket histories, or purchases, instead).
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership;
