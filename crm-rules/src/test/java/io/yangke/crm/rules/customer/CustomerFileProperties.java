package io.yangke.crm.rules.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.customer.VisitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Customers' files, whatever is told and done")
class CustomerFileProperties {

    private static final List<CustomerId> IDS =
            List.of(CustomerId.of("A"), CustomerId.of("B"), CustomerId.of("C"), CustomerId.of("D"));

    /** The telling of a fact in a revision: the same identity and revision are always the same telling. */
    private static CustomerFact telling(int identity, int revision) {
        if (identity == 0) {
            return new CustomerFact.ProfileFact(
                    revision,
                    Profile.builder()
                            .name(PersonName.of("张" + (char) ('一' + revision)))
                            .build());
        }
        FactId fact = FactId.of("RO-" + identity);
        return (identity + revision) % 4 == 3
                ? new CustomerFact.Withdrawal(fact, revision)
                : new CustomerFact.Visit(
                        fact,
                        revision,
                        CustomerFiction.TODAY.minusDays(identity),
                        VisitKind.REPAIR,
                        Optional.empty(),
                        100L * revision,
                        Optional.empty(),
                        Set.of(),
                        Optional.empty());
    }

    @Provide
    Arbitrary<List<CustomerFact>> tellings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 5))
                .as(CustomerFileProperties::telling)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static CustomerFile told(List<CustomerFact> tellings) {
        CustomerFiction base = new CustomerFiction();
        tellings.forEach(fact -> assertThat(base.give(IDS.get(0), new CustomerAction.Tell(List.of(fact))))
                .isEmpty());
        return base.find(IDS.get(0)).orElseThrow();
    }

    @Property
    @Label("CUS-01 facts in any order, doubled, late and corrected lead to the same facts: the last revision of each")
    void any_order_leads_to_the_same(@ForAll("tellings") List<CustomerFact> tellings, @ForAll Random random) {
        Map<FactId, CustomerFact> last = new HashMap<>();
        tellings.forEach(fact ->
                last.merge(fact.fact(), fact, (one, other) -> one.revision() >= other.revision() ? one : other));
        List<CustomerFact> disordered = new ArrayList<>(tellings);
        disordered.addAll(tellings.subList(0, tellings.size() / 2));
        Collections.shuffle(disordered, random);

        CustomerFile file = told(disordered);
        assertThat(file.facts()).containsExactlyInAnyOrderElementsOf(last.values());
        assertThat(file.facts()).isEqualTo(told(tellings).facts());
        assertThat(file.sequence()).isLessThanOrEqualTo(tellings.size());
    }

    private record Step(int customer, int other, int what, CustomerFact fact) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> customers = Arbitraries.integers().between(0, IDS.size() - 1);
        Arbitrary<CustomerFact> facts = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 5))
                .as(CustomerFileProperties::telling);
        return Combinators.combine(customers, customers, Arbitraries.integers().between(0, 99), facts)
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    private static CustomerAction action(Step step) {
        if (step.what() < 50) {
            return new CustomerAction.Tell(List.of(step.fact()));
        }
        if (step.what() < 75) {
            return new CustomerAction.Merge(IDS.get(step.other()));
        }
        return step.what() < 95 ? new CustomerAction.Unmerge() : new CustomerAction.Erase();
    }

    @Property
    @Label(
            "CUS-05 merge then un-merge restores: whoever is alone again has what was told under his own ids, and nothing else")
    void unmerge_restores(@ForAll("steps") List<Step> steps) {
        CustomerFiction base = new CustomerFiction();
        Map<CustomerId, CustomerFiction> alone = new HashMap<>();
        IDS.forEach(id -> alone.put(id, new CustomerFiction()));
        for (Step step : steps) {
            CustomerAction action = action(step);
            CustomerId customer = IDS.get(step.customer());
            if (!(action instanceof CustomerAction.Erase)) {
                base.give(customer, action);
                if (action instanceof CustomerAction.Tell) {
                    alone.get(customer).give(customer, action);
                }
            }
        }
        for (CustomerId id : IDS) {
            List<CustomerFile> own = base.person(id).ids().stream()
                    .flatMap(each -> alone.get(each).find(each).stream())
                    .toList();
            assertThat(base.person(id).files()).isEqualTo(own);
        }
        IDS.forEach(id -> base.give(id, new CustomerAction.Unmerge()));
        IDS.forEach(id -> assertThat(base.find(id)).isEqualTo(alone.get(id).find(id)));
    }

    @Property
    @Label(
            "CUS-05 CUS-06 whatever is done, nobody stands in a circle, all of one person are in one state, and an erased one has no profile")
    void invariants(@ForAll("steps") List<Step> steps) {
        CustomerFiction base = new CustomerFiction();
        for (Step step : steps) {
            base.give(IDS.get(step.customer()), action(step));
            for (CustomerId id : IDS) {
                Person person = base.person(id);
                assertThat(person.ids()).contains(id).doesNotHaveDuplicates();
                assertThat(person.standings())
                        .allSatisfy(standing -> assertThat(standing.state()).isEqualTo(person.state()));
                if (person.state() == StandingState.ERASED) {
                    assertThat(person.files())
                            .allSatisfy(file -> assertThat(file.profile()).isEmpty());
                }
            }
        }
    }
}
