package io.yangke.crm.tck.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.PointsStorage;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.Storage;
import io.yangke.crm.tck.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Values: accounts and postings come back as they went in.
 *
 * <p><b>What this suite deliberately does not assert:</b> how values are kept; that results are the same objects; instants
 * before year 1 or after year 9999 in what is stored.
 *
 * @param <S> the type of the store
 */
public abstract class PointsValueSuite<S extends Storage & PointsStorage> extends PointsSuite<S> {

    private static final AccountId ID = PointsSamples.id(1);

    private static final List<Instant> INSTANTS = Stream.of(
                    "0001-01-01T00:00:00Z",
                    "1900-12-31T15:54:16.999999999Z",
                    "1969-12-31T23:59:59.999999999Z",
                    "1970-01-01T00:00:00Z",
                    "1986-05-03T18:30:00.000001Z",
                    "2026-03-29T01:30:00.000000001Z",
                    "2026-10-25T00:30:00.123456789Z",
                    "2038-01-19T03:14:08Z",
                    "9999-12-31T23:59:59.999999999Z")
            .map(Instant::parse)
            .toList();

    private static final List<String> IDS_THAT_LOOK_ALIKE = List.of(
            "member",
            "Member",
            "MEMBER",
            "ｍember",
            "mémber",
            "me\u0301mber",
            "member\u200b",
            "members",
            "票",
            "𠮷",
            "吉",
            "001",
            "1",
            "01",
            "%",
            "_",
            "'",
            "\\",
            "/",
            "#",
            "1#000000000001",
            "𠮷".repeat(64),
            "𠮷".repeat(63) + "吉");

    /** For implementers. */
    protected PointsValueSuite() {}

    @Test
    void C56_postings_of_every_kind_are_read_back_equal() {
        Booking booking = samples.first(1);
        PointsSamples.movements().forEach(booking::record);
        ledger.book(booking);

        assertThat(ledger.journal(ID)).as("journal").isEqualTo(booking.postings());
        for (Posting posting : booking.postings()) {
            assertThat(ledger.posting(posting.id()))
                    .as("%s", posting.what().kind())
                    .contains(posting);
        }
    }

    @Test
    void C56_a_posting_with_every_field_is_read_back_equal() {
        Posting full = fullPosting();
        PointsAccount account = with(full, List.of(), 0);
        ledger.commit(ledger.changes().addPointsAccount(account).addPosting(full));

        assertThat(ledger.posting(full.id())).as("posting").contains(full);
        assertThat(ledger.scan()).as("posting in a page").containsExactly(full);
        assertThat(ledger.account(ID)).as("account").contains(account);
    }

    @Test
    void C56_an_account_with_every_field_is_read_back_equal() {
        PointsAccount full = new PointsAccount(
                Samples.DEALER,
                ID,
                1,
                0,
                Long.MAX_VALUE,
                PointsSamples.NOW.minusNanos(1),
                60 + 60 - 15,
                15,
                List.of(
                        new OpenLot(PointsSamples.lot(ID, 5, Optional.of(PointsSamples.EXPIRY)), 59),
                        new OpenLot(pending(), 1)),
                List.of(PointsSamples.hold(8), PointsSamples.hold(9)),
                Optional.empty(),
                PointsSamples.NOW.plusNanos(1),
                Optional.of(PointsSamples.NOW.plusNanos(2)),
                Optional.of("0".repeat(64)));
        ledger.commit(ledger.changes().addPointsAccount(full));

        assertThat(ledger.account(ID)).as("account").contains(full);
        assertThat(ledger.accounts()).as("account in a page").containsExactly(full);
        assertThat(ledger.due(Samples.LAST)).as("account that is due").containsExactly(full);
    }

    @Test
    void C56_an_account_without_any_optional_field_is_read_back_equal() {
        PointsAccount bare = ledger.book(samples.first(1));
        PointsAccount merged = with(samples.open(2), Optional.of(ID));
        ledger.commit(ledger.changes().addPointsAccount(merged));

        assertThat(ledger.account(ID)).as("bare account").contains(bare);
        assertThat(ledger.account(PointsSamples.id(2))).as("merged account").contains(merged);
    }

