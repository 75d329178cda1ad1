package io.yangke.crm.example.dealership;

/** The command line is not as it should be; the message is one line: {@code option: problem; what is allowed}. */
final class UsageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
