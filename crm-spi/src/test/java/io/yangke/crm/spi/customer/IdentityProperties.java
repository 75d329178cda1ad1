package io.yangke.crm.spi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("CUS-03: a typed identity")
final class IdentityProperties {

    private static final String GAPS = "\u3000\u00a0\u200b\ufeff\u2009 \t";

    @Provide
    Arbitrary<String> mobiles() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(5).ofMaxLength(13);
        Arbitrary<String> mainland = Arbitraries.strings()
                .numeric()
                .ofLength(9)
                .flatMap(rest -> Arbitraries.integers().between(3, 9).map(second -> "1" + second + rest));
        Arbitrary<String> prefix = Arbitraries.of("", "+86", "0086", "86", "0", "+852", "00", "+");
        return Combinators.combine(prefix, Arbitraries.oneOf(digits, mainland)).as(String::concat);
    }

    @Provide
    Arbitrary<String> vins() {
        return Arbitraries.strings()
                .withChars("ABCDEFGHJKLMNPRSTUVWXYZ0123456789abcdefghjklmnprstuvwxyz")
                .ofLength(17);
    }

    @Provide
    Arbitrary<String> plates() {
        Arbitrary<String> rest = Arbitraries.strings()
                .withChars("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcxyz领警挂学港澳")
                .ofMinLength(1)
                .ofMaxLength(11);
        return Combinators.combine(Arbitraries.of("京", "粤", "沪", "使", "W"), rest)
                .as(String::concat);
    }

    @Provide
    Arbitrary<String> emails() {
        Arbitrary<String> local = Arbitraries.strings()
                .withChars("abcXYZ019._-+*!")
                .ofMinLength(1)
                .ofMaxLength(64);
        Arbitrary<String> label =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20);
        return Combinators.combine(local, label, label).as((a, b, c) -> a + "@" + b + "." + c);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMinLength(1).ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("张王李欧阳伟芳·・ 　\u00a0\u200bＡａÄİıſßΣ*")
                        .ofMinLength(1)
                        .ofMaxLength(8));
    }

    @Property
    @Label("is the same when its value is typed again, also in full width and with gaps, under any locale")
    void mobiles_are_stable(@ForAll("mobiles") String typed, @ForAll long noise) {
        taken(MobileNumber::of, typed).ifPresent(number -> {
            assertStable(MobileNumber::of, MobileNumber::value, number, noise);
            assertMasked(number.value(), number.toString());
        });
    }

    @Property
    @Label("VIN is the same when its value is typed again, also in full width and with gaps, under any locale")
    void vins_are_stable(@ForAll("vins") String typed, @ForAll long noise) {
        Vin vin = Vin.of(typed);
        assertStable(Vin::of, Vin::value, vin, noise);
        assertMasked(vin.value(), vin.toString());
    }

    @Property
    @Label("VIN has exactly one check digit that fits")
    void vins_have_one_check_digit(@ForAll("vins") String typed) {
        long fitting = "0123456789X"
                .chars()
                .filter(digit -> Vin.of(typed.substring(0, 8) + (char) digit + typed.substring(9))
                        .checkDigitFits())
                .count();
        assertThat(fitting).isEqualTo(1);
    }

    @Property
    @Label("plate is the same when its value is typed again, also in full width and with gaps, under any locale")
    void plates_are_stable(@ForAll("plates") String typed, @ForAll long noise) {
        Plate plate = Plate.of(typed);
        assertStable(Plate::of, Plate::value, plate, noise);
        assertMasked(plate.value(), plate.toString());
    }

    @Property
    @Label("address is the same when its value is typed again, under any locale")
    void emails_are_stable(@ForAll("emails") String typed) {
        EmailAddress address = EmailAddress.of(typed);
        assertThat(EmailAddress.of(address.value())).isEqualTo(address);
        assertThat(EmailAddress.of("\u3000" + typed.toUpperCase(Locale.ROOT) + "\u00a0"))
                .isEqualTo(address);
        assertMasked(address.value(), address.toString());
    }

    @Property
    @Label("name is kept as given, its key is a key of itself, and its text says nothing of it")
    void names_are_kept(@ForAll("names") String typed) {
        taken(PersonName::of, typed).ifPresent(name -> {
            assertThat(name.value()).isEqualTo(typed);
            assertMasked(name.value(), name.toString());
            if (name.comparisonKey().codePoints().count() <= PersonName.MAX) {
                assertThat(PersonName.of(name.comparisonKey()).comparisonKey()).isEqualTo(name.comparisonKey());
            }
        });
    }

    @Property
    @Label("is taken or refused with one message that names the field, whatever is typed")
    void any_text(@ForAll String typed) {
        taken(PersonName::of, typed);
        taken(MobileNumber::of, typed);
        taken(EmailAddress::of, typed);
        taken(Vin::of, typed);
        taken(Plate::of, typed);
    }

    private static <T> Optional<T> taken(Function<String, T> kind, String typed) {
        try {
            return Optional.of(kind.apply(typed));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).matches("(name|mobile|email|vin|plate): [^;]+; .+");
            return Optional.empty();
        }
    }

    private static <T> void assertStable(Function<String, T> kind, Function<T, String> text, T value, long noise) {
        assertThat(kind.apply(text.apply(value))).isEqualTo(value);
        assertThat(kind.apply(noisy(text.apply(value), noise))).isEqualTo(value);
    }

    private static String noisy(String text, long noise) {
        StringBuilder noisy = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = (noise >> i % 60 & 1) == 1;
            noisy.append(wide && c > ' ' && c < 127 ? (char) (c + 0xFEE0) : c);
            noisy.append(wide ? GAPS.charAt(i % GAPS.length()) : "");
        }
        return noisy.toString();
    }

    private static void assertMasked(String value, String shown) {
        for (int i = 0; i + 4 <= shown.length(); i++) {
            assertThat(value).doesNotContain(shown.substring(i, i + 4));
        }
    }
}
