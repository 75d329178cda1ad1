package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.Posting;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * Links the postings of an account by digests, so that none of them can be changed, taken out or put in without breaking every
 * link behind it. A link is the SHA-256 of the link before and of every field of the posting but its own link, in a byte form
 * that never changes; another form would get another number in front. Source: PTS-10 (ours).
 *
 * <p>A link holds no personal data. Without state, safe to use from many threads.
 */
public final class HashChain {

    private static final String FORM = "1.";

    private HashChain() {}

    /**
     * Returns the link of a posting: at most 64 visible characters of ASCII.
     *
     * @param previous the link of the posting before; empty if that has none, or if there is none before
     * @param posting the posting; a link it has already does not count
     */
    public static String link(Optional<String> previous, Posting posting) {
        ByteForm form = new ByteForm().text(FORM).optional(previous, ByteForm::text);
        PostingForm.write(form, posting);
        return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(form.digest(sha256()));
    }

    /** Whether a posting has the link it must have behind the one before. */
    public static boolean fits(Optional<String> previous, Posting posting) {
        return posting.chain().isPresent() && posting.chain().get().equals(link(previous, posting));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: is missing; every Java platform has it", impossible);
        }
    }
}
