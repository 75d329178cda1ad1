package io.yangke.crm.example.dealership.replay;

import java.util.Optional;

/** The status of a case, as the file names it. */
enum Status {
    /** Nobody works on it yet, or nobody does again. */
    QUEUED("Queued"),
    /** Somebody has it: the customer has been answered; with a sub-status of waiting, time stands still. */
    ACCEPTED("Accepted"),
    /** Done, until another status follows. */
    COMPLETED("Completed"),
    /** The source could not say; time runs. */
    UNMATCHED("Unmatched");

    private final String name;

    Status(String name) {
        this.name = name;
    }

    static Optional<Status> of(String name) {
        for (Status status : values()) {
            if (status.name.equals(name)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
