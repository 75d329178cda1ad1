package io.yangke.crm.core.command;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * How an outcome of any length is kept: in the command's own record, and what does not fit there in further records of the
 * same commit, whose keys no host has.
 */
final class OutcomeRecords {

    private static final int LONGEST = 4_000;
    private static final int PART = 3_900;
    private static final String IN_PARTS = "parts ";

    private OutcomeRecords() {}

    static void add(ChangeSet.Builder changes, CommandKey key, ContentDigest digest, String outcome, Instant at) {
        if (outcome.length() <= LONGEST) {
            changes.addCommand(new IdempotencyRecord(key, digest.value(), outcome, at));
        } else {
            addParts(changes, key, digest, outcome, at);
        }
    }

    private static void addParts(
            ChangeSet.Builder changes, CommandKey key, ContentDigest digest, String outcome, Instant at) {
        int further = 0;
        int begin = end(outcome, 0);
        while (begin < outcome.length()) {
            int end = end(outcome, begin);
            further++;
            changes.addCommand(
                    new IdempotencyRecord(partKey(key, further), digest.value(), outcome.substring(begin, end), at));
            begin = end;
        }
        String first = IN_PARTS + further + " " + outcome.substring(0, end(outcome, 0));
        changes.addCommand(new IdempotencyRecord(key, digest.value(), first, at));
    }

    /** A record holds no half of a character. */
    private static int end(String outcome, int begin) {
        int end = begin + PART;
        if (end >= outcome.length()) {
            return outcome.length();
        }
        return Character.isHighSurrogate(outcome.charAt(end - 1)) ? end - 1 : end;
    }

    static String read(Storage storage, DealerId dealer, IdempotencyRecord known) {
        String outcome = known.outcome();
        if (!outcome.startsWith(IN_PARTS)) {
            return outcome;
        }
        int space = outcome.indexOf(' ', IN_PARTS.length());
        int further = Integer.parseInt(outcome, IN_PARTS.length(), space, 10);
        StringBuilder whole = new StringBuilder(outcome.substring(space + 1));
        for (int part = 1; part <= further; part++) {
            whole.append(part(storage, dealer, partKey(known.key(), part)).outcome());
        }
        return whole.toString();
    }

    private static IdempotencyRecord part(Storage storage, DealerId dealer, CommandKey key) {
        return storage.findCommand(dealer, key)
                .orElseThrow(() -> new IllegalStateException(
                        "record " + key + " of dealer " + dealer + " is gone: part of an outcome"));
    }

    private static CommandKey partKey(CommandKey key, int part) {
        byte[] digest = Hashing.sha256()
                .hashString(part + " " + key.value(), StandardCharsets.UTF_8)
                .asBytes();
        return CommandKey.of("part:" + BaseEncoding.base64Url().omitPadding().encode(digest));
    }
}
