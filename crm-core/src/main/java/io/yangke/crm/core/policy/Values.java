package io.yangke.crm.core.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The values of one object while it is read, until all are there to make a record of. Not thread-safe. */
final class Values {

    private final Object key;
    private final Map<String, Object> byName = new HashMap<>();

    private Values(Object key) {
        this.key = key;
    }

    /** Returns no values yet, of an object that stands under a key. */
    static Values under(Object key) {
        return new Values(key);
    }

    /** Returns no values yet, of an object that stands under no key. */
    static Values empty() {
        return new Values("");
    }

    /** Returns the key the object stands under. */
    <K> K key(Class<K> type) {
        return type.cast(key);
    }

    void put(String name, Object value) {
        byName.put(name, value);
    }

    /** Returns the value of a field, which must have been read. */
    @SuppressWarnings("unchecked") // What stands under a field's name was read by a field of this name and type.
    <T> T get(Field<?, Values, T> field) {
        return (T) Objects.requireNonNull(byName.get(field.name()), field.name());
    }
}
