package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.LayeredSection.below;

import io.yangke.crm.rules.customer.CustomerPolicy;
import io.yangke.crm.rules.customer.FileStage;
import io.yangke.crm.spi.customer.ProfileItem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the fields of the customers section must agree on once all layers are laid over each other. A wrong field is left out of it. */
final class CustomerAgreements {

    private static final List<String> CONTENTS = List.of(CustomerFields.CONTENTS.name());
    private static final List<String> REQUIRED = below(CONTENTS, CustomerFields.REQUIRED.name());

    private CustomerAgreements() {}

    static void check(LayeredSection<CustomerPolicy> customers) {
        if (!customers.isSilent()) {
            eachItemStandsOnce(customers);
            noGroupIsEmpty(customers);
        }
    }

    private static void eachItemStandsOnce(LayeredSection<CustomerPolicy> customers) {
        Map<ProfileItem, FileStage> known = new EnumMap<>(ProfileItem.class);
        customers
                .value(CONTENTS, CustomerFields.REQUIRED)
                .orElse(Map.of())
                .forEach((stage, items) -> items.forEach(item -> isNew(customers, item, stage, known)));
    }

    private static void isNew(
            LayeredSection<CustomerPolicy> customers,
            ProfileItem item,
            FileStage stage,
            Map<ProfileItem, FileStage> known) {
        FileStage other = known.putIfAbsent(item, stage);
        if (other != null) {
            customers.contradiction(
                    List.of(below(REQUIRED, stage.name()), below(REQUIRED, other.name())),
                    "leaves " + item + " required twice",
                    "each item in one stage once is allowed");
        }
    }

    private static void noGroupIsEmpty(LayeredSection<CustomerPolicy> customers) {
        if (customers.value(CONTENTS, CustomerFields.MANDATORY).orElse(List.of()).stream()
                .anyMatch(Set::isEmpty)) {
            customers.contradiction(
                    List.of(below(CONTENTS, CustomerFields.MANDATORY.name())),
                    "leaves a group without items",
                    "one item at least in each group is needed");
        }
    }
}
