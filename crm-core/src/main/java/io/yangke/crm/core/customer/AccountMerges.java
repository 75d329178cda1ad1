package io.yangke.crm.core.customer;

import io.yangke.crm.spi.Refusal;
import java.util.Optional;

/**
 * How the accounts that a feature keeps of customers follow when customers are merged and set apart. They follow before the
 * customers do, in commits of their own: each method may be called again with the same move, by several at once, and then does
 * what is left to do of it.
 */
public interface AccountMerges {

    /** There are no accounts. */
    AccountMerges NONE = new AccountMerges() {
        @Override
        public Optional<Refusal> preview(CustomerMove move) {
            return Optional.empty();
        }

        @Override
        public Optional<Refusal> follow(CustomerMove move) {
            return Optional.empty();
        }

        @Override
        public void goBack(CustomerMove move) {
            // There is nothing that followed.
        }
    };

    /** Returns why {@link #follow} would refuse, as things are; empty if it would not. Nothing is written. */
    Optional<Refusal> preview(CustomerMove move);

    /** Lets the accounts follow; returns why not, or empty once all is done. */
    Optional<Refusal> follow(CustomerMove move);

    /**
     * Takes back what followed a move that was refused after all, as far as who stands together says otherwise by now; nothing if
     * nothing followed.
     */
    void goBack(CustomerMove move);
}
