package io.yangke.crm.rules.lifecycle;

import static io.yangke.crm.spi.explain.Argument.count;
import static io.yangke.crm.spi.explain.Argument.term;

import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells which criteria of a row hold for some facts and which do not. Rows and conditions are counted from 1. */
final class RowTelling {

    private final RangeTelling ranges;

    RowTelling(ClassFacts facts) {
        this.ranges = new RangeTelling(facts);
    }

    Explanation matched(int row, ClassRow matched) {
        ClassCondition holds = matched.anyOf().stream()
                .filter(this::holds)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("row " + (row + 1) + " does not hold"));
        return holds.allOf().isEmpty()
                ? ClassCode.OTHERWISE.with(number(row), term(matched.customerClass()))
                : ClassCode.ROW
                        .with(number(row), term(matched.customerClass()))
                        .because(bounds(holds).map(ranges::met).toList());
    }

    /** Tells of a row of a better class than the one found: it does not hold, or comes too late. */
    Explanation better(int row, ClassRow better, int matched) {
        return better.anyOf().stream().anyMatch(this::holds)
                ? ClassCode.PRECEDED.with(number(row), term(better.customerClass()), number(matched))
                : ClassCode.BETTER_ROW
                        .with(number(row), term(better.customerClass()))
                        .because(lacking(better));
    }

    private List<Explanation> lacking(ClassRow row) {
        if (row.anyOf().size() == 1) {
            return failed(row.anyOf().get(0));
        }
        List<Explanation> conditions = new ArrayList<>();
        for (int i = 0; i < row.anyOf().size(); i++) {
            conditions.add(ClassCode.CONDITION
                    .with(number(i))
                    .because(failed(row.anyOf().get(i))));
        }
        return conditions;
    }

    private List<Explanation> failed(ClassCondition condition) {
        return bounds(condition)
                .filter(range -> !ranges.holds(range))
                .map(ranges::failed)
                .toList();
    }

    private boolean holds(ClassCondition condition) {
        return condition.allOf().stream().allMatch(ranges::holds);
    }

    private static Stream<ClassRange> bounds(ClassCondition condition) {
        return condition.allOf().stream().flatMap(range -> range.bounds().stream());
    }

    private static Argument number(int index) {
        return count(index + 1L);
    }
}
