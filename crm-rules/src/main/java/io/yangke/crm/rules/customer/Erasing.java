package io.yangke.crm.rules.customer;

import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a person goes and figures stay: what is personal in a file, and what becomes of a wish to be erased. Source: CUS-06, CMP-17.
 */
public final class Erasing {

    private Erasing() {}

    /**
     * Returns a fact without what is personal in it: a profile becomes its withdrawal, in the same revision; a car has neither VIN
     * nor plate. Any other fact is returned as it is: it holds ids, days and figures only.
     */
    public static CustomerFact withoutPerson(CustomerFact fact) {
        if (fact instanceof CustomerFact.ProfileFact profile) {
            return new CustomerFact.Withdrawal(profile.fact(), profile.revision());
        }
        return fact instanceof CustomerFact.Ownership car ? withoutNumbers(car) : fact;
    }

    private static CustomerFact.Ownership withoutNumbers(CustomerFact.Ownership car) {
        return new CustomerFact.Ownership(
                car.fact(),
                car.revision(),
                car.car(),
                Optional.empty(),
                Optional.empty(),
                car.model(),
                car.from(),
                car.until(),
                car.delivered(),
                car.engine(),
                car.priceFen());
    }

    /** Returns a file without what is personal in it, in the same version. */
    public static CustomerFile withoutPerson(CustomerFile file) {
        return file.withFacts(file.facts().stream().map(Erasing::withoutPerson).toList(), file.sequence());
    }

    /** Returns what erases all who stand together, now. */
    static List<CustomerChange> erase(Person person, LocalDate today) {
        List<CustomerChange> changes = new ArrayList<>();
        for (Standing standing : person.standings()) {
            CustomerChange change = new StandingDraft(standing)
                    .state(StandingState.ERASED)
                    .erasure(standing.erasureAskedOn().or(() -> Optional.of(today)), Optional.empty(), Optional.empty())
                    .tell(new CustomerEvent.CustomerErased())
                    .change();
            // Every file is written anew, so that whoever tells a fact at the same moment loses the race.
            changes.add(change.erasing(person.file(standing.customer()).map(Erasing::blank)));
        }
        return changes;
    }

    private static CustomerFile blank(CustomerFile file) {
        return withoutPerson(file).withVersion(file.version() + 1);
    }

    /** Returns what restricts all who stand together until they can be erased. */
    static List<CustomerChange> putOff(
            Person person, Standing named, Keeping keeping, CustomerRules rules, Instant now) {
        LocalDate today = rules.day(now);
        Optional<LocalDate> eraseOn = keeping.eraseOn(today);
        List<CustomerChange> changes = new ArrayList<>();
        for (Standing standing : person.standings()) {
            StandingDraft draft = new StandingDraft(standing)
                    .state(StandingState.RESTRICTED)
                    .erasure(
                            standing.erasureAskedOn().or(() -> Optional.of(today)),
                            eraseOn,
                            wake(person, standing, eraseOn, rules));
            if (standing.state() == StandingState.ACTIVE) {
                draft.tell(new CustomerEvent.CustomerRestricted());
            }
            if (standing.equals(named)) {
                draft.tell(new CustomerEvent.ErasurePutOff(List.copyOf(keeping.reasons()), eraseOn));
            }
            changes.add(draft.change());
        }
        return changes;
    }

    /** Time wakes the root alone, which stands for all. */
    static Optional<Instant> wake(Person person, Standing standing, Optional<LocalDate> eraseOn, CustomerRules rules) {
        return standing.customer().equals(person.root())
                ? eraseOn.map(day -> day.atStartOfDay(rules.zone()).toInstant())
                : Optional.empty();
    }
}
