package io.yangke.crm.spi.customer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A fact about a customer, told by the host. A fact told again in a greater revision replaces the earlier one; so facts may come
 * late, doubled and corrected, in any order, and lead to the same file. Source: CUS-01.
 *
 * <p>Days are those of the dealer's zone. Money is in fen, distances in whole kilometres.
 */
public sealed interface CustomerFact {

    /** The kinds of fact, one for each type here. */
    enum Kind {
        /** {@link ProfileFact}. */
        PROFILE,
        /** {@link Ownership}. */
        OWNERSHIP,
        /** {@link Visit}. */
        VISIT,
        /** {@link Reading}. */
        READING,
        /** {@link Insurance}. */
        INSURANCE,
        /** {@link DueDate}. */
        DUE_DATE,
        /** {@link RepairOrder}. */
        REPAIR_ORDER,
        /** {@link Membership}. */
        MEMBERSHIP,
        /** {@link Compensation}. */
        COMPENSATION,
        /** {@link Referral}. */
        REFERRAL,
        /** {@link Withdrawal}. */
        WITHDRAWAL
    }

    /** The greatest odometer reading, in kilometres. */
    int MAX_KM = 9_999_999;

    /** The greatest amount, in fen. */
    long MAX_FEN = 1_000_000_000_000L;

    /** Which kind this is. */
    Kind kind();

    /** Its identity. */
    FactId fact();

    /** Which telling of it this is, from 0: a correction has a greater one. */
    int revision();

    /** The day it is about: a question about an earlier day does not see it. Empty if it is about no day. */
    Optional<LocalDate> day();

    /** The car it is about. */
    default Optional<VehicleId> vehicle() {
        return Optional.empty();
    }

    /**
     * Who the customer is. A file has one; its identity is always {@link #ID}.
     *
     * @param revision from 0
     * @param profile what is known
     */
    record ProfileFact(int revision, Profile profile) implements CustomerFact {

        /** The identity of the profile in every file. */
        public static final FactId ID = FactId.of("profile");

        public ProfileFact {
            checkRevision(revision);
            Objects.requireNonNull(profile, "profile");
        }

        @Override
        public Kind kind() {
            return Kind.PROFILE;
        }

        @Override
        public FactId fact() {
            return ID;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }
    }

