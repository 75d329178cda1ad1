package io.yangke.crm.rules.lifecycle;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A customer's file put together fact by fact. Every fact gets an identity of its own. */
public final class FileFacts {

    private final String customer;
    private final List<CustomerFact> facts = new ArrayList<>();

    private FileFacts(String customer) {
        this.customer = customer;
    }

    public static FileFacts of(String customer) {
        return new FileFacts(customer);
    }

    public CustomerFile file() {
        return CustomerFile.of(DealerId.of("SK-0371"), CustomerId.of(customer), facts);
    }

    private FactId next() {
        return FactId.of("F-" + (1000 + facts.size()));
    }

    private FileFacts with(CustomerFact fact) {
        facts.add(fact);
        return this;
    }

    public FileFacts visit(String day, VisitKind what, long fen) {
        return visit(LocalDate.parse(day), what, fen);
    }

    public FileFacts visit(LocalDate day, VisitKind what, long fen) {
        return visit(day, what, fen, "car");
    }

    public FileFacts visit(LocalDate day, VisitKind what, long fen, String car, String... items) {
        Set<ItemCode> codes = Set.of(items).stream().map(ItemCode::of).collect(Collectors.toSet());
        return with(new CustomerFact.Visit(
                next(), 0, day, what, Optional.of(VehicleId.of(car)), fen, Optional.empty(), codes, Optional.empty()));
    }

    /** A car the dealer handed over new. */
    public FileFacts bought(String day) {
        return bought("car", "OCTAVIA", LocalDate.parse(day), Optional.empty());
    }

    public FileFacts bought(String car, String model, LocalDate from, Optional<LocalDate> until) {
        return owns(car, model, from, until, Optional.of(from));
    }

    public FileFacts owns(
            String car, String model, LocalDate from, Optional<LocalDate> until, Optional<LocalDate> delivered) {
        return with(new CustomerFact.Ownership(
                next(),
                0,
                VehicleId.of(car),
                Optional.empty(),
                Optional.empty(),
                ModelCode.of(model),
                from,
                until,
                delivered,
                Optional.empty(),
                Optional.empty()));
    }

    public FileFacts insured(String day, boolean byUs) {
        return insured(LocalDate.parse(day), byUs);
    }

    public FileFacts insured(LocalDate day, boolean byUs) {
        return with(new CustomerFact.Insurance(
                next(), 0, VehicleId.of("car"), day, day.plusYears(1).minusDays(1), byUs, 500_000));
    }

    public FileFacts compensated(String day) {
        return with(new CustomerFact.Compensation(next(), 0, LocalDate.parse(day), 10_000));
    }

    public FileFacts joined(String day, Optional<LocalDate> left) {
        return with(new CustomerFact.Membership(next(), 0, LocalDate.parse(day), left, Optional.of("GOLD")));
    }
}
