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
 * @param notBefore before which instant nothing is to be done for it
 * @param closedOn the day on which something took its place: it sets off nothing from then on
 * @param closedBy what took its place
 * @param until the last day of anything it sets off, whatever the window of the step
 */
record Occurrence(
        Anchor anchor,
        Optional<VehicleId> car,
        String key,
        String chain,
        int number,
        LocalDate day,
        Optional<Instant> notBefore,
        Optional<LocalDate> closedOn,
        Optional<String> closedBy,
        Optional<LocalDate> until) {

    static Occurrence of(Anchor anchor, Optional<VehicleId> car, String key, LocalDate day) {
        return new Occurrence(
                anchor, car, key, key, 0, day, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Occurrence numbered(int number) {
        return new Occurrence(anchor, car, key, chain, number, day, notBefore, closedOn, closedBy, until);
    }

    Occurrence closed(LocalDate on, String by) {
        return new Occurrence(anchor, car, key, chain, number, day, notBefore, Optional.of(on), Optional.of(by), until);
    }

    Occurrence chained(String common, Instant from) {
        return new Occurrence(anchor, car, key, common, number, day, Optional.of(from), closedOn, closedBy, until);
    }

    Occurrence until(LocalDate last) {
        return new Occurrence(anchor, car, key, chain, number, day, notBefore, closedOn, closedBy, Optional.of(last));
    }
}
