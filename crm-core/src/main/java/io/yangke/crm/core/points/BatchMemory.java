package io.yangke.crm.core.points;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.json.JsonForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is remembered of a batch of which all is done or nothing: a line for each receipt, or which command was refused and why.
 */
final class BatchMemory {

    private static final String DONE = "all";
    private static final String REFUSED = "no ";

    private final ReceiptMemory receipts;

    BatchMemory(ReceiptMemory receipts) {
        this.receipts = receipts;
    }

    static String of(BatchOutcome.Done done) {
        StringBuilder memory = new StringBuilder(DONE);
        done.receipts().forEach(receipt -> memory.append('\n').append(ReceiptMemory.of(receipt)));
        return memory.toString();
    }

    static String of(BatchOutcome.Refused refused) {
        return REFUSED + refused.command().orElseThrow() + " " + JsonForm.REFUSAL.write(refused.reason());
    }

    /** Returns the outcome of which this was remembered. */
    BatchOutcome recall(DealerId ledger, String memory) {
        if (memory.startsWith(REFUSED)) {
            int space = memory.indexOf(' ', REFUSED.length());
            return new BatchOutcome.Refused(
                    OptionalInt.of(Integer.parseInt(memory, REFUSED.length(), space, 10)),
                    JsonForm.REFUSAL.read(memory.substring(space + 1)));
        }
        List<Receipt> made = new ArrayList<>();
        for (String line : memory.substring(DONE.length() + 1).split("\n", -1)) {
            made.add(receipts.recall(ledger, line));
        }
        return new BatchOutcome.Done(made);
    }

    /** Returns the receipt of the command or batch of which this was remembered; empty if the batch was refused. */
    Optional<Receipt> recallWhole(DealerId ledger, String memory) {
        if (memory.startsWith(REFUSED)) {
            return Optional.empty();
        }
        return Optional.of(receipts.recall(ledger, memory.startsWith(DONE) ? lines(memory) : memory));
    }

    private static String lines(String memory) {
        return memory.substring(DONE.length()).replace('\n', ' ');
    }
}
