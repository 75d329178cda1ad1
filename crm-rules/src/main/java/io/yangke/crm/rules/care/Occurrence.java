package io.yangke.crm.rules.care;

import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing in a customer's life that steps count from.
 *
 * @param anchor what kind of thing
 * @param car the car it is about
 * @param key what tells it from others of its kind
 * @param chain what the occurrences have in common whose steps take each other's place
 * @param number which of several under one key, from 0
 * @param day its day
 * @param knownOn the first day on which it could be known; not before it are its steps late
 * @param notBefore before which instant nothing is to be done for it
 * @param closing what makes it set off nothing from a day on
 * @param until the last day of anything it sets off, whatever the window of the step
 */
record Occurrence(
        Anchor anchor,
        Optional<VehicleId> car,
        String key,
        String chain,
        int number,
        LocalDate day,
        LocalDate knownOn,
        Optional<Instant> notBefore,
        Optional<Closing> closing,
        Optional<LocalDate> until) {

    static Occurrence of(Anchor anchor, Optional<VehicleId> car, String key, LocalDate day) {
        return new Occurrence(
                anchor, car, key, key, 0, day, LocalDate.MIN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Occurrence numbered(int number) {
        return new Occurrence(anchor, car, key, chain, number, day, knownOn, notBefore, closing, until);
    }

    Occurrence known(LocalDate on) {
        return new Occurrence(anchor, car, key, chain, number, day, on, notBefore, closing, until);
    }

    /** Returns it closed by that, unless something closed it no later. */
    Occurrence closed(Closing by) {
        if (closing.isPresent() && !closing.get().on().isAfter(by.on())) {
            return this;
        }
        return new Occurrence(anchor, car, key, chain, number, day, knownOn, notBefore, Optional.of(by), until);
    }

    /** Returns it as if it were of another kind and day. */
    Occurrence as(Anchor other, LocalDate on) {
        return new Occurrence(other, car, key, chain, number, on, knownOn, notBefore, closing, until);
    }

    Occurrence chained(String common, Instant from) {
        return new Occurrence(anchor, car, key, common, number, day, knownOn, Optional.of(from), closing, until);
    }

    Occurrence until(LocalDate last) {
        return new Occurrence(anchor, car, key, chain, number, day, knownOn, notBefore, closing, Optional.of(last));
    }

    /** Whether it sets nothing off on a day, nor after it. */
    boolean isClosedBy(LocalDate on) {
        return closing.isPresent() && !closing.get().on().isAfter(on);
    }
}
