package io.yangke.crm.rules.points.books;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.points.Caps;
import io.yangke.crm.rules.points.EarningPast;
import io.yangke.crm.rules.points.ExpiredRefund;
import io.yangke.crm.rules.points.FixedAward;
import io.yangke.crm.rules.points.Grant;
import io.yangke.crm.rules.points.PointsChange;
import io.yangke.crm.rules.points.PointsFacts;
import io.yangke.crm.rules.points.PointsLedger;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A ledger of the brand in memory: commands of two dealers in, journals out. For tests of the books. */
final class LedgerPlay {

    static final DealerId HQ = DealerId.of("HQ");
    static final DealerId EAST = DealerId.of("D-EAST");
    static final DealerId WEST = DealerId.of("D-WEST");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final RuleCode JOINING = RuleCode.of("joining");
    static final RuleCode PENDING = RuleCode.of("pending");
    static final RuleCode RETURNED = RuleCode.of("returned");

    static final ProgrammePolicy POLICY = ProgrammePolicy.builder()
            .programme(ProgrammeId.HQ)
            .ledger(HQ)
            .lifeMonths(2)
            .transferAllowed(true)
            .awards(List.of(
                    new FixedAward(JOINING, 500, Grant.by(DepartmentCode.MARKETING)),
                    new FixedAward(
                            PENDING,
                            300,
                            new Grant(
                                    DepartmentCode.EVENTS,
                                    Set.of(),
                                    0,
                                    true,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Caps.NONE))))
            .build();

    static final PointsRules RULES = new PointsRules(POLICY, PolicyVersion.of("points@1"), ZONE);
    static final PointsRules LINKED =
            new PointsRules(POLICY.toBuilder().hashChain(true).build(), PolicyVersion.of("points@2"), ZONE);
    static final PointsRules STAYS_EXPIRED = new PointsRules(
            POLICY.toBuilder().expiredRefund(ExpiredRefund.STAYS_EXPIRED).build(), PolicyVersion.of("points@3"), ZONE);

    private final PointsRules rules;
    private final Map<AccountId, PointsAccount> accounts = new TreeMap<>();
    private final Map<AccountId, List<Posting>> journals = new TreeMap<>();
    private final List<Posting> inOrder = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T01:00:00Z");
    private int commands;

    LedgerPlay(PointsRules rules) {
        this.rules = rules;
    }

