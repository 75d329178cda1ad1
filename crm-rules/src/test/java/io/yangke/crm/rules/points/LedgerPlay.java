package io.yangke.crm.rules.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Members, their accounts and a clock, played through the ledger as a host with one store would: it follows merges, gathers the
 * facts, and replaces an account only by its next version. Local times are those of Shanghai.
 */
final class LedgerPlay {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final DealerId DEALER = DealerId.of("DLR-0001");
    static final Actor CLERK = Actor.dealer("clerk-1");
    static final Actor OFFICE = Actor.of(Role.GENERAL_MANAGER, "manager-1");
    static final RuleCode RETURNED = RuleCode.of("returned");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

    /** An account in a ledger. */
    private record Place(DealerId ledger, AccountId account) {}

    private final Ledger ledger;
    private final Map<ProgrammeId, PointsRules> rules = new LinkedHashMap<>();
    private final Map<Place, PointsAccount> accounts = new LinkedHashMap<>();
    private final Map<Place, List<Posting>> journals = new LinkedHashMap<>();
    private final List<PointsEvent> events = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private DealerId dealer = DEALER;
    private Optional<Instant> happened = Optional.empty();
    private int keys;

    private LedgerPlay(Ledger ledger) {
        this.ledger = ledger;
        StandardProgrammes.ALL.forEach(this::programme);
    }

    static LedgerPlay from(Ledger ledger, String local) {
        return new LedgerPlay(ledger).at(local);
    }

    static LedgerPlay from(String local) {
        return from(Ledger.REAL, local);
    }

