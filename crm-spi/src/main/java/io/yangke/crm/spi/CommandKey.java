package io.yangke.crm.spi;

import io.yangke.crm.spi.internal.Checks;

/**
 * The host's idempotency key of one command, unique within the dealer; it must hold no personal data.
 *
 * @param value 1 to 64 visible characters, case-sensitive
 */
public record CommandKey(String value) implements Comparable<CommandKey> {

    public CommandKey {
        Checks.id("key", value);
    }

    /** Returns the identity with this text. */
    public static CommandKey of(String value) {
        return new CommandKey(value);
    }

    @Override
    public int compareTo(CommandKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
