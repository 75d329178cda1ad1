package io.yangke.crm.tck.proof;

import java.util.List;
import java.util.function.Supplier;

/**
 * A store that breaks one clause of the contract.
 *
 * @param clause the clause, such as {@code C-04}
 * @param says what the store does wrongly
 * @param store makes the store
 * @param foundBy the tests that must fail with it, at least one of them named by the clause
 */
record PlantedBug(String clause, String says, Supplier<? extends ListStorage> store, List<String> foundBy) {

    static PlantedBug bug(String clause, String says, Supplier<? extends ListStorage> store, String... foundBy) {
        return new PlantedBug(clause, says, store, List.of(foundBy));
    }

    /** How the clause shows in the names of tests. */
    String prefix() {
        return clause.replace("-", "") + "_";
    }

    @Override
    public String toString() {
        return clause + ": " + says;
    }
}
