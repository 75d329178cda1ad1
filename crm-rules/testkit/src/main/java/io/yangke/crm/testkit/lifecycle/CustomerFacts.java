package io.yangke.crm.testkit.lifecycle;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.testkit.complaint.Complaints;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one customer, fact by fact. Told again, a fact of the same identity is a correction. Cars, insurances and
 * memberships have identities of their own: {@code own-K1}, {@code insurance-K1-2026-03-05}, {@code club}; what else is told is named by
 * the test.
 *
 * <pre>{@code
 * CustomerFacts.of("C-1")
 *         .delivered("K1", "2026-01-05")
 *         .visit("V1", "K1", "2026-04-02", VisitKind.FREE_MAINTENANCE, 5_100)
 *         .insured("K1", "2026-01-05", "2027-01-04");
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class CustomerFacts {

    private static final ModelCode MODEL = ModelCode.of("OCTAVIA");

    private final CustomerId customer;
    private final Map<FactId, CustomerFact> facts = new TreeMap<>();
    private Profile profile = Profile.builder().build();
    private @Nullable CustomerFile file;

    private CustomerFacts(String customer) {
        this.customer = CustomerId.of(customer);
    }

    /** Returns a customer nothing is told of yet. */
    public static CustomerFacts of(String customer) {
        return new CustomerFacts(customer);
    }

    /** Returns the file as it stands; the dealer is that of every scenario. */
    public CustomerFile file() {
        CustomerFile known = file;
        if (known == null) {
            known = CustomerFile.of(Complaints.DEALER, customer, facts.values());
            file = known;
        }
        return known;
    }

    /** Tells a fact; a lower revision than that known changes nothing. */
    public CustomerFacts tell(CustomerFact fact) {
        file = null;
        facts.merge(fact.fact(), fact, (known, told) -> told.revision() > known.revision() ? told : known);
        return this;
    }

    /** Says that a fact does not hold. */
    public CustomerFacts withdraw(String fact) {
        FactId id = FactId.of(fact);
        return tell(new CustomerFact.Withdrawal(id, revision(id)));
    }

    private int revision(FactId fact) {
        return Optional.ofNullable(facts.get(fact))
                .map(known -> known.revision() + 1)
                .orElse(0);
    }

    /** A new car is handed over by this dealer. */
    public CustomerFacts delivered(String car, String day) {
        return owns(car, LocalDate.parse(day), Optional.empty(), true);
    }

    /** A car is bought elsewhere, or used. */
    public CustomerFacts bought(String car, String day) {
        return owns(car, LocalDate.parse(day), Optional.empty(), false);
    }

    /** A car the customer has is sold: it is another's from that day on. */
    public CustomerFacts sold(String car, String day) {
        CustomerFact.Ownership owned = (CustomerFact.Ownership) facts.get(FactId.of("own-" + car));
        if (owned == null) {
            throw new IllegalArgumentException("car: is \"" + car + "\"; a car told before is allowed");
        }
        return owns(
                car,
                owned.from(),
                Optional.of(LocalDate.parse(day)),
                owned.delivered().isPresent());
    }

    private CustomerFacts owns(String car, LocalDate from, Optional<LocalDate> until, boolean isNew) {
        FactId id = FactId.of("own-" + car);
        return tell(new CustomerFact.Ownership(
                id,
                revision(id),
                VehicleId.of(car),
                Optional.empty(),
                Optional.empty(),
                MODEL,
                from,
                until,
                isNew ? Optional.of(from) : Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /** A visit of so many yuan that nobody read the odometer at. */
    public CustomerFacts visit(String name, String car, String day, VisitKind what, long yuan) {
        return visit(name, car, LocalDate.parse(day), what, yuan, Optional.empty());
    }

    /** A maintenance the customer paid for, with what the odometer showed. */
    public CustomerFacts maintained(String name, String car, String day, int km) {
        return visit(name, car, LocalDate.parse(day), VisitKind.PAID_MAINTENANCE, 600, Optional.of(km));
    }

    private CustomerFacts visit(
            String name, String car, LocalDate day, VisitKind what, long yuan, Optional<Integer> km) {
        FactId id = FactId.of(name);
        return tell(new CustomerFact.Visit(
                id,
                revision(id),
                day,
                what,
                Optional.of(VehicleId.of(car)),
                yuan * 100,
                km,
                Set.of(),
                Optional.empty()));
    }

    /** What the odometer showed. */
    public CustomerFacts reading(String name, String car, String day, int km) {
        FactId id = FactId.of(name);
        return tell(new CustomerFact.Reading(id, revision(id), VehicleId.of(car), LocalDate.parse(day), km));
    }

    /** An insurance sold by us. */
    public CustomerFacts insured(String car, String boughtOn, String end) {
        FactId id = FactId.of("insurance-" + car + "-" + end);
        return tell(new CustomerFact.Insurance(
                id, revision(id), VehicleId.of(car), LocalDate.parse(boughtOn), LocalDate.parse(end), true, 500_000));
    }

    /** Something falls due for a car; a licence for none. */
    public CustomerFacts due(String name, CustomerFact.DueKind what, String car, String toldOn, String on) {
        return due(name, what, car, toldOn, on, Optional.empty());
    }

    /** What fell due was done. */
    public CustomerFacts done(String name, String day) {
        CustomerFact.DueDate due = (CustomerFact.DueDate) facts.get(FactId.of(name));
        if (due == null) {
            throw new IllegalArgumentException("name: is \"" + name + "\"; what was told to fall due is allowed");
        }
        return tell(new CustomerFact.DueDate(
                due.fact(),
                due.revision() + 1,
                due.car(),
                due.due(),
                due.toldOn(),
                due.on(),
                Optional.of(LocalDate.parse(day))));
    }

    private CustomerFacts due(
            String name, CustomerFact.DueKind what, String car, String toldOn, String on, Optional<LocalDate> doneOn) {
        FactId id = FactId.of(name);
        Optional<VehicleId> about =
                what == CustomerFact.DueKind.LICENCE ? Optional.empty() : Optional.of(VehicleId.of(car));
        return tell(new CustomerFact.DueDate(
                id, revision(id), about, what, LocalDate.parse(toldOn), LocalDate.parse(on), doneOn));
    }

    /** The customer joins the club. */
    public CustomerFacts joined(String day) {
        return member(LocalDate.parse(day), Optional.empty());
    }

    /** The customer joined the club, and leaves it. */
    public CustomerFacts joinedAndLeft(String day, String left) {
        return member(LocalDate.parse(day), Optional.of(LocalDate.parse(left)));
    }

    private CustomerFacts member(LocalDate joined, Optional<LocalDate> left) {
        FactId id = FactId.of("club");
        return tell(new CustomerFact.Membership(id, revision(id), joined, left, Optional.empty()));
    }

    /** The customer's birthday. */
    public CustomerFacts bornOn(String day) {
        return profile(known -> {
            Profile.Builder other = Profile.builder();
            return other.from(known).birthday(LocalDate.parse(day)).build();
        });
    }

    /** The customer prefers a channel. */
    public CustomerFacts prefers(ContactChannel channel) {
        return prefers(known -> new ContactPreferences(
                Optional.of(channel), known.hours(), known.doNotContact(), known.granted(), known.refused()));
    }

    /** The customer wants no contact, or wants it again. */
    public CustomerFacts doNotContact(boolean wish) {
        return prefers(known -> known.withDoNotContact(wish));
    }

    /** The customer refuses contacts for these purposes. */
    public CustomerFacts refuses(ConsentPurpose... purposes) {
        return prefers(known -> new ContactPreferences(
                known.channel(), known.hours(), known.doNotContact(), Set.of(), Set.of(purposes)));
    }

    private CustomerFacts prefers(UnaryOperator<ContactPreferences> wish) {
        return profile(known -> {
            Profile.Builder other = Profile.builder();
            return other.from(known)
                    .preferences(wish.apply(known.preferences()))
                    .build();
        });
    }

    /** Tells who the customer is, changed from what is known. */
    public CustomerFacts profile(UnaryOperator<Profile> change) {
        profile = change.apply(profile);
        return tell(new CustomerFact.ProfileFact(revision(CustomerFact.ProfileFact.ID), profile));
    }
}
