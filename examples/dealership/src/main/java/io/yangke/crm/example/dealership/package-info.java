/**
 * A month of a dealership group, played through the complaint desk. Start at {@link
 * io.yangke.crm.example.dealership.DealershipMain}; then {@code month} (what happens, and the play), {@code report} (the
 * page), {@code replay} (real ticket histories instead).
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership;
