package io.yangke.crm.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Maps;
import io.yangke.crm.core.json.LocatedJson;
import io.yangke.crm.core.json.LocatedJson.NullNode;
import io.yangke.crm.core.json.ValueReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A value for each of some codes of the host's: an object. A layer replaces single entries, and of an entry that is an
 * object single fields; an entry that is {@code null} is none, so that a layer can take out what stands above it. An
 * entry nobody named before begins as the defaults have it, or blank.
 *
 * @param key the codes
 * @param value the values
 * @param under the values under one key
 * @param blank how an entry begins, if it is an object
 * @param standard the keys the defaults have somewhere; written as {@code null} where they are absent, else they would come
 *     back from the defaults when it is read
 */
record CodeMap<K extends Comparable<K>, V>(
        IdText<K> key, JsonType<V> value, Function<K, JsonType<V>> under, Optional<LocatedJson> blank, Set<K> standard)
        implements JsonType<Map<K, V>> {

    /** Returns a map to values that know nothing of their keys, empty by default. */
    static <K extends Comparable<K>, V> CodeMap<K, V> of(IdText<K> key, JsonType<V> value) {
        return new CodeMap<>(key, value, any -> value, Optional.empty(), Set.of());
    }

    /**
     * Returns a map to objects that have their key.
     *
     * @param start begins the object under a key
     */
    static <K extends Comparable<K>, V, B> CodeMap<K, V> of(
            IdText<K> key, Table<V, B> row, Function<K, B> start, Set<K> standard) {
        return new CodeMap<>(
                key, row, code -> row.from(() -> start.apply(code)), Optional.of(row.defaultTree()), standard);
    }

    /** Returns the values as a list in order of their keys. */
    JsonType<List<V>> list(Function<V, K> keyOf) {
        return new Mapped<>(this, map -> List.copyOf(map.values()), values -> Maps.uniqueIndex(values, keyOf::apply));
    }

    @Override
    public Optional<Map<K, V>> read(LocatedJson node, ValueReader values) {
        Map<K, V> map = new TreeMap<>();
        Map<K, LocatedJson> entries = entries(node, values);
        entries.forEach((code, entry) -> under.apply(code).read(entry, values).ifPresent(it -> map.put(code, it)));
        return map.size() == count(node) ? Optional.of(map) : Optional.empty();
    }

    @Override
    public void check(LocatedJson patch, ValueReader values) {
        entries(patch, values).values().forEach(entry -> value.check(entry, values));
    }

    /** Returns the entries with their codes, in order of codes. */
    Map<K, LocatedJson> entries(LocatedJson node, ValueReader values) {
        Map<K, LocatedJson> entries = new TreeMap<>();
        values.object(node).all().forEach((name, entry) -> {
            Optional<K> code = key.parse(name);
            if (code.isEmpty()) {
                values.refuse(entry, "stands under a name that is none of a code", "a name that is " + key.allowed());
            } else if (!(entry instanceof NullNode)) {
                entries.put(code.get(), entry);
            }
        });
        return entries;
    }

    /** How many entries are there, right or wrong; more than there can be if it is no object. */
    private static long count(LocatedJson node) {
        return node instanceof LocatedJson.ObjectNode object
                ? object.fields().values().stream()
                        .filter(entry -> !(entry instanceof NullNode))
                        .count()
                : Long.MAX_VALUE;
    }

    @Override
    public LocatedJson merge(LocatedJson below, LocatedJson patch, LocatedJson defaults) {
        if (!(below instanceof LocatedJson.ObjectNode base) || !(patch instanceof LocatedJson.ObjectNode entries)) {
            return patch;
        }
        Map<String, LocatedJson> merged = new LinkedHashMap<>(base.fields());
        entries.fields().forEach((name, entry) -> merged.put(name, merged(name, base, entry, defaults)));
        return new LocatedJson.ObjectNode(patch.at(), merged);
    }

    private LocatedJson merged(String name, LocatedJson.ObjectNode base, LocatedJson entry, LocatedJson defaults) {
        Optional<LocatedJson> start = present(defaults, name).or(() -> blank);
        Optional<LocatedJson> below = present(base, name).or(() -> start);
        return entry instanceof NullNode || below.isEmpty()
                ? entry
                : value.merge(below.get(), entry, start.orElseGet(below::get));
    }

    private static Optional<LocatedJson> present(LocatedJson node, String name) {
        Optional<LocatedJson> entry = node instanceof LocatedJson.ObjectNode object
                ? Optional.ofNullable(object.fields().get(name))
                : Optional.empty();
        return entry.filter(it -> !(it instanceof NullNode));
    }

    @Override
    public JsonNode write(Map<K, V> map) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        map.forEach((code, present) -> node.set(key.text().apply(code), value.write(present)));
        standard.stream()
                .filter(code -> !map.containsKey(code))
                .sorted()
                .forEach(code -> node.putNull(key.text().apply(code)));
        return node;
    }

    @Override
    public ObjectNode schema() {
        return Schemas.open(key.schema(), Schemas.nullable(value.schema()));
    }
}
