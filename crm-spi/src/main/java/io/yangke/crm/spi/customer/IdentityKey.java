package io.yangke.crm.spi.customer;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The exact text by which a store finds customers: two customers share a number if and only if they have an equal key for it.
 *
 * <p>It is personal data: a store may keep it in a column, and never logs it. {@code toString} is masked. Ordered by kind, then
 * by text. Source: CUS-05.
 *
 * @param kind what it is a number of
 * @param text the value as {@link MobileNumber}, {@link Vin}, {@link Plate} or {@link EmailAddress} normalises it
 */
public record IdentityKey(Kind kind, String text) implements Comparable<IdentityKey> {

    private static final Comparator<IdentityKey> ORDER =
            Comparator.comparing(IdentityKey::kind).thenComparing(IdentityKey::text);

    /** What a key is a number of. The names are stable: a store may keep them. */
    public enum Kind {
        /** A {@link MobileNumber}. */
        MOBILE(text -> MobileNumber.of(text).value()),
        /** A {@link Vin}. */
        VIN(text -> Vin.of(text).value()),
        /** A {@link Plate}. */
        PLATE(text -> Plate.of(text).value()),
        /** An {@link EmailAddress}. */
        EMAIL(text -> EmailAddress.of(text).value());

        private final UnaryOperator<String> normal;

        Kind(UnaryOperator<String> normal) {
            this.normal = normal;
        }
    }

    /**
     * Normalises the text as its kind does.
     *
     * @throws IllegalArgumentException if the text is no number of this kind
     */
    public IdentityKey {
        Objects.requireNonNull(kind, "kind");
        text = kind.normal.apply(text);
    }

    /** Returns the key of a mobile number. */
    public static IdentityKey of(MobileNumber mobile) {
        return new IdentityKey(Kind.MOBILE, mobile.value());
    }

    /** Returns the key of a vehicle identification number. */
    public static IdentityKey of(Vin vin) {
        return new IdentityKey(Kind.VIN, vin.value());
    }

    /** Returns the key of a plate. */
    public static IdentityKey of(Plate plate) {
        return new IdentityKey(Kind.PLATE, plate.value());
    }

    /** Returns the key of an e-mail address. */
    public static IdentityKey of(EmailAddress email) {
        return new IdentityKey(Kind.EMAIL, email.value());
    }

    @Override
    public int compareTo(IdentityKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "/****";
    }
}
