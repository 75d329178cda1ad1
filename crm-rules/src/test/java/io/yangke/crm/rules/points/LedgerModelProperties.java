package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.yangke.crm.rules.points.AnyLedger.Life;
import io.yangke.crm.rules.points.AnyLedger.Programmes;
import io.yangke.crm.rules.points.AnyLedger.Step;
import io.yangke.crm.rules.points.NaiveLedger.Place;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnyLedger.class)
@Domain(DomainContext.Global.class)
@Label("Any life of members' accounts under any programmes")
class LedgerModelProperties {

    /** How far ahead what can be spent is compared, in days. */
    private static final List<Integer> AHEAD = List.of(0, 1, 8, 25, 70, 500);

    @Property
    @Label("PTS-01 to PTS-11, P1 to P36: the ledger answers as a clerk does who keeps nothing but a list of entries")
    void the_ledger_agrees_with_a_list_of_entries(@ForAll Programmes programmes, @ForAll Life life) {
        LedgerLife real = new LedgerLife(Ledger.REAL, programmes);
        NaiveClerk clerk = new NaiveClerk(programmes.byId());
        LedgerInvariants invariants = new LedgerInvariants();
        for (Step step : life.steps()) {
            PointsCommand command = real.next(step, true);
            clerk.until(real.play().now());
            Optional<RefusalReason> said = real.give(command).map(Refusal::reason);
            Optional<RefusalReason> expected =
                    clerk.give(command, kind -> name(real, command, kind)).map(reason -> reason);
            assertThat(said).as("%s", command).isEqualTo(expected);
            assertAgree(real.play(), clerk, command);
            invariants.assertHold(real.play());
        }
    }

    private static PostingId name(LedgerLife real, PointsCommand command, Movement.Kind kind) {
        for (Posting posting : real.play().posted(command)) {
            if (posting.what().kind() == kind) {
                return posting.id();
            }
        }
        return fail("%s: the clerk does it, the ledger posts no %s", command, kind);
    }

    private static void assertAgree(LedgerPlay play, NaiveClerk clerk, PointsCommand command) {
        for (PointsAccount account : play.accounts()) {
            Place place = new Place(account.dealer(), account.id());
            PointsAccount swept = PointsLedger.passTime(
                            account, play.rules(account.id().programme()), play.now())
                    .map(PointsChange::after)
                    .orElse(account);
            assertThat(account.mergedInto().isPresent()).isEqualTo(clerk.isMerged(place));
            assertThat(lots(swept.lots())).as("%s after %s", place, command).isEqualTo(naive(clerk, place));
            assertThat(swept.debt())
                    .as("debt of %s after %s", place, command)
                    .isEqualTo(clerk.ledger().debt(place));
            assertThat(swept.balance()).isEqualTo(clerk.ledger().balance(place));
            List<Instant> ahead = AHEAD.stream()
                    .map(days -> play.now().plus(Duration.ofDays(days)))
                    .toList();
            assertThat(ahead.stream().map(account::available).toList())
                    .as("what can be spent of %s from now on, after %s", place, command)
                    .isEqualTo(clerk.ledger().available(place, ahead));
        }
        assertThat(play.accounts()).hasSize(clerk.places().size());
    }

    private static Map<LotId, Long> lots(List<OpenLot> lots) {
        Map<LotId, Long> points = new LinkedHashMap<>();
        lots.forEach(open -> points.put(open.lot().id(), open.points()));
        return points;
    }

    private static Map<LotId, Long> naive(NaiveClerk clerk, Place place) {
        Map<LotId, Long> points = new LinkedHashMap<>();
        clerk.ledger().free(place).forEach((lot, left) -> points.put(lot.id(), left));
        return points;
    }
}
