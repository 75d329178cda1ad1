package io.yangke.crm.testkit.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.rules.points.PointsChange;
import io.yangke.crm.rules.points.PointsLedger;
import io.yangke.crm.rules.points.PointsPolicy;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsAction.Part;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.PointsRefusalReason;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.policy.PolicyVersion;
import io.yangke.crm.testkit.complaint.Complaints;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Members' accounts played through the points ledger: what is given, what happens when, what is expected then.
 *
 * <pre>{@code
 * LedgerScenario.with(ourPolicy)
 *         .at("2026-01-05 10:00").buy("C-1", SpendingCategory.BOUTIQUE, 10_000)
 *         .thenAvailable("C-1", 100)
 *         .expectRefused(PointsRefusalReason.INSUFFICIENT).redeem("C-1", 101)
 *         .redeem("C-1", 60).as("mug")
 *         .refund("mug", Part.REST)
 *         .then("C-1").hasLots("100 until 2028-01-31");
 * }</pre>
 *
 * <p>Every command must be accepted; {@link #expectRefused} says that the next one is not. Merges are followed as a host does it,
 * and no sweep comes by on its own. Local times are written {@code 2026-01-05 10:00}, those of Shanghai until {@link #zone} names
 * another. Commands are given in the branch's programme until {@link #in} names another. Not thread-safe; no clock is read.
 */
public final class LedgerScenario {

    /** The dealer of every scenario, until {@link #with(DealerId)} names another. */
    public static final DealerId DEALER = Complaints.DEALER;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");
    private static final Actor CLERK = Actor.of(Role.GENERAL_MANAGER, "manager-1");
    private static final StaffId APPROVER = StaffId.of("approver-1");

    private final LedgerBook book = new LedgerBook();
    private final Map<String, PostingId> named = new HashMap<>();
    private PointsPolicy policy;
    private ZoneId zone = ZoneId.of("Asia/Shanghai");
    private Map<ProgrammeId, PointsRules> rules;
    private ProgrammeId programme = ProgrammeId.BRANCH;
    private DealerId dealer = DEALER;
    private Instant now = Instant.EPOCH;
    private Optional<Instant> happened = Optional.empty();
    private List<Posting> made = List.of();
    private @Nullable PointsRefusalReason expected;
    private int keys;

    private LedgerScenario(PointsPolicy policy) {
        this.policy = policy;
        this.rules = rules();
    }

    /** Returns a scenario under the standard programmes: HQ points and branch points. */
    public static LedgerScenario standard() {
        return with(PointsPolicy.DEFAULT);
    }

    /** Returns a scenario under a policy. */
    public static LedgerScenario with(PointsPolicy policy) {
        return new LedgerScenario(policy);
    }

    /** Returns a scenario with one programme; commands are given in it. */
    public static LedgerScenario with(ProgrammePolicy programme) {
        return with(new PointsPolicy(List.of(programme))).in(programme.programme());
    }

    private Map<ProgrammeId, PointsRules> rules() {
        return policy.programmes().stream()
                .collect(Collectors.toMap(
                        ProgrammePolicy::programme,
                        one -> new PointsRules(one, PolicyVersion.of("points@scenario"), zone)));
    }

    /** Goes on under another policy; what was earned keeps its terms. */
    public LedgerScenario policy(PointsPolicy other) {
        policy = other;
        rules = rules();
        return this;
    }

    /** Goes on with days that begin and end in another zone. */
    public LedgerScenario zone(ZoneId other) {
        zone = other;
        rules = rules();
        return this;
    }

    /** Gives the next commands in another programme. */
    public LedgerScenario in(ProgrammeId other) {
        programme = other;
        return this;
    }

    /** Gives the next commands at another dealer. */
    public LedgerScenario with(DealerId other) {
        dealer = other;
        return this;
    }

    /** Moves the clock to a local time; a sweep does not come by on its own. */
    public LedgerScenario at(String local) {
        return at(instant(local));
    }

    /** Moves the clock. */
    public LedgerScenario at(Instant instant) {
        now = instant;
        return this;
    }

    /** Says that what the next command is about happened at an earlier local time. */
    public LedgerScenario happened(String local) {
        happened = Optional.of(instant(local));
        return this;
    }

    /** Lets a sweep come by every account. */
    public LedgerScenario sweep() {
        for (PointsAccount account : book.accounts()) {
            PointsLedger.passTime(account, rulesOf(account.id().programme()), now)
                    .ifPresent(book::commit);
        }
        return this;
    }

    /** Says that the next command is refused, and why. */
    public LedgerScenario expectRefused(PointsRefusalReason reason) {
        expected = reason;
        return this;
    }

    /** Names what the last command made, for a later command that is about it. */
    public LedgerScenario as(String name) {
        if (made.isEmpty()) {
            throw new IllegalStateException("name: the last command made nothing; name one that did");
        }
        named.put(name, made.get(0).id());
        return this;
    }

    /** Returns the posting that was given a name. */
    public PostingId posting(String name) {
        PostingId id = named.get(name);
        if (id == null) {
            throw new IllegalArgumentException(
                    "name: is \"" + name + "\"; one of " + Set.copyOf(named.keySet()) + " is allowed");
        }
        return id;
    }

    /** A member buys something for so many fen, in an invoice of its own. */
    public LedgerScenario buy(String member, SpendingCategory category, long fen) {
        return act(
                member,
                new PointsAction.Earn(
                        Optional.empty(), Optional.empty(), List.of(InvoiceLine.paid("1", category, fen))));
    }

    /** A member pays an invoice; it earns once. */
    public LedgerScenario buy(String member, String invoice, InvoiceLine... lines) {
        return act(
                member, new PointsAction.Earn(Optional.of(DocumentId.of(invoice)), Optional.empty(), List.of(lines)));
    }

    /** A member gets a fixed award. */
    public LedgerScenario award(String member, String award) {
        return act(member, new PointsAction.Award(RuleCode.of(award), Optional.empty(), Optional.empty()));
    }

    /** The action that pending points waited for happened. */
    public LedgerScenario activate(String earning) {
        return about(earning, new PointsAction.Activate(posting(earning)));
    }

    /** A member spends points on a gift. */
    public LedgerScenario redeem(String member, long points) {
        return act(member, new PointsAction.Redeem(points, SpendingCategory.GIFT, Optional.empty(), List.of()));
    }

    /** A member pays lines of an invoice with points. */
    public LedgerScenario redeem(String member, long points, SpendingCategory category, InvoiceLine... lines) {
        return act(member, new PointsAction.Redeem(points, category, Optional.empty(), List.of(lines)));
    }

    /** Points are set aside for a gift. */
    public LedgerScenario hold(String member, long points, Duration timeout) {
        return act(
                member,
                new PointsAction.Hold(
                        points, SpendingCategory.GIFT, Optional.empty(), List.of(), Optional.of(timeout)));
    }

    /** All that is set aside is spent. */
    public LedgerScenario capture(String hold) {
        return about(hold, new PointsAction.Capture(posting(hold), Optional.empty(), false));
    }

    /** A part of what is set aside is spent; the rest is free again. */
    public LedgerScenario capture(String hold, long points) {
        return about(hold, new PointsAction.Capture(posting(hold), Optional.of(points), false));
    }

    /** What is set aside is free again. */
    public LedgerScenario release(String hold) {
        return about(hold, new PointsAction.Release(posting(hold)));
    }

    /** A spending is given back, or a part of it. */
    public LedgerScenario refund(String spending, Part part) {
        return about(spending, new PointsAction.Refund(posting(spending), part));
    }

    /** An earning is taken back, or a part of it. */
    public LedgerScenario takeBack(String earning, Part part) {
        return about(
                earning, new PointsAction.TakeBack(posting(earning), part, Optional.empty(), RuleCode.of("returned")));
    }

    /** A balance is corrected by hand. */
    public LedgerScenario adjust(String member, long points) {
        return act(member, new PointsAction.Adjust(points, RuleCode.of("mistake"), APPROVER));
    }

    /** A member gives points to another. */
    public LedgerScenario transfer(String member, String to, long points) {
        return act(member, new PointsAction.Transfer(account(to), points));
    }

    /** Two accounts are of one person. */
    public LedgerScenario merge(String member, String into) {
        return act(member, new PointsAction.Merge(account(into)));
    }

    /** They are not, after all. */
    public LedgerScenario unmerge(String member) {
        return act(member, new PointsAction.Unmerge());
    }

    private LedgerScenario about(String name, PointsAction action) {
        return act(posting(name).account(), action);
    }

    /** A manager does something to a member's account. */
    public LedgerScenario act(String member, PointsAction action) {
        return act(account(member), action);
    }

    private LedgerScenario act(AccountId account, PointsAction action) {
        PointsRefusalReason wanted = expected;
        expected = null;
        Optional<Refusal> refusal = attempt(account, action);
        if (wanted == null) {
            refusal.ifPresent(no -> fail(action.kind() + " to be accepted", no));
        } else if (refusal.filter(no -> no.reason() == wanted).isEmpty()) {
            fail(action.kind() + " to be refused: " + wanted, refusal.orElse(null));
        }
        return this;
    }

    /** A manager tries something; returns why not, or nothing if it was done. */
    public Optional<Refusal> attempt(AccountId account, PointsAction action) {
        PointsCommand command =
                new PointsCommand(dealer, account, CLERK, CommandKey.of("scenario-" + ++keys), happened, action);
        happened = Optional.empty();
        PointsRules inForce = rulesOf(account.programme());
        DealerId ledger = ledger(account.programme());
        Decision<PointsChange, Refusal> decision = PointsLedger.decide(
                book.facts(ledger, command, inForce, command.at().orElse(now)), command, ledger, inForce, now);
        List<Posting> postings = new ArrayList<>();
        decision.fold(changes -> changes, no -> List.<PointsChange>of()).forEach(change -> {
            book.commit(change);
            postings.addAll(change.postings());
        });
        made = postings.stream().filter(posting -> posting.key().isPresent()).toList();
        return decision.fold(changes -> Optional.empty(), Optional::of);
    }

    private void fail(String wish, @Nullable Refusal refusal) {
        throw new AssertionError("Expected " + wish + "\nat " + LocalDateTime.ofInstant(now, zone) + "\nbut it was "
                + (refusal == null
                        ? "accepted"
                        : "refused: " + refusal.reason() + "\nbecause " + refusal.explanation()));
    }

    /** Expects so many points of a member that can be spent now. */
    public LedgerScenario thenAvailable(String member, long points) {
        then(member).canSpend(points, now);
        return this;
    }

    /** Looks at a member's account. */
    public AccountAssert then(String member) {
        return AccountAssert.assertThat(account(dealer, member)).of(this);
    }

    /** Expects what holds of any ledger to hold of every ledger of this scenario. */
    public LedgerScenario thenBooksAreRight() {
        book.accounts().stream()
                .map(PointsAccount::dealer)
                .distinct()
                .map(book::snapshot)
                .forEach(LedgerInvariants::assertHold);
        return this;
    }

    private AccountId account(String member) {
        return AccountId.of(programme, member);
    }

    private PointsAccount account(DealerId acting, String member) {
        return book.find(ledger(programme, acting), account(member))
                .orElseThrow(() -> new AssertionError(
                        "Expected member " + member + " to have an account in " + programme + "\nbut there is none"));
    }

    private DealerId ledger(ProgrammeId id) {
        return ledger(id, dealer);
    }

    private DealerId ledger(ProgrammeId id, DealerId acting) {
        return rulesOf(id).programme().ledger().orElse(acting);
    }

    private PointsRules rulesOf(ProgrammeId id) {
        PointsRules found = rules.get(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "programme: is " + id + "; one of the policy's, " + rules.keySet() + ", is allowed");
        }
        return found;
    }

    /** Returns the account of a member in the programme as it stands; there must be one. */
    public PointsAccount state(String member) {
        return account(dealer, member);
    }

    /** Returns the journal of a member's account, in order of sequence. */
    public List<Posting> journal(String member) {
        return book.journal(ledger(programme), account(member));
    }

    /** Returns the ledger that keeps the programme, as it stands. */
    public LedgerSnapshot snapshot() {
        return book.snapshot(ledger(programme));
    }

    /** Returns what the host was told so far, in order. */
    public List<PointsEvent> events() {
        return book.events();
    }

    /** Returns the time of the scenario. */
    public Instant now() {
        return now;
    }

    private Instant instant(String local) {
        return LocalDateTime.parse(local, LOCAL).atZone(zone).toInstant();
    }
}
