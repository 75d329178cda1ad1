package io.yangke.crm.tck;

import io.yangke.crm.spi.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text as people have it in their names and say it on the telephone: rare characters, of two units in Java, among common ones. */
public final class RareText {

    /** Each is another customer's. */
    public static final List<CustomerId> IDS_THAT_LOOK_ALIKE = Stream.of(
                    "member",
                    "Member",
                    "MEMBER",
                    "ｍember",
                    "mémber",
                    "me\u0301mber",
                    "member\u200b",
                    "members",
                    "票",
                    "𠮷",
                    "吉",
                    "001",
                    "1",
                    "01",
                    "%",
                    "_",
                    "'",
                    "\\",
                    "/",
                    "#",
                    "𠮷".repeat(64),
                    "𠮷".repeat(63) + "吉")
            .map(CustomerId::of)
            .toList();

    /** Ids in order of their UTF-16 code units: by code point, or by the bytes of UTF-8, the two-unit character would come last. */
    public static final List<CustomerId> IDS_IN_ORDER = Stream.of(
                    "-1", "0", "10", "9", "A", "Z", "_", "a", "aa", "b", "z", "é", "票", "𠮷", "Ａ")
            .map(CustomerId::of)
            .toList();

    /** Seven that come from no plane but the first, six of others, a letter with an accent of its own, and plain ones. */
    private static final int[] CHARACTERS =
            "王李张欧阳龘囍𠮷𪚥𬭼𫍽𰻞㐂𡈽éA9z\u0301😀".codePoints().toArray();

    private static final String BREAKS = " \t\n";

    private final Random random;

    /** Makes the same text for the same seed. */
    public RareText(long seed) {
        random = new Random(seed);
    }

    /** Returns a number, 0 to {@code bound - 1}. */
    public int number(int bound) {
        return random.nextInt(bound);
    }

    /** Returns whether or not. */
    public boolean whether() {
        return random.nextBoolean();
    }

    /** Returns one of some. */
    @SafeVarargs
    public final <V> V oneOf(V... values) {
        return values[number(values.length)];
    }

    /** Returns something, or nothing. */
    public <V> Optional<V> maybe(Supplier<V> value) {
        return whether() ? Optional.of(value.get()) : Optional.empty();
    }

    /** Returns so many things at most. */
    public <V> List<V> some(int most, Supplier<V> value) {
        return IntStream.range(0, number(most + 1)).mapToObj(i -> value.get()).toList();
    }

    /** Returns 1 to {@code most} visible characters. */
    public String word(int most) {
        return IntStream.range(0, 1 + number(most))
                .mapToObj(i -> Character.toString(CHARACTERS[number(CHARACTERS.length)]))
                .collect(Collectors.joining());
    }

    /** Returns text with blanks and line breaks in it. */
    public String text() {
        return IntStream.range(0, 1 + number(20))
                .mapToObj(i -> word(5) + BREAKS.charAt(number(BREAKS.length())))
                .collect(Collectors.joining());
    }

    /** Returns so many digits, the first of them not 0. */
    public String digits(int count) {
        return 1
                + number(9)
                + IntStream.range(1, count).mapToObj(i -> "" + number(10)).collect(Collectors.joining());
    }
}
