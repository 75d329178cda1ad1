package io.yangke.crm.rules.points.books;

import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.rules.points.books.Settlement.Cause;
import io.yangke.crm.rules.points.books.Settlement.Claim;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sums what dealers owe each other, posting by posting of a period. Sums of parts merge to the sum of the whole, in any order. Not
 * thread-safe. Source: PTS-10.
 */
public final class SettlementSum {

    private record Key(ProgrammeId programme, Cause cause, DealerId issuer, DealerId creditor) {}

    private record Amount(long points, long valueFen) {
        Amount plus(Amount more) {
            return new Amount(points + more.points, valueFen + more.valueFen);
        }
    }

    private record Issue(long issued, long takenBack) {
        Issue plus(Issue more) {
            return new Issue(issued + more.issued, takenBack + more.takenBack);
        }
    }

    private final Map<Key, Amount> amounts = new HashMap<>();
    private final Map<DealerId, Issue> issues = new TreeMap<>();

    /** Creates an empty sum. */
    public SettlementSum() {}

    /** Adds a posting; most kinds are of no concern. */
    public SettlementSum add(Posting posting) {
        Movement what = posting.what();
        if (what instanceof Movement.Redeemed redeemed) {
            addSpent(posting, redeemed.spending().valueFen());
        } else if (what instanceof Movement.Refunded refunded) {
            addSpent(posting, -refunded.valueFen());
        } else if (what instanceof Movement.Earned) {
            posting.house().forEach(entry -> addIssue(entry, new Issue(-entry.points(), 0)));
        } else if (what instanceof Movement.TakenBack) {
            posting.house().forEach(entry -> addIssue(entry, new Issue(0, entry.points())));
            addTakenBack(posting);
        }
        return this;
    }

    private void addIssue(HouseEntry entry, Issue issue) {
        issues.merge(entry.account().owner().dealer(), issue, Issue::plus);
    }

    /** The value of the whole is spread over the lots so that the parts sum to it. */
    private void addSpent(Posting posting, long valueFen) {
        long all = -posting.points();
        long before = 0;
        for (HouseEntry entry : posting.house()) {
            if (entry.account().kind() == HouseAccount.Kind.REDEEMED) {
                for (LotMovement movement : posting.lots()) {
                    long points = -movement.points();
                    long value = share(valueFen, before + points, all) - share(valueFen, before, all);
                    before += points;
                    DealerId issuer = movement.lot().funding().dealer();
                    add(
                            new Key(
                                    programme(posting),
                                    Cause.SPENT,
                                    issuer,
                                    entry.account().owner().dealer()),
                            new Amount(points, value));
                }
            }
        }
    }

    private static ProgrammeId programme(Posting posting) {
        return posting.id().account().programme();
    }

    private static long share(long whole, long part, long of) {
        return BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(of))
                .longValueExact();
    }

    /** What of an issuer's earning was drawn from lots of another one, that one owes. What became debt, nobody does. */
    private void addTakenBack(Posting posting) {
        Map<DealerId, Long> drawn = new TreeMap<>();
        posting.lots()
                .forEach(movement -> drawn.merge(movement.lot().funding().dealer(), -movement.points(), Long::sum));
        Map<DealerId, Long> relieved = new TreeMap<>();
        posting.house().forEach(entry -> relieved.merge(entry.account().owner().dealer(), entry.points(), Long::sum));
        relieved.replaceAll((dealer, points) -> points - takeFrom(drawn, dealer, points));
        relieved.forEach((creditor, points) -> {
            long left = points;
            for (DealerId issuer : List.copyOf(drawn.keySet())) {
                long part = takeFrom(drawn, issuer, left);
                left -= part;
                if (part > 0) {
                    add(new Key(programme(posting), Cause.TAKEN_BACK, issuer, creditor), new Amount(part, 0));
                }
            }
        });
    }

    private static long takeFrom(Map<DealerId, Long> points, DealerId dealer, long wanted) {
        long there = points.getOrDefault(dealer, 0L);
        long taken = Math.min(there, wanted);
        points.put(dealer, there - taken);
        return taken;
    }

    private void add(Key key, Amount amount) {
        amounts.merge(key, amount, Amount::plus);
    }

    /** Adds what another sum has. */
    public SettlementSum merge(SettlementSum other) {
        other.amounts.forEach(this::add);
        other.issues.forEach((dealer, issue) -> issues.merge(dealer, issue, Issue::plus));
        return this;
    }

    /**
     * Returns the settlement.
     *
     * @param policies the policy of each programme: what percentage is paid, and what points taken back are worth
     */
    public Settlement result(Function<ProgrammeId, ProgrammePolicy> policies) {
        List<Claim> claims = new ArrayList<>();
        amounts.forEach((key, amount) -> claims.add(claim(key, amount, policies.apply(key.programme()))));
        claims.removeIf(claim -> claim.points() == 0 && claim.valueFen() == 0);
        claims.sort(Comparator.comparing(Claim::programme)
                .thenComparing(Claim::issuer)
                .thenComparing(Claim::creditor)
                .thenComparing(Claim::cause));
        return new Settlement(claims, dealers(claims));
    }

    private static Claim claim(Key key, Amount amount, ProgrammePolicy policy) {
        long value = key.cause() == Cause.SPENT ? amount.valueFen() : policy.valueFen(amount.points());
        long payable = key.issuer().equals(key.creditor()) ? 0 : share(value, policy.settlementPercent(), 100);
        return new Claim(key.programme(), key.cause(), key.issuer(), key.creditor(), amount.points(), value, payable);
    }

    private List<Settlement.OfDealer> dealers(List<Claim> claims) {
        Map<DealerId, Settlement.OfDealer> dealers = new TreeMap<>();
        issues.forEach((dealer, issue) ->
                add(dealers, new Settlement.OfDealer(dealer, issue.issued(), issue.takenBack(), 0, 0, 0, 0)));
        for (Claim claim : claims) {
            long spent = claim.cause() == Cause.SPENT ? claim.points() : 0;
            long own = claim.issuer().equals(claim.creditor()) ? spent : 0;
            add(dealers, new Settlement.OfDealer(claim.creditor(), 0, 0, spent, own, 0, claim.payableFen()));
            add(dealers, new Settlement.OfDealer(claim.issuer(), 0, 0, 0, 0, claim.payableFen(), 0));
        }
        return List.copyOf(dealers.values());
    }

    private static void add(Map<DealerId, Settlement.OfDealer> dealers, Settlement.OfDealer more) {
        dealers.merge(
                more.dealer(),
                more,
                (one, other) -> new Settlement.OfDealer(
                        one.dealer(),
                        one.issued() + other.issued(),
                        one.takenBack() + other.takenBack(),
                        one.spentHere() + other.spentHere(),
                        one.ownSpent() + other.ownSpent(),
                        one.owesFen() + other.owesFen(),
                        one.owedFen() + other.owedFen()));
    }
}
