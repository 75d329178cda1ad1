package io.yangke.crm.spi;

/** Why a command is refused: a constant of the feature's own list, such as {@code ComplaintRefusalReason}. */
public interface RefusalReason {

    /** The name of the constant. */
    String name();
}
