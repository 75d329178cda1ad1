package io.yangke.crm.spi;

/** Why a command of whatever feature is refused before the feature's own rules are asked. */
public enum CommandRefusalReason implements RefusalReason {
    /** The idempotency key was used for a command of other content. */
    KEY_REUSED
}
