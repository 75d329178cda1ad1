package io.yangke.crm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fingerprint of a command's fields")
final class FingerprintTest {

    private static Fingerprint of(String... texts) {
        Fingerprint print = new Fingerprint();
        for (String text : texts) {
            print.add(text);
        }
        return print;
    }

    private static ContentDigest digest(Fingerprint print) {
        return print.digest("test1-");
    }

    @Test
    @DisplayName("is the same in every run, so that a key is known again after a restart")
    void is_the_same_for_ever() {
        Fingerprint print =
                of("SK-0371", "BRANCH", "会员-😀").add(-1L).add(Instant.EPOCH).add(Duration.ofHours(2));

        assertThat(digest(print).value()).isEqualTo("test1-e4a35aef5596a4b2");
    }

    @Test
    @DisplayName("lets no two lists of fields run together")
    void keeps_fields_apart() {
        Set<ContentDigest> digests = new HashSet<>();
        digests.add(digest(of()));
        digests.add(digest(of("")));
        digests.add(digest(of("", "")));
        digests.add(digest(of("ab", "c")));
        digests.add(digest(of("a", "bc")));
        digests.add(digest(of("abc")));
        digests.add(digest(of("abcd", "")));
        digests.add(digest(of("", "abcd")));
        digests.add(digest(of("\0abc")));
        digests.add(digest(of("\0\0abc")));
        Fingerprint absent = of("a");
        absent.has(Optional.empty());
        digests.add(digest(absent));
        Fingerprint present = of("a");
        present.has(Optional.of("x"));
        digests.add(digest(present));

        assertThat(digests).hasSize(12);
    }

    @Test
    @DisplayName("does not repeat itself over close texts and numbers")
    void does_not_collide() {
        Set<ContentDigest> digests = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            digests.add(digest(of("member-" + i)));
            digests.add(digest(new Fingerprint().add(i)));
        }

        assertThat(digests).hasSize(200_000);
    }
}