    static AccountId account(String member) {
        return AccountId.of(ProgrammeId.BRANCH, member);
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local, LOCAL).atZone(ZONE).toInstant();
    }

    /** Goes on under other figures for the branch's points. */
    LedgerPlay policy(UnaryOperator<ProgrammePolicy.Builder> change) {
        return programme(
                change.apply(rules(ProgrammeId.BRANCH).programme().toBuilder()).build());
    }

    LedgerPlay programme(ProgrammePolicy policy) {
        rules.put(policy.programme(), new PointsRules(policy, PolicyVersion.of("points@test"), ZONE));
        return this;
    }

    PointsRules rules(ProgrammeId programme) {
        return rules.get(programme);
    }

    LedgerPlay at(String local) {
        return at(instant(local));
    }

    LedgerPlay at(Instant instant) {
        now = instant;
        return this;
    }

    Instant now() {
        return now;
    }

    /** The next commands are given at another dealer. */
    LedgerPlay with(DealerId other) {
        dealer = other;
        return this;
    }

    /** The next command is about something that happened earlier. */
    LedgerPlay happened(String local) {
        happened = Optional.of(instant(local));
        return this;
    }

    /** Earns so many points for so many yuan of accessories. */
    PostingId earn(String member, long points) {
        return earn(member, points, Optional.empty());
    }

    PostingId earn(String member, long points, Optional<DocumentId> document) {
        return must(account(member), CLERK, bought(points * 100, document));
    }

    static PointsAction.Earn bought(long fen, Optional<DocumentId> document) {
        return new PointsAction.Earn(
                document, Optional.empty(), List.of(InvoiceLine.paid("1", SpendingCategory.BOUTIQUE, fen)));
    }

    PostingId redeem(String member, long points) {
        return must(account(member), CLERK, gift(points));
    }

    static PointsAction.Redeem gift(long points) {
        return new PointsAction.Redeem(points, SpendingCategory.GIFT, Optional.empty(), List.of());
    }

    static PointsAction.Redeem labour(long points, Optional<DocumentId> document, InvoiceLine... lines) {
        return new PointsAction.Redeem(points, SpendingCategory.LABOUR, document, List.of(lines));
    }

    PostingId hold(String member, long points, Duration timeout) {
        return must(account(member), CLERK, held(points, timeout));
    }

    static PointsAction.Hold held(long points, Duration timeout) {
        return new PointsAction.Hold(points, SpendingCategory.GIFT, Optional.empty(), List.of(), Optional.of(timeout));
    }

    PostingId refund(String member, PostingId redemption, Part part) {
        return must(account(member), CLERK, new PointsAction.Refund(redemption, part));
    }

    PostingId takeBack(String member, PostingId earning, Part part) {
        return must(account(member), CLERK, takenBack(earning, part));
    }

    static PointsAction.TakeBack takenBack(PostingId earning, Part part) {
        return new PointsAction.TakeBack(earning, part, Optional.empty(), RETURNED);
    }

    PostingId adjust(String member, long points) {
        return must(account(member), OFFICE, adjusted(points));
    }

    static PointsAction.Adjust adjusted(long points) {
        return new PointsAction.Adjust(points, RuleCode.of("mistake"), StaffId.of("approver-1"));
    }

    PostingId merge(String member, String into) {
        return must(account(member), OFFICE, new PointsAction.Merge(account(into)));
    }

    PostingId unmerge(String member) {
        return must(account(member), OFFICE, new PointsAction.Unmerge());
    }

    /** Gives a command that must be accepted; returns its first posting that is of the command itself. */
    PostingId must(AccountId account, Actor by, PointsAction action) {
        PointsCommand command = command(account, by, action);
        give(command).ifPresent(no -> fail(action.kind() + " refused: " + no.reason() + " " + no.explanation()));
        return posted(command).get(0).id();
    }

    /** Gives a command that must be refused and change nothing; returns why. */
    PointsRefusalReason refused(AccountId account, Actor by, PointsAction action) {
        Map<Place, PointsAccount> before = Map.copyOf(accounts);
        Map<Place, Integer> lengths = lengths();
        int told = events.size();
        Refusal refusal = give(command(account, by, action)).orElse(null);
        assertThat(refusal).as("%s is refused", action).isNotNull();
        assertThat(accounts).isEqualTo(before);
        assertThat(lengths()).isEqualTo(lengths);
        assertThat(events).hasSize(told);
        return (PointsRefusalReason) refusal.reason();
    }

    PointsRefusalReason refused(String member, PointsAction action) {
        return refused(account(member), CLERK, action);
    }

    private Map<Place, Integer> lengths() {
        Map<Place, Integer> lengths = new LinkedHashMap<>();
        journals.forEach((place, postings) -> lengths.put(place, postings.size()));
        return lengths;
    }

    PointsCommand command(AccountId account, Actor by, PointsAction action) {
        PointsCommand command =
                new PointsCommand(dealer, account, by, CommandKey.of("key-" + ++keys), happened, action);
        happened = Optional.empty();
        return command;
    }

    /** The postings a command made, on all accounts, in the order of accounts. */
    List<Posting> posted(PointsCommand command) {
        return journals.values().stream()
                .flatMap(List::stream)
                .filter(posting -> posting.key().equals(Optional.of(command.key())))
                .toList();
    }

    Optional<Refusal> give(PointsCommand command) {
        Decision<PointsChange, Refusal> decision = decide(command);
        decision.fold(changes -> changes, no -> List.<PointsChange>of()).forEach(this::commit);
        return decision.fold(changes -> Optional.empty(), Optional::of);
    }

    /** Decides and writes nothing. */
    Decision<PointsChange, Refusal> decide(PointsCommand command) {
        PointsRules inForce = rules(command.account().programme());
        return ledger.decide(facts(command), command, keeper(command), inForce, now);
    }

    private DealerId keeper(PointsCommand command) {
        return keeper(command.account().programme(), command.dealer());
    }

    private DealerId keeper(ProgrammeId programme, DealerId acting) {
        return rules(programme).programme().ledger().orElse(acting);
    }

    /** Replaces an account by its next version; another than the next one is a conflict. */
    void commit(PointsChange change) {
        Place place = new Place(change.after().dealer(), change.after().id());
        long version = accounts.containsKey(place) ? accounts.get(place).version() : 0;
        if (!ledger.mayReplace(version, change.after())) {
            throw new IllegalStateException("conflict: " + place + " has the version " + version);
        }
        accounts.put(place, change.after());
        journals.computeIfAbsent(place, none -> new ArrayList<>()).addAll(change.postings());
        events.addAll(change.events());
    }

    private Optional<PointsAccount> find(DealerId keeper, AccountId id) {
        return Optional.ofNullable(accounts.get(new Place(keeper, id)));
    }

    private Optional<PointsAccount> survivor(DealerId keeper, AccountId id) {
        Optional<PointsAccount> found = find(keeper, id);
        while (found.isPresent() && found.get().mergedInto().isPresent()) {
            found = find(keeper, found.get().mergedInto().get());
        }
        return found;
    }

    PointsFacts facts(PointsCommand command) {
        DealerId keeper = keeper(command);
        Optional<PointsAccount> account = survivor(keeper, command.account());
        Optional<PointsAccount> named = find(keeper, command.account())
                .filter(found -> found.mergedInto().isPresent());
        Optional<Posting> original = named.isPresent() && command.action() instanceof PointsAction.Unmerge
                ? Optional.of(last(journal(keeper, command.account())))
                : command.action()
                        .about()
                        .flatMap(id -> findPosting(keeper, id)
                                .filter(posting ->
                                        survivor(keeper, id.account()).equals(account)));
        return new PointsFacts(
                account,
                command.action().counterpart().flatMap(id -> survivor(keeper, id)),
                named,
                original,
                original.map(posting -> about(keeper, posting.id())).orElse(List.of()),
                past(keeper, command, account));
    }

    private EarningPast past(DealerId keeper, PointsCommand command, Optional<PointsAccount> account) {
        if (account.isEmpty()) {
            return EarningPast.NONE;
        }
        Optional<Instant> since = EarningRules.pastNeeded(
                command.action(),
                rules(command.account().programme()),
                command.at().orElse(now));
        List<Posting> earned = command.action().document().isEmpty()
                ? List.of()
                : journal().stream()
                        .filter(posting -> posting.what() instanceof Movement.Earned
                                && posting.what()
                                        .document()
                                        .equals(command.action().document())
                                && survivor(keeper, posting.id().account()).equals(account))
                        .toList();
        List<Posting> same = new ArrayList<>(earned);
        earned.forEach(posting -> same.addAll(about(keeper, posting.id())));
        return new EarningPast(
                same, since.isPresent() ? journal(keeper, account.get().id()) : List.of());
    }

    private static Posting last(List<Posting> journal) {
        return journal.get(journal.size() - 1);
    }

    private Optional<Posting> findPosting(DealerId keeper, PostingId id) {
        return journal(keeper, id.account()).stream()
                .filter(posting -> posting.id().equals(id))
                .findFirst();
    }

    private List<Posting> about(DealerId keeper, PostingId id) {
        return journals.entrySet().stream()
                .filter(entry -> entry.getKey().ledger().equals(keeper))
                .flatMap(entry -> entry.getValue().stream())
                .filter(posting -> posting.what().about().equals(Optional.of(id)))
                .toList();
    }

    /** Lets a sweep come by. */
    LedgerPlay sweep() {
        for (PointsAccount account : List.copyOf(accounts.values())) {
            ledger.passTime(account, rules(account.id().programme()), now).ifPresent(this::commit);
        }
        return this;
    }

    /** Every account there is. */
    List<PointsAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    List<Posting> journal(DealerId keeper, AccountId id) {
        return journals.getOrDefault(new Place(keeper, id), List.of());
    }

    /** The journal of a member's branch account. */
    List<Posting> journal(String member) {
        return journal(DEALER, account(member));
    }

    List<Posting> journal(AccountId account) {
        return journal(keeper(account.programme(), DEALER), account);
    }

    /** All journals, one after the other. */
    List<Posting> journal() {
        return journals.values().stream().flatMap(List::stream).toList();
    }

    Posting posting(PostingId id) {
        return journal(id.account()).get((int) id.sequence() - 1);
    }

    List<Movement.Kind> kinds(String member) {
        return journal(member).stream().map(posting -> posting.what().kind()).toList();
    }

    PointsAccount state(String member) {
        return state(account(member));
    }

    PointsAccount state(AccountId account) {
        return find(keeper(account.programme(), DEALER), account).orElseThrow();
    }

    long available(String member) {
        return available(member, now);
    }

    long available(String member, Instant at) {
        return ledger.available(state(member), at);
    }

    /** What is free, lot by lot in spending order, such as {@code 40 until 2026-12-31} or {@code 40 for ever}. */
    List<String> lots(String member) {
        return state(member).lots().stream().map(LedgerPlay::told).toList();
    }

    private static String told(OpenLot open) {
        return open.points()
                + open.lot()
                        .expiry()
                        .map(expiry -> " until " + expiry.lastDay())
                        .orElse(" for ever");
    }

    static long sum(List<OpenLot> lots) {
        return lots.stream().mapToLong(OpenLot::points).sum();
    }

    List<PointsEvent> events() {
        return List.copyOf(events);
    }

    /** What all accounts of the house have gained. */
    long house() {
        return journal().stream()
                .flatMap(posting -> posting.house().stream())
                .mapToLong(entry -> entry.points())
                .sum();
    }

    /** What an account of the house has gained by all postings. */
    long house(HouseAccount.Kind kind) {
        return journal().stream()
                .flatMap(posting -> posting.house().stream())
                .filter(entry -> entry.account().kind() == kind)
                .mapToLong(entry -> entry.points())
                .sum();
    }
}
