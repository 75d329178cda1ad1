package io.yangke.crm.core.command;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The digest by which a key given again is known to stand for the same command. Free text of a person is left out of it, so
 * that it tells nothing of anybody; two commands that differ in free text alone are the same.
 *
 * <p>Its text is the feature's own letters, the number of the form it was made by, a hyphen, and the digest itself. How a
 * digest is made may change with a release: digests of one feature but of different forms are not compared, and count as the
 * same. Digests of different features are never the same.
 *
 * @param value the text
 */
public record ContentDigest(String value) {

    private static final String TEXT_FORM = "1-";

    private static final HashFunction HASH = Hashing.farmHashFingerprint64();

    public ContentDigest {
        Objects.requireNonNull(value, "value");
    }

    /** Returns the digest of a command's text form, in which free text is masked. */
    public static ContentDigest ofText(Object command) {
        return new ContentDigest(TEXT_FORM + HASH.hashBytes(command.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the recorded command is this one. */
    boolean isOf(IdempotencyRecord known) {
        String recorded = known.digest();
        return recorded.equals(value)
                || (feature(recorded).equals(feature(value)) && !form(recorded).equals(form(value)));
    }

    /** Whether a command of the feature with these letters was recorded. */
    static boolean isOfFeature(IdempotencyRecord known, String feature) {
        return feature(known.digest()).equals(feature);
    }

    private static String form(String digest) {
        int hyphen = digest.indexOf('-');
        return hyphen < 0 ? digest : digest.substring(0, hyphen);
    }

    private static String feature(String digest) {
        int letters = 0;
        while (letters < digest.length() && Character.isLetter(digest.charAt(letters))) {
            letters++;
        }
        return digest.substring(0, letters);
    }
}
