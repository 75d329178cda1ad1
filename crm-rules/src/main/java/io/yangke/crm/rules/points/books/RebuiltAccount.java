package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PostingId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An account made again from its journal.
 *
 * @param stored the account as it is stored
 * @param rebuilt the account as its journal makes it; version, events, notices and waking, of which no journal tells, are those
 *     stored. Empty if the journal leads nowhere
 * @param brokenAt the first posting that does not fit what is there; empty if all of them do
 * @param differences what is not the same; empty if everything is, and if the journal leads nowhere
 */
public record RebuiltAccount(
        PointsAccount stored, Optional<PointsAccount> rebuilt, Optional<PostingId> brokenAt, Set<Part> differences) {

    /** A part of an account that its journal tells. */
    public enum Part {
        /** The last posting. */
        SEQUENCE,
        /** The balance. */
        BALANCE,
        /** The debt. */
        DEBT,
        /** The free lots. */
        LOTS,
        /** The points set aside. */
        HOLDS,
        /** Where it was merged into. */
        MERGED_INTO,
        /** The link of the hash chain. */
        CHAIN
    }

    public RebuiltAccount {
        Objects.requireNonNull(stored, "stored");
        Objects.requireNonNull(rebuilt, "rebuilt");
        Objects.requireNonNull(brokenAt, "brokenAt");
        differences = Set.copyOf(differences);
    }

    static RebuiltAccount of(PointsAccount stored, PointsAccount rebuilt) {
        return new RebuiltAccount(stored, Optional.of(rebuilt), Optional.empty(), compare(stored, rebuilt));
    }

    static RebuiltAccount broken(PointsAccount stored, Optional<PostingId> at) {
        return new RebuiltAccount(stored, Optional.empty(), at, Set.of());
    }

    /** Whether the journal makes the account just as it is stored. */
    public boolean isSame() {
        return rebuilt.isPresent() && differences.isEmpty();
    }

    private static Set<Part> compare(PointsAccount stored, PointsAccount rebuilt) {
        Set<Part> differences = EnumSet.noneOf(Part.class);
        addIf(differences, Part.SEQUENCE, stored.sequence() != rebuilt.sequence());
        addIf(differences, Part.BALANCE, stored.balance() != rebuilt.balance());
        addIf(differences, Part.DEBT, stored.debt() != rebuilt.debt());
        addIf(differences, Part.LOTS, !stored.lots().equals(rebuilt.lots()));
        addIf(differences, Part.HOLDS, !stored.holds().equals(rebuilt.holds()));
        addIf(differences, Part.MERGED_INTO, !stored.mergedInto().equals(rebuilt.mergedInto()));
        addIf(differences, Part.CHAIN, !stored.chain().equals(rebuilt.chain()));
        return differences;
    }

    private static void addIf(Set<Part> parts, Part part, boolean differs) {
        if (differs) {
            parts.add(part);
        }
    }
}
