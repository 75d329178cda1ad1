package io.yangke.crm.rules.lifecycle.base;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;
import java.util.List;

/** Bands of age in months, each from its lower cut, inclusive, to the next, exclusive. */
final class AgeBands {

    private static final int MAX_MONTHS = 1_200;

    private final ImmutableList<Integer> cuts;

    AgeBands(List<Integer> cutMonths) {
        cuts = ImmutableList.copyOf(cutMonths);
        int last = 0;
        for (int cut : cuts) {
            Checks.range("cutMonths", cut, last + 1L, MAX_MONTHS);
            last = cut;
        }
    }

    String of(LocalDate since, LocalDate asOf) {
        int band = 0;
        while (band < cuts.size() && !since.isAfter(asOf.minusMonths(cuts.get(band)))) {
            band++;
        }
        int lower = band == 0 ? 0 : cuts.get(band - 1);
        return band == cuts.size() ? lower + "+" : lower + "-" + cuts.get(band);
    }
}
