package io.yangke.crm.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("A lean table")
final class LeanTableProperties {

    record Entry(String key, int value) {}

    @Provide
    Arbitrary<List<Entry>> entries() {
        // Aa and BB have one hash, and so have their doubles.
        Arbitrary<String> alike = Arbitraries.of("Aa", "BB", "AaAa", "AaBB", "BBAa", "BBBB", "", "𠮷");
        Arbitrary<String> counted = Arbitraries.integers().between(0, 99).map(n -> "C-" + n);
        return Combinators.combine(Arbitraries.oneOf(alike, counted), Arbitraries.integers())
                .as(Entry::new)
                .list()
                .ofMaxSize(200);
    }

    @Property
    @Label("holds what a map in order of arrival would hold")
    void agrees_with_a_map(@ForAll("entries") List<Entry> entries) {
        LeanTable<String, Entry> table = new LeanTable<>(Entry::key);
        Map<String, Entry> model = new LinkedHashMap<>();
        for (Entry entry : entries) {
            assertThat(table.put(entry)).isEqualTo(model.put(entry.key(), entry));
        }

        assertThat(all(table)).isEqualTo(List.copyOf(model.values()));
        assertThat(table.findAll(model.keySet())).isEqualTo(List.copyOf(model.values()));
        for (String key : List.of("Aa", "BB", "C-1", "C-100", "", "BBBBBB")) {
            assertThat(table.get(key)).isEqualTo(model.get(key));
        }
    }

    @Example
    @Label("holds a hundred thousand, and finds each")
    void holds_many() {
        LeanTable<String, Entry> table = new LeanTable<>(Entry::key);
        for (int n = 0; n < 100_000; n++) {
            table.put(new Entry("C-" + n, n));
        }

        assertThat(table.size()).isEqualTo(100_000);
        for (int n = 0; n < 100_000; n++) {
            assertThat(table.find("C-" + n)).contains(new Entry("C-" + n, n));
        }
        assertThat(table.find("C-100000")).isEmpty();
    }

    private static List<Entry> all(LeanTable<String, Entry> table) {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            all.add(table.at(i));
        }
        return all;
    }
}
