package io.yangke.crm.example.dealership.club;

import io.yangke.crm.core.Crm;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The members' month after the play, with the ledger, which still answers questions.
 *
 * @param crm the ledger
 * @param plan what was done
 * @param commands how many commands were given
 * @param repeated how many of them were given twice
 * @param refused what the ledger refused, in order of time
 */
public record PlayedClub(Crm crm, ClubPlan plan, int commands, int repeated, List<RefusedWish> refused) {

    private static final int MOST = 100_000;

    public PlayedClub {
        Objects.requireNonNull(crm, "crm");
        Objects.requireNonNull(plan, "plan");
        refused = List.copyOf(refused);
    }

    /** An account of a ledger. */
    private record Kept(DealerId ledger, AccountId account) {}

    /** Returns all postings of all accounts that something was done to, account by account. */
    public List<Posting> journals() {
        List<Posting> postings = new ArrayList<>();
        Set<Kept> seen = new HashSet<>();
        for (ClubDeed deed : plan.deeds()) {
            if (seen.add(new Kept(ledger(deed), deed.account()))) {
                postings.addAll(crm.points().history(deed.place().dealer(), deed.account(), 0, MOST));
            }
        }
        return postings;
    }

    /** Returns what points of a programme are worth, in fen. */
    public long valueFen(ProgrammeId programme, long points) {
        return rules(plan.shown().home().id(), programme).programme().valueFen(points);
    }

    private DealerId ledger(ClubDeed deed) {
        DealerId dealer = deed.place().dealer();
        return rules(dealer, deed.account().programme()).programme().ledger().orElse(dealer);
    }

    private PointsRules rules(DealerId dealer, ProgrammeId programme) {
        return crm.points().rules(dealer, programme).orElseThrow();
    }
}
