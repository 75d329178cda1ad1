package io.yangke.crm.rules.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerRefusalReason;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.LegalHold;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N3 The table of what refusals about customers say")
final class CustomerRefusalsTest {

    private static final CustomerId CUSTOMER = CustomerId.of("C-1001");
    private static final CustomerFact FACT = new CustomerFact.Withdrawal(FactId.of("RO-77"), 3);
    private static final LocalDate DAY = LocalDate.of(2036, 9, 15);

    private static final List<Refusal> REFUSALS = List.of(
            CustomerRefusals.roleMayNot(CustomerAction.Kind.ERASE, Role.SE, Set.of(Role.HEADQUARTERS)),
            CustomerRefusals.roleMayNotSee(Role.SE, Set.of(Role.HEADQUARTERS)),
            CustomerRefusals.notFound(CUSTOMER),
            CustomerRefusals.erased(CUSTOMER),
            CustomerRefusals.restricted(CUSTOMER),
            CustomerRefusals.notRestricted(CUSTOMER),
            CustomerRefusals.factDiffers(FACT),
            CustomerRefusals.factOfOtherKind(FACT, CustomerFact.Kind.VISIT),
            CustomerRefusals.alreadyMerged(CUSTOMER, CUSTOMER),
            CustomerRefusals.mergedInCircle(CUSTOMER, CUSTOMER),
            CustomerRefusals.notMerged(CUSTOMER),
            CustomerRefusals.holdNotFound("TAX"),
            CustomerRefusals.mustBeKept(Optional.of(DAY), List.of(CustomerRefusals.keptByLaw(10, DAY))),
            CustomerRefusals.mustBeKept(
                    Optional.empty(),
                    List.of(
                            CustomerRefusals.keptByHold(new LegalHold("TAX", Optional.of(DAY))),
                            CustomerRefusals.keptByHold(new LegalHold("LAWSUIT", Optional.empty())))));

    @Test
    @DisplayName("CUS-06 every refusal and every reason to keep is in the table with its rule and its facts, once")
    void every_refusal_is_in_the_table() {
        List<Explanation> said = REFUSALS.stream()
                .map(Refusal::explanation)
                .flatMap(explanation -> Stream.concat(Stream.of(explanation), explanation.details().stream()))
                .toList();

        assertThat(said.stream().map(Explanation::code))
                .containsExactlyInAnyOrderElementsOf(CustomerRefusals.codes().stream()
                        .map(ExplanationCode::code)
                        .toList());
        for (Explanation explanation : said) {
            assertThat(CustomerRefusals.codes())
                    .filteredOn(code -> code.code().equals(explanation.code()))
                    .singleElement()
                    .satisfies(code -> {
                        assertThat(code.rule()).isEqualTo(explanation.rule());
                        assertThat(code.admits(explanation.arguments()))
                                .as(code.code())
                                .isTrue();
                    });
        }
    }

    @Test
    @DisplayName("CUS-06 every reason is given by some refusal")
    void every_reason_is_given() {
        assertThat(REFUSALS.stream().map(Refusal::reason).distinct())
                .containsExactlyInAnyOrder(CustomerRefusalReason.values());
    }
}
