package io.yangke.crm.core.command;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * The digest by which a key given again is known to stand for the same command. It is made of the command's text form, in
 * which free text is masked, so that it tells nothing of a person; two commands that differ in free text alone are the same.
 */
final class ContentDigest {

    // The form of the text may change with a release; digests of another form are not compared.
    private static final String FORM = "1-";

    private static final HashFunction HASH = Hashing.farmHashFingerprint64();

    private ContentDigest() {}

    static String of(Object command) {
        return FORM + HASH.hashBytes(command.toString().getBytes(StandardCharsets.UTF_8));
    }

    static boolean isSame(String recorded, String now) {
        return recorded.equals(now) || !recorded.startsWith(FORM);
    }
}
