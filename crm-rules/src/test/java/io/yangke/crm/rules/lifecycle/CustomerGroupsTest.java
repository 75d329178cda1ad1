package io.yangke.crm.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.CustomerGroup;
import io.yangke.crm.spi.lifecycle.StrategyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayName("SEG-03 Which group a customer is in")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomerGroupsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static CustomerGroup group(FileFacts file, CustomerClass customerClass) {
        return CustomerGroups.group(file.file(), customerClass, GroupPolicy.DEFAULT, TODAY);
    }

    @Test
    @DisplayName(
            "SEG-03 everybody is in exactly one group: compensated before club before absent owners before the dealer's own")
    void the_first_group_of_the_precedence_counts() {
        FileFacts owner = FileFacts.of("C-1").bought("2020-01-01");
        assertThat(group(owner, CustomerClass.GENERAL)).isEqualTo(CustomerGroup.DEALER);
        assertThat(group(owner, CustomerClass.INACTIVE)).isEqualTo(CustomerGroup.UIO);
        assertThat(group(owner, CustomerClass.LOST)).isEqualTo(CustomerGroup.UIO);
        owner.joined("2021-01-01", Optional.empty());
        assertThat(group(owner, CustomerClass.LOST)).isEqualTo(CustomerGroup.CLUB);
        owner.compensated("2026-01-01");
        assertThat(group(owner, CustomerClass.LOST)).isEqualTo(CustomerGroup.COMPENSATED);
        assertThat(CustomerGroups.candidates(owner.file(), CustomerClass.LOST, GroupPolicy.DEFAULT, TODAY))
                .containsExactlyInAnyOrder(CustomerGroup.values());
    }

    @Test
    void who_has_no_car_any_more_is_no_absent_owner() {
        FileFacts sold = FileFacts.of("C-1")
                .bought("car", "FABIA", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2026, 1, 1)));
        assertThat(group(sold, CustomerClass.LOST)).isEqualTo(CustomerGroup.DEALER);
    }

    @Test
    void one_is_compensated_for_twelve_months_and_a_member_until_one_leaves() {
        assertThat(group(FileFacts.of("C-1").compensated("2025-11-23"), CustomerClass.GENERAL))
                .isEqualTo(CustomerGroup.COMPENSATED);
        assertThat(group(FileFacts.of("C-1").compensated("2025-11-22"), CustomerClass.GENERAL))
                .isEqualTo(CustomerGroup.DEALER);
        assertThat(group(FileFacts.of("C-1").compensated("2026-11-23"), CustomerClass.GENERAL))
                .isEqualTo(CustomerGroup.DEALER);
        assertThat(group(FileFacts.of("C-1").joined("2020-01-01", Optional.of(TODAY)), CustomerClass.GENERAL))
                .isEqualTo(CustomerGroup.DEALER);
    }

    @Test
    void the_precedence_and_the_strategies_are_policy() {
        GroupPolicy policy = GroupPolicy.DEFAULT.toBuilder()
                .precedence(
                        List.of(CustomerGroup.UIO, CustomerGroup.CLUB, CustomerGroup.COMPENSATED, CustomerGroup.DEALER))
                .build();
        FileFacts member = FileFacts.of("C-1").bought("2020-01-01").joined("2021-01-01", Optional.empty());
        assertThat(CustomerGroups.group(member.file(), CustomerClass.LOST, policy, TODAY))
                .isEqualTo(CustomerGroup.UIO);
        assertThat(policy.strategy(CustomerGroup.UIO)).isEqualTo(StrategyCode.PRICE_OFFER);
        assertThat(LifecyclePolicy.DEFAULT.groups()).isEqualTo(GroupPolicy.DEFAULT);
        assertThat(LifecyclePolicy.builder().groups(policy).build().toBuilder()
                        .build()
                        .groups())
                .isEqualTo(policy);
    }

    @Test
    void every_group_stands_once_and_the_dealers_own_last() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupPolicy.builder()
                        .precedence(List.of(CustomerGroup.CLUB, CustomerGroup.DEALER))
                        .build())
                .withMessageStartingWith("precedence: does not name every group once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupPolicy.builder()
                        .precedence(List.of(
                                CustomerGroup.CLUB, CustomerGroup.DEALER, CustomerGroup.UIO, CustomerGroup.COMPENSATED))
                        .build())
                .withMessageStartingWith("precedence: has DEALER before others");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupPolicy.builder()
                        .strategies(Map.of(CustomerGroup.CLUB, StrategyCode.CARE))
                        .build())
                .withMessageStartingWith("strategies: leave out a group");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupPolicy.builder().compensatedMonths(0).build())
                .withMessageStartingWith("compensatedMonths: is 0");
    }
}
