package io.yangke.crm.core.points;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.command.CommandRunner;
import io.yangke.crm.core.command.Plan;
import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.points.PointsChange;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.PointsCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives batches, or says what would become of them. Source: P12. */
final class PointsBatches {

    private final PointsPorts ports;
    private final CommandRunner runner;
    private final PointsPlans plans;
    private final ReceiptMemory receipts;
    private final BatchMemory memory;

    PointsBatches(PointsPorts ports, CommandRunner runner, PointsPlans plans, ReceiptMemory receipts) {
        this.ports = ports;
        this.runner = runner;
        this.plans = plans;
        this.receipts = receipts;
        this.memory = new BatchMemory(receipts);
    }

    /** Gives a batch of which all is done or nothing. */
    BatchOutcome allOrNothing(PointsBatch batch) {
        Instant now = ports.clock().instant();
        DealerId ledger = ledger(batch, now);
        return outcome(runner.run(
                ledger,
                key(ledger, batch.commands().get(0)),
                CommandDigest.of(batch),
                now,
                at -> plan(ledger, batch, at),
                remembered -> memory.recall(ledger, remembered)));
    }

    /** Says what would become of a batch of which all is done or nothing. */
    BatchOutcome previewAll(PointsBatch batch) {
        Instant now = ports.clock().instant();
        DealerId ledger = ledger(batch, now);
        return outcome(runner.preview(
                ledger,
                key(ledger, batch.commands().get(0)),
                CommandDigest.of(batch),
                now,
                at -> plan(ledger, batch, at),
                remembered -> memory.recall(ledger, remembered)));
    }

    private static BatchOutcome outcome(Outcome<BatchOutcome> outcome) {
        return outcome instanceof Outcome.Accepted<BatchOutcome> yes
                ? yes.value()
                : new BatchOutcome.Refused(
                        OptionalInt.empty(), outcome.refusal().orElseThrow());
    }

    private static CommandKey key(DealerId ledger, PointsCommand command) {
        return LedgerKeys.in(ledger, command.dealer(), command.key());
    }

    private DealerId ledger(PointsBatch batch, Instant now) {
        Set<DealerId> ledgers = batch.commands().stream()
                .map(command -> plans.ledger(command.dealer(), command.account().programme(), now))
                .collect(Collectors.toSet());
        Checks.require(
                ledgers.size() == 1,
                "commands",
                "lie in several ledgers, which one commit cannot change together",
                "programmes of one ledger are allowed");
        return ledgers.iterator().next();
    }

    private Plan<BatchOutcome> plan(DealerId ledger, PointsBatch batch, Instant now) {
        WorkingCopy copy = new WorkingCopy(plans.stored(ledger));
        List<Receipt> receipts = new ArrayList<>();
        for (PointsCommand command : batch.commands()) {
            Outcome<Receipt> outcome = decide(ledger, copy, command, now);
            if (outcome instanceof Outcome.Refused<Receipt> no) {
                BatchOutcome.Refused refused = new BatchOutcome.Refused(OptionalInt.of(receipts.size()), no.reason());
                return new Plan.Do<>(refused, BatchMemory.of(refused), changes -> {});
            }
            receipts.add(outcome.orThrow());
        }
        BatchOutcome.Done done = new BatchOutcome.Done(receipts);
        return new Plan.Do<>(
                done,
                BatchMemory.of(done),
                changes -> copy.changes().forEach(change -> PointsRecording.add(changes, change, now)));
    }

    private Outcome<Receipt> decide(DealerId ledger, WorkingCopy copy, PointsCommand command, Instant now) {
        Decision<PointsChange, Refusal> decision = plans.decide(ledger, copy, command, now);
        if (decision instanceof Decision.Accepted<PointsChange, Refusal> yes) {
            copy.add(yes.events());
            return Outcome.accepted(PointsPlans.receipt(yes.events()));
        }
        return Outcome.refused(((Decision.Refused<PointsChange, Refusal>) decision).refusal());
    }

    /** Says what would become of a batch of which each command is done for itself. */
    BatchOutcome previewEach(PointsBatch batch) {
        Map<DealerId, WorkingCopy> copies = new HashMap<>();
        List<Outcome<Receipt>> outcomes = new ArrayList<>();
        Instant now = ports.clock().instant();
        for (PointsCommand command : batch.commands()) {
            DealerId ledger = plans.ledger(command.dealer(), command.account().programme(), now);
            WorkingCopy copy = copies.computeIfAbsent(ledger, dealer -> new WorkingCopy(plans.stored(dealer)));
            outcomes.add(previewOne(ledger, copy, command, now));
        }
        return new BatchOutcome.Each(outcomes);
    }

    private Outcome<Receipt> previewOne(DealerId ledger, WorkingCopy copy, PointsCommand command, Instant now) {
        return runner.preview(
                ledger,
                key(ledger, command),
                CommandDigest.of(command),
                now,
                at -> unwritten(decide(ledger, copy, command, at)),
                remembered -> receipts.recall(ledger, remembered));
    }

    private static Plan<Receipt> unwritten(Outcome<Receipt> outcome) {
        return outcome instanceof Outcome.Refused<Receipt> no
                ? new Plan.DoNot<>(no.reason())
                : new Plan.Do<>(outcome.orThrow(), "", changes -> {});
    }
}
