package io.yangke.crm.core.storage;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsEvent;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.policy.PolicyVersion;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.EventId;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import io.yangke.crm.spi.storage.StorageException;
import io.yangke.crm.spi.storage.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the threads of {@link LinearizabilityTest} do. In version n an account has n postings, and wakes after n seconds. */
final class StoreOperations {

    /** One step, and what it says of the store. */
    record Step(String name, Function<StoreOperations, Object> run) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final DealerId DEALER = DealerId.of("SK-0371");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Instant NOW = Instant.parse("2026-09-30T01:30:00Z");

    private final InMemoryStorage storage;
    private final Consumer<ChangeSet> write;

    /**
     * Makes the operations on a store.
     *
     * @param write how a change set gets there
     */
    StoreOperations(InMemoryStorage storage, Consumer<ChangeSet> write) {
        this.storage = storage;
        this.write = write;
    }

    /** Returns any step. */
    static Step any(Random random) {
        int account = 1 + random.nextInt(2);
        int version = 1 + random.nextInt(3);
        int other = 1 + random.nextInt(3);
        return switch (random.nextInt(13)) {
            case 0, 1 -> new Step("book " + account + " v" + version, on -> on.book(account, version));
            case 2 -> new Step("book both v" + version + " v" + other, on -> on.bookBoth(version, other));
            case 3 -> new Step("book once " + account + " v" + version, on -> on.bookOnce(account, version));
            case 4 -> new Step("announce " + version, on -> on.announce(version));
            case 5 -> new Step("acknowledge " + version, on -> on.acknowledge(version));
            case 6 -> new Step("outbox", StoreOperations::outbox);
            case 7 -> new Step("account " + account, on -> on.account(account));
            case 8 -> new Step("all postings", StoreOperations::allPostings);
            case 9 -> new Step("plan v" + version, on -> on.plan(version));
            case 10 -> new Step("care", StoreOperations::care);
            case 11 -> new Step("review v" + version, on -> on.review(version));
            default -> new Step("due", StoreOperations::due);
        };
    }

    private String book(int account, int version) {
        return commit(add(changes(), account, version));
    }

    private String bookBoth(int one, int other) {
        return commit(add(add(changes(), 1, one), 2, other));
    }

    private String bookOnce(int account, int version) {
        return commit(add(changes(), account, version)
                .addCommand(new IdempotencyRecord(CommandKey.of("K-" + account), "digest", "", NOW)));
    }

    private String announce(int sequence) {
        return commit(changes().addEvent(event(sequence)));
    }

    private String acknowledge(int sequence) {
        storage.acknowledge(DEALER, List.of(event(sequence).id()));
        return "done";
    }

    private String outbox() {
        return storage.outbox(DEALER, 9).stream()
                .map(event -> Long.toString(event.id().sequence()))
                .collect(Collectors.joining(" "));
    }

    private String account(int account) {
        return storage.accountsOf(DEALER, id(account).member()).stream()
                .map(found -> Long.toString(found.version()))
                .collect(Collectors.joining());
    }

    private int allPostings() {
        return storage.scanPostings(DEALER, Instant.MIN, Instant.MAX, Optional.empty(), 9)
                .items()
                .size();
    }

    private String due() {
        return storage.dueAccounts(DEALER, NOW.plusSeconds(9), Optional.empty(), 9).items().stream()
                .map(account -> account.id() + " " + account.version())
                .collect(Collectors.joining(" "));
    }

    /** Plans for both customers at once. */
    private String plan(int version) {
        return commit(changes().addCareFile(care(1, version)).addCareFile(care(2, version)));
    }

    private String care() {
        return storage.findCares(DEALER, List.of(id(1).member(), id(2).member())).stream()
                .map(care -> care.customer() + " " + care.version())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Plans for one customer, and notes how far the review has come. */
    private String review(int version) {
        SweepProgress progress = new SweepProgress(
                DEALER, version, DAY, 1, DAY, Optional.empty(), Optional.of(Integer.toString(version)), false);
        return commit(changes().addSweepProgress(progress).addCareFile(care(1, version)));
    }

    private static CareFile care(int customer, int version) {
        return CareFile.builder()
                .dealer(DEALER)
                .customer(id(customer).member())
                .version(version)
                .since(DAY)
                .plannedOn(DAY)
                .build();
    }

    private String commit(ChangeSet.Builder changes) {
        try {
            write.accept(changes.build());
            return "done";
        } catch (StorageException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static ChangeSet.Builder changes() {
        return ChangeSet.builder().dealer(DEALER);
    }

    private static ChangeSet.Builder add(ChangeSet.Builder changes, int account, int version) {
        return changes.addPointsAccount(account(account, version)).addPosting(posting(account, version));
    }

    private static AccountId id(int account) {
        return AccountId.of(ProgrammeId.BRANCH, "C-" + account);
    }

    private static PointsAccount account(int account, int version) {
        return new PointsAccount(
                DEALER,
                id(account),
                version,
                version,
                0,
                NOW,
                0,
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                NOW,
                Optional.of(NOW.plusSeconds(version)),
                Optional.empty());
    }

    private static Posting posting(int account, int sequence) {
        return new Posting(
                new PostingId(id(account), sequence),
                DEALER,
                Optional.empty(),
                Actor.SYSTEM,
                NOW,
                NOW,
                PolicyVersion.of("points@9c41d2e7"),
                0,
                0,
                List.of(),
                0,
                List.of(),
                new Movement.Repaid(),
                Optional.empty());
    }

    private static RecordedEvent event(int sequence) {
        EventId event = new EventId(StreamId.of(id(1)), sequence);
        return new RecordedEvent(event, NOW, NOW, Actor.SYSTEM, true, new PointsEvent.AccountMerged(id(2)));
    }
}