    static AccountId account(String member) {
        return AccountId.of(ProgrammeId.HQ, member);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    List<PointsAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    PointsAccount stored(AccountId account) {
        return accounts.get(account);
    }

    List<Posting> journal(AccountId account) {
        return journals.getOrDefault(account, List.of());
    }

    /** Every posting, by the time it was recorded, then by id. */
    List<Posting> everything() {
        return inOrder.stream()
                .sorted(Comparator.comparing(Posting::recordedAt).thenComparing(Posting::id))
                .toList();
    }

    /** Every posting of a kind. */
    List<PostingId> ofKind(Movement.Kind kind) {
        return inOrder.stream()
                .filter(posting -> posting.what().kind() == kind)
                .map(Posting::id)
                .toList();
    }

    /** The last posting of an account. */
    Posting last(AccountId account) {
        List<Posting> journal = journal(account);
        return journal.get(journal.size() - 1);
    }

    void sweep() {
        for (PointsAccount account : accounts()) {
            PointsLedger.passTime(account, rules, now).ifPresent(this::store);
        }
    }

    /** Gives a command that must be accepted, and returns the last posting it made on the account that stands for the one named. */
    PostingId must(DealerId dealer, AccountId account, PointsAction action) {
        Decision<PointsChange, Refusal> decision = give(dealer, account, action, Optional.empty());
        if (decision instanceof Decision.Refused<PointsChange, Refusal> no) {
            throw new AssertionError(no.refusal().toString());
        }
        List<Posting> journal = journal(standing(account));
        for (int i = journal.size() - 1; i >= 0; i--) {
            Movement.Kind kind = journal.get(i).what().kind();
            if (kind != Movement.Kind.REPAID && kind != Movement.Kind.EXPIRED) {
                return journal.get(i).id();
            }
        }
        throw new AssertionError("nothing was posted");
    }

    /** Gives a command; a refused one changes nothing. */
    Decision<PointsChange, Refusal> give(
            DealerId dealer, AccountId account, PointsAction action, Optional<Instant> at) {
        PointsCommand command =
                PointsCommand.of(dealer, account, Actor.of(Role.SYSTEM, "till"), "k" + ++commands, action);
        PointsCommand dated = at.map(command::at).orElse(command);
        Decision<PointsChange, Refusal> decision = PointsLedger.decide(facts(dated), dated, HQ, rules, now);
        if (decision instanceof Decision.Accepted<PointsChange, Refusal> yes) {
            yes.events().forEach(this::store);
        }
        return decision;
    }

    private void store(PointsChange change) {
        accounts.put(change.after().id(), change.after());
        journals.computeIfAbsent(change.after().id(), id -> new ArrayList<>()).addAll(change.postings());
        inOrder.addAll(change.postings());
    }

    private PointsFacts facts(PointsCommand command) {
        AccountId standing = standing(command.account());
        Optional<PointsAccount> named = Optional.ofNullable(accounts.get(command.account()))
                .filter(account -> account.mergedInto().isPresent());
        Optional<PostingId> about = command.action().about();
        Optional<Posting> original = command.action() instanceof PointsAction.Unmerge
                ? named.map(account -> lastMergedOut(account.id()))
                : about.flatMap(this::posting);
        return new PointsFacts(
                Optional.ofNullable(accounts.get(standing)),
                command.action().counterpart().map(this::standing).map(accounts::get),
                named,
                original,
                about.map(this::about).orElse(List.of()),
                EarningPast.NONE);
    }

    private Posting lastMergedOut(AccountId account) {
        return journal(account).stream()
                .filter(posting -> posting.what() instanceof Movement.MergedOut)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** The account that now stands for another one. */
    AccountId standing(AccountId account) {
        AccountId standing = account;
        while (accounts.containsKey(standing)
                && accounts.get(standing).mergedInto().isPresent()) {
            standing = accounts.get(standing).mergedInto().get();
        }
        return standing;
    }

    Optional<Posting> posting(PostingId id) {
        List<Posting> journal = journal(id.account());
        return id.sequence() <= journal.size() ? Optional.of(journal.get((int) id.sequence() - 1)) : Optional.empty();
    }

    List<Posting> about(PostingId id) {
        return inOrder.stream()
                .filter(posting -> posting.what().about().equals(Optional.of(id)))
                .toList();
    }

    static PointsAction earn(long fen) {
        return new PointsAction.Earn(
                Optional.empty(), Optional.empty(), List.of(InvoiceLine.paid("1", SpendingCategory.REPAIR, fen)));
    }

    static PointsAction award(RuleCode award) {
        return new PointsAction.Award(award, Optional.empty(), Optional.empty());
    }

    static PointsAction redeem(long points) {
        return new PointsAction.Redeem(points, SpendingCategory.GIFT, Optional.empty(), List.of());
    }

    static PointsAction hold(long points, Duration timeout) {
        return new PointsAction.Hold(points, SpendingCategory.GIFT, Optional.empty(), List.of(), Optional.of(timeout));
    }

    static PointsAction capture(PostingId hold, long points, boolean keepRest) {
        return new PointsAction.Capture(hold, Optional.of(points), keepRest);
    }

    static PointsAction refund(PostingId redemption, long points) {
        return new PointsAction.Refund(redemption, new PointsAction.Part.Points(points));
    }

    static PointsAction takeBack(PostingId earning, long points) {
        return new PointsAction.TakeBack(earning, new PointsAction.Part.Points(points), Optional.empty(), RETURNED);
    }

    static PointsAction adjust(long points) {
        return new PointsAction.Adjust(points, RuleCode.of("mistake"), StaffId.of("boss"));
    }
}
