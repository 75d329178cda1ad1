package io.yangke.crm.rules.points.books;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Copies of records that differ in some fields. */
final class Fields {

    private Fields() {}

    /** Returns the record with other values in fields; names and values take turns. */
    @SuppressWarnings("unchecked")
    static <T extends Record> T with(T record, Object... changes) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Map<Object, Object> changed = new HashMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                Object now = parts[i].getAccessor().invoke(record);
                values[i] = changed.containsKey(parts[i].getName()) ? changed.remove(parts[i].getName()) : now;
            }
            if (!changed.isEmpty()) {
                throw new IllegalArgumentException(changed.keySet() + ": are no fields of " + record.getClass());
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
