package io.yangke.crm.core;

import io.yangke.crm.spi.Refusal;

/** A command was refused by a caller who took for granted that it would not be. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super("refused: " + refusal.reason() + " (" + refusal.explanation().code() + ")");
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
