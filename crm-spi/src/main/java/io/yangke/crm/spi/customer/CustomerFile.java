package io.yangke.crm.spi.customer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One customer, one file 一客一档: all facts told of a customer, each in its latest revision. Source: CUS-01.
 *
 * <p>Facts are held by identity, none twice, in order of identity; what is asked of them (cars, visits, readings …) leaves
 * withdrawn facts out. Two files with the same facts are equal. Immutable; {@code toString} shows ids and numbers only.
 */
public final class CustomerFile {

    private final DealerId dealer;
    private final CustomerId id;
    private final long version;
    private final long sequence;
    private final ImmutableList<CustomerFact> facts;
    private final ImmutableMap<FactId, CustomerFact> byId;
    private final FileViews views;

    private CustomerFile(
            DealerId dealer, CustomerId id, long version, long sequence, Collection<? extends CustomerFact> facts) {
        this.dealer = Objects.requireNonNull(dealer, "dealer");
        this.id = Objects.requireNonNull(id, "id");
        this.version = Checks.range("version", version, 0, Long.MAX_VALUE);
        this.sequence = Checks.range("sequence", sequence, 0, Long.MAX_VALUE);
        this.facts = ImmutableList.sortedCopyOf(Comparator.comparing(CustomerFact::fact), facts);
        this.byId = index(this.facts);
        this.views = new FileViews(this.facts);
    }

    private static ImmutableMap<FactId, CustomerFact> index(List<CustomerFact> facts) {
        ImmutableMap.Builder<FactId, CustomerFact> byId = ImmutableMap.builderWithExpectedSize(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            CustomerFact fact = facts.get(i);
            Checks.require(
                    i == 0 || !facts.get(i - 1).fact().equals(fact.fact()),
                    "facts",
                    "hold one identity twice",
                    "each identity once is allowed");
            byId.put(fact.fact(), fact);
        }
        return byId.build();
    }

    /** Returns the file of these facts, as a host that keeps files itself gives it. */
    public static CustomerFile of(DealerId dealer, CustomerId id, Collection<? extends CustomerFact> facts) {
        return new CustomerFile(dealer, id, 0, 0, facts);
    }

    /**
     * Returns a file as the library keeps it.
     *
     * @param version how often it was committed, from 1; 0 before it is
     * @param sequence how many events its stream has
     * @throws IllegalArgumentException if a fact's identity occurs twice
     */
    public static CustomerFile of(
            DealerId dealer, CustomerId id, long version, long sequence, Collection<? extends CustomerFact> facts) {
        return new CustomerFile(dealer, id, version, sequence, facts);
    }

    /** The dealer: the tenant. */
    public DealerId dealer() {
        return dealer;
    }

    /** The customer. */
    public CustomerId id() {
        return id;
    }

    /** How often the file was committed, from 1; 0 for a file that a host keeps itself. */
    public long version() {
        return version;
    }

    /** How many events the customer's stream has; 0 for a file that a host keeps itself. */
    public long sequence() {
        return sequence;
    }

    /** All facts in order of identity, withdrawals too. */
    public List<CustomerFact> facts() {
        return facts;
    }

    /** Returns a fact or its withdrawal; empty if it was never told. */
    public Optional<CustomerFact> fact(FactId fact) {
        return Optional.ofNullable(byId.get(fact));
    }

    /** Who the customer is; empty if nobody told, or it was erased. */
    public Optional<Profile> profile() {
        return views.profile;
    }

    /** How the customer wants to be contacted. */
    public ContactPreferences preferences() {
        return views.profile.map(Profile::preferences).orElse(ContactPreferences.NONE);
    }

    /** The cars the customer has or had, in order of {@code from}, then of identity. */
    public List<CustomerFact.Ownership> vehicles() {
        return views.vehicles;
    }

    /** How many cars there are: the size of {@link #vehicles()}. */
    public int vehicleCount() {
        return views.carDays.length / 2;
    }

    /** The epoch day from which a car is the customer's, counted from 0 in order of {@link #vehicles()}; creates nothing. */
    public int vehicleFromDay(int index) {
        return views.carDays[2 * index];
    }

