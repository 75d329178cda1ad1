package io.yangke.crm.core.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Draws values, and often the ends of their ranges. */
record Dice(Random random) {

    int whole(int min, int max) {
        return (int) number(min, max);
    }

    long number(long min, long max) {
        return switch (random.nextInt(6)) {
            case 0 -> min;
            case 1 -> max;
            default -> min + (long) (random.nextDouble() * (max - min));
        };
    }

    boolean yes() {
        return random.nextBoolean();
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return yes() ? Optional.of(value.get()) : Optional.empty();
    }

    @SafeVarargs
    final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    <E extends Enum<E>> E one(Class<E> type) {
        return one(type.getEnumConstants());
    }

    @SafeVarargs
    final <T> Set<T> some(T... values) {
        List<T> shuffled = new ArrayList<>();
        for (T value : values) {
            shuffled.add(value);
        }
        Collections.shuffle(shuffled, random);
        return new LinkedHashSet<>(shuffled.subList(0, random.nextInt(values.length + 1)));
    }

    <E extends Enum<E>> Set<E> some(Class<E> type) {
        return some(type.getEnumConstants());
    }

    /** Some constants in any order, each with a value. */
    <E extends Enum<E>, V> Map<E, V> mapOfSome(Class<E> type, Supplier<V> value) {
        Map<E, V> map = new EnumMap<>(type);
        some(type).forEach(constant -> map.put(constant, value.get()));
        return map;
    }

    /** Every constant with a value. */
    <E extends Enum<E>, V> Map<E, V> mapOfAll(Class<E> type, Supplier<V> value) {
        Map<E, V> map = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants()).forEach(constant -> map.put(constant, value.get()));
        return map;
    }
}
