package io.yangke.crm.rules.lifecycle;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.List;
import java.util.Objects;

/**
 * A row of the table of classes. Source: SEG-01.
 *
 * @param customerClass the class it gives
 * @param anyOf the conditions, of which one must hold; not empty
 */
public record ClassRow(CustomerClass customerClass, List<ClassCondition> anyOf) {
    public ClassRow {
        Objects.requireNonNull(customerClass, "customerClass");
        anyOf = ImmutableList.copyOf(anyOf);
        Checks.require(!anyOf.isEmpty(), "anyOf", "is empty", "a condition, or the one that always holds, is needed");
    }

    /** Returns the row that gives a class if one of the conditions holds. */
    public static ClassRow of(CustomerClass customerClass, ClassCondition... anyOf) {
        return new ClassRow(customerClass, List.of(anyOf));
    }

    /** Returns the row that gives a class to all who are left. */
    public static ClassRow otherwise(CustomerClass customerClass) {
        return of(customerClass, ClassCondition.ALWAYS);
    }
}
