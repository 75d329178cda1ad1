package io.yangke.crm.rules.customer;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What facts make of a file. Of each fact the greatest revision holds, so that facts told late, twice or out of order lead to the
 * same file. Source: CUS-01.
 */
final class Telling {

    private Telling() {}

    /** Returns why these facts cannot be told; null if they can. */
    static @Nullable Refusal refusal(CustomerFile file, List<CustomerFact> facts) {
        for (CustomerFact fact : facts) {
            CustomerFact known = file.fact(fact.fact()).orElse(null);
            if (known != null && known.revision() == fact.revision() && !known.equals(fact)) {
                return CustomerRefusals.factDiffers(fact);
            }
        }
        for (CustomerFact fact : facts) {
            CustomerFact known = file.fact(fact.fact()).orElse(null);
            if (known != null && isOtherKind(known, fact)) {
                return CustomerRefusals.factOfOtherKind(fact, known.kind());
            }
        }
        return null;
    }

    private static boolean isOtherKind(CustomerFact one, CustomerFact other) {
        return one.kind() != other.kind() && !isWithdrawal(one) && !isWithdrawal(other);
    }

    private static boolean isWithdrawal(CustomerFact fact) {
        return fact.kind() == CustomerFact.Kind.WITHDRAWAL;
    }

    /** Returns what facts that can be told change; empty if all were told before, or are older than what was. */
    static Optional<CustomerChange> tell(CustomerFile file, List<CustomerFact> facts) {
        List<CustomerEvent.FactTold> told = new ArrayList<>();
        Map<FactId, CustomerFact> all = new LinkedHashMap<>();
        file.facts().forEach(fact -> all.put(fact.fact(), fact));
        for (CustomerFact fact : facts) {
            CustomerFact known = all.get(fact.fact());
            if (known == null || known.revision() < fact.revision()) {
                all.put(fact.fact(), fact);
                told.add(new CustomerEvent.FactTold(fact.fact(), fact.kind(), fact.revision()));
            }
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(change(file, all, told));
    }

    private static CustomerChange change(
            CustomerFile file, Map<FactId, CustomerFact> all, List<CustomerEvent.FactTold> told) {
        CustomerFile after = file.withFacts(all.values(), file.sequence() + told.size());
        return CustomerChange.ofFile(after.withVersion(file.version() + 1), told);
    }
}
