package io.yangke.crm.spi.policy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One policy file: what it says replaces, field by field, what the layers above say.
 *
 * @param name where it comes from, for error messages, such as a file name
 * @param layer how far it reaches
 * @param effectiveFrom the first day it holds, in the dealer's zone; a later document of the same layer replaces it
 * @param json its text
 */
public record PolicyDocument(String name, Layer layer, LocalDate effectiveFrom, String json) {

    /** How far a document reaches; a later layer overrides an earlier one. */
    public enum Layer {
        /** The whole brand. */
        BRAND,
        /** One regional office. */
        REGION,
        /** One dealer. */
        DEALER
    }

    public PolicyDocument {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(json, "json");
    }
}