    /**
     * A car, and for how long it is the customer's. A car that is sold has an end: points stay with the person, the service
     * history with the car. Source: CUS-01.
     *
     * @param fact its identity
     * @param revision from 0
     * @param car the car
     * @param vin its vehicle identification number; identifies the car in every file, masked
     * @param plate its plate, masked
     * @param model its model
     * @param from when it became the customer's: the purchase 购车, or the change of owner; inclusive
     * @param until when it ceased to be; exclusive, not before {@code from}; empty while it is the customer's
     * @param delivered when this dealer handed it over new 交车; empty if it was bought elsewhere or used
     * @param engine the kind of engine, in the host's own code
     * @param priceFen what the car cost, in fen
     */
    record Ownership(
            FactId fact,
            int revision,
            VehicleId car,
            Optional<Vin> vin,
            Optional<Plate> plate,
            ModelCode model,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<LocalDate> delivered,
            Optional<String> engine,
            Optional<Long> priceFen)
            implements CustomerFact {
        public Ownership {
            checkIdentity(fact, revision);
            Objects.requireNonNull(car, "car");
            Objects.requireNonNull(vin, "vin");
            Objects.requireNonNull(plate, "plate");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            until.ifPresent(end ->
                    Checks.require(!end.isBefore(from), "until", "is before from", "a day no earlier is allowed"));
            Objects.requireNonNull(delivered, "delivered");
            engine.ifPresent(code -> Checks.id("engine", code));
            priceFen.ifPresent(fen -> Checks.range("priceFen", fen, 0, MAX_FEN));
        }

        @Override
        public Kind kind() {
            return Kind.OWNERSHIP;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(from);
        }

        @Override
        public Optional<VehicleId> vehicle() {
            return Optional.of(car);
        }

        /** Returns whether the car is the customer's on a day. */
        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until.isEmpty() || day.isBefore(until.get()));
        }
    }

    /**
     * A return visit 回厂 that was settled.
     *
     * @param fact its identity: the repair order or the invoice
     * @param revision from 0
     * @param settledOn when it was settled
     * @param what what it was for
     * @param car the car; empty for accessories bought without one
     * @param fen what it came to, in fen, whoever paid; at least 0
     * @param odometerKm what the odometer showed
     * @param items the maintenance items done
     * @param advisor the service advisor
     */
    record Visit(
            FactId fact,
            int revision,
            LocalDate settledOn,
            VisitKind what,
            Optional<VehicleId> car,
            long fen,
            Optional<Integer> odometerKm,
            Set<ItemCode> items,
            Optional<StaffId> advisor)
            implements CustomerFact {
        public Visit {
            checkIdentity(fact, revision);
            Objects.requireNonNull(settledOn, "settledOn");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(car, "car");
            Checks.range("fen", fen, 0, MAX_FEN);
            odometerKm.ifPresent(CustomerFact::checkKm);
            items = ImmutableSortedSet.copyOf(items);
            Objects.requireNonNull(advisor, "advisor");
        }

        @Override
        public Kind kind() {
            return Kind.VISIT;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(settledOn);
        }

        @Override
        public Optional<VehicleId> vehicle() {
            return car;
        }
    }

    /**
     * What the odometer showed, told on the telephone or read by the car itself. Source: LIF-20.
     *
     * @param fact its identity
     * @param revision from 0
     * @param car the car
     * @param on when
     * @param km what it showed, in kilometres
     */
    record Reading(FactId fact, int revision, VehicleId car, LocalDate on, int km) implements CustomerFact {
        public Reading {
            checkIdentity(fact, revision);
            Objects.requireNonNull(car, "car");
            Objects.requireNonNull(on, "on");
            checkKm(km);
        }

        @Override
        public Kind kind() {
            return Kind.READING;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(on);
        }

        @Override
        public Optional<VehicleId> vehicle() {
            return Optional.of(car);
        }
    }

    /**
     * An insurance policy of a car. Source: LIF-11.
     *
     * @param fact its identity
     * @param revision from 0
     * @param car the car
     * @param boughtOn when it was bought or renewed
     * @param end its last day
     * @param soldByUs whether the dealer sold it 续保
     * @param fen the premium, in fen
     */
    record Insurance(
            FactId fact, int revision, VehicleId car, LocalDate boughtOn, LocalDate end, boolean soldByUs, long fen)
            implements CustomerFact {
        public Insurance {
            checkIdentity(fact, revision);
            Objects.requireNonNull(car, "car");
            Objects.requireNonNull(boughtOn, "boughtOn");
            Objects.requireNonNull(end, "end");
            Checks.require(!end.isBefore(boughtOn), "end", "is before boughtOn", "a day no earlier is allowed");
            Checks.range("fen", fen, 0, MAX_FEN);
        }

        @Override
        public Kind kind() {
            return Kind.INSURANCE;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(boughtOn);
        }

        @Override
        public Optional<VehicleId> vehicle() {
            return Optional.of(car);
        }
    }

    /** What falls due by law or by the maker's order. Source: LIF-19. */
    enum DueKind {
        /** The annual inspection 年检. */
        INSPECTION,
        /** The driving licence 驾照. */
        LICENCE,
        /** A recall 召回. */
        RECALL
    }

    /**
     * A day by which something must be done. Source: LIF-19.
     *
     * @param fact its identity
     * @param revision from 0
     * @param car the car; empty for a licence
     * @param due what
     * @param toldOn when it became known
     * @param on the last day
     * @param doneOn when it was done; empty while it is not
     */
    record DueDate(
            FactId fact,
            int revision,
            Optional<VehicleId> car,
            DueKind due,
            LocalDate toldOn,
            LocalDate on,
            Optional<LocalDate> doneOn)
            implements CustomerFact {
        public DueDate {
            checkIdentity(fact, revision);
            Objects.requireNonNull(car, "car");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(toldOn, "toldOn");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(doneOn, "doneOn");
        }

        @Override
        public Kind kind() {
            return Kind.DUE_DATE;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(toldOn);
        }

        @Override
        public Optional<VehicleId> vehicle() {
            return car;
        }
    }

    /** Where a repair stands. Source: LIF-25. */
    enum RepairState {
        /** The car was taken in 接车. */
        TAKEN_IN,
        /** The fault was found and the price agreed 诊断报价. */
        DIAGNOSED,
        /** Parts are awaited 待料. */
        WAITING_FOR_PARTS,
        /** Work goes on 维修中. */
        IN_WORK,
        /** Work is checked 质检. */
        IN_CHECK,
        /** Work is finished; the car can be fetched 完工. */
        FINISHED,
        /** The car was handed back 交车. */
        HANDED_BACK
    }

    /**
     * A change of a repair's state.
     *
     * @param at when
     * @param state the new state
     */
    record RepairChange(Instant at, RepairState state) {
        public RepairChange {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * A repair in progress. Each telling holds all changes so far. Source: LIF-25.
     *
     * @param fact its identity: the repair order
     * @param revision from 0
     * @param car the car
     * @param openedOn when the car was taken in
     * @param changes the changes of its state, in order of time, 1 at least
     */
    record RepairOrder(FactId fact, int revision, VehicleId car, LocalDate openedOn, List<RepairChange> changes)
            implements CustomerFact {
        public RepairOrder {
            checkIdentity(fact, revision);
            Objects.requireNonNull(car, "car");
            Objects.requireNonNull(openedOn, "openedOn");
            changes = ImmutableList.copyOf(changes);
            Checks.range("changes", changes.size(), 1, 1_000);
            for (int i = 1; i < changes.size(); i++) {
                Checks.require(
                        !changes.get(i).at().isBefore(changes.get(i - 1).at()),
                        "changes",
                        "are out of order",
                        "changes in order of time are allowed");
            }
        }

        @Override
        public Kind kind() {
            return Kind.REPAIR_ORDER;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(openedOn);
        }

        @Override
        public Optional<VehicleId> vehicle() {
            return Optional.of(car);
        }

        /** Where the repair stands now. */
        public RepairChange latest() {
            return changes.get(changes.size() - 1);
        }
    }

    /**
     * Membership of the club 车友会. Source: LIF-08, LIF-16.
     *
     * @param fact its identity
     * @param revision from 0
     * @param joinedOn when the customer joined
     * @param leftOn when the customer left; empty while a member
     * @param tier the tier, in the host's own code
     */
    record Membership(FactId fact, int revision, LocalDate joinedOn, Optional<LocalDate> leftOn, Optional<String> tier)
            implements CustomerFact {
        public Membership {
            checkIdentity(fact, revision);
            Objects.requireNonNull(joinedOn, "joinedOn");
            Objects.requireNonNull(leftOn, "leftOn");
            tier.ifPresent(code -> Checks.id("tier", code));
        }

        @Override
        public Kind kind() {
            return Kind.MEMBERSHIP;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(joinedOn);
        }

        /** Returns whether the customer is a member on a day. */
        public boolean isOn(LocalDate day) {
            return !day.isBefore(joinedOn) && (leftOn.isEmpty() || day.isBefore(leftOn.get()));
        }
    }

    /**
     * A customer was compensated for something that went wrong. Source: SEG-03.
     *
     * @param fact its identity
     * @param revision from 0
     * @param on when
     * @param fen what it was worth, in fen
     */
    record Compensation(FactId fact, int revision, LocalDate on, long fen) implements CustomerFact {
        public Compensation {
            checkIdentity(fact, revision);
            Objects.requireNonNull(on, "on");
            Checks.range("fen", fen, 0, MAX_FEN);
        }

        @Override
        public Kind kind() {
            return Kind.COMPENSATION;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(on);
        }
    }

    /**
     * The customer recommended the dealer to somebody 推荐购车. It counts once both said so and the other really bought. Source:
     * LIF-16, L12.
     *
     * @param fact its identity
     * @param revision from 0
     * @param on when the customer told of it
     * @param buyer who was recommended to buy; never the customer
     * @param referrerConfirmedOn when the customer confirmed it to the verifier
     * @param buyerConfirmedOn when the buyer confirmed it to the verifier
     * @param boughtOn when the buyer's car was handed over
     */
    record Referral(
            FactId fact,
            int revision,
            LocalDate on,
            CustomerId buyer,
            Optional<LocalDate> referrerConfirmedOn,
            Optional<LocalDate> buyerConfirmedOn,
            Optional<LocalDate> boughtOn)
            implements CustomerFact {
        public Referral {
            checkIdentity(fact, revision);
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(buyer, "buyer");
            Objects.requireNonNull(referrerConfirmedOn, "referrerConfirmedOn");
            Objects.requireNonNull(buyerConfirmedOn, "buyerConfirmedOn");
            Objects.requireNonNull(boughtOn, "boughtOn");
        }

        @Override
        public Kind kind() {
            return Kind.REFERRAL;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(on);
        }
    }

    /**
     * A fact was wrong and does not hold. It stays in the file, so that an earlier telling of the fact that comes late is not
     * believed. A withdrawn profile says that nothing is known of the person; an erased file has one. Source: CUS-06.
     *
     * @param fact the identity of the fact, the profile's too
     * @param revision greater than that of the telling it withdraws
     */
    record Withdrawal(FactId fact, int revision) implements CustomerFact {
        public Withdrawal {
            Objects.requireNonNull(fact, "fact");
            checkRevision(revision);
        }

        @Override
        public Kind kind() {
            return Kind.WITHDRAWAL;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }
    }

    private static void checkIdentity(FactId fact, int revision) {
        Objects.requireNonNull(fact, "fact");
        Checks.require(
                !fact.equals(ProfileFact.ID), "fact", "is the profile's identity", "any other identity is allowed");
        checkRevision(revision);
    }

    private static void checkRevision(int revision) {
        Checks.range("revision", revision, 0, Integer.MAX_VALUE);
    }

    private static void checkKm(int km) {
        Checks.range("km", km, 0, MAX_KM);
    }
}
