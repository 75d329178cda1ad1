package io.yangke.crm.core.customer;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.yangke.crm.core.command.Plan;
import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.customer.CustomerChange;
import io.yangke.crm.rules.customer.CustomerDesk;
import io.yangke.crm.rules.customer.CustomerFacts;
import io.yangke.crm.rules.customer.CustomerRefusal;
import io.yangke.crm.rules.customer.CustomerRules;
import io.yangke.crm.rules.customer.Person;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a command about a customer needs, asks the rules, lets accounts follow, and plans what to write. */
final class CustomerPlans {

    private static final int HASH = 16;

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
     * again goes on where it stopped.
     */
    Plan<CustomerReceipt> plan(CustomerCommand command, Instant now) {
        CustomerFacts facts = facts(command);
        Decision<CustomerChange, CustomerRefusal> decision = decide(facts, command, now);
        Optional<Refusal> no = isAccepted(decision) ? move(facts, command).flatMap(accounts::follow) : Optional.empty();
        return no.isPresent() ? new Plan.DoNot<>(no.get()) : plan(decision, command, now);
    }

    /**
     * Lets accounts go back that followed a command before it was refused. The refusal is written by then, so that nobody else can
     * do the command meanwhile.
     */
    void goBack(CustomerCommand command) {
        if (command.action() instanceof CustomerAction.Merge || command.action() instanceof CustomerAction.Unmerge) {
            accounts.goBack(move(command, facts(command)));
        }
    }

    /** Plans a command as things are, and lets nothing follow. */
    Plan<CustomerReceipt> preview(CustomerCommand command, Instant now) {
        CustomerFacts facts = facts(command);
        Decision<CustomerChange, CustomerRefusal> decision = decide(facts, command, now);
        Optional<Refusal> no =
                isAccepted(decision) ? move(facts, command).flatMap(accounts::preview) : Optional.empty();
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

    private CustomerRecording recording(CustomerCommand command, List<CustomerChange> changes, Instant now) {
        return CustomerRecording.of(ports, command.dealer(), changes, command.by(), now);
    }

    private static boolean isAccepted(Decision<CustomerChange, CustomerRefusal> decision) {
        return decision instanceof Decision.Accepted<CustomerChange, CustomerRefusal>;
    }

    /** Returns what accounts are to follow; empty for what moves nobody. */
    private static Optional<CustomerMove> move(CustomerFacts facts, CustomerCommand command) {
        return command.action() instanceof CustomerAction.Merge || command.action() instanceof CustomerAction.Unmerge
                ? Optional.of(move(command, facts))
                : Optional.empty();
    }

    private static CustomerMove move(CustomerCommand command, CustomerFacts facts) {
        return new CustomerMove(
                command.dealer(),
                facts.other().isPresent() ? CustomerMove.Kind.MERGE : CustomerMove.Kind.UNMERGE,
                command.customer(),
                facts.other().orElse(facts.person()).root(),
                Set.copyOf(facts.person().ids()),
                command.by(),
                mark(command));
    }

    private static String mark(CustomerCommand command) {
        String text = command.key().value() + " " + CustomerDigest.of(command).value();
        byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return "customer-" + BaseEncoding.base64Url().omitPadding().encode(hash, 0, HASH);
    }
}
