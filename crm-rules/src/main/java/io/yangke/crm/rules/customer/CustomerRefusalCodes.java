package io.yangke.crm.rules.customer;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;
import static io.yangke.crm.rules.explain.ArgumentKind.terms;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerFact;
import java.util.List;

/** What the refusals of {@link CustomerRefusals} say; each states what is allowed. */
final class CustomerRefusalCodes {

    static final List<ExplanationCode> ALL = List.of(
            code("refused.roleMayNot", "CUS-06", term(CustomerAction.Kind.class), term(Role.class), terms(Role.class)),
            code("refused.roleMayNotSee", "CUS-06", term(Role.class), terms(Role.class)),
            code("refused.notFound", "CUS-01", REFERENCE),
            code("refused.erased", "CUS-06", REFERENCE),
            code("refused.restricted", "CUS-06", REFERENCE),
            code("refused.notRestricted", "CUS-06", REFERENCE),
            code("refused.factDiffers", "CUS-01", REFERENCE, COUNT),
            code(
                    "refused.factOfOtherKind",
                    "CUS-01",
                    REFERENCE,
                    term(CustomerFact.Kind.class),
                    term(CustomerFact.Kind.class)),
            code("refused.alreadyMerged", "CUS-05", REFERENCE, REFERENCE),
            code("refused.mergedInCircle", "CUS-05", REFERENCE, REFERENCE),
            code("refused.notMerged", "CUS-05", REFERENCE),
            code("refused.holdNotFound", "CUS-06", REFERENCE),
            code("refused.mustBeKept", "CUS-06", DAY),
            code("refused.mustBeKeptOpen", "CUS-06"),
            code("kept.law", "CMP-17", COUNT, DAY),
            code("kept.hold", "CUS-06", REFERENCE, DAY),
            code("kept.holdOpen", "CUS-06", REFERENCE));

    private CustomerRefusalCodes() {}

    private static ExplanationCode code(String code, String rule, ArgumentKind... arguments) {
        return new ExplanationCode("customer." + code, rule, ImmutableList.copyOf(arguments));
    }
}
