package io.yangke.crm.rules.lifecycle.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.MixGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("SEG-02 The mix of classes and the flows between them")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassMixTest {

    private static final Optional<CustomerClass> NONE = Optional.empty();

    private static Optional<CustomerClass> in(CustomerClass customerClass) {
        return Optional.of(customerClass);
    }

    @Test
    @DisplayName("SEG-02 actual against target: new and fairly loyal customers count with the general ones")
    void the_mix_stands_against_its_target() {
        ClassMix mix = new ClassMix(Map.of(
                CustomerClass.LOYAL, 40L,
                CustomerClass.FAIRLY_LOYAL, 10L,
                CustomerClass.NEW, 15L,
                CustomerClass.GENERAL, 10L,
                CustomerClass.INACTIVE, 15L,
                CustomerClass.LOST, 10L));
        assertThat(mix.against(ClassPolicy.DEFAULT))
                .containsExactly(
                        new MixLine(MixGroup.LOYAL, 40, 100, 50, 50),
                        new MixLine(MixGroup.GENERAL, 35, 100, 30, 30),
                        new MixLine(MixGroup.ABOUT_TO_BE_LOST, 15, 100, 15, 15),
                        new MixLine(MixGroup.LOST, 10, 100, 5, 5));
        assertThat(mix.against(ClassPolicy.DEFAULT)).extracting(MixLine::needed).containsExactly(10L, -5L, 0L, -5L);
        assertThat(mix.against(ClassPolicy.DEFAULT).get(0).share()).contains(new Argument.Share(40, 100));
    }

    @Test
    void targets_in_customers_come_to_the_total_and_a_fraction_goes_where_it_is_greatest() {
        ClassMix seven = new ClassMix(Map.of(CustomerClass.GENERAL, 7L));
        // 3.5, 2.1, 1.05 and 0.35.
        assertThat(seven.against(ClassPolicy.DEFAULT))
                .extracting(MixLine::targetCustomers)
                .containsExactly(4L, 2L, 1L, 0L);
        // 1.5, 0.9, 0.45 and 0.15.
        assertThat(new ClassMix(Map.of(CustomerClass.LOST, 3L)).against(ClassPolicy.DEFAULT))
                .extracting(MixLine::targetCustomers)
                .containsExactly(2L, 1L, 0L, 0L);
    }

    @Test
    void nobody_at_all_is_no_share() {
        assertThat(new ClassMix(Map.of()).against(ClassPolicy.DEFAULT)).allSatisfy(line -> {
            assertThat(line.share()).isEmpty();
            assertThat(line.needed()).isZero();
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassMix(Map.of(CustomerClass.LOST, -1L)))
                .withMessageStartingWith("customers: is -1");
    }

    @Test
    void classes_from_columns_are_counted_from_and_to_a_place() {
        byte[] ordinals = {0, 5, 5, 2};
        assertThat(new ClassMixSum().add(ordinals, 1, 4).result())
                .isEqualTo(new ClassMixSum()
                        .add(CustomerClass.LOST)
                        .add(CustomerClass.NEW)
                        .add(CustomerClass.LOST)
                        .result());
    }

    @Test
    @DisplayName("SEG-02 flows tell who moved from what to what, and whom it was")
    void flows_tell_who_moved() {
        ClassFlows flows = new ClassFlowsSum()
                .add(CustomerId.of("C-3"), in(CustomerClass.GENERAL), in(CustomerClass.INACTIVE))
                .add(CustomerId.of("C-1"), in(CustomerClass.GENERAL), in(CustomerClass.INACTIVE))
                .add(CustomerId.of("C-2"), in(CustomerClass.GENERAL), in(CustomerClass.GENERAL))
                .add(CustomerId.of("C-4"), NONE, in(CustomerClass.NEW))
                .add(CustomerId.of("C-5"), in(CustomerClass.LOST), NONE)
                .result();
        assertThat(flows.moves())
                .containsExactly(
                        new ClassMove(in(CustomerClass.GENERAL), in(CustomerClass.GENERAL), 1, List.of()),
                        new ClassMove(
                                in(CustomerClass.GENERAL),
                                in(CustomerClass.INACTIVE),
                                2,
                                List.of(CustomerId.of("C-1"), CustomerId.of("C-3"))),
                        new ClassMove(in(CustomerClass.LOST), NONE, 1, List.of(CustomerId.of("C-5"))),
                        new ClassMove(NONE, in(CustomerClass.NEW), 1, List.of(CustomerId.of("C-4"))));
        assertThat(flows.opening(CustomerClass.GENERAL)).isEqualTo(3);
        assertThat(flows.out(CustomerClass.GENERAL)).isEqualTo(2);
        assertThat(flows.net(CustomerClass.GENERAL)).isEqualTo(-2);
        assertThat(flows.closing(CustomerClass.GENERAL)).isEqualTo(1);
        assertThat(flows.moved(NONE, in(CustomerClass.NEW))).isEqualTo(1);
        assertThat(flows.net(CustomerClass.NEW)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassFlowsSum().add(CustomerId.of("C-1"), NONE, NONE))
                .withMessageStartingWith("from: is empty");
    }

    @Test
    void of_many_who_moved_the_first_hundred_are_named() {
        ClassFlowsSum sum = new ClassFlowsSum();
        for (int i = 250; i > 0; i--) {
            sum.add(CustomerId.of("C-" + (1000 + i)), in(CustomerClass.NEW), in(CustomerClass.LOYAL));
        }
        ClassMove move = sum.result().moves().get(0);
        assertThat(move.customers()).isEqualTo(250);
        assertThat(move.first())
                .hasSize(100)
                .startsWith(CustomerId.of("C-1001"))
                .endsWith(CustomerId.of("C-1100"));
    }
}
