package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StorageException;
import io.yangke.crm.spi.storage.StreamId;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stores that keep values of ledgers wrongly: C-56. */
final class PointsValueBugs {

    static final List<PlantedBug> ALL = List.of(
            bug(
                    "C-56",
                    "forgets the holds that moved with an account",
                    () -> new ListLedger() {
                        @Override
                        Posting kept(Posting posting) {
                            return posting.what() instanceof Movement.UnmergedIn moved
                                    ? with(posting, new Movement.UnmergedIn(moved.from(), List.of()))
                                    : posting;
                        }
                    },
                    "C56_postings_of_every_kind_are_read_back_equal"),
            bug(
                    "C-56",
                    "forgets which command a posting came from",
                    () -> new ListLedger() {
                        @Override
                        Posting kept(Posting posting) {
                            return new Posting(
                                    posting.id(),
                                    posting.dealer(),
                                    Optional.empty(),
                                    posting.by(),
                                    posting.effectiveAt(),
                                    posting.recordedAt(),
                                    posting.policy(),
                                    posting.balanceBefore(),
                                    posting.balanceAfter(),
                                    posting.lots(),
                                    posting.debt(),
                                    posting.house(),
                                    posting.what(),
                                    posting.chain());
                        }
                    },
                    "C56_a_posting_with_every_field_is_read_back_equal"),
            bug(
                    "C-56",
                    "forgets the chain of an account",
                    () -> new ListLedger() {
                        @Override
                        PointsAccount kept(PointsAccount account) {
                            return with(account, account.lots(), account.mergedInto(), Optional.empty());
                        }
                    },
                    "C56_an_account_with_every_field_is_read_back_equal"),
            bug(
                    "C-56",
                    "forgets what an account was merged into",
                    () -> new ListLedger() {
                        @Override
                        PointsAccount kept(PointsAccount account) {
                            return with(account, account.lots(), Optional.empty(), account.chain());
                        }
                    },
                    "C56_an_account_without_any_optional_field_is_read_back_equal"),
            bug(
                    "C-56",
                    "has no room for more than two hundred lots",
                    () -> new ListLedger() {
                        @Override
                        PointsAccount kept(PointsAccount account) {
                            if (account.lots().size() > 200) {
                                throw new StorageException("the document is too long");
                            }
                            return account;
                        }
                    },
                    "C56_an_account_with_hundreds_of_lots_is_read_back_equal"),
            bug(
                    "C-56",
                    "keeps points as 32-bit floating-point numbers",
                    () -> new ListLedger() {
                        @Override
                        Posting kept(Posting posting) {
                            return new Posting(
                                    posting.id(),
                                    posting.dealer(),
                                    posting.key(),
                                    posting.by(),
                                    posting.effectiveAt(),
                                    posting.recordedAt(),
                                    posting.policy(),
                                    (long) (float) posting.balanceBefore(),
                                    (long) (float) posting.balanceAfter(),
                                    posting.lots(),
                                    posting.debt(),
                                    posting.house(),
                                    posting.what(),
                                    posting.chain());
                        }
                    },
                    "C56_points_at_their_limits_are_exact"),
            bug(
                    "C-56",
                    "keeps an expiry in the zone of the database",
                    () -> new ListLedger() {
                        @Override
                        PointsAccount kept(PointsAccount account) {
                            List<OpenLot> lots = account.lots().stream()
                                    .map(open -> new OpenLot(inShanghai(open.lot()), open.points()))
                                    .toList();
                            return with(account, lots, account.mergedInto(), account.chain());
                        }

                        private Lot inShanghai(Lot lot) {
                            return new Lot(
                                    lot.id(),
                                    lot.origin(),
                                    lot.points(),
                                    lot.earnedAt(),
                                    lot.usableFrom(),
                                    lot.expiry().map(e -> Expiry.endOf(e.lastDay(), ZoneId.of("Asia/Shanghai"))),
                                    lot.funding());
                        }
                    },
                    "C56_an_expiry_keeps_its_day_and_its_zone"),
            bug(
                    "C-56",
                    "keeps the times of postings to the microsecond",
                    () -> new ListLedger() {
                        @Override
                        Posting kept(Posting posting) {
                            return new Posting(
                                    posting.id(),
                                    posting.dealer(),
                                    posting.key(),
                                    posting.by(),
                                    posting.effectiveAt().truncatedTo(ChronoUnit.MICROS),
                                    posting.recordedAt().truncatedTo(ChronoUnit.MICROS),
                                    posting.policy(),
                                    posting.balanceBefore(),
                                    posting.balanceAfter(),
                                    posting.lots(),
                                    posting.debt(),
                                    posting.house(),
                                    posting.what(),
                                    posting.chain());
                        }
                    },
                    "C32_C56_instants_of_accounts_and_postings_are_exact"),
            bug(
                    "C-56",
                    "does not look at the case of members and programmes",
                    () -> new ListLedger() {
                        @Override
                        Object key(AccountId id) {
                            return id.toString().toLowerCase(Locale.ROOT);
                        }
                    },
                    "C35_C56_programmes_whose_ids_look_alike_are_apart"),
            bug(
                    "C-56",
                    "normalises ids of members",
                    () -> new ListLedger() {
                        @Override
                        Object key(AccountId id) {
                            return Normalizer.normalize(id.toString(), Normalizer.Form.NFC);
                        }
                    },
                    "C35_C56_accounts_whose_ids_look_alike_are_apart"),
            bug(
                    "C-56",
                    "takes an un-merge for a merge",
                    () -> new ListLedger() {
                        @Override
                        public List<RecordedEvent> events(
                                DealerId dealer, StreamId stream, long afterSequence, int limit) {
                            return super.events(dealer, stream, afterSequence, limit).stream()
                                    .map(this::merged)
                                    .toList();
                        }

                        private RecordedEvent merged(RecordedEvent event) {
                            return event.event() instanceof PointsEvent.AccountUnmerged unmerged
                                    ? new RecordedEvent(
                                            event.id(),
                                            event.at(),
                                            event.recordedAt(),
                                            event.by(),
                                            event.announced(),
                                            new PointsEvent.AccountMerged(unmerged.from()))
                                    : event;
                        }
                    },
                    "C15_C56_events_of_every_kind_are_read_back_equal"));

    private PointsValueBugs() {}

    private static Posting with(Posting posting, Movement what) {
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

    private static PointsAccount with(
            PointsAccount account, List<OpenLot> lots, Optional<AccountId> mergedInto, Optional<String> chain) {
        return new PointsAccount(
                account.dealer(),
                account.id(),
                account.version(),
                account.sequence(),
                account.events(),
                account.openedAt(),
                account.balance(),
                account.debt(),
                lots,
                account.holds(),
                mergedInto,
                account.noticedUntil(),
                account.wakeAt(),
                chain);
    }
}
