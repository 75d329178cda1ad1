package io.yangke.crm.tck.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which parts of values were there, and which were absent or empty, in all values looked at. */
public final class Seen {

    private static final Set<Boolean> BOTH = Set.of(true, false);

    private final Map<String, Set<Boolean>> parts = new TreeMap<>();

    /** Looks at nothing yet. */
    public Seen() {}

    /** Looks at a value, and at all that is in it. */
    public void look(Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(this::look);
        } else if (value instanceof Optional<?> some) {
            some.ifPresent(this::look);
        } else if (value.getClass().getName().startsWith("io.yangke.")
                && !value.getClass().isEnum()) {
            parts(value).forEach(part -> lookAtPart(part, value));
        }
    }

    /**
     * Fails unless whatever may be absent or empty was seen there and was seen absent.
     *
     * @param neverEmpty the lists that must not be empty
     */
    public void assertEverythingBothWays(String... neverEmpty) {
        Set<String> oneWay = parts.entrySet().stream()
                .filter(part -> !part.getValue().equals(BOTH))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(parts).as("parts that may be absent").hasSizeGreaterThan(5);
        assertThat(oneWay).as("parts that were always there, or never").containsExactlyInAnyOrder(neverEmpty);
    }

    private void lookAtPart(Method part, Object value) {
        Object there = value(part, value);
        String name = part.getDeclaringClass().getSimpleName() + "." + part.getName();
        if (there instanceof Optional<?> some) {
            parts.computeIfAbsent(name, unknown -> new TreeSet<>()).add(some.isPresent());
        } else if (there instanceof Collection<?> many) {
            parts.computeIfAbsent(name, unknown -> new TreeSet<>()).add(!many.isEmpty());
        }
        look(there);
    }

    /** The components of a record, and the attributes of a value that is built. */
    private static Stream<Method> parts(Object value) {
        Class<?> type = value.getClass();
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(component -> component.getAccessor())
                : Arrays.stream(type.getSuperclass().getDeclaredMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method -> method.getParameterCount() == 0);
    }

    private static Object value(Method part, Object value) {
        try {
            return part.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(part.toString(), e);
        }
    }
}
