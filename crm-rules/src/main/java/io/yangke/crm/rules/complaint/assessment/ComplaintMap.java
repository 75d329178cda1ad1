package io.yangke.crm.rules.complaint.assessment;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.DealerId;
import java.util.List;
import java.util.Objects;

/**
 * The complaints of eight quarters by quarter, matter, cause and handling. Source: CMP-16.
 *
 * @param dealer the dealer
 * @param quarters the eight quarters, oldest first
 * @param cells the cells with complaints, in their order
 * @param consultations the consultations of the quarters, which are in no cell
 */
public record ComplaintMap(DealerId dealer, List<Quarter> quarters, List<Filled> cells, int consultations) {

    /**
     * A cell with complaints.
     *
     * @param cell the cell
     * @param complaints how many, at least 1
     */
    public record Filled(MapCell cell, int complaints) {
        public Filled {
            Objects.requireNonNull(cell, "cell");
        }
    }

    public ComplaintMap {
        Objects.requireNonNull(dealer, "dealer");
        quarters = ImmutableList.copyOf(quarters);
        cells = ImmutableList.copyOf(cells);
    }

    /** Returns how many complaints the map holds. */
    public int complaints() {
        return cells.stream().mapToInt(Filled::complaints).sum();
    }
}