    @Test
    void C56_an_account_with_hundreds_of_lots_is_read_back_equal() {
        Booking booking = samples.first(1);
        for (int i = 1; i <= 400; i++) {
            booking.at(PointsSamples.NOW.plusSeconds(i)).earn(i);
        }
        PointsAccount account = ledger.book(booking.hold(5_000));

        assertThat(ledger.account(ID)).as("account").contains(account);
        assertThat(account.lots()).as("lots").hasSizeGreaterThan(200);
    }

    @Test
    void C56_points_at_their_limits_are_exact() {
        long most = PointsAccount.MAX_POINTS;
        PointsAccount rich = ledger.book(samples.first(1).earn(most));
        PointsAccount odd =
                ledger.book(samples.first(2).earn(most).redeem(most - 1).earn(9_007_199_254L));
        Posting spent = posting(new PostingId(PointsSamples.id(3), 1), 0, -most, List.of(), most);
        PointsAccount poor = with(spent, List.of(), most);
        ledger.commit(ledger.changes().addPointsAccount(poor).addPosting(spent));

        assertThat(ledger.account(ID)).as("the most").contains(rich);
        assertThat(ledger.account(PointsSamples.id(2))).as("an odd number").contains(odd);
        assertThat(ledger.account(PointsSamples.id(3))).as("the least").contains(poor);
        assertThat(ledger.posting(spent.id())).as("the posting of the least").contains(spent);
    }

    @Test
    void C56_an_expiry_keeps_its_day_and_its_zone() {
        LocalDate day = LocalDate.of(2028, 2, 29);
        for (String zone : new String[] {"Asia/Shanghai", "Asia/Hong_Kong", "+08:00", "Asia/Urumqi", "Z", "UTC"}) {
            Expiry expiry = Expiry.endOf(day, ZoneId.of(zone));
            int n = 10 + Math.floorMod(zone.hashCode(), 1_000_000);
            ledger.book(samples.first(n).good(Optional.of(expiry)).earn(10));
            assertThat(ledger.stored(PointsSamples.id(n)).lots().get(0).lot().expiry())
                    .as("expiry in %s", zone)
                    .contains(expiry);
        }
        ledger.book(samples.first(1).good(Optional.empty()).earn(10));
        assertThat(ledger.stored(ID).lots().get(0).lot().expiry())
                .as("no expiry")
                .isEmpty();
    }

    @Test
    void C32_C56_instants_of_accounts_and_postings_are_exact() {
        for (Instant at : INSTANTS) {
            int n = 100 + INSTANTS.indexOf(at);
            Booking booking = Booking.on(samples.open(PointsSamples.id(n), at))
                    .at(at)
                    .waking(at)
                    .noticed(at)
                    .record(new Movement.Held(PointsSamples.hold(1).spending(), at));
            ledger.book(booking);
            assertThat(ledger.account(PointsSamples.id(n)))
                    .as("account of %s", at)
                    .contains(booking.account());
            assertThat(ledger.posting(booking.last().id()))
                    .as("posting of %s", at)
                    .contains(booking.last());
            assertThat(ledger.scan(at, at.plusNanos(1)))
                    .as("recorded at %s", at)
                    .containsExactly(booking.last());
        }
        assertThat(ledger.accounts().stream().map(PointsAccount::openedAt))
                .as("all openings")
                .isEqualTo(INSTANTS);
        assertThat(ledger.nextWake()).as("the next wake").contains(INSTANTS.get(0));
    }

    @Test
    void C35_C56_accounts_whose_ids_look_alike_are_apart() {
        for (String member : IDS_THAT_LOOK_ALIKE) {
            ledger.book(Booking.on(samples.open(PointsSamples.id(member), PointsSamples.NOW))
                    .earn(1 + IDS_THAT_LOOK_ALIKE.indexOf(member)));
        }
        for (String member : IDS_THAT_LOOK_ALIKE) {
            long points = 1L + IDS_THAT_LOOK_ALIKE.indexOf(member);
            assertThat(ledger.stored(PointsSamples.id(member)).balance())
                    .as("balance of %s", member)
                    .isEqualTo(points);
            assertThat(ledger.journal(PointsSamples.id(member)).stream().map(Posting::points))
                    .as("journal of %s", member)
                    .containsExactly(points);
        }
    }

