package io.yangke.crm.tck.proof;

import static io.yangke.crm.tck.proof.PlantedBug.bug;

import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.DomainEvent;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that keep customers and care not as they were given: C-78. */
final class CustomerValueBugs {

    private static final String ANY_FILE = "C34_C78_any_file_is_read_back_equal";
    private static final String BARE_FILE = "C78_a_file_without_facts_and_one_of_withdrawals_are_read_back_equal";
    private static final String ANY_STANDING = "C34_C78_any_standing_is_read_back_equal";
    private static final String BARE_STANDING =
            "C78_the_standing_of_a_customer_of_whom_nothing_is_remembered_is_read_back_equal";
    private static final String ANY_CARE = "C34_C78_any_care_file_is_read_back_equal";
    private static final String ANY_SIGNALS = "C34_C78_any_signals_and_progress_are_read_back_equal";

    static final List<PlantedBug> ALL = List.of(
            kept("drops withdrawals", row -> file(row, CustomerValueBugs::withoutWithdrawals), ANY_FILE, BARE_FILE),
            kept("keeps characters of the first plane alone", row -> file(row, CustomerValueBugs::plain), ANY_FILE),
            kept(
                    "counts the events of files anew",
                    row -> file(row, file -> file.withFacts(file.facts(), file.version())),
                    ANY_FILE),
            bug("C-78", "does not keep a file without facts", () -> new Picky(row -> !isBare(row)), BARE_FILE),
            kept("forgets why data must be kept", CustomerValueBugs::withoutHolds, ANY_STANDING),
            bug(
                    "C-78",
                    "does not keep a standing that says nothing",
                    () -> new Picky(row -> !saysNothing(row)),
                    BARE_STANDING),
            kept(
                    "forgets what was said in calls",
                    row -> care(
                            row,
                            file -> file.withTasks(file.tasks().stream()
                                    .map(task -> task.withRecord(Optional.empty()))
                                    .toList())),
                    ANY_CARE),
            kept(
                    "keeps the last change of class alone",
                    row -> care(
                            row,
                            file -> file.withClasses(file.classes().stream()
                                    .skip(Math.max(0, file.classes().size() - 1))
                                    .toList())),
                    ANY_CARE),
            kept("forgets whom a signal is for", CustomerValueBugs::forAll, ANY_SIGNALS),
            kept("cuts places to 64 characters", CustomerValueBugs::cut, ANY_SIGNALS),
            events(
                    "forgets which telling of a fact it was",
                    event -> event instanceof CustomerEvent.FactTold told
                            ? new CustomerEvent.FactTold(told.fact(), told.kind(), 0)
                            : event,
                    "C15_C78_events_of_customers_are_read_back_equal"),
            events(
                    "forgets what ended a task",
                    event -> event instanceof CareEvent.TaskEnded ended
                            ? new CareEvent.TaskEnded(ended.task(), ended.status(), ended.reason(), Optional.empty())
                            : event,
                    "C15_C78_events_of_care_are_read_back_equal"));

    private CustomerValueBugs() {}

    private static PlantedBug kept(String says, UnaryOperator<ListCustomers.Row> kept, String... foundBy) {
        Supplier<ListCustomers> store = () -> new ListCustomers() {
            @Override
            Row kept(Row row) {
                return kept.apply(row);
            }
        };
        return bug("C-78", says, store, foundBy);
    }

    private static PlantedBug events(String says, UnaryOperator<DomainEvent> kept, String... foundBy) {
        Supplier<ListCustomers> store = () -> new ListCustomers() {
            @Override
            void writeEvents(Records records, ChangeSet changes) {
                ChangeSet.Builder others = ChangeSet.builder().dealer(changes.dealer());
                changes.events().forEach(event -> others.addEvent(with(event, kept.apply(event.event()))));
                super.writeEvents(records, others.build());
            }
        };
        return bug("C-78", says, store, foundBy);
    }

    private static RecordedEvent with(RecordedEvent event, DomainEvent content) {
        return new RecordedEvent(event.id(), event.at(), event.recordedAt(), event.by(), event.announced(), content);
    }

    private static ListCustomers.Row file(ListCustomers.Row row, UnaryOperator<CustomerFile> kept) {
        return row.state() instanceof CustomerFile file ? row.with(kept.apply(file)) : row;
    }

    private static ListCustomers.Row care(ListCustomers.Row row, UnaryOperator<CareFile> kept) {
        return row.state() instanceof CareFile file ? row.with(kept.apply(file)) : row;
    }

    private static CustomerFile withoutWithdrawals(CustomerFile file) {
        return file.withFacts(
                file.facts().stream()
                        .filter(fact -> fact.kind() != CustomerFact.Kind.WITHDRAWAL)
                        .toList(),
                file.sequence());
    }

    private static CustomerFile plain(CustomerFile file) {
        return file.withFacts(
                file.facts().stream()
                        .<CustomerFact>map(fact -> fact instanceof CustomerFact.ProfileFact told ? plain(told) : fact)
                        .toList(),
                file.sequence());
    }

    private static CustomerFact plain(CustomerFact.ProfileFact told) {
        return new CustomerFact.ProfileFact(
                told.revision(),
                told.profile()
                        .withName(told.profile()
                                .name()
                                .map(name -> PersonName.of(name.value().replaceAll("[^\\x{0}-\\x{FFFF}]", "?")))));
    }

    private static boolean isBare(ListCustomers.Row row) {
        return row.state() instanceof CustomerFile file && file.facts().isEmpty();
    }

    private static boolean saysNothing(ListCustomers.Row row) {
        return row.state() instanceof Standing standing
                && standing.holds().isEmpty()
                && standing.mergedFrom().isEmpty()
                && standing.mergedInto().isEmpty();
    }

    private static ListCustomers.Row withoutHolds(ListCustomers.Row row) {
        return row.state() instanceof Standing it && it.holds().size() > 1
                ? row.with(new Standing(
                        it.dealer(),
                        it.customer(),
                        it.version(),
                        it.sequence(),
                        it.state(),
                        it.mergedInto(),
                        it.mergedFrom(),
                        List.of(),
                        it.erasureAskedOn(),
                        it.eraseOn(),
                        it.wakeAt()))
                : row;
    }

    private static ListCustomers.Row forAll(ListCustomers.Row row) {
        return row.state() instanceof SignalBook book
                ? row.with(new SignalBook(
                        book.dealer(),
                        book.version(),
                        Stream.concat(
                                        book.signals().stream().limit(1),
                                        book.signals().stream().skip(1).map(CustomerValueBugs::forAll))
                                .toList()))
                : row;
    }

    private static CareSignal forAll(CareSignal signal) {
        return new CareSignal(signal.id(), signal.step(), signal.from(), signal.until(), Optional.empty());
    }

    private static ListCustomers.Row cut(ListCustomers.Row row) {
        return row.state() instanceof SweepProgress it
                ? row.with(new SweepProgress(
                        it.dealer(),
                        it.version(),
                        it.startedOn(),
                        it.pass(),
                        it.day(),
                        it.dayBefore(),
                        it.place()
                                .map(place -> place.substring(
                                        0,
                                        place.offsetByCodePoints(
                                                0, Math.min(64, place.codePointCount(0, place.length()))))),
                        it.finished()))
                : row;
    }

    /** Leaves some rows out. */
    private static final class Picky extends ListCustomers {

        private final Predicate<Row> keeps;

        Picky(Predicate<Row> keeps) {
            this.keeps = keeps;
        }

        @Override
        void writeRow(Records records, Row row) {
            if (keeps.test(row)) {
                super.writeRow(records, row);
            }
        }
    }
}
