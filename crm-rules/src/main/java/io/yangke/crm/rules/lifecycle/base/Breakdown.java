package io.yangke.crm.rules.lifecycle.base;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;

/**
 * The mix of classes for each value of a dimension. Together they are the mix of the whole base. Source: SEG-04.
 *
 * @param mixes the mixes, in order of the values
 */
public record Breakdown(SortedMap<String, ClassMix> mixes) {
    public Breakdown {
        mixes = ImmutableSortedMap.copyOfSorted(mixes);
    }
}
