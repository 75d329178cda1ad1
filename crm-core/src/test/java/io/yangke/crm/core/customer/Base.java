package io.yangke.crm.core.customer;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A dealer's customers with a clock that the test sets, and named facts. */
final class Base {

    static final DealerId DEALER = DealerId.of("SK-0371");
    static final DealerId OTHER = DealerId.of("SK-0372");
    static final Actor STAFF = Actor.dealer("D-7");
    static final Actor MANAGER = Actor.of(Role.GENERAL_MANAGER, "G-1");
    static final CustomerId ANNA = CustomerId.of("C-1");
    static final CustomerId ANNE = CustomerId.of("C-2");
    static final CustomerId HANNAH = CustomerId.of("C-3");
    static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    static final String MOBILE = "13812345678";
    static final String VIN = "LSVAA4182E2184847";
    static final String PLATE = "沪A12345";

    private final AtomicInteger keys = new AtomicInteger();
    private volatile Instant now = Instant.parse("2026-09-14T02:00:00Z");
    final Storage storage;
    final Crm crm;
    final CustomerService customers;

    Base() {
        this(new InMemoryStorage());
    }

    Base(Storage storage) {
        this.storage = storage;
        this.crm = Crm.builder().storage(storage).clock(() -> now).build();
        this.customers = crm.customers();
    }

    Instant now() {
        return now;
    }

    void on(LocalDate day) {
        now = day.atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    String key() {
        return "command-" + keys.incrementAndGet();
    }

    Outcome<CustomerReceipt> tell(CustomerId customer, CustomerFact... facts) {
        return customers.record(DEALER, customer, STAFF, key(), facts);
    }

    CustomerCommand command(CustomerId customer, CustomerAction action) {
        return CustomerCommand.of(DEALER, customer, MANAGER, key(), action);
    }

    Outcome<CustomerReceipt> tries(CustomerId customer, CustomerAction action) {
        return customers.handle(command(customer, action));
    }

    CustomerReceipt does(CustomerId customer, CustomerAction action) {
        return tries(customer, action).orThrow();
    }

    /** Earns a point for each yuan in a programme. */
    void earn(CustomerId customer, ProgrammeId programme, long yuan) {
        PointsAction.Earn earn = new PointsAction.Earn(
                Optional.empty(),
                Optional.empty(),
                List.of(InvoiceLine.paid("1", SpendingCategory.LABOUR, yuan * 100)));
        crm.points()
                .handle(PointsCommand.of(DEALER, new AccountId(programme, customer), STAFF, key(), earn))
                .orThrow();
    }

    /** What a customer's own account of a programme comes to; 0 without one. */
    long points(CustomerId customer, ProgrammeId programme) {
        return crm.points().accountsOf(DEALER, customer).stream()
                .filter(account -> account.id().programme().equals(programme))
                .mapToLong(PointsAccount::balance)
                .sum();
    }

    Complaint complain(CustomerId customer) {
        return crm.complaints()
                .register(RegisterComplaint.builder()
                        .dealer(DEALER)
                        .customer(customer)
                        .channel(Channel.HOTLINE)
                        .category("A4d")
                        .matter("price")
                        .receivedAt(now)
                        .text(PersonalText.of("the discount was not given"))
                        .by(Actor.csr("400-17"))
                        .key(key())
                        .build())
                .orThrow();
    }

    Optional<CustomerFile> find(CustomerId customer) {
        return customers.find(DEALER, customer);
    }

    static CustomerFact.ProfileFact profile(int revision, String name) {
        return new CustomerFact.ProfileFact(
                revision,
                Profile.builder()
                        .name(PersonName.of(name))
                        .addMobiles(MobileNumber.of(MOBILE))
                        .build());
    }

    static CustomerFact.Ownership car(String fact, LocalDate from) {
        return new CustomerFact.Ownership(
                FactId.of(fact),
                0,
                VehicleId.of("V-" + fact),
                Optional.of(Vin.of(VIN)),
                Optional.of(Plate.of(PLATE)),
                ModelCode.of("SEDAN"),
                from,
                Optional.empty(),
                Optional.of(from),
                Optional.empty(),
                Optional.empty());
    }

    static CustomerFact.Visit visit(String fact, int revision, LocalDate on, long fen) {
        return new CustomerFact.Visit(
                FactId.of(fact),
                revision,
                on,
                VisitKind.PAID_MAINTENANCE,
                Optional.empty(),
                fen,
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    static CustomerFact withdrawal(String fact, int revision) {
        return new CustomerFact.Withdrawal(FactId.of(fact), revision);
    }

    static CustomerFile file(CustomerId customer, CustomerFact... facts) {
        return CustomerFile.of(DEALER, customer, List.of(facts));
    }
}
