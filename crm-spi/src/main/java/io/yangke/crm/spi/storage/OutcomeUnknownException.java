package io.yangke.crm.spi.storage;

/**
 * The store cannot say whether the change set was written: the connection was lost at the commit. It was written as a
 * whole or not at all; the idempotency record tells which.
 */
public final class OutcomeUnknownException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** Creates the outcome with its cause. */
    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
