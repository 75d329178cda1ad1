package io.yangke.crm.rules.customer.matching;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.CustomerId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** A candidate with what comparing needs, worked out once. */
final class MatchForm {

    private final MatchCandidate candidate;
    private final NameForm name;
    private final ImmutableSet<MatchKey> keys;

    private MatchForm(MatchCandidate candidate, NameForm name, ImmutableSet<MatchKey> keys) {
        this.candidate = candidate;
        this.name = name;
        this.keys = keys;
    }

    static MatchForm of(MatchCandidate candidate, Set<String> keysOfNoOne) {
        NameForm name = NameForm.of(candidate, keysOfNoOne);
        return new MatchForm(candidate, name, keys(candidate, name));
    }

    private static ImmutableSet<MatchKey> keys(MatchCandidate candidate, NameForm name) {
        ImmutableSet.Builder<MatchKey> keys = ImmutableSet.builder();
        candidate.mobiles().forEach(mobile -> keys.add(new MatchKey(MatchKey.Kind.MOBILE, mobile.value())));
        candidate
                .cars()
                .forEach(car ->
                        keys.add(new MatchKey(MatchKey.Kind.VIN, car.vin().value())));
        candidate.plates().forEach(plate -> keys.add(new MatchKey(MatchKey.Kind.PLATE, plate.value())));
        candidate.emails().forEach(email -> keys.add(new MatchKey(MatchKey.Kind.EMAIL, email.value())));
        if (name.isKnown()) {
            candidate
                    .birthday()
                    .ifPresent(day -> keys.add(
                            new MatchKey(MatchKey.Kind.NAME_AND_BIRTHDAY, day.toEpochDay() + "/" + name.full())));
        }
        return keys.build();
    }

    CustomerId customer() {
        return candidate.customer();
    }

    /** Returns the digests of the keys, each once, in order. */
    long[] digests() {
        long[] digests = new long[keys.size()];
        int count = 0;
        for (MatchKey key : keys) {
            digests[count++] = key.digest();
        }
        Arrays.sort(digests);
        return Arrays.stream(digests).distinct().toArray();
    }

    /** Returns all that speaks for and against one customer. */
    Set<MatchReason> compare(MatchForm other, Predicate<MatchKey> ofMany) {
        Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);
        name.compare(other.name, reasons);
        compareBirthdays(other, reasons);
        for (MatchKey key : keys) {
            if (other.keys.contains(key)) {
                compareBy(key, other, ofMany.test(key), reasons);
            }
        }
        return reasons;
    }

    private void compareBy(MatchKey key, MatchForm other, boolean ofMany, Set<MatchReason> reasons) {
        if (ofMany && key.kind() == MatchKey.Kind.NAME_AND_BIRTHDAY) {
            // A day typed to fill a form, such as the first of January.
            reasons.remove(MatchReason.SAME_BIRTHDAY);
        }
        reasons.add(ofMany ? MatchReason.SHARED_BY_MANY : reason(key, other));
    }

    private MatchReason reason(MatchKey key, MatchForm other) {
        return switch (key.kind()) {
            case MOBILE -> MatchReason.SAME_MOBILE;
            case EMAIL -> MatchReason.SAME_EMAIL;
            case PLATE -> MatchReason.SAME_PLATE;
            case VIN -> isHeldTogether(key.text(), other) ? MatchReason.SAME_VIN : MatchReason.VIN_AT_OTHER_TIMES;
            case NAME_AND_BIRTHDAY -> MatchReason.SAME_BIRTHDAY;
        };
    }

    private boolean isHeldTogether(String vin, MatchForm other) {
        return candidate.cars().stream()
                .filter(car -> car.vin().value().equals(vin))
                .anyMatch(car -> other.candidate.cars().stream().anyMatch(car::isHeldWith));
    }

    private void compareBirthdays(MatchForm other, Set<MatchReason> reasons) {
        if (candidate.birthday().isPresent() && other.candidate.birthday().isPresent()) {
            boolean same = candidate.birthday().equals(other.candidate.birthday());
            reasons.add(same ? MatchReason.SAME_BIRTHDAY : MatchReason.OTHER_BIRTHDAY);
        }
    }
}
