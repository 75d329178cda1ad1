package io.yangke.crm.spi.customer;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The facts of a file by kind, each kind in order of day, then of identity. */
final class FileViews {

    final Optional<Profile> profile;
    final ImmutableList<CustomerFact.Ownership> vehicles;
    final VisitHistory visits;
    final ImmutableList<CustomerFact.Reading> readings;
    final ImmutableList<CustomerFact.Insurance> insurances;
    final ImmutableList<CustomerFact.DueDate> dueDates;
    final ImmutableList<CustomerFact.RepairOrder> repairOrders;
    final ImmutableList<CustomerFact.Membership> memberships;
    final ImmutableList<CustomerFact.Compensation> compensations;
    final ImmutableList<CustomerFact.Referral> referrals;

    /** Of each car the epoch day from which it is the customer's, and the one from which it is no more: for loops over many files. */
    final int[] carDays;

    /** Of each insurance policy the epoch day it was bought. */
    final int[] insuranceDays;

    /** Takes the facts in order of identity. */
    FileViews(List<CustomerFact> facts) {
        profile =
                all(facts, CustomerFact.ProfileFact.class).stream().findFirst().map(CustomerFact.ProfileFact::profile);
        visits = VisitHistory.of(all(facts, CustomerFact.Visit.class));
        vehicles = byDay(facts, CustomerFact.Ownership.class, CustomerFact.Ownership::from);
        readings = byDay(facts, CustomerFact.Reading.class, CustomerFact.Reading::on);
        insurances = byDay(facts, CustomerFact.Insurance.class, CustomerFact.Insurance::boughtOn);
        dueDates = byDay(facts, CustomerFact.DueDate.class, CustomerFact.DueDate::toldOn);
        repairOrders = byDay(facts, CustomerFact.RepairOrder.class, CustomerFact.RepairOrder::openedOn);
        memberships = byDay(facts, CustomerFact.Membership.class, CustomerFact.Membership::joinedOn);
        compensations = byDay(facts, CustomerFact.Compensation.class, CustomerFact.Compensation::on);
        referrals = byDay(facts, CustomerFact.Referral.class, CustomerFact.Referral::on);
        carDays = vehicles.stream()
                .flatMapToInt(car -> IntStream.of(
                        epochDay(car.from()),
                        car.until().map(FileViews::epochDay).orElse(Integer.MAX_VALUE)))
                .toArray();
        insuranceDays = insurances.stream()
                .mapToInt(insurance -> epochDay(insurance.boughtOn()))
                .toArray();
    }

    private static int epochDay(LocalDate day) {
        return (int) day.toEpochDay();
    }

    private static <F extends CustomerFact> ImmutableList<F> all(List<CustomerFact> facts, Class<F> kind) {
        ImmutableList.Builder<F> of = ImmutableList.builder();
        for (CustomerFact fact : facts) {
            if (kind.isInstance(fact)) {
                of.add(kind.cast(fact));
            }
        }
        return of.build();
    }

    private static <F extends CustomerFact> ImmutableList<F> byDay(
            List<CustomerFact> facts, Class<F> kind, Function<F, LocalDate> day) {
        ImmutableList<F> of = all(facts, kind);
        // A stable sort: those of one day stay in order of identity.
        return of.size() < 2 ? of : ImmutableList.sortedCopyOf(Comparator.comparing(day), of);
    }
}
