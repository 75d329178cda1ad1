package io.yangke.crm.spi.storage;

/** The store failed and wrote nothing. */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates a failure with a message without personal data. */
    public StorageException(String message) {
        super(message);
    }

    /** Creates a failure with its cause. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
