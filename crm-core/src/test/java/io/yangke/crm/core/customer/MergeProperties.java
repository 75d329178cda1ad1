package io.yangke.crm.core.customer;

import static io.yangke.crm.core.customer.Base.DEALER;
import static io.yangke.crm.core.customer.Base.TODAY;
import static io.yangke.crm.core.customer.Base.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Merges of customers with points and tickets, in any order")
class MergeProperties {

    private static final List<CustomerId> IDS =
            List.of(CustomerId.of("A"), CustomerId.of("B"), CustomerId.of("C"), CustomerId.of("D"));

    private static final List<ProgrammeId> PROGRAMMES = List.of(ProgrammeId.BRANCH, ProgrammeId.HQ);

    private enum What {
        TELL,
        EARN,
        COMPLAIN,
        MERGE,
        UNMERGE
    }

    private record Step(What what, CustomerId customer, CustomerId other, int number) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<CustomerId> customers = Arbitraries.of(IDS);
        return Combinators.combine(
                        Arbitraries.of(What.TELL, What.EARN, What.COMPLAIN, What.MERGE, What.MERGE, What.UNMERGE),
                        customers,
                        customers,
                        Arbitraries.integers().between(1, 50))
                .as(Step::new)
                .list()
                .ofMaxSize(10);
    }

    /** What each customer had alone, beside what the service does with it. */
    private static final class Play {

        private final Base base = new Base();
        private final Map<String, Long> points = new HashMap<>();
        private final Map<CustomerId, Integer> tickets = new HashMap<>();

        Play() {
            IDS.forEach(this::tell);
        }

        void tell(CustomerId customer) {
            base.tell(customer, visit("RO-" + base.key(), 0, TODAY, 1)).orThrow();
        }

        void play(Step step) {
            switch (step.what()) {
                case TELL -> tell(step.customer());
                case EARN -> earn(step);
                case COMPLAIN -> {
                    base.complain(step.customer());
                    tickets.merge(step.customer(), 1, Integer::sum);
                }
                case MERGE -> base.tries(step.customer(), new CustomerAction.Merge(step.other()));
                case UNMERGE -> base.tries(step.customer(), new CustomerAction.Unmerge());
            }
        }

        /** What is earned under an id that is merged away belongs to the one that stands for it. */
        private void earn(Step step) {
            CustomerId root = base.customers.together(DEALER, step.customer()).get(0);
            ProgrammeId programme = PROGRAMMES.get(step.number() % 2);
            base.earn(root, programme, step.number());
            points.merge(programme + "/" + root, (long) step.number(), Long::sum);
        }

        long earned(CustomerId customer, ProgrammeId programme) {
            return points.getOrDefault(programme + "/" + customer, 0L);
        }
    }

    @Property
    @Label(
            "CUS-05 PTS-09 points and tickets are those of all who stand together, and each has his own again once set apart")
    void points_and_tickets_follow(@ForAll("steps") List<Step> steps) {
        Play play = new Play();
        Base base = play.base;
        for (Step step : steps) {
            play.play(step);
            for (CustomerId customer : IDS) {
                List<CustomerId> together = base.customers.together(DEALER, customer);
                for (ProgrammeId programme : PROGRAMMES) {
                    assertThat(base.points(together.get(0), programme))
                            .isEqualTo(together.stream()
                                    .mapToLong(each -> play.earned(each, programme))
                                    .sum());
                }
                assertThat(base.crm.complaints().ofCustomer(DEALER, customer))
                        .extracting(Complaint::id)
                        .doesNotHaveDuplicates()
                        .hasSize(together.stream()
                                .mapToInt(each -> play.tickets.getOrDefault(each, 0))
                                .sum());
            }
        }
        IDS.forEach(customer -> base.tries(customer, new CustomerAction.Unmerge()));
        for (CustomerId customer : IDS) {
            PROGRAMMES.forEach(programme ->
                    assertThat(base.points(customer, programme)).isEqualTo(play.earned(customer, programme)));
            assertThat(base.find(customer)).map(CustomerFile::id).isEqualTo(Optional.of(customer));
        }
        assertThat(base.crm.points().books().verifyWithCommands(DEALER).findings())
                .isEmpty();
        assertThat(base.crm
                        .points()
                        .books()
                        .verifyWithCommands(DealerId.of("HQ"))
                        .findings())
                .isEmpty();
    }

    @Property
    @Label("CUS-05 a merge and its un-merge leave files, points and tickets as they were")
    void merge_and_unmerge(@ForAll("steps") List<Step> steps) {
        Play play = new Play();
        steps.forEach(play::play);
        Base base = play.base;
        for (CustomerId customer : IDS) {
            for (CustomerId other : IDS) {
                String before = everything(base);
                if (base.tries(customer, new CustomerAction.Merge(other)).isAccepted()) {
                    base.does(customer, new CustomerAction.Unmerge());
                }
                assertThat(everything(base)).isEqualTo(before);
            }
        }
    }

    private static String everything(Base base) {
        StringBuilder all = new StringBuilder();
        for (CustomerId customer : IDS) {
            all.append(base.find(customer).orElseThrow().facts())
                    .append(base.customers.together(DEALER, customer))
                    .append(base.crm.complaints().ofCustomer(DEALER, customer));
            PROGRAMMES.forEach(
                    programme -> all.append(base.points(customer, programme)).append(' '));
        }
        return all.toString();
    }
}
