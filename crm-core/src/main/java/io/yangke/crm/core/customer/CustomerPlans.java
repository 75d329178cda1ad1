package io.yangke.crm.core.customer;

import io.yangke.crm.core.command.Plan;
import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.customer.CustomerChange;
import io.yangke.crm.rules.customer.CustomerDesk;
import io.yangke.crm.rules.customer.CustomerFacts;
import io.yangke.crm.rules.customer.CustomerRefusal;
import io.yangke.crm.rules.customer.CustomerRules;
import io.yangke.crm.rules.customer.Person;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a command about a customer needs, asks the rules, lets accounts follow, and plans what to write. */
final class CustomerPlans {

    private final CustomerPorts ports;
    private final People people;
    private final AccountMerges accounts;
    private final List<Traces> traces;

    CustomerPlans(CustomerPorts ports, People people, AccountMerges accounts, List<Traces> traces) {
        this.ports = ports;
        this.people = people;
        this.accounts = accounts;
        this.traces = traces;
    }

    /**
     * Plans a command to be done. Accounts follow a merge before it is written: if that fails in the middle, the command given
     * again goes on where it stopped; if the merge is refused after all, they go back.
     */
    Plan<CustomerReceipt> plan(CustomerCommand command, Instant now) {
        CustomerFacts facts = facts(command);
        Optional<CustomerMove> move = move(facts, command);
        Decision<CustomerChange, CustomerRefusal> decision = decide(facts, command, now);
        if (decision instanceof Decision.Refused<CustomerChange, CustomerRefusal>) {
            move.ifPresent(accounts::goBack);
            return plan(decision, command, now);
        }
        Optional<Refusal> no = move.flatMap(accounts::follow);
        return no.isPresent() ? new Plan.DoNot<>(no.get()) : plan(decision, command, now);
    }

    /** Plans a command as things are, and lets nothing follow. */
    Plan<CustomerReceipt> preview(CustomerCommand command, Instant now) {
        CustomerFacts facts = facts(command);
        Decision<CustomerChange, CustomerRefusal> decision = decide(facts, command, now);
        Optional<Refusal> no = decision instanceof Decision.Refused<CustomerChange, CustomerRefusal>
                ? Optional.empty()
                : move(facts, command).flatMap(accounts::preview);
        return no.isPresent() ? new Plan.DoNot<>(no.get()) : plan(decision, command, now);
    }

    private CustomerFacts facts(CustomerCommand command) {
        Optional<Person> other = command.action() instanceof CustomerAction.Merge merge
                ? Optional.of(people.person(command.dealer(), merge.into()))
                : Optional.empty();
        return new CustomerFacts(people.person(command.dealer(), command.customer()), other);
    }

    private Decision<CustomerChange, CustomerRefusal> decide(
            CustomerFacts facts, CustomerCommand command, Instant now) {
        CustomerRules rules = ports.rules().customers(command.dealer(), now);
        return CustomerDesk.decide(facts, command, rules, now);
    }

    private Plan<CustomerReceipt> plan(
            Decision<CustomerChange, CustomerRefusal> decision, CustomerCommand command, Instant now) {
        if (decision instanceof Decision.Accepted<CustomerChange, CustomerRefusal> yes) {
            CustomerRecording recording = recording(command, yes.events(), now);
            CustomerReceipt receipt = recording.receipt();
            return new Plan.Do<>(receipt, EventMemory.of(receipt), set -> recording.addTo(set, traces));
        }
        CustomerRefusal no = ((Decision.Refused<CustomerChange, CustomerRefusal>) decision).refusal();
        CustomerRecording recording = recording(command, no.recorded(), now);
        return new Plan.DoNot<>(no.why(), set -> recording.addTo(set, traces));
    }

    private static CustomerRecording recording(CustomerCommand command, List<CustomerChange> changes, Instant now) {
        return CustomerRecording.of(command.dealer(), changes, command.by(), now);
    }

    /** Returns the way of a merge or an un-merge from the customer up to the root; empty for what moves nobody. */
    private static Optional<CustomerMove> move(CustomerFacts facts, CustomerCommand command) {
        if (facts.other().isPresent()) {
            List<CustomerId> path =
                    List.of(command.customer(), facts.other().get().root());
            return Optional.of(move(command, CustomerMove.Kind.MERGE, path));
        }
        List<CustomerId> path = path(facts.person(), command.customer());
        return command.action() instanceof CustomerAction.Unmerge && path.size() > 1
                ? Optional.of(move(command, CustomerMove.Kind.UNMERGE, path))
                : Optional.empty();
    }

    private static CustomerMove move(CustomerCommand command, CustomerMove.Kind kind, List<CustomerId> path) {
        return new CustomerMove(command.dealer(), kind, path, command.by(), command.key());
    }

    private static List<CustomerId> path(Person person, CustomerId customer) {
        List<CustomerId> path = new ArrayList<>(List.of(customer));
        Optional<CustomerId> into = person.standing(customer).mergedInto();
        while (into.isPresent()) {
            path.add(into.get());
            into = person.standing(into.get()).mergedInto();
        }
        return path;
    }
}
