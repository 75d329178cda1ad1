package io.yangke.crm.core.points;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import java.nio.charset.StandardCharsets;

/**
 * Under which key a ledger remembers a command. In its own ledger a dealer's key stands as it is; in another one it is
 * qualified by the dealer, so that the keys of two dealers do not meet in headquarters' ledger. Source: PTS-11.
 */
final class LedgerKeys {

    private static final String HASHED = "sha256:";

    private LedgerKeys() {}

    static CommandKey in(DealerId ledger, DealerId dealer, CommandKey key) {
        return ledger.equals(dealer) ? key : qualified(dealer, key);
    }

    private static CommandKey qualified(DealerId dealer, CommandKey key) {
        String text = dealer.value() + "/" + key.value();
        // A slash in the dealer's own name would let two pairs of dealer and key have one text.
        boolean isPlain = dealer.value().indexOf('/') < 0
                && text.codePointCount(0, text.length()) <= Checks.MAX_ID
                && !text.startsWith(HASHED);
        return CommandKey.of(isPlain ? text : hashed(text + "/" + dealer.value().length()));
    }

    private static String hashed(String text) {
        byte[] digest =
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return HASHED + BaseEncoding.base64Url().omitPadding().encode(digest);
    }
}