    @Test
    void C35_C56_programmes_whose_ids_look_alike_are_apart() {
        List<String> programmes = List.of("HQ", "hq", "Hq", "HQ-", "HQ_", "H-Q");
        for (String programme : programmes) {
            AccountId id = AccountId.of(ProgrammeId.of(programme), "C-1");
            ledger.book(Booking.on(samples.open(id, PointsSamples.NOW)).earn(1 + programmes.indexOf(programme)));
        }
        for (String programme : programmes) {
            AccountId id = AccountId.of(ProgrammeId.of(programme), "C-1");
            assertThat(ledger.stored(id).balance())
                    .as("balance in %s", programme)
                    .isEqualTo(1L + programmes.indexOf(programme));
            assertThat(ledger.journal(id)).as("journal in %s", programme).hasSize(1);
        }
    }

    @Test
    void C15_C56_events_of_every_kind_are_read_back_equal() {
        List<RecordedEvent> events = new ArrayList<>();
        for (PointsEvent event : PointsSamples.events()) {
            events.add(PointsSamples.event(PointsSamples.stream(1), events.size() + 1, event));
        }
        ledger.commit(ledger.changes().addAllEvents(events));

        assertThat(ledger.events(PointsSamples.stream(1))).as("events").isEqualTo(events);
        assertThat(ledger.outbox()).as("outbox").isEqualTo(events);
    }

    private static Lot pending() {
        LotId id = new LotId(ID, PostingId.MAX_SEQUENCE, 9_999);
        LotId origin = new LotId(PointsSamples.id(2), 1, 0);
        Funding funding = new Funding(DealerId.of("总部"), DepartmentCode.of("市场部"));
        return new Lot(id, origin, 1, PointsSamples.NOW, Optional.empty(), Optional.empty(), funding);
    }

    private static Posting fullPosting() {
        Lot lot = PointsSamples.lot(PointsSamples.id(2), 3, Optional.of(PointsSamples.EXPIRY));
        return new Posting(
                new PostingId(ID, 1),
                DealerId.of("SK-0999"),
                Optional.of(CommandKey.of("K-77")),
                Actor.csr("客服-7"),
                PointsSamples.NOW.minusNanos(1),
                PointsSamples.NOW,
                PointsSamples.POLICY,
                -40,
                -42,
                List.of(new LotMovement(lot, 30, -40), LotMovement.free(pending(), 1)),
                -7,
                List.of(house(HouseAccount.Kind.ISSUED, -8), house(HouseAccount.Kind.EXPIRED, 10)),
                PointsSamples.movements().get(1),
                Optional.of("f".repeat(64)));
    }

    private static HouseEntry house(HouseAccount.Kind kind, long points) {
        return new HouseEntry(new HouseAccount(kind, PointsSamples.funding(Samples.DEALER)), points);
    }

    private static Posting posting(PostingId id, long before, long after, List<LotMovement> lots, long debt) {
        return new Posting(
                id,
                Samples.DEALER,
                Optional.empty(),
                Actor.SYSTEM,
                PointsSamples.NOW,
                PointsSamples.NOW,
                PointsSamples.POLICY,
                before,
                after,
                lots,
                debt,
                List.of(house(HouseAccount.Kind.ISSUED, before - after)),
                new Movement.Repaid(),
                Optional.empty());
    }

    /** The account that a posting leads to, in version 1. */
    private static PointsAccount with(Posting posting, List<OpenLot> lots, long debt) {
        return new PointsAccount(
                Samples.DEALER,
                posting.id().account(),
                1,
                posting.id().sequence(),
                0,
                PointsSamples.NOW,
                posting.balanceAfter(),
                debt == 0 ? -posting.balanceAfter() : debt,
                lots,
                List.of(),
                Optional.empty(),
                PointsSamples.NOW,
                Optional.empty(),
                posting.chain());
    }

    private static PointsAccount with(PointsAccount account, Optional<AccountId> mergedInto) {
        return new PointsAccount(
                account.dealer(),
                account.id(),
                1,
                0,
                0,
                account.openedAt(),
                0,
                0,
                List.of(),
                List.of(),
                mergedInto,
                account.noticedUntil(),
                Optional.empty(),
                Optional.empty());
    }
}
