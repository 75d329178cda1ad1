package io.yangke.crm.rules.care.campaign;

import static io.yangke.crm.rules.care.campaign.LectureTallyTest.MAY_31;
import static io.yangke.crm.rules.care.campaign.LectureTallyTest.owner;
import static io.yangke.crm.rules.care.campaign.LectureTallyTest.tally;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Label("LIF-22 A tally of lectures is counted in any parts")
class LectureTallyProperties {

    @Property
    @Label("parts that are merged count as one tally of all, in whatever order, doubled or not")
    void partsCountAsOne(
            @ForAll List<@IntRange(min = 0, max = 800) Integer> ages, @ForAll @IntRange(min = 1, max = 4) int parts) {
        List<LectureTally> split = new ArrayList<>();
        IntStream.range(0, parts).forEach(i -> split.add(tally()));
        LectureTally whole = tally();
        for (int i = 0; i < ages.size(); i++) {
            LectureGuest guest = owner(i, MAY_31.minusDays(ages.get(i)));
            whole.add(guest);
            split.get(i % parts).add(guest);
            split.get((i + 1) % parts).add(guest);
        }
        LectureTally merged = tally();
        split.forEach(merged::merge);
        assertThat(merged.calls()).isEqualTo(whole.calls());
    }
}
