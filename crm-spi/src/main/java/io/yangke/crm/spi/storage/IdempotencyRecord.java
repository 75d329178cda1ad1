package io.yangke.crm.spi.storage;

import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * What became of a command, remembered under the host's key; unique within the dealer.
 *
 * @param key the host's key
 * @param digest a digest of the command's content, free text left out; at most 64 characters
 * @param outcome what came of it, in a form of the library's own; at most 4 000 characters, without personal data
 * @param recordedAt when it was decided
 */
public record IdempotencyRecord(CommandKey key, String digest, String outcome, Instant recordedAt) {
    public IdempotencyRecord {
        Objects.requireNonNull(key, "key");
        Checks.id("digest", digest);
        Checks.text("outcome", outcome, 4_000);
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}
