package io.yangke.crm.spi.json;

import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.customer.CustomerFile;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The parts a kind of state is made of: {@code Type.field} for every field, {@code Type} for every member of a closed family,
 * {@code Type.CONSTANT} for every constant.
 */
final class Shape {

    private final Set<String> parts = new TreeSet<>();

    private Shape() {}

    /** Every part that values of a type can have. */
    static Set<String> expected(Class<?> root) {
        Shape shape = new Shape();
        shape.expect(root);
        return shape.parts;
    }

    /** The parts that a value has; absent values and empty collections are not counted. */
    static Set<String> seen(Object root) {
        Shape shape = new Shape();
        shape.see(root);
        return shape.parts;
    }

    /** The types a closed family ends in; the type itself if it is no such family. */
    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Shape::leaves) : Stream.of(type);
    }

    private void expect(Type type) {
        if (type instanceof ParameterizedType) {
            Stream.of(((ParameterizedType) type).getActualTypeArguments()).forEach(this::expect);
            return;
        }
        leaves((Class<?>) type).forEach(this::expectLeaf);
    }

    private void expectLeaf(Class<?> type) {
        if (type == RefusalReason.class) {
            ReasonNames.all().forEach(this::see);
        } else if (type.isEnum()) {
            Stream.of(type.getEnumConstants()).forEach(this::see);
        } else if (isState(type) && parts.add(name(type))) {
            fields(type).forEach(field -> {
                parts.add(name(type) + "." + field.getName());
                expect(field.getGenericReturnType());
            });
        }
    }

    private void see(Object value) {
        if (value instanceof Optional<?>) {
            ((Optional<?>) value).ifPresent(this::see);
        } else if (value instanceof Collection<?>) {
            ((Collection<?>) value).forEach(this::see);
        } else if (value instanceof Map<?, ?>) {
            ((Map<?, ?>) value).keySet().forEach(this::see);
        } else if (value instanceof Enum<?>) {
            parts.add(name(((Enum<?>) value).getDeclaringClass()) + "." + value);
        } else {
            seeFields(value);
        }
    }

    private void seeFields(Object value) {
        Class<?> type =
                isState(value.getClass()) ? value.getClass() : value.getClass().getSuperclass();
        if (isState(type)) {
            parts.add(name(type));
            fields(type).forEach(field -> seeField(type, field, value));
        }
    }

    private void seeField(Class<?> type, Method field, Object holder) {
        Object value = call(field, holder);
        if (!value.equals(Optional.empty()) && !isEmpty(value)) {
            parts.add(name(type) + "." + field.getName());
            see(value);
        }
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> && ((Collection<?>) value).isEmpty()
                || value instanceof Map<?, ?> && ((Map<?, ?>) value).isEmpty();
    }

    private static Object call(Method method, Object holder) {
        try {
            ((AccessibleObject) method).setAccessible(true);
            return method.invoke(holder);
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }

    private static boolean isState(Class<?> type) {
        return type != null
                && type.getName().startsWith("io.yangke.")
                && (type.isRecord() || Modifier.isAbstract(type.getModifiers()) || type == CustomerFile.class);
    }

    private static Stream<Method> fields(Class<?> type) {
        if (type == CustomerFile.class) {
            return Stream.of(FileFields.class.getDeclaredMethods())
                    .filter(marked -> marked.getParameterCount() == 0)
                    .map(marked -> attribute(type, marked.getName()));
        }
        return type.isRecord()
                ? Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor)
                : Stream.of(type.getDeclaredMethods()).filter(Shape::isAttribute);
    }

    private static Method attribute(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException absent) {
            throw new AssertionError(absent);
        }
    }

    private static boolean isAttribute(Method method) {
        boolean hasDefault = !Modifier.isFinal(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && Modifier.isPublic(method.getModifiers())
                && !method.getName().equals("wakeAt");
        return method.getParameterCount() == 0
                && !method.isSynthetic()
                && (Modifier.isAbstract(method.getModifiers()) || hasDefault);
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }
}
