package io.yangke.crm.spi.json;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Arbitrary values of the ledger's types whose parts depend on each other; the others are made by reflection. */
final class PointsStates {

    private static final long MUCH = PointsAccount.MAX_POINTS / 10;
    private static final List<String> PROGRAMMES = List.of("HQ", "BRANCH", "a", "Z-9_z", "0123456789abcdef");

    private final States states;
    private final Random random;
    private final Map<Class<?>, Supplier<Object>> sources = Map.ofEntries(
            Map.entry(ProgrammeId.class, this::programme),
            Map.entry(Expiry.class, this::expiry),
            Map.entry(PostingId.class, this::postingId),
            Map.entry(Lot.class, this::lot),
            Map.entry(OpenLot.class, this::openLot),
            Map.entry(LotMovement.class, this::lotMovement),
            Map.entry(Hold.class, this::hold),
            Map.entry(LineShare.class, this::lineShare),
            Map.entry(Spending.class, this::spending),
            Map.entry(EarnedPart.class, this::earnedPart),
            Map.entry(Movement.Earned.class, this::earned),
            Map.entry(Movement.TakenBack.class, this::takenBack),
            Map.entry(HouseEntry.class, this::houseEntry),
            Map.entry(PointsAccount.class, this::account),
            Map.entry(Posting.class, this::posting));

    PointsStates(States states, Random random) {
        this.states = states;
        this.random = random;
    }

    boolean makes(Class<?> type) {
        return sources.containsKey(type);
    }

    Object value(Class<?> type) {
        return sources.get(type).get();
    }

    PointsAccount account() {
        boolean merged = random.nextInt(4) == 0;
        List<OpenLot> lots = merged ? List.of() : openLots(random.nextInt(3));
        List<Hold> holds = merged ? List.of() : states.list(this::hold);
        long debt = merged || random.nextBoolean() ? 0 : amount();
        long held = holds.stream().mapToLong(Hold::points).sum();
        return new PointsAccount(
                states.of(DealerId.class),
                states.of(AccountId.class),
                random.nextLong() >>> 1,
                (long) (random.nextDouble() * PostingId.MAX_SEQUENCE),
                random.nextLong() >>> 1,
                states.of(Instant.class),
                points(lots) + held - debt,
                debt,
                lots,
                holds,
                merged ? Optional.of(states.of(AccountId.class)) : Optional.empty(),
                states.of(Instant.class),
                states.maybe(() -> states.of(Instant.class)),
                states.maybe(() -> states.of(String.class)));
    }

    Posting posting() {
        List<Instant> times = Stream.of(states.of(Instant.class), states.of(Instant.class))
                .sorted()
                .toList();
        return new Posting(
                states.of(PostingId.class),
                states.of(DealerId.class),
                states.maybe(() -> states.of(CommandKey.class)),
                states.of(Actor.class),
                times.get(0),
                times.get(1),
                states.of(PolicyVersion.class),
                signed(),
                signed(),
                states.list(this::lotMovement),
                signed(),
                states.list(this::houseEntry),
                states.of(Movement.class),
                states.maybe(() -> states.of(String.class)));
    }

    private ProgrammeId programme() {
        return ProgrammeId.of(PROGRAMMES.get(random.nextInt(PROGRAMMES.size())));
    }

    private Expiry expiry() {
        return Expiry.endOf(states.of(LocalDate.class), states.of(ZoneId.class));
    }

    private PostingId postingId() {
        long sequence = random.nextInt(8) == 0 ? PostingId.MAX_SEQUENCE : amount();
        return new PostingId(states.of(AccountId.class), sequence);
    }

    private Lot lot() {
        return new Lot(
                states.of(LotId.class),
                states.of(LotId.class),
                amount(),
                states.of(Instant.class),
                states.maybe(() -> states.of(Instant.class)),
                states.maybe(this::expiry),
                states.of(Funding.class));
    }

    private OpenLot openLot() {
        Lot lot = lot();
        return new OpenLot(lot, atMost(lot.points()));
    }

    private List<OpenLot> openLots(int count) {
        Map<Lot, OpenLot> lots = new TreeMap<>(Lot.SPENDING_ORDER);
        IntStream.range(0, count).mapToObj(i -> openLot()).forEach(open -> lots.put(open.lot(), open));
        return List.copyOf(lots.values());
    }

    private Hold hold() {
        return new Hold(
                states.of(PostingId.class), spending(), states.of(Instant.class), openLots(1 + random.nextInt(2)));
    }

    private LotMovement lotMovement() {
        Lot lot = lot();
        return new LotMovement(lot, sign() * atMost(lot.points()), sign() * atMost(lot.points()));
    }

    private LineShare lineShare() {
        long amount = amount();
        return new LineShare(states.of(String.class), amount, amount(), atMost(amount));
    }

    private Spending spending() {
        List<LineShare> lines = states.list(this::lineShare);
        long points = lines.stream().mapToLong(LineShare::points).sum();
        return new Spending(
                states.of(SpendingCategory.class),
                states.of(DepartmentCode.class),
                states.maybe(() -> states.of(DocumentId.class)),
                lines.isEmpty() ? amount() : points,
                lines.stream().mapToLong(LineShare::valueFen).sum(),
                lines);
    }

    private EarnedPart earnedPart() {
        long wanted = amount();
        return new EarnedPart(
                states.of(RuleCode.class),
                states.maybe(() -> states.of(RuleCode.class)),
                amount(),
                wanted,
                atMost(wanted));
    }

    private Movement.Earned earned() {
        List<EarnedPart> parts = IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(i -> earnedPart())
                .toList();
        return new Movement.Earned(
                states.maybe(() -> states.of(DocumentId.class)), states.maybe(() -> states.of(TierCode.class)), parts);
    }

    private Movement.TakenBack takenBack() {
        long claimed = amount();
        return new Movement.TakenBack(
                states.of(PostingId.class), claimed, amount(), atMost(claimed), states.of(RuleCode.class));
    }

    private HouseEntry houseEntry() {
        return new HouseEntry(states.of(HouseAccount.class), sign() * amount());
    }

    private static long points(List<OpenLot> lots) {
        return lots.stream().mapToLong(OpenLot::points).sum();
    }

    private long signed() {
        return random.nextInt(6) == 0 ? 0 : sign() * amount();
    }

    private int sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** Now and then the greatest of which a handful can be added up on one account. */
    private long amount() {
        return random.nextInt(8) == 0 ? MUCH : atMost(100_000);
    }

    private long atMost(long most) {
        return 1 + (long) (random.nextDouble() * (most - 1));
    }
}
