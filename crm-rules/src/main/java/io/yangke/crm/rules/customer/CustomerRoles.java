package io.yangke.crm.rules.customer;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import java.util.Map;
import java.util.Set;

/** Who may do what with customers' files, as it ships. Source: CUS-06 (ours). */
final class CustomerRoles {

    /** Those who keep what others may not see. */
    static final Set<Role> KEEPERS =
            Sets.immutableEnumSet(Role.GENERAL_MANAGER, Role.CSR_LEAD, Role.HEADQUARTERS, Role.SYSTEM);

    private static final Set<Role> COUNTER = Sets.immutableEnumSet(
            Role.DEALER, Role.GENERAL_MANAGER, Role.CSR, Role.CSR_LEAD, Role.HEADQUARTERS, Role.SYSTEM);

    /** Facts are told at every counter. Merging moves points, so that it is open to those to whom the ledger opens it. */
    static final Map<CustomerAction.Kind, Set<Role>> COMMANDS = commands();

    private CustomerRoles() {}

    private static Map<CustomerAction.Kind, Set<Role>> commands() {
        ImmutableMap.Builder<CustomerAction.Kind, Set<Role>> roles = ImmutableMap.builder();
        for (CustomerAction.Kind kind : CustomerAction.Kind.values()) {
            roles.put(kind, kind == CustomerAction.Kind.TELL ? COUNTER : KEEPERS);
        }
        return roles.build();
    }
}
