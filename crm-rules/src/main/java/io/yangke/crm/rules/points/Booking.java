package io.yangke.crm.rules.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The postings of one decision on one account, while they are made. */
final class Booking {

    private final AccountDraft draft;
    private final PointsRules rules;
    private final Instant now;
    private final @Nullable PointsCommand command;
    private final List<Posting> postings = new ArrayList<>(2);
    private final List<PointsEvent> events = new ArrayList<>(0);
    private Instant noticedUntil;
    private boolean silent;
    private boolean cameIn;
    private boolean tooMany;

    private Booking(PointsAccount account, @Nullable PointsCommand command, PointsRules rules, Instant now) {
        this.draft = new AccountDraft(account);
        this.rules = rules;
        this.now = now;
        this.command = command;
        this.noticedUntil = account.noticedUntil();
    }

    /** Begins what a command brings about. */
    static Booking of(PointsAccount account, PointsCommand command, PointsRules rules, Instant now) {
        return new Booking(account, command, rules, now);
    }

    /** Begins what time brings about. */
    static Booking ofTime(PointsAccount account, PointsRules rules, Instant now) {
        return new Booking(account, null, rules, now);
    }

    AccountDraft draft() {
        return draft;
    }

    PointsRules rules() {
        return rules;
    }

    ProgrammePolicy policy() {
        return rules.programme();
    }

    Instant now() {
        return now;
    }

    /** Whether a balance went beyond what an account holds; then nothing more is posted. */
    boolean hasTooMany() {
        return tooMany;
    }

    /** Nothing is announced from now on. */
    void silence() {
        silent = true;
        noticedUntil = now;
    }

    /** The next posting. */
    PostingId nextId() {
        return new PostingId(draft.id(), draft.sequence() + 1);
    }

    /** Who pays for what a department of the dealer gives where the command is given. */
    Funding here(DepartmentCode department) {
        return new Funding(command == null ? draft.before().dealer() : command.dealer(), department);
    }

    /** Who stands for the ledger itself. */
    Funding ledger() {
        return new Funding(draft.before().dealer(), DepartmentCode.MARKETING);
    }

    /** Whether the command brought free points in, or made them usable. */
    boolean cameIn() {
        return cameIn;
    }

    /** Posts what the command brings about. */
    void post(Instant at, List<LotMovement> lots, long debt, List<HouseEntry> house, Movement what) {
        for (LotMovement movement : lots) {
            cameIn |= movement.free() > 0 || what instanceof Movement.Activated;
        }
        post(command, at, lots, debt, house, what);
    }

    /** Posts what time brings about. */
    void postTime(Instant at, List<LotMovement> lots, long debt, List<HouseEntry> house, Movement what) {
        post(null, at, lots, debt, house, what);
    }

    private void post(
            @Nullable PointsCommand origin,
            Instant at,
            List<LotMovement> lots,
            long debt,
            List<HouseEntry> house,
            Movement what) {
        long change = -debt;
        for (LotMovement movement : lots) {
            change += movement.points();
        }
        long balance = draft.balance() + change;
        tooMany |= Math.abs(balance) > PointsAccount.MAX_POINTS || draft.debt() + debt > PointsAccount.MAX_POINTS;
        if (!tooMany) {
            add(new Posting(
                    nextId(),
                    origin == null ? draft.before().dealer() : origin.dealer(),
                    origin == null ? Optional.empty() : Optional.of(origin.key()),
                    origin == null ? Actor.SYSTEM : origin.by(),
                    at,
                    now,
                    rules.version(),
                    draft.balance(),
                    balance,
                    lots,
                    debt,
                    house,
                    what,
                    Optional.empty()));
        }
    }

    private void add(Posting posting) {
        // P16: what is taken from the lots is what is booked, or nothing is.
        if (!posting.isBalanced()) {
            throw new IllegalStateException("posting " + posting.id() + " does not sum to zero");
        }
        // A chain once begun goes on, or a turn of policy would leave a gap that nobody could tell from a forgery.
        Posting linked = rules.programme().hashChain() || draft.chain().isPresent()
                ? posting.withChain(HashChain.link(draft.chain(), posting))
                : posting;
        draft.apply(linked);
        postings.add(linked);
    }

    void announce(PointsEvent event) {
        if (!silent) {
            events.add(event);
        }
    }

    /** Gives the notices of expiry that are due. */
    void giveNotices() {
        List<PointsEvent> notices = Waking.notices(draft, noticedUntil, policy(), now);
        if (!notices.isEmpty()) {
            notices.forEach(this::announce);
            noticedUntil = now;
        }
    }

    /** Whether nothing came of it. */
    boolean isEmpty() {
        return postings.isEmpty() && events.isEmpty();
    }

    PointsChange change() {
        PointsAccount before = draft.before();
        return new PointsChange(
                draft.account(
                        before.version() + 1,
                        before.events() + events.size(),
                        noticedUntil,
                        Waking.next(draft, noticedUntil, policy())),
                postings,
                events);
    }

    /** Returns entries of one kind for the funding of each lot, {@code sign} times what the lots gain. */
    static List<HouseEntry> byFunding(HouseAccount.Kind kind, List<LotMovement> lots, int sign) {
        if (lots.size() == 1) {
            return entry(kind, lots.get(0).lot().funding(), sign * lots.get(0).points());
        }
        List<HouseEntry> entries = new ArrayList<>(lots.size());
        for (LotMovement movement : lots) {
            addTo(entries, new HouseAccount(kind, movement.lot().funding()), sign * movement.points());
        }
        entries.removeIf(entry -> entry.points() == 0);
        return entries;
    }

    private static void addTo(List<HouseEntry> entries, HouseAccount account, long points) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).account().equals(account)) {
                entries.set(i, new HouseEntry(account, entries.get(i).points() + points));
                return;
            }
        }
        entries.add(new HouseEntry(account, points));
    }

    /** Returns one entry; none if it would be of 0 points. */
    static List<HouseEntry> entry(HouseAccount.Kind kind, Funding owner, long points) {
        return points == 0
                ? ImmutableList.of()
                : ImmutableList.of(new HouseEntry(new HouseAccount(kind, owner), points));
    }
}
