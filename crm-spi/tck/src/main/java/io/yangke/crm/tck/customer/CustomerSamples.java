package io.yangke.crm.tck.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.LegalHold;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.customer.Vin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values for tests of customers, all of one dealer. The ids are the same for every dealer ({@code C-1}, {@code C-2} …), the
 * contents are not, so that records of another dealer show.
 */
public final class CustomerSamples {

    static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    static final VehicleId CAR = VehicleId.of("V-1");

    private final DealerId dealer;

    private CustomerSamples(DealerId dealer) {
        this.dealer = dealer;
    }

    /** Returns the values of a dealer. */
    static CustomerSamples of(DealerId dealer) {
        return new CustomerSamples(dealer);
    }

    /** Returns {@code C-n}. */
    static CustomerId id(int n) {
        return CustomerId.of("C-" + n);
    }

    static MobileNumber mobile(int n) {
        return MobileNumber.of("139" + (10_000_000 + n));
    }

    static EmailAddress email(int n) {
        return EmailAddress.of("c-" + n + "@example.com");
    }

    static Vin vin(int n) {
        return Vin.of("LSVAB41Z5K2" + (100_000 + n));
    }

    static Plate plate(int n) {
        return Plate.of("豫A" + (10_000 + n));
    }

    /** Returns a number of every kind, by which customer {@code C-n} of any dealer is found. */
    static List<IdentityKey> keys(int n) {
        return List.of(
                IdentityKey.of(mobile(n)), IdentityKey.of(email(n)), IdentityKey.of(vin(n)), IdentityKey.of(plate(n)));
    }

    /** Returns a file whose content shows dealer, customer and variant, found by no number. */
    CustomerFile file(CustomerId customer, long version, int variant) {
        Profile profile = Profile.builder()
                .name(PersonName.of("𠮷 " + customer + " of " + dealer))
                .build();
        return CustomerFile.of(
                dealer,
                customer,
                version,
                variant,
                List.of(
                        new CustomerFact.ProfileFact(variant, profile),
                        new CustomerFact.Compensation(FactId.of("G-1"), variant, DAY, variant)));
    }

    /** Returns the file of customer {@code C-n}, found by all of {@link #keys}. */
    CustomerFile found(int n) {
        return with(file(id(n), 1, n), profile(mobile(n), email(n)), car("O-1", vin(n), plate(n), Optional.empty()));
    }

    /** Returns a file in its next version, with these facts and no others. */
    static CustomerFile next(CustomerFile file, CustomerFact... facts) {
        return CustomerFile.of(file.dealer(), file.id(), file.version() + 1, file.sequence(), List.of(facts));
    }

    /** Returns a file in the same version, with these facts and no others. */
    static CustomerFile with(CustomerFile file, CustomerFact... facts) {
        return CustomerFile.of(file.dealer(), file.id(), file.version(), file.sequence(), List.of(facts));
    }

    CustomerFact profile(MobileNumber mobile, EmailAddress email) {
        return new CustomerFact.ProfileFact(
                1,
                Profile.builder()
                        .name(PersonName.of("of " + dealer))
                        .addMobiles(mobile)
                        .addEmails(email)
                        .build());
    }

    static CustomerFact car(String fact, Vin vin, Plate plate, Optional<LocalDate> until) {
        return new CustomerFact.Ownership(
                FactId.of(fact),
                1,
                CAR,
                Optional.of(vin),
                Optional.of(plate),
                ModelCode.of("轩逸"),
                DAY.minusYears(3),
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns a standing whose content shows dealer and variant, and that never wakes. */
    Standing standing(CustomerId customer, long version, int variant) {
        return new Standing(
                dealer,
                customer,
                version,
                variant,
                StandingState.RESTRICTED,
                Optional.empty(),
                Set.of(CustomerId.of("other-" + variant)),
                List.of(new LegalHold("hold-of-" + dealer, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Standing with(Standing standing, long version, Optional<Instant> wakeAt) {
        return new Standing(
                standing.dealer(),
                standing.customer(),
                version,
                standing.sequence(),
                standing.state(),
                standing.mergedInto(),
                standing.mergedFrom(),
                standing.holds(),
                standing.erasureAskedOn(),
                standing.eraseOn(),
                wakeAt);
    }

    /** Returns events of every kind, with and without what may be absent. */
    public static List<CustomerEvent> events() {
        List<CustomerEvent> events = new ArrayList<>();
        Stream.of(CustomerFact.Kind.values())
                .map(kind -> new CustomerEvent.FactTold(FactId.of("票-𠮷"), kind, Integer.MAX_VALUE))
                .forEach(events::add);
        events.addAll(List.of(
                new CustomerEvent.CustomerMerged(id(2)),
                new CustomerEvent.CustomerUnmerged(CustomerId.of("𠮷")),
                new CustomerEvent.CustomerRestricted(),
                new CustomerEvent.RestrictionLifted(),
                new CustomerEvent.ErasurePutOff(List.of(), Optional.empty()),
                new CustomerEvent.ErasurePutOff(List.of("tax", "诉讼"), Optional.of(LocalDate.of(2028, 2, 29))),
                new CustomerEvent.CustomerErased(),
                new CustomerEvent.HoldPlaced(new LegalHold("tax", Optional.of(DAY))),
                new CustomerEvent.HoldPlaced(new LegalHold("诉讼", Optional.empty())),
                new CustomerEvent.HoldLifted("tax")));
        return events;
    }
}
