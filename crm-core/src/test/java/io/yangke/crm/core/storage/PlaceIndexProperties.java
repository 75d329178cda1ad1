package io.yangke.crm.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlaceIndexProperties {

    /** Adds or removes a place. */
    record Step(boolean add, Slot slot) {}

    @Property
    void reads_like_one_sorted_set_C_23_C_24(@ForAll("steps") List<Step> steps, @ForAll("slots") Slot place) {
        PlaceIndex index = new PlaceIndex();
        NavigableSet<Slot> model = new TreeSet<>();
        for (Step step : steps) {
            if (step.add()) {
                index.add(step.slot());
                model.add(step.slot());
            } else {
                index.remove(step.slot());
                model.remove(step.slot());
            }
        }

        assertThat(index.first()).isEqualTo(model.stream().findFirst());
        assertThat(behind(index, place, Integer.MAX_VALUE)).containsExactlyElementsOf(model.tailSet(place, false));
        assertThat(behind(index, place, 3))
                .containsExactlyElementsOf(
                        model.tailSet(place, false).stream().limit(3).toList());
    }

    private static List<Slot> behind(PlaceIndex index, Slot place, int limit) {
        List<Slot> visited = new ArrayList<>();
        index.visitBehind(place, slot -> visited.add(slot) && visited.size() < limit);
        return visited;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(true, true, false), slots())
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    /** Few instants, on both sides of the borders of spans, so that steps meet. */
    @Provide
    Arbitrary<Slot> slots() {
        Arbitrary<Long> seconds = Arbitraries.of(
                Instant.MIN.getEpochSecond(), -4_097L, -4_096L, -1L, 0L, 1L, 4_095L, 4_096L, 8_192L, 1_790_000_000L);
        return Combinators.combine(seconds, Arbitraries.of(0, 1, 999_999_999), Arbitraries.of("A", "B", "a"))
                .as(Slot::new);
    }
}
