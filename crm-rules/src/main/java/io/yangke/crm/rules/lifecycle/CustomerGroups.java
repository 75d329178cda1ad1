package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.CustomerGroup;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Which group a customer is in. Everybody is in exactly one. Pure and thread-safe. Source: SEG-03. */
public final class CustomerGroups {

    private CustomerGroups() {}

    /** Returns the group that counts for a customer of a class, as of a day. */
    public static CustomerGroup group(
            CustomerFile file, CustomerClass customerClass, GroupPolicy policy, LocalDate asOf) {
        Set<CustomerGroup> candidates = candidates(file, customerClass, policy, asOf);
        return policy.precedence().stream()
                .filter(candidates::contains)
                .findFirst()
                .orElse(CustomerGroup.DEALER);
    }

    /** Returns every group a customer of a class could be in, as of a day; the dealer's own is always among them. */
    public static Set<CustomerGroup> candidates(
            CustomerFile file, CustomerClass customerClass, GroupPolicy policy, LocalDate asOf) {
        Set<CustomerGroup> groups = EnumSet.of(CustomerGroup.DEALER);
        if (file.membership(asOf).isPresent()) {
            groups.add(CustomerGroup.CLUB);
        }
        if (policy.absentClasses().contains(customerClass) && ownsACar(file, asOf)) {
            groups.add(CustomerGroup.UIO);
        }
        if (isCompensated(file, policy, asOf)) {
            groups.add(CustomerGroup.COMPENSATED);
        }
        return groups;
    }

    private static boolean ownsACar(CustomerFile file, LocalDate asOf) {
        return file.vehicles().stream().anyMatch(car -> car.isOn(asOf));
    }

    private static boolean isCompensated(CustomerFile file, GroupPolicy policy, LocalDate asOf) {
        LocalDate start = asOf.minusMonths(policy.compensatedMonths());
        return file.compensations().stream()
                .anyMatch(paid -> paid.on().isAfter(start) && !paid.on().isAfter(asOf));
    }
}
