package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.Expiry;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values that differ from a given one in a single place, for every place it has. */
final class Variants {

    private Variants() {}

    /** Returns the variants of a value by the path of what is other in them; none for a place that cannot be other alone. */
    static Map<String, Object> of(Object value) {
        Map<String, Object> variants = new TreeMap<>();
        add(variants, "", value);
        return variants;
    }

    private static void add(Map<String, Object> variants, String path, Object value) {
        if (value instanceof Record record) {
            addRecord(variants, path, record);
        } else if (value instanceof List<?> list) {
            addList(variants, path, list);
        } else if (value instanceof Optional<?> optional) {
            Object inner = optional.orElseThrow(() -> new IllegalStateException(path + " is absent"));
            variants.put(path + ".absent", Optional.empty());
            of(inner).forEach((place, other) -> variants.put(path + place, Optional.of(other)));
        } else {
            List<Object> others = leaves(value);
            for (int i = 0; i < others.size(); i++) {
                variants.put(path + "~" + i, others.get(i));
            }
        }
    }

    private static void addList(Map<String, Object> variants, String path, List<?> list) {
        variants.put(path + ".none", List.of());
        for (int i = 0; i < list.size(); i++) {
            int place = i;
            of(list.get(i)).forEach((inner, other) -> {
                List<Object> copy = new ArrayList<>(list);
                copy.set(place, other);
                variants.put(path + "[" + place + "]" + inner, copy);
            });
        }
    }

    private static void addRecord(Map<String, Object> variants, String path, Record record) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(parts).map(part -> read(record, part)).toArray();
        for (int i = 0; i < parts.length; i++) {
            String place = path + "." + parts[i].getName();
            for (Map.Entry<String, Object> other : of(values[i]).entrySet()) {
                Object[] changed = values.clone();
                changed[i] = other.getValue();
                make(record.getClass(), parts, changed).ifPresent(made -> variants.put(place + other.getKey(), made));
            }
        }
    }

    private static List<Object> leaves(Object value) {
        if (value instanceof Long number) {
            return List.of(number + 1, number - 1, -number);
        } else if (value instanceof Integer number) {
            return List.of(number + 1);
        } else if (value instanceof Boolean flag) {
            return List.of(!flag);
        } else if (value instanceof String text) {
            return List.of(text + "x", text.substring(1));
        } else if (value instanceof Instant at) {
            return List.of(at.plusNanos(1), at.minusSeconds(1));
        } else if (value instanceof Expiry expiry) {
            return List.of(
                    Expiry.endOf(expiry.lastDay().plusDays(1), expiry.zone()),
                    Expiry.endOf(expiry.lastDay(), ZoneId.of("Asia/Urumqi")));
        } else if (value instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != constant)
                    .map(Object.class::cast)
                    .toList();
        }
        throw new IllegalStateException("no variants of " + value.getClass());
    }

    private static Object read(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Empty if no such record may be. */
    private static Optional<Object> make(Class<?> type, RecordComponent[] parts, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
