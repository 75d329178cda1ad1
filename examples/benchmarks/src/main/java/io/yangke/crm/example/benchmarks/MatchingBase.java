package io.yangke.crm.example.benchmarks;

import io.yangke.crm.rules.customer.matching.Likeness;
import io.yangke.crm.rules.customer.matching.Match;
import io.yangke.crm.rules.customer.matching.MatchCandidate;
import io.yangke.crm.rules.customer.matching.MatchReason;
import io.yangke.crm.rules.customer.matching.OwnedVin;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Vin;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A base of files made as they are read, with planted pairs. Of fifty files in a row one is a second file of another one's
 * customer, told in one of seven ways; one is of a relative with the same mobile number; one is of the next owner of another
 * one's car. Of every ten thousand files two hundred are of a fleet with one number.
 */
record MatchingBase(int files) implements Iterable<MatchCandidate> {

    private static final int ROW = 50;
    private static final int SECOND = 32;
    private static final int RELATIVE = 40;
    private static final int NEXT_OWNER = 44;
    private static final int FIRST = 25;
    private static final int FLEETS_APART = 10_000;
    private static final int FLEET = 200;
    private static final int WAYS = 7;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    private static final String PLATES = "0123456789ABCDEFGHJKLMNPQRSTUVWX";
    private static final LocalDate BOUGHT = LocalDate.parse("2020-05-01");
    private static final LocalDate SOLD = LocalDate.parse("2024-05-01");
    private static final Map<Integer, Likeness> LIKENESS = Map.of(
            0, Likeness.CERTAIN,
            1, Likeness.CERTAIN,
            2, Likeness.CERTAIN,
            3, Likeness.LIKELY,
            4, Likeness.LIKELY,
            5, Likeness.LIKELY,
            6, Likeness.LIKELY);

    @Override
    public Iterator<MatchCandidate> iterator() {
        return IntStream.range(0, files).mapToObj(MatchingBase::file).iterator();
    }

    /** Returns how many second files there are. */
    long planted() {
        return IntStream.range(0, files).filter(MatchingBase::isSecond).count();
    }

    /** Returns whether the match is planted; what is not must be two files that share a name and a birthday by chance. */
    static boolean isPlanted(Match match) {
        int one = number(match.one());
        int other = number(match.other());
        int second = Math.max(one, other);
        if (isSecond(second) && Math.min(one, other) == second - FIRST) {
            require(match.likeness() == LIKENESS.get(way(second)), match);
            return true;
        }
        require(Set.copyOf(match.reasons()).equals(Set.of(MatchReason.SAME_NAME, MatchReason.SAME_BIRTHDAY)), match);
        return false;
    }

    private static void require(boolean right, Match match) {
        if (!right) {
            throw new IllegalStateException("matched otherwise than it was planted: " + match);
        }
    }

    private static int number(CustomerId customer) {
        return Integer.parseInt(customer.value().substring(2));
    }

    private static boolean isSecond(int i) {
        return i % ROW == SECOND && !isOfFleet(i) && !isOfFleet(i - FIRST);
    }

    private static boolean isOfFleet(int i) {
        return i % FLEETS_APART < FLEET;
    }

    private static int way(int second) {
        return second / ROW % WAYS;
    }

    private static MatchCandidate file(int i) {
        MatchCandidate own = person(i);
        if (isOfFleet(i)) {
            return with(own, own.name(), Set.of(mobile(900_000_000 + i / FLEETS_APART)), own.cars());
        }
        return switch (i % ROW) {
            case SECOND -> isSecond(i) ? second(own, person(i - FIRST), way(i)) : own;
            case RELATIVE -> with(own, own.name(), person(i - FIRST).mobiles(), own.cars());
            case NEXT_OWNER ->
                with(own, own.name(), own.mobiles(), Set.of(new OwnedVin(vin(i - FIRST), SOLD, Optional.empty())));
            case NEXT_OWNER - FIRST ->
                with(own, own.name(), own.mobiles(), Set.of(new OwnedVin(vin(i), BOUGHT, Optional.of(SOLD))));
            default -> own;
        };
    }

