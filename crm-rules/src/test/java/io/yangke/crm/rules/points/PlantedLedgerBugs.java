package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Ledgers that go wrong the way ledgers have gone wrong elsewhere. Each is the real ledger with one thing changed: what it is
 * told, or what comes out of it.
 */
enum PlantedLedgerBugs implements Ledger {
    /** P1: the invoice is taken back, its points stay. */
    P1_POINTS_STAY("P1_a_returned_purchase_takes_its_points_along") {
        @Override
        List<Posting> mend(PointsAccount before, List<Posting> postings) {
            return replaced(postings, Movement.TakenBack.class, posting -> with(posting, List.of(), 0, List.of()));
        }
    },
    /** P6: what comes in is all there to be spent, whatever is owed. */
    P6_DEBT_IS_NOT_REPAID("P6_what_was_spent_already_is_owed") {
        @Override
        List<Posting> mend(PointsAccount before, List<Posting> postings) {
            return without(postings, Movement.Repaid.class);
        }
    },
    /** P8: an order that is completed again earns again. */
    P8_EARNS_AT_EVERY_TOGGLE("P8_a_document_earns_again_only_when_it_was_taken_back") {
        @Override
        PointsFacts told(PointsFacts facts, PointsCommand command) {
            return new PointsFacts(
                    facts.account(),
                    facts.counterpart(),
                    facts.named(),
                    facts.original(),
                    facts.about(),
                    EarningPast.NONE);
        }
    },
    /** P8: a flag on the order says that it has earned, for ever. */
    P8_NEVER_EARNS_AGAIN("P8_an_award_is_given_once_for_a_document") {
        @Override
        PointsFacts told(PointsFacts facts, PointsCommand command) {
            List<Posting> earned = without(facts.past().sameDocument(), Movement.TakenBack.class);
            return new PointsFacts(
                    facts.account(),
                    facts.counterpart(),
                    facts.named(),
                    facts.original(),
                    facts.about(),
                    new EarningPast(earned, facts.past().recent()));
        }
    },
    /** P9: nobody looks whether the points went back already. */
    P9_GIVEN_BACK_TWICE("P9_two_ways_of_giving_back_return_points_once") {
        @Override
        PointsFacts told(PointsFacts facts, PointsCommand command) {
            return about(facts, posting -> false);
        }
    },
    /** P11: the last till to write wins. */
    P11_ANY_VERSION_REPLACES("P11_two_tills_do_not_spend_the_same_points") {
        @Override
        public boolean mayReplace(long storedVersion, PointsAccount next) {
            return true;
        }
    },
    /** P16: there is enough in all, so it is spent; taken is what can be taken. */
    P16_CHECKED_ON_THE_TOTAL("P16_a_spending_takes_all_it_is_for_or_nothing") {
        @Override
        PointsCommand given(PointsFacts facts, PointsCommand command, Instant now) {
            if (!(command.action() instanceof PointsAction.Redeem redeem)) {
                return command;
            }
            PointsAccount account = facts.account().orElseThrow();
            long there = Math.max(1, Math.min(redeem.points(), account.available(now)));
            boolean enough = account.balance() >= redeem.points();
            return enough
                    ? action(
                            command,
                            new PointsAction.Redeem(there, redeem.category(), redeem.document(), redeem.lines()))
                    : command;
        }
    },
    /** P17: spendings are taken from the balance, not from lots. */
    P17_BALANCE_COLLAPSE("P17_what_was_spent_does_not_expire") {
        @Override
        List<Posting> mend(PointsAccount before, List<Posting> postings) {
            return replaced(
                    without(postings, Movement.Repaid.class),
                    Movement.Redeemed.class,
                    posting -> with(posting, List.of(), -posting.points(), posting.house()));
        }
    },
    /** P19: expired is what a sweep has expired. */
    P19_GOOD_UNTIL_SWEPT("P19_availability_needs_no_sweep") {
        @Override
        Instant clock(PointsFacts facts, PointsCommand command, Instant now) {
            return facts.account()
                    .flatMap(account -> account.lots().stream().findFirst())
                    .flatMap(open -> open.lot().expiry())
                    .map(expiry -> expiry.end().minus(Duration.ofNanos(1)))
                    .filter(last -> last.isBefore(now))
                    .orElse(now);
        }

        @Override
        public long available(PointsAccount account, Instant at) {
            return LedgerPlay.sum(account.lots()) - account.debt();
        }
    },
    /** P20: as many points expire as came in, whosever they are. */
    P20_EXPIRY_EATS_OTHER_LOTS("P20_expiry_touches_its_own_lot") {
        @Override
        List<Posting> mend(PointsAccount before, List<Posting> postings) {
            return replaced(postings, Movement.Expired.class, posting -> all(before, posting));
        }

        private Posting all(PointsAccount before, Posting posting) {
            LotMovement own = posting.lots().get(0);
            long more = own.lot().points() + own.points();
            List<LotMovement> lots = new ArrayList<>(posting.lots());
            before.lots().stream()
                    .filter(open -> !open.lot().equals(own.lot()) && more > 0)
                    .limit(1)
                    .forEach(open -> lots.add(LotMovement.free(open.lot(), -more)));
            return with(posting, lots, 0, house(posting, own.points() - (lots.size() > 1 ? more : 0)));
        }
    },
    /** P21: what was taken back by money and what was taken back by points do not know of each other. */
    P21_A_CAP_FOR_EACH_KIND("P21_all_reversals_share_one_cap") {
        @Override
        PointsFacts told(PointsFacts facts, PointsCommand command) {
            boolean money = command.action() instanceof PointsAction.TakeBack taken
                    && taken.part() instanceof PointsAction.Part.Money;
            return money ? about(facts, posting -> ((Movement.TakenBack) posting.what()).baseFen() > 0) : facts;
        }
    },
    /** P24: what came in last is spent first. */
    P24_LAST_IN_FIRST_OUT("P24_the_order_of_spending") {
        @Override
        List<Posting> mend(PointsAccount before, List<Posting> postings) {
            return replaced(
                    postings,
                    Movement.Redeemed.class,
                    posting -> with(posting, fromTheEnd(before, -posting.points()), 0, posting.house()));
        }

        private List<LotMovement> fromTheEnd(PointsAccount before, long points) {
            List<LotMovement> taken = new ArrayList<>();
            long left = points;
            for (int i = before.lots().size() - 1; i >= 0 && left > 0; i--) {
                OpenLot open = before.lots().get(i);
                long part = Math.min(left, open.points());
                taken.add(LotMovement.free(open.lot(), -part));
                left -= part;
            }
            return taken;
        }
    },
    /** P25: points given back are new points with a life of their own. */
    P25_REBORN("P25_refunds_keep_the_old_expiry") {
        @Override
        List<Posting> mend(PointsAccount before, List<Posting> postings) {
            return replaced(
                    postings,
                    Movement.Refunded.class,
                    posting -> with(
                            posting,
                            posting.lots().stream()
                                    .map(movement -> reborn(posting.id(), movement))
                                    .toList(),
                            0,
                            posting.house()));
        }

        private LotMovement reborn(PostingId posting, LotMovement movement) {
            LotId id = new LotId(posting.account(), posting.sequence(), 0);
            Lot old = movement.lot();
            return LotMovement.free(
                    new Lot(
                            id,
                            id,
                            movement.points(),
                            old.earnedAt(),
                            old.usableFrom(),
                            Optional.empty(),
                            old.funding()),
                    movement.points());
        }
    },
    /** P26: days end where the server stands. */
    P26_DAYS_OF_THE_SERVER("P26_the_last_day_is_whole_and_local") {
        @Override
        PointsRules under(PointsRules rules) {
            return new PointsRules(rules.programme(), rules.version(), ZoneOffset.UTC);
        }
    },
    /** P28: each part is rounded for itself. */
    P28_EACH_PART_ROUNDED("P28_parts_by_money_sum_to_the_whole") {
        @Override
        PointsFacts told(PointsFacts facts, PointsCommand command) {
            List<Posting> moneyless = replaced(facts.about(), Movement.TakenBack.class, posting -> {
                Movement.TakenBack taken = (Movement.TakenBack) posting.what();
                return what(
                        posting,
                        new Movement.TakenBack(taken.earning(), taken.claimed(), 0, taken.forgiven(), taken.reason()));
            });
            return about(facts, moneyless);
        }
    },
    /** P30: merged points begin a new life. */
    P30_A_MERGE_FORGETS_EXPIRY("P30_a_merge_moves_lot_by_lot") {
        @Override
        List<Posting> mend(PointsAccount before, List<Posting> postings) {
            return replaced(
                    postings,
                    Movement.MergedIn.class,
                    posting -> with(
                            posting,
                            posting.lots().stream().map(this::forEver).toList(),
                            posting.debt(),
                            posting.house()));
        }

        private LotMovement forEver(LotMovement movement) {
            Lot old = movement.lot();
            return new LotMovement(
                    new Lot(
                            old.id(),
                            old.origin(),
                            old.points(),
                            old.earnedAt(),
                            old.usableFrom(),
                            Optional.empty(),
                            old.funding()),
                    movement.free(),
                    movement.held());
        }
    },
    /** P31: what is recorded late counts from when it is recorded. */
    P31_LATE_IS_NOW("P31_a_late_record_rewrites_nothing") {
        @Override
        PointsCommand given(PointsFacts facts, PointsCommand command, Instant now) {
            return new PointsCommand(
                    command.dealer(),
                    command.account(),
                    command.by(),
                    command.key(),
                    Optional.empty(),
                    command.action());
        }
    },
    /** P33: a hold can be captured for as long as nobody has freed it. */
    P33_CAPTURED_AFTER_THE_TIME_OUT("P33_a_hold_ends_by_itself") {
        @Override
        Instant clock(PointsFacts facts, PointsCommand command, Instant now) {
            return facts.account().stream()
                    .flatMap(account -> account.holds().stream())
                    .map(hold -> hold.expiresAt().minus(Duration.ofNanos(1)))
                    .filter(last -> last.isBefore(now) && command.action() instanceof PointsAction.Capture)
                    .findFirst()
                    .orElse(now);
        }
    };

