package io.yangke.crm.rules.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Vin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("CUS-05: all matches of a base")
final class DuplicateFinderProperties {

    private static final List<String> NAMES =
            List.of("张三", "张 三", "李梅", "张小明", "张晓明", "张小军", "王先生", "未知", "Wei Wang", "WANG Wei", "欧阳锋");
    private static final Set<String> NO_ONE = MatchingPolicy.DEFAULT.keysOfNoOne();
    private static final List<String> VINS = List.of("LSJA24U62JG269225", "LDC613P23A1305189", "11111111111111111");

    /** Few names and numbers, so that files share many: a tenth of the bases has keys of too many files. */
    @Provide
    Arbitrary<List<MatchCandidate>> bases() {
        return Arbitraries.randomValue(random -> {
            int files = 1 + random.nextInt(24);
            int variety = 2 + random.nextInt(12);
            List<MatchCandidate> base = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                base.add(someone("C-" + i, variety, random));
            }
            return base;
        });
    }

    private static MatchCandidate someone(String id, int variety, Random random) {
        return new MatchCandidate(
                CustomerId.of(id),
                maybe(random, PersonName.of(NAMES.get(random.nextInt(NAMES.size())))),
                some(random, MobileNumber.of("1381234560" + random.nextInt(Math.min(variety, 10)))),
                some(random, EmailAddress.of(random.nextInt(variety) + "@b.cn")),
                some(random, car(random)),
                some(random, Plate.of("京A1234" + random.nextInt(variety))),
                maybe(random, LocalDate.EPOCH.plusDays(random.nextInt(variety))));
    }

    private static OwnedVin car(Random random) {
        LocalDate from = LocalDate.EPOCH.plusDays(random.nextInt(5));
        return new OwnedVin(
                Vin.of(VINS.get(random.nextInt(VINS.size()))), from, maybe(random, from.plusDays(random.nextInt(5))));
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextInt(3) > 0 ? Optional.of(value) : Optional.empty();
    }

    private static <T> Set<T> some(Random random, T value) {
        return maybe(random, value).map(Set::of).orElse(Set.of());
    }

    @Property
    @Label("are exactly those that looking at all pairs finds, however few files are held at once")
    void equal_those_of_all_pairs(
            @ForAll("bases") List<MatchCandidate> base,
            @ForAll Likeness least,
            @ForAll @IntRange(min = 1, max = 60) int filesAtOnce) {
        List<Match> found = find(base, least, filesAtOnce);
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ofAllPairs(base, least));
    }

    /** Counts who has what on a list of strings, and compares everybody with everybody. */
    private static List<Match> ofAllPairs(List<MatchCandidate> base, Likeness least) {
        Map<MatchKey, Integer> holders = new HashMap<>();
        for (MatchCandidate candidate : base) {
            keysOf(candidate).forEach(key -> holders.merge(key, 1, Integer::sum));
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            for (int j = i + 1; j < base.size(); j++) {
                CustomerMatching.match(
                                MatchForm.of(base.get(i), NO_ONE),
                                MatchForm.of(base.get(j), NO_ONE),
                                MatchingPolicy.DEFAULT,
                                key -> holders.get(key) > MatchingPolicy.DEFAULT.holdersAtMost())
                        .filter(match -> match.likeness().compareTo(least) <= 0)
                        .ifPresent(matches::add);
            }
        }
        return matches;
    }

    private static Set<MatchKey> keysOf(MatchCandidate candidate) {
        ImmutableSet.Builder<MatchKey> keys = ImmutableSet.builder();
        candidate
                .keys()
                .forEach(key ->
                        keys.add(new MatchKey(MatchKey.Kind.valueOf(key.kind().name()), key.text())));
        NameForm name = NameForm.of(candidate, NO_ONE);
        candidate
                .birthday()
                .filter(day -> name.isKnown())
                .ifPresent(day ->
                        keys.add(new MatchKey(MatchKey.Kind.NAME_AND_BIRTHDAY, day.toEpochDay() + "/" + name.full())));
        return keys.build();
    }

    @Property
    @Label("do not depend on the order of the base")
    void do_not_depend_on_order(@ForAll("bases") List<MatchCandidate> base, @ForAll long seed) {
        List<MatchCandidate> shuffled = new ArrayList<>(base);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(find(shuffled, Likeness.UNLIKELY, 10))
                .containsExactlyInAnyOrderElementsOf(find(base, Likeness.UNLIKELY, 1_000));
    }

    @Property
    @Label("are symmetric: two files match alike whichever is named first")
    void are_symmetric(@ForAll("bases") List<MatchCandidate> base) {
        for (int i = 1; i < base.size(); i++) {
            MatchCandidate one = base.get(i - 1);
            MatchCandidate other = base.get(i);
            assertThat(CustomerMatching.match(one, other, MatchingPolicy.DEFAULT, key -> false))
                    .isEqualTo(CustomerMatching.match(other, one, MatchingPolicy.DEFAULT, key -> false));
        }
    }

    private static List<Match> find(Iterable<MatchCandidate> base, Likeness least, int filesAtOnce) {
        List<Match> found = new ArrayList<>();
        DuplicateFinder.of(MatchingPolicy.DEFAULT).holding(filesAtOnce).find(base, least, found::add);
        return found;
    }

    @Example
    @Label("hold no pair of a fleet of 7 with one number, and each pair of a family of 6")
    void leave_fleets_out() {
        assertThat(find(sharing(7), Likeness.UNLIKELY, 100)).isEmpty();
        assertThat(find(sharing(6), Likeness.UNLIKELY, 100)).hasSize(15);
    }

    private static List<MatchCandidate> sharing(int files) {
        List<MatchCandidate> base = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            base.add(Someone.file("C-" + i).mobile("13812345678").candidate());
        }
        return base;
    }

    @Example
    @Label("hold no pair of files with a birthday typed to fill the form")
    void leave_birthdays_of_forms_out() {
        List<MatchCandidate> base = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            base.add(Someone.file("C-" + i).named("张伟").born("1970-01-01").candidate());
        }
        assertThat(find(base, Likeness.UNLIKELY, 100)).isEmpty();
        assertThat(find(base.subList(0, 2), Likeness.UNLIKELY, 100)).hasSize(1);
    }

    @Example
    @Label("are refused of a base that gains or loses a file while it is read")
    void need_the_same_base_in_every_pass() {
        List<MatchCandidate> more = sharing(3);
        assertChangeRefused(more.subList(0, 2), more);
        assertChangeRefused(more, more.subList(0, 2));
    }

    private static void assertChangeRefused(List<MatchCandidate> first, List<MatchCandidate> then) {
        List<List<MatchCandidate>> passes = new ArrayList<>(List.of(first, then));
        assertThatIllegalStateException()
                .isThrownBy(() -> find(() -> passes.remove(0).iterator(), Likeness.LIKELY, 100))
                .withMessage("base: changed while it was read; the same files in every pass are needed");
    }
}
