package io.yangke.crm.example.dealership.base;

import io.yangke.crm.core.Crm;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.care.CareFile;
import java.util.List;
import java.util.Objects;

/**
 * The customers after the play, with the library, which still answers questions.
 *
 * @param crm the library
 * @param plan what was told
 * @param facts how many facts were told
 * @param clerk what was done with the lists
 */
public record PlayedBase(Crm crm, BasePlan plan, long facts, ClerkTally clerk) {
    public PlayedBase {
        Objects.requireNonNull(crm, "crm");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(clerk, "clerk");
    }

    /** Whether there are no customers. */
    public boolean isEmpty() {
        return plan.isEmpty();
    }

    /** Returns the dealers that have customers. */
    public List<Shop> shops() {
        return plan.customers().stream().map(BaseCustomer::shop).distinct().toList();
    }

    /** Returns what is remembered of the care for all customers. */
    public List<CareFile> careFiles() {
        return plan.customers().stream()
                .flatMap(each -> crm.care().find(each.shop().id(), each.id()).stream())
                .toList();
    }
}
