package io.yangke.crm.rules.customer;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about customers' files: what follows from a command, and from time alone. Pure. Source: CUS-01, CUS-05, CUS-06.
 *
 * <p>What restricts, lifts or erases concerns all who stand together, so that all of one person are in the same state. Facts told
 * of a restricted customer are kept, for the law counts from the last of them; of an erased one nothing more is taken.
 */
public final class CustomerDesk {

    private CustomerDesk() {}

    /**
     * Decides a command.
     *
     * @param facts what it depends on
     * @param rules the rules in force
     * @param now the time it is recorded
     * @return what changes, first of the customer the command names where it is one of several; nothing if there was nothing left
     *     to do; or the first reason against it in the order of {@link io.yangke.crm.spi.customer.CustomerRefusalReason}
     */
    public static Decision<CustomerChange, CustomerRefusal> decide(
            CustomerFacts facts, CustomerCommand command, CustomerRules rules, Instant now) {
        Refusal refusal = refusal(facts, command, rules);
        if (refusal != null) {
            return Decision.refused(CustomerRefusal.of(refusal));
        }
        Person person = facts.person();
        CustomerAction action = command.action();
        return action instanceof CustomerAction.Erase
                ? erase(person, command.customer(), rules, now)
                : Decision.accepted(changes(facts, command, rules, now));
    }

    private static List<CustomerChange> changes(
            CustomerFacts facts, CustomerCommand command, CustomerRules rules, Instant now) {
        Person person = facts.person();
        Standing named = person.standing(command.customer());
        CustomerAction action = command.action();
        if (action instanceof CustomerAction.Tell tell) {
            return Telling.tell(fileOf(person, named), tell.facts()).stream().toList();
        }
        if (action instanceof CustomerAction.Hold hold) {
            return Restricting.hold(person, named, hold.hold(), rules, now);
        }
        if (action instanceof CustomerAction.Unhold unhold) {
            return Restricting.unhold(person, named, unhold.code(), rules, now);
        }
        return switch (action.kind()) {
            case MERGE -> Merging.merge(person, facts.other().orElseThrow());
            case UNMERGE -> Merging.unmerge(person, named, named.mergedInto().orElseThrow());
            case RESTRICT -> Restricting.restrict(person);
            case LIFT -> Restricting.lift(person);
            case TELL, HOLD, UNHOLD, ERASE -> throw new IllegalStateException("is decided elsewhere");
        };
    }

    private static @Nullable Refusal refusal(CustomerFacts facts, CustomerCommand command, CustomerRules rules) {
        CustomerAction.Kind kind = command.action().kind();
        Set<Role> allowed = rules.policy().roles().getOrDefault(kind, Set.of());
        if (!allowed.contains(command.by().role())) {
            return CustomerRefusals.roleMayNot(kind, command.by().role(), allowed);
        }
        CustomerId unknown = unknown(facts, command);
        if (unknown != null) {
            return CustomerRefusals.notFound(unknown);
        }
        Refusal refusal = wrongState(facts, command);
        return refusal != null ? refusal : wrongContent(facts, command);
    }

    private static @Nullable CustomerId unknown(CustomerFacts facts, CustomerCommand command) {
        boolean isTold = command.action() instanceof CustomerAction.Tell;
        if (!isTold && !facts.person().knows(command.customer())) {
            return command.customer();
        }
        if (command.action() instanceof CustomerAction.Merge merge
                && !facts.other().orElseThrow().knows(merge.into())) {
            return merge.into();
        }
        return null;
    }

    private static @Nullable Refusal wrongState(CustomerFacts facts, CustomerCommand command) {
        CustomerId erased = inState(StandingState.ERASED, facts, command);
        if (erased != null) {
            return CustomerRefusals.erased(erased);
        }
        CustomerAction.Kind kind = command.action().kind();
        CustomerId restricted = inState(StandingState.RESTRICTED, facts, command);
        if (restricted != null && isForActive(kind)) {
            return CustomerRefusals.restricted(restricted);
        }
        return restricted == null && kind == CustomerAction.Kind.LIFT
                ? CustomerRefusals.notRestricted(command.customer())
                : null;
    }

    /** Returns the customer of the command, or the one to merge into, if in this state. */
    private static @Nullable CustomerId inState(StandingState state, CustomerFacts facts, CustomerCommand command) {
        if (facts.person().state() == state) {
            return command.customer();
        }
        return command.action() instanceof CustomerAction.Merge merge
                        && facts.other().orElseThrow().state() == state
                ? merge.into()
                : null;
    }

    private static boolean isForActive(CustomerAction.Kind kind) {
        return kind == CustomerAction.Kind.MERGE
                || kind == CustomerAction.Kind.UNMERGE
                || kind == CustomerAction.Kind.RESTRICT;
    }

    private static @Nullable Refusal wrongContent(CustomerFacts facts, CustomerCommand command) {
        Person person = facts.person();
        CustomerId customer = command.customer();
        Standing named = person.standing(customer);
        if (command.action() instanceof CustomerAction.Tell tell) {
            return Telling.refusal(fileOf(person, named), tell.facts());
        }
        if (command.action() instanceof CustomerAction.Merge merge) {
            return Merging.refusal(person, customer, facts.other().orElseThrow(), merge.into());
        }
        if (command.action() instanceof CustomerAction.Unmerge) {
            return named.mergedInto().isPresent() ? null : CustomerRefusals.notMerged(customer);
        }
        return command.action() instanceof CustomerAction.Unhold unhold
                        && Restricting.find(named, unhold.code()).isEmpty()
                ? CustomerRefusals.holdNotFound(unhold.code())
                : null;
    }

    private static CustomerFile fileOf(Person person, Standing named) {
        return person.file(named.customer())
                .orElseGet(() -> CustomerFile.of(named.dealer(), named.customer(), List.of()));
    }

    private static Decision<CustomerChange, CustomerRefusal> erase(
            Person person, CustomerId customer, CustomerRules rules, Instant now) {
        LocalDate today = rules.day(now);
        Keeping keeping = Keeping.on(today, person, rules.policy().retention());
        if (keeping.isOver()) {
            return Decision.accepted(Erasing.erase(person, today));
        }
        Optional<LocalDate> eraseOn = keeping.eraseOn(today);
        return Decision.refused(new CustomerRefusal(
                CustomerRefusals.mustBeKept(eraseOn, keeping.because()),
                Erasing.putOff(person, person.standing(customer), keeping, rules, now)));
    }

    /**
     * Returns what time brought about on a person whose erasure was put off: the erasure, or another day for it since facts, holds
     * or the policy changed; nothing if the day has not come. Late, early and doubled calls lead to the same. Source: CUS-06.
     */
    public static List<CustomerChange> passTime(Person person, CustomerRules rules, Instant now) {
        Standing root = person.standing(person.root());
        boolean isDue = root.wakeAt().isPresent() && !root.wakeAt().get().isAfter(now);
        if (!isDue || root.state() != StandingState.RESTRICTED) {
            return List.of();
        }
        LocalDate today = rules.day(now);
        Keeping keeping = Keeping.on(today, person, rules.policy().retention());
        return keeping.isOver() ? Erasing.erase(person, today) : Erasing.putOff(person, root, keeping, rules, now);
    }
}
