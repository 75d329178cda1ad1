package io.yangke.crm.rules.points;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Fields one after the other in bytes, so that no two rows of fields have the same bytes: numbers have a fixed width, texts and
 * lists say their length first, and what may be absent says whether it is there. Not thread-safe.
 */
final class ByteForm {

    private byte[] bytes = new byte[512];
    private int size;

    ByteForm flag(boolean value) {
        room(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    ByteForm number(int value) {
        room(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >> shift);
        }
        return this;
    }

    ByteForm number(long value) {
        return number((int) (value >> Integer.SIZE)).number((int) value);
    }

    ByteForm text(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        number(text.length);
        room(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    /** The name of a constant: its place among the others may change with a release. */
    ByteForm name(Enum<?> constant) {
        return text(constant.name());
    }

    ByteForm instant(Instant at) {
        return number(at.getEpochSecond()).number(at.getNano());
    }

    <T> ByteForm optional(Optional<T> value, BiConsumer<ByteForm, T> form) {
        flag(value.isPresent());
        if (value.isPresent()) {
            form.accept(this, value.get());
        }
        return this;
    }

    <T> ByteForm list(Collection<T> values, BiConsumer<ByteForm, T> form) {
        number(values.size());
        for (T value : values) {
            form.accept(this, value);
        }
        return this;
    }

    byte[] digest(MessageDigest digest) {
        digest.update(bytes, 0, size);
        return digest.digest();
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
