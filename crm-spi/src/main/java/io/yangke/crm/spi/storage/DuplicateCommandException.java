package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.CommandKey;

/** A command's key is taken: someone committed the same command first. Nothing was written; its record can be read. */
public final class DuplicateCommandException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final transient CommandKey key;

    /** Creates the outcome for a key. */
    public DuplicateCommandException(CommandKey key) {
        super("a command with this key is recorded already: " + key);
        this.key = key;
    }

    /** The key that is taken. */
    public CommandKey key() {
        return key;
    }
}
