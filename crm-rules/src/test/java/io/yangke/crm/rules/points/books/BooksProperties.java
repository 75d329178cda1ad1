package io.yangke.crm.rules.points.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Label("Any books the ledger keeps")
final class BooksProperties {

    private static final int STEPS = 60;

    @Provide
    Arbitrary<PointsRules> rules() {
        return Arbitraries.of(LedgerPlay.RULES, LedgerPlay.LINKED, LedgerPlay.STAYS_EXPIRED);
    }

    @Property
    @Label("are found right by the verifier, which shares no code with the ledger (P7, P36)")
    void are_found_right(@ForAll long seed, @ForAll("rules") PointsRules rules) {
        LedgerPlay play = RandomPlay.of(seed, rules, STEPS);

        BooksVerifier verifier = RandomPlay.verified(play);

        assertThat(verifier.report().findings()).isEmpty();
        assertThat(verifier.report().isClean()).isTrue();
        assertThat(verifier.halves()).isEmpty();
        assertThat(verifier.reversedElsewhere())
                .allSatisfy(id -> assertThat(Reversals.check(play.posting(id), play.about(id)))
                        .isEmpty());
        List<Posting> all = play.everything();
        assertThat(verifier.report().accounts()).isEqualTo(play.accounts().size());
        assertThat(verifier.report().postings()).isEqualTo(all.size());
        assertThat(verifier.report().entries())
                .isEqualTo(all.stream().mapToLong(one -> 1 + one.house().size()).sum());
        assertThat(verifier.report().linked()).isEqualTo(rules == LedgerPlay.LINKED ? all.size() : 0);
    }

    @Property
    @Label("make each account again from nothing (P36)")
    void make_each_account_again(@ForAll long seed, @ForAll("rules") PointsRules rules) {
        LedgerPlay play = RandomPlay.of(seed, rules, STEPS);

        for (PointsAccount stored : play.accounts()) {
            Rebuild rebuild = Rebuild.of(stored);
            play.journal(stored.id()).forEach(rebuild::add);

            assertThat(rebuild.result().isSame()).isTrue();
            assertThat(rebuild.result().rebuilt()).contains(stored);
        }
    }

    @Test
    @DisplayName("are tried with every kind of movement")
    void are_tried_with_every_kind() {
        Set<Movement.Kind> seen = EnumSet.noneOf(Movement.Kind.class);
        for (long seed = 0; seed < 50; seed++) {
            RandomPlay.of(seed, LedgerPlay.RULES, STEPS)
                    .everything()
                    .forEach(posting -> seen.add(posting.what().kind()));
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(Movement.Kind.class));
    }
}