    /** Returns what a second file of a customer says: its own number of everything, but for the customer's name and one thing. */
    private static MatchCandidate second(MatchCandidate own, MatchCandidate first, int way) {
        PersonName name = first.name().orElseThrow();
        return switch (way) {
            case 0 -> with(undated(own), spaced(name), first.mobiles(), own.cars());
            case 1 -> with(undated(own), Optional.of(name), own.mobiles(), first.cars());
            case 2 ->
                new MatchCandidate(
                        own.customer(),
                        Optional.of(name),
                        own.mobiles(),
                        Set.of(EmailAddress.of(
                                first.emails().iterator().next().value().toUpperCase(Locale.ROOT))),
                        own.cars(),
                        own.plates(),
                        first.birthday());
            case 3 -> with(undated(own), slipped(name), first.mobiles(), own.cars());
            case 4 -> with(undated(own), Optional.empty(), own.mobiles(), first.cars());
            case 5 ->
                new MatchCandidate(
                        own.customer(),
                        Optional.of(name),
                        own.mobiles(),
                        own.emails(),
                        own.cars(),
                        first.plates(),
                        Optional.empty());
            default ->
                new MatchCandidate(
                        own.customer(),
                        Optional.of(name),
                        own.mobiles(),
                        own.emails(),
                        own.cars(),
                        own.plates(),
                        first.birthday());
        };
    }

    private static MatchCandidate with(
            MatchCandidate own, Optional<PersonName> name, Set<MobileNumber> mobiles, Set<OwnedVin> cars) {
        return new MatchCandidate(own.customer(), name, mobiles, own.emails(), cars, own.plates(), own.birthday());
    }

    private static MatchCandidate undated(MatchCandidate own) {
        return new MatchCandidate(
                own.customer(), own.name(), own.mobiles(), own.emails(), own.cars(), own.plates(), Optional.empty());
    }

    private static Optional<PersonName> spaced(PersonName name) {
        return Optional.of(
                PersonName.of(name.value().charAt(0) + "\u3000" + name.value().substring(1)));
    }

    private static Optional<PersonName> slipped(PersonName name) {
        return Optional.of(
                PersonName.of(name.value().charAt(0) + "误" + name.value().substring(2)));
    }

    private static MatchCandidate person(int i) {
        SplittableRandom random = new SplittableRandom(i);
        return new MatchCandidate(
                CustomerId.of("C-" + i),
                Optional.of(name(i, random)),
                Set.of(mobile(i)),
                Set.of(EmailAddress.of("u" + i + "@example.cn")),
                Set.of(new OwnedVin(vin(i), BOUGHT, Optional.empty())),
                Set.of(plate(i)),
                Optional.of(birthday(i, random)));
    }

    /** Few family names are those of many. A relative, and a next owner, has characters that nobody else has. */
    private static PersonName name(int i, SplittableRandom random) {
        char surname = SURNAMES.charAt(Math.min(random.nextInt(SURNAMES.length()), random.nextInt(SURNAMES.length())));
        int alphabet = i % ROW == RELATIVE || i % ROW == NEXT_OWNER ? 0x6000 : 0x5100;
        return PersonName.of(
                "" + surname + (char) (alphabet + random.nextInt(300)) + (char) (alphabet + random.nextInt(300)));
    }

    /** One in twenty was typed to fill the form; not where the birthday is what was planted. */
    private static LocalDate birthday(int i, SplittableRandom random) {
        LocalDate day = LocalDate.ofEpochDay(-7_000 + random.nextInt(18_000));
        return i % 20 == 3 ? LocalDate.EPOCH : day;
    }

    private static MobileNumber mobile(int i) {
        return MobileNumber.of("1" + (3 + i % 7) + String.format(Locale.ROOT, "%09d", i));
    }

    private static Vin vin(int i) {
        return Vin.of("LSJA24U62" + String.format(Locale.ROOT, "%08d", i));
    }

    private static Plate plate(int i) {
        StringBuilder plate = new StringBuilder("粤B");
        for (int rest = i, place = 0; place < 5; place++, rest /= PLATES.length()) {
            plate.append(PLATES.charAt(rest % PLATES.length()));
        }
        return Plate.of(plate.toString());
    }
}