    /** The epoch day from which a car is the customer's no more; {@link Integer#MAX_VALUE} while it is. Creates nothing. */
    public int vehicleUntilDay(int index) {
        return views.carDays[2 * index + 1];
    }

    /** The visits. */
    public VisitHistory visits() {
        return views.visits;
    }

    /** The readings told by themselves, in order of day, then of identity; those of visits are with the visits. */
    public List<CustomerFact.Reading> readings() {
        return views.readings;
    }

    /** The insurance policies, in order of purchase, then of identity. */
    public List<CustomerFact.Insurance> insurances() {
        return views.insurances;
    }

    /** How many insurance policies there are: the size of {@link #insurances()}. */
    public int insuranceCount() {
        return views.insuranceDays.length;
    }

    /** The epoch day an insurance policy was bought, counted from 0 in order of {@link #insurances()}; creates nothing. */
    public int insuranceBoughtDay(int index) {
        return views.insuranceDays[index];
    }

    /** What falls due, in order of the day it became known, then of identity. */
    public List<CustomerFact.DueDate> dueDates() {
        return views.dueDates;
    }

    /** Repairs in progress and past, in order of day, then of identity. */
    public List<CustomerFact.RepairOrder> repairOrders() {
        return views.repairOrders;
    }

    /** Memberships, in order of joining, then of identity. */
    public List<CustomerFact.Membership> memberships() {
        return views.memberships;
    }

    /** Compensations, in order of day, then of identity. */
    public List<CustomerFact.Compensation> compensations() {
        return views.compensations;
    }

    /** Recommendations, in order of day, then of identity. */
    public List<CustomerFact.Referral> referrals() {
        return views.referrals;
    }

    /**
     * The numbers by which a store finds the customer, in order: mobiles and e-mail addresses of the profile, identification
     * numbers and plates of every car the customer has or had. Source: CUS-05.
     */
    public Set<IdentityKey> identityKeys() {
        Set<IdentityKey> keys = new TreeSet<>();
        views.profile.ifPresent(profile -> {
            profile.mobiles().forEach(mobile -> keys.add(IdentityKey.of(mobile)));
            profile.emails().forEach(email -> keys.add(IdentityKey.of(email)));
        });
        for (CustomerFact.Ownership car : views.vehicles) {
            car.vin().ifPresent(vin -> keys.add(IdentityKey.of(vin)));
            car.plate().ifPresent(plate -> keys.add(IdentityKey.of(plate)));
        }
        return Collections.unmodifiableSet(keys);
    }

    /** Returns the membership on a day; empty if there is none. */
    public Optional<CustomerFact.Membership> membership(LocalDate day) {
        return memberships().stream().filter(membership -> membership.isOn(day)).findFirst();
    }

    /** Returns the same file in another version. */
    public CustomerFile withVersion(long next) {
        return new CustomerFile(dealer, id, next, sequence, facts);
    }

    /** Returns the file with other facts, and so many events. */
    public CustomerFile withFacts(Collection<? extends CustomerFact> others, long events) {
        return new CustomerFile(dealer, id, version, events, others);
    }

    /**
     * Returns the file with what is told of the same person in other files: what is told in both keeps its greater revision,
     * and this file's where they are equal. Source: CUS-05.
     */
    public CustomerFile with(Collection<CustomerFile> others) {
        Map<FactId, CustomerFact> all = new LinkedHashMap<>(byId);
        for (CustomerFile other : others) {
            for (CustomerFact fact : other.facts) {
                all.merge(fact.fact(), fact, (own, told) -> told.revision() > own.revision() ? told : own);
            }
        }
        return new CustomerFile(dealer, id, version, sequence, all.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerFile file
                && dealer.equals(file.dealer)
                && id.equals(file.id)
                && version == file.version
                && sequence == file.sequence
                && facts.equals(file.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dealer, id, version, facts);
    }

    @Override
    public String toString() {
        return "CustomerFile[" + dealer + "/" + id + ", version " + version + ", " + facts.size() + " facts]";
    }
}
