package io.yangke.crm.core.points;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Dealer;
import io.yangke.crm.spi.DealerDirectory;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.DealerScope;
import io.yangke.crm.spi.RegionId;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import io.yangke.crm.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A branch with a clock that the test sets, and named commands. */
final class Branch {

    static final DealerId DEALER = DealerId.of("SK-0371");
    static final DealerId OTHER = DealerId.of("SK-0372");
    static final DealerId HEADQUARTERS = DealerId.of("HQ");
    static final Actor STAFF = Actor.dealer("D-7");
    static final Actor MANAGER = Actor.of(Role.GENERAL_MANAGER, "G-1");
    static final AccountId ANNA = AccountId.of(ProgrammeId.BRANCH, "C-1");
    static final AccountId BORIS = AccountId.of(ProgrammeId.BRANCH, "C-2");
    static final AccountId ANNA_HQ = AccountId.of(ProgrammeId.HQ, "C-1");
    static final Instant MONDAY_10 = Instant.parse("2026-09-14T02:00:00Z");

    private final AtomicInteger keys = new AtomicInteger();
    private volatile Instant now = MONDAY_10;
    final Storage storage;
    final Crm crm;
    final PointsService points;

    Branch() {
        this(new InMemoryStorage());
    }

    Branch(Storage storage) {
        this.storage = storage;
        this.crm = Crm.builder()
                .storage(storage)
                .clock(() -> now)
                .directory(directory())
                .build();
        this.points = crm.points();
    }

    private static DealerDirectory directory() {
        List<Dealer> dealers = List.of(new Dealer(DEALER, RegionId.of("EAST")), new Dealer(OTHER, RegionId.of("EAST")));
        return new DealerDirectory() {
            @Override
            public Optional<Dealer> find(DealerId dealer) {
                return dealers.stream()
                        .filter(known -> known.id().equals(dealer))
                        .findFirst();
            }

            @Override
            public List<Dealer> dealers(DealerScope scope) {
                return dealers;
            }
        };
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    Instant now() {
        return now;
    }

    String key() {
        return "command-" + keys.incrementAndGet();
    }

    PointsCommand command(AccountId account, PointsAction action) {
        return PointsCommand.of(DEALER, account, STAFF, key(), action);
    }

    PointsCommand office(AccountId account, PointsAction action) {
        return PointsCommand.of(DEALER, account, MANAGER, key(), action);
    }

    Outcome<Receipt> tries(AccountId account, PointsAction action) {
        return points.handle(command(account, action));
    }

    Receipt does(AccountId account, PointsAction action) {
        return tries(account, action).orThrow();
    }

    Receipt decides(AccountId account, PointsAction action) {
        return points.handle(office(account, action)).orThrow();
    }

    Receipt earn(AccountId account, long yuan) {
        return does(account, invoice("E-" + keys.incrementAndGet(), yuan));
    }

    Receipt redeem(AccountId account, long points) {
        return does(account, gift(points));
    }

    /** A paid service invoice: it earns a point for each yuan. */
    static PointsAction.Earn invoice(String document, long yuan) {
        return new PointsAction.Earn(
                Optional.of(DocumentId.of(document)),
                Optional.empty(),
                List.of(InvoiceLine.paid("1", SpendingCategory.LABOUR, yuan * 100)));
    }

    static PointsAction.Redeem gift(long points) {
        return new PointsAction.Redeem(points, SpendingCategory.GIFT, Optional.empty(), List.of());
    }

    static PointsAction.Hold hold(long points) {
        return new PointsAction.Hold(
                points, SpendingCategory.GIFT, Optional.empty(), List.of(), Optional.of(Duration.ofHours(2)));
    }

    static PointsAction.Refund refund(PostingId redemption) {
        return new PointsAction.Refund(redemption, PointsAction.Part.REST);
    }

    static PointsAction.Refund refund(PostingId redemption, long points) {
        return new PointsAction.Refund(redemption, new PointsAction.Part.Points(points));
    }

    static PointsAction.TakeBack takeBack(PostingId earning) {
        return new PointsAction.TakeBack(
                earning, PointsAction.Part.REST, Optional.<TierCode>empty(), RuleCode.of("returned"));
    }

    long available(AccountId account) {
        return points.balance(DEALER, account).orElseThrow().available();
    }

    PointsAccount stored(AccountId account) {
        return points.find(DEALER, account).orElseThrow();
    }

    List<Posting> journal(AccountId account) {
        return points.history(DEALER, account, 0, Integer.MAX_VALUE);
    }
}