    private final String caughtBy;

    PlantedLedgerBugs(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    /** The test of {@link LedgerHardCasesTest} that must fail with this ledger. */
    String caughtBy() {
        return caughtBy;
    }

    PointsFacts told(PointsFacts facts, PointsCommand command) {
        return facts;
    }

    PointsCommand given(PointsFacts facts, PointsCommand command, Instant now) {
        return command;
    }

    PointsRules under(PointsRules rules) {
        return rules;
    }

    Instant clock(PointsFacts facts, PointsCommand command, Instant now) {
        return now;
    }

    /** What the ledger posts instead. */
    List<Posting> mend(PointsAccount before, List<Posting> postings) {
        return postings;
    }

    @Override
    public Decision<PointsChange, Refusal> decide(
            PointsFacts facts, PointsCommand command, DealerId ledger, PointsRules rules, Instant now) {
        Decision<PointsChange, Refusal> decision = PointsLedger.decide(
                told(facts, command), given(facts, command, now), ledger, under(rules), clock(facts, command, now));
        return decision.fold(
                changes -> Decision.accepted(changes.stream()
                        .map(change -> mended(before(facts, change, now), change))
                        .toList()),
                Decision::refused);
    }

    private static PointsAccount before(PointsFacts facts, PointsChange change, Instant now) {
        PointsAccount after = change.after();
        return List.of(facts.account(), facts.counterpart(), facts.named()).stream()
                .flatMap(Optional::stream)
                .filter(account -> account.id().equals(after.id()))
                .findFirst()
                .orElseGet(() -> PointsAccount.open(after.dealer(), after.id(), now));
    }

    @Override
    public Optional<PointsChange> passTime(PointsAccount account, PointsRules rules, Instant now) {
        return PointsLedger.passTime(account, under(rules), now).map(change -> mended(account, change));
    }

    private PointsChange mended(PointsAccount before, PointsChange change) {
        List<Posting> mended = mend(before, change.postings());
        if (mended.equals(change.postings())) {
            return change;
        }
        AccountDraft draft = new AccountDraft(before);
        List<Posting> numbered = new ArrayList<>();
        for (Posting posting : mended) {
            Posting next = numbered(draft, posting);
            draft.apply(next);
            numbered.add(next);
        }
        PointsAccount after = change.after();
        return new PointsChange(
                draft.account(after.version(), after.events(), after.noticedUntil(), after.wakeAt()),
                numbered,
                change.events());
    }

    private static Posting numbered(AccountDraft draft, Posting posting) {
        long change = -posting.debt();
        for (LotMovement movement : posting.lots()) {
            change += movement.points();
        }
        return new Posting(
                new PostingId(draft.id(), draft.sequence() + 1),
                posting.dealer(),
                posting.key(),
                posting.by(),
                posting.effectiveAt(),
                posting.recordedAt(),
                posting.policy(),
                draft.balance(),
                draft.balance() + change,
                posting.lots(),
                posting.debt(),
                posting.house(),
                posting.what(),
                posting.chain());
    }

    private static PointsCommand action(PointsCommand command, PointsAction action) {
        return new PointsCommand(
                command.dealer(), command.account(), command.by(), command.key(), command.at(), action);
    }

    private static PointsFacts about(PointsFacts facts, Predicate<Posting> known) {
        return about(facts, facts.about().stream().filter(known).toList());
    }

    private static PointsFacts about(PointsFacts facts, List<Posting> about) {
        return new PointsFacts(
                facts.account(), facts.counterpart(), facts.named(), facts.original(), about, facts.past());
    }

    private static List<Posting> without(List<Posting> postings, Class<? extends Movement> kind) {
        return postings.stream()
                .filter(posting -> !kind.isInstance(posting.what()))
                .toList();
    }

    private static List<Posting> replaced(
            List<Posting> postings, Class<? extends Movement> kind, UnaryOperator<Posting> change) {
        return postings.stream()
                .map(posting -> kind.isInstance(posting.what()) ? change.apply(posting) : posting)
                .toList();
    }

    private static Posting with(Posting posting, List<LotMovement> lots, long debt, List<HouseEntry> house) {
        return new Posting(
                posting.id(),
                posting.dealer(),
                posting.key(),
                posting.by(),
                posting.effectiveAt(),
                posting.recordedAt(),
                posting.policy(),
                posting.balanceBefore(),
                posting.balanceAfter(),
                lots,
                debt,
                house,
                posting.what(),
                posting.chain());
    }

    private static Posting what(Posting posting, Movement what) {
        return new Posting(
                posting.id(),
                posting.dealer(),
                posting.key(),
                posting.by(),
                posting.effectiveAt(),
                posting.recordedAt(),
                posting.policy(),
                posting.balanceBefore(),
                posting.balanceAfter(),
                posting.lots(),
                posting.debt(),
                posting.house(),
                what,
                posting.chain());
    }

    private static List<HouseEntry> house(Posting posting, long points) {
        return List.of(new HouseEntry(posting.house().get(0).account(), -points));
    }
}
