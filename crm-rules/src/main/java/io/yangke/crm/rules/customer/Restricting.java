package io.yangke.crm.rules.customer;

import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.LegalHold;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keeps data from being used, and from being erased. Source: CUS-06. */
final class Restricting {

    private Restricting() {}

    static List<CustomerChange> restrict(Person person) {
        return person.standings().stream()
                .map(standing -> new StandingDraft(standing)
                        .state(StandingState.RESTRICTED)
                        .tell(new CustomerEvent.CustomerRestricted())
                        .change())
                .toList();
    }

    /** Who lets the data be used again takes the wish to be erased back with it. */
    static List<CustomerChange> lift(Person person) {
        return person.standings().stream()
                .map(standing -> new StandingDraft(standing)
                        .state(StandingState.ACTIVE)
                        .erasure(Optional.empty(), Optional.empty(), Optional.empty())
                        .tell(new CustomerEvent.RestrictionLifted())
                        .change())
                .toList();
    }

    static Optional<LegalHold> find(Standing standing, String code) {
        return standing.holds().stream()
                .filter(hold -> hold.code().equals(code))
                .findFirst();
    }

    static List<CustomerChange> hold(
            Person person, Standing standing, LegalHold hold, CustomerRules rules, Instant now) {
        if (find(standing, hold.code()).equals(Optional.of(hold))) {
            return List.of();
        }
        List<LegalHold> holds = without(standing, hold.code());
        holds.add(hold);
        return held(person, standing, holds, new CustomerEvent.HoldPlaced(hold), rules, now);
    }

    static List<CustomerChange> unhold(
            Person person, Standing standing, String code, CustomerRules rules, Instant now) {
        return held(person, standing, without(standing, code), new CustomerEvent.HoldLifted(code), rules, now);
    }

    private static List<LegalHold> without(Standing standing, String code) {
        List<LegalHold> others = new ArrayList<>(standing.holds());
        others.removeIf(hold -> hold.code().equals(code));
        return others;
    }

    /** Other holds put an erasure that waits off to another day. */
    private static List<CustomerChange> held(
            Person person,
            Standing standing,
            List<LegalHold> holds,
            CustomerEvent event,
            CustomerRules rules,
            Instant now) {
        StandingDraft draft = new StandingDraft(standing).holds(holds).tell(event);
        if (standing.erasureAskedOn().isEmpty()) {
            return List.of(draft.change());
        }
        Standing after = draft.change().standing().orElseThrow();
        Keeping keeping =
                Keeping.on(rules.day(now), person.with(after), rules.policy().retention());
        Optional<LocalDate> eraseOn = keeping.eraseOn(rules.day(now));
        if (eraseOn.equals(standing.eraseOn())) {
            return List.of(draft.change());
        }
        draft.tell(new CustomerEvent.ErasurePutOff(List.copyOf(keeping.reasons()), eraseOn));
        return person.standings().stream()
                .map(each -> (each.equals(standing) ? draft : new StandingDraft(each))
                        .erasure(each.erasureAskedOn(), eraseOn, Erasing.wake(person, each, eraseOn, rules))
                        .change())
                .toList();
    }
}
