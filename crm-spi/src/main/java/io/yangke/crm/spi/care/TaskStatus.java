package io.yangke.crm.spi.care;

/** Where a task stands. */
public enum TaskStatus {
    /** Not due yet, or held back. */
    PLANNED,
    /** To be done. */
    DUE,
    /** Done. */
    DONE,
    /** Not done, and too late now. */
    SKIPPED,
    /** What it was for happened by itself, or a later step took its place. */
    OVERTAKEN,
    /** No longer to be done. */
    CANCELLED;

    /** Whether the task is still to be done. */
    public boolean isOpen() {
        return this == PLANNED || this == DUE;
    }
}
