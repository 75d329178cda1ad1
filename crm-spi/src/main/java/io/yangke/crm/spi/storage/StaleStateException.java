package io.yangke.crm.spi.storage;

/**
 * A race was lost: a state to replace is not stored in the version before, or a state to insert is there already. Nothing
 * was written; to load, decide and commit again is right.
 */
public final class StaleStateException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** Creates the outcome for a state, named by its opaque id. */
    public StaleStateException(String state) {
        super("stale state: " + state);
    }
}
