package io.yangke.crm.rules.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.Standing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who stands for whom. No fact is moved, so that all is as before once the two are set apart again. Source: CUS-05. */
final class Merging {

    private Merging() {}

    /** Returns why one cannot be merged into the other; null if it can. */
    static @Nullable Refusal refusal(Person person, CustomerId customer, Person other, CustomerId into) {
        if (!person.root().equals(customer)) {
            return CustomerRefusals.alreadyMerged(
                    customer, person.standing(customer).mergedInto().orElseThrow());
        }
        return other.root().equals(customer) ? CustomerRefusals.mergedInCircle(customer, into) : null;
    }

    /**
     * Returns what merges a root into whoever stands for the other one. Every merge writes the root of what it leads to, so that
     * two of them at once cannot close a circle.
     */
    static List<CustomerChange> merge(Person person, Person other) {
        Standing source = person.standing(person.root());
        Standing target = other.standing(other.root());
        return List.of(
                new StandingDraft(source)
                        .mergedInto(Optional.of(target.customer()))
                        .tell(new CustomerEvent.CustomerMerged(target.customer()))
                        .change(),
                new StandingDraft(target).merged(source.customer()).change());
    }

    /** Returns what sets a customer apart from the one it was merged into, with all that were merged into it. */
    static List<CustomerChange> unmerge(Person person, Standing source, CustomerId into) {
        return List.of(
                new StandingDraft(source)
                        .mergedInto(Optional.empty())
                        .tell(new CustomerEvent.CustomerUnmerged(into))
                        .change(),
                new StandingDraft(person.standing(into))
                        .unmerged(source.customer())
                        .change());
    }
}
