package io.yangke.crm.tck.proof;

import java.util.List;
import java.util.stream.Stream;

/** All wrong stores: the table of clause, bug, and the tests that find it. */
final class PlantedBugs {

    static final List<PlantedBug> ALL = Stream.of(
                    WriteBugs.ALL,
                    CommandBugs.ALL,
                    RaceBugs.ALL,
                    EventBugs.ALL,
                    OutboxBugs.ALL,
                    ReadBugs.ALL,
                    MatterBugs.ALL,
                    PageBugs.ALL,
                    ValueBugs.ALL,
                    RecordBugs.ALL,
                    DealerBugs.ALL,
                    BookingBugs.ALL,
                    JournalBugs.ALL,
                    SearchBugs.ALL,
                    AccountBugs.ALL,
                    PointsPageBugs.ALL,
                    PointsValueBugs.ALL,
                    PointsRaceBugs.ALL,
                    LedgerBugs.ALL,
                    StateBugs.ALL,
                    CustomerReadBugs.ALL,
                    CustomerWakeBugs.ALL,
                    FileScanBugs.ALL,
                    FileSearchBugs.ALL,
                    CustomerValueBugs.ALL,
                    CustomerRaceBugs.ALL,
                    ManyCustomersBugs.ALL,
                    WholeBugs.ALL)
            .flatMap(List::stream)
            .toList();

    private PlantedBugs() {}
}
