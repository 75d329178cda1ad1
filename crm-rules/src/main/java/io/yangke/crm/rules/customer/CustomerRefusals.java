package io.yangke.crm.rules.customer;

import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.day;
import static io.yangke.crm.spi.explain.Argument.reference;
import static io.yangke.crm.spi.explain.Argument.term;
import static io.yangke.crm.spi.explain.Argument.terms;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerRefusalReason;
import io.yangke.crm.spi.customer.LegalHold;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All refusals about customers' files in one place, one factory each. They name ids only. */
public final class CustomerRefusals {

    private static final String ERASURE = "CUS-06";

    private CustomerRefusals() {}

    /** Returns what each refusal says, and the reasons it rests on, to hold wordings against. */
    public static List<ExplanationCode> codes() {
        return CustomerRefusalCodes.ALL;
    }

    static Refusal roleMayNot(CustomerAction.Kind action, Role role, Set<Role> allowed) {
        return refusal(
                CustomerRefusalReason.ROLE_MAY_NOT, "roleMayNot", ERASURE, term(action), term(role), terms(allowed));
    }

    /** The role may not see what is kept. */
    public static Refusal roleMayNotSee(Role role, Set<Role> allowed) {
        return refusal(CustomerRefusalReason.ROLE_MAY_NOT, "roleMayNotSee", ERASURE, term(role), terms(allowed));
    }

    /** The dealer has no such customer. */
    public static Refusal notFound(CustomerId customer) {
        return refusal(CustomerRefusalReason.NOT_FOUND, "notFound", "CUS-01", reference(customer));
    }

    static Refusal erased(CustomerId customer) {
        return refusal(CustomerRefusalReason.ERASED, "erased", ERASURE, reference(customer));
    }

    static Refusal restricted(CustomerId customer) {
        return refusal(CustomerRefusalReason.RESTRICTED, "restricted", ERASURE, reference(customer));
    }

    static Refusal notRestricted(CustomerId customer) {
        return refusal(CustomerRefusalReason.NOT_RESTRICTED, "notRestricted", ERASURE, reference(customer));
    }

    static Refusal factDiffers(CustomerFact fact) {
        return refusal(
                CustomerRefusalReason.FACT_DIFFERS,
                "factDiffers",
                "CUS-01",
                reference(fact.fact()),
                count(fact.revision()));
    }

    static Refusal factOfOtherKind(CustomerFact fact, CustomerFact.Kind known) {
        return refusal(
                CustomerRefusalReason.FACT_OF_OTHER_KIND,
                "factOfOtherKind",
                "CUS-01",
                reference(fact.fact()),
                term(fact.kind()),
                term(known));
    }

    static Refusal alreadyMerged(CustomerId customer, CustomerId into) {
        return refusal(
                CustomerRefusalReason.ALREADY_MERGED, "alreadyMerged", "CUS-05", reference(customer), reference(into));
    }

    static Refusal mergedInCircle(CustomerId customer, CustomerId into) {
        return refusal(
                CustomerRefusalReason.MERGED_IN_CIRCLE,
                "mergedInCircle",
                "CUS-05",
                reference(customer),
                reference(into));
    }

    static Refusal notMerged(CustomerId customer) {
        return refusal(CustomerRefusalReason.NOT_MERGED, "notMerged", "CUS-05", reference(customer));
    }

    static Refusal holdNotFound(String code) {
        return refusal(CustomerRefusalReason.HOLD_NOT_FOUND, "holdNotFound", ERASURE, reference(code));
    }

    static Refusal mustBeKept(Optional<LocalDate> eraseOn, List<Explanation> because) {
        Refusal refusal = eraseOn.map(on -> refusal(CustomerRefusalReason.MUST_BE_KEPT, "mustBeKept", ERASURE, day(on)))
                .orElseGet(() -> refusal(CustomerRefusalReason.MUST_BE_KEPT, "mustBeKeptOpen", ERASURE));
        return new Refusal(refusal.reason(), refusal.explanation().because(because));
    }

    static Explanation keptByLaw(int years, LocalDate until) {
        return Explanation.of("customer.kept.law", "CMP-17", count(years), day(until));
    }

    static Explanation keptByHold(LegalHold hold) {
        return hold.until()
                .map(until -> Explanation.of("customer.kept.hold", ERASURE, reference(hold.code()), day(until)))
                .orElseGet(() -> Explanation.of("customer.kept.holdOpen", ERASURE, reference(hold.code())));
    }

    private static Refusal refusal(CustomerRefusalReason reason, String code, String rule, Argument... arguments) {
        return new Refusal(reason, Explanation.of("customer.refused." + code, rule, arguments));
    }
}
