package io.yangke.crm.core.points;

import io.yangke.crm.core.command.Plan;
import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.points.PointsChange;
import io.yangke.crm.rules.points.PointsFacts;
import io.yangke.crm.rules.points.PointsLedger;
import io.yangke.crm.rules.points.PointsRefusals;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a command to the ledger needs, asks the rules, and plans what to write. */
final class PointsPlans {

    private final PointsPorts ports;

    PointsPlans(PointsPorts ports) {
        this.ports = ports;
    }

    /** Returns whose ledger keeps a dealer's accounts of a programme; the dealer's own if it does not take part. */
    DealerId ledger(DealerId dealer, ProgrammeId programme, Instant now) {
        return ports.rules().pointsLedger(dealer, programme, now).orElse(dealer);
    }

    /** Returns a ledger as it is stored. */
    StoredLedger stored(DealerId ledger) {
        return new StoredLedger(ports.points(), ledger);
    }

    /** Plans a command by what is stored. */
    Plan<Receipt> plan(DealerId ledger, PointsCommand command, Instant now) {
        Decision<PointsChange, Refusal> decision = decide(ledger, stored(ledger), command, now);
        if (decision instanceof Decision.Accepted<PointsChange, Refusal> yes) {
            List<PointsChange> changes = yes.events();
            Receipt receipt = receipt(changes);
            return new Plan.Do<>(
                    receipt,
                    ReceiptMemory.of(receipt),
                    set -> changes.forEach(change -> PointsRecording.add(set, change, now)));
        }
        return new Plan.DoNot<>(((Decision.Refused<PointsChange, Refusal>) decision).refusal());
    }

    /** Decides a command by what a ledger holds. */
    Decision<PointsChange, Refusal> decide(DealerId ledger, LedgerReads reads, PointsCommand command, Instant now) {
        Instant at = command.at().orElse(now);
        Optional<PointsRules> rules =
                ports.rules().points(ledger, command.account().programme(), at);
        if (rules.isEmpty()) {
            return Decision.refused(
                    PointsRefusals.unknownProgramme(command.account().programme()));
        }
        PointsFacts facts = new FactsOfCommand(reads).read(command, rules.get(), at);
        return PointsLedger.decide(facts, command, ledger, rules.get(), now);
    }

    static Receipt receipt(List<PointsChange> changes) {
        if (changes.size() == 1) {
            return new Receipt(changes.get(0).postings());
        }
        List<Posting> postings = new ArrayList<>();
        changes.forEach(change -> postings.addAll(change.postings()));
        return postings.isEmpty() ? Receipt.NOTHING : new Receipt(postings);
    }
}
