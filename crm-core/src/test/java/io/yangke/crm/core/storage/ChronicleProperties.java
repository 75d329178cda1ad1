package io.yangke.crm.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.storage.Cursor;
import io.yangke.crm.spi.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ChronicleProperties {

    @Property
    void reads_like_one_sorted_set_however_records_and_reads_alternate_C_50_C_51_C_55(
            @ForAll("slots") List<Slot> records,
            @ForAll("slot") Slot from,
            @ForAll @IntRange(min = 1, max = 5) int limit) {
        Chronicle<Slot> chronicle = new Chronicle<>(Slot::at, Slot::id);
        TreeSet<Slot> model = new TreeSet<>();
        for (Slot added : records) {
            if (model.add(added)) {
                chronicle.add(added);
            }
            if (added.nano() == 0) {
                assertThat(everything(chronicle)).containsExactlyElementsOf(model);
            }
        }

        assertThat(everything(chronicle)).containsExactlyElementsOf(model);
        assertThat(inPages(chronicle, limit)).containsExactlyElementsOf(model);
        assertThat(chronicle
                        .page(from.at(), Optional.empty(), Optional.empty(), 99, slot -> slot)
                        .items())
                .containsExactlyElementsOf(model.tailSet(Slot.startOf(from.at()), true));
        assertThat(chronicle
                        .page(Instant.MIN, Optional.of(from.at()), Optional.empty(), 99, slot -> slot)
                        .items())
                .containsExactlyElementsOf(model.headSet(Slot.startOf(from.at()), false));
        assertThat(chronicle
                        .page(Instant.MIN, Optional.empty(), Optional.of(from.cursor()), 99, slot -> slot)
                        .items())
                .containsExactlyElementsOf(model.tailSet(from, false));
    }

    private static List<Slot> everything(Chronicle<Slot> chronicle) {
        return chronicle
                .page(Instant.MIN, Optional.empty(), Optional.empty(), 99, slot -> slot)
                .items();
    }

    private static List<Slot> inPages(Chronicle<Slot> chronicle, int limit) {
        List<Slot> all = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Slot> page = chronicle.page(Instant.MIN, Optional.empty(), after, limit, slot -> slot);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @Provide
    Arbitrary<List<Slot>> slots() {
        return slot().list().ofMaxSize(40);
    }

    /** Few instants and ids, so that places meet; ids of which one begins with another. */
    @Provide
    Arbitrary<Slot> slot() {
        return Combinators.combine(
                        Arbitraries.of(-1L, 0L, 1L, 1_790_000_000L),
                        Arbitraries.of(0, 1, 999_999_999),
                        Arbitraries.of("A", "AA", "B", "a", "𠮷"))
                .as(Slot::new);
    }
}
