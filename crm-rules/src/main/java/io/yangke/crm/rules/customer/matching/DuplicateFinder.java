package io.yangke.crm.rules.customer.matching;

import com.google.common.collect.Iterables;
import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds all matches of a base: every pair of files that {@link CustomerMatching} matches, and no other, without looking at pairs
 * that have nothing in common. Immutable and thread-safe. Source: CUS-05.
 *
 * <p>The base is read several times: once to count who shares what (eight bytes in memory for each number of each file), then once
 * for each part of the files that share something, of which {@code filesAtOnce} are held in memory at most.
 */
public final class DuplicateFinder {

    /** How many files are held in memory at once unless told otherwise. */
    public static final int FILES_AT_ONCE = 250_000;

    private final MatchingPolicy policy;
    private final int filesAtOnce;

    private DuplicateFinder(MatchingPolicy policy, int filesAtOnce) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.filesAtOnce = (int) Checks.range("filesAtOnce", filesAtOnce, 1, 100_000_000);
    }

    /** Returns a finder that holds at most {@link #FILES_AT_ONCE} files in memory. */
    public static DuplicateFinder of(MatchingPolicy policy) {
        return new DuplicateFinder(policy, FILES_AT_ONCE);
    }

    /**
     * Returns a finder by the same rules with another bound of memory.
     *
     * @param files 1 to 100 000 000; a file counts once for each key it shares, and all files of one key are held together
     */
    public DuplicateFinder holding(int files) {
        return new DuplicateFinder(policy, files);
    }

    /**
     * Tells all matches that are sure enough, each once, in an order that depends on the base and the policy only.
     *
     * @param base the files of one dealer, each once; every iteration gives the same files
     * @param least how sure a match must be at least
     * @param found is told each match
     * @throws IllegalArgumentException if a file that shares something occurs twice
     * @throws IllegalStateException if the base changed while it was read
     */
    public void find(Iterable<MatchCandidate> base, Likeness least, Consumer<Match> found) {
        Objects.requireNonNull(least, "least");
        Set<String> keysOfNoOne = policy.keysOfNoOne();
        Iterable<MatchForm> forms = Iterables.transform(base, candidate -> MatchForm.of(candidate, keysOfNoOne));
        KeyCensus census = KeyCensus.of(forms, policy.holdersAtMost());
        int end;
        for (int from = 0; from < census.shared().length; from = end) {
            end = census.end(from, filesAtOnce);
            Blocks blocks = new Blocks(census, from, end);
            forms.forEach(blocks::add);
            blocks.forEachPair((one, other) -> CustomerMatching.match(one, other, policy, census::isCommon)
                    .filter(match -> match.likeness().isAtLeast(least))
                    .ifPresent(found));
        }
    }
}
