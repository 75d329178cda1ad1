package io.yangke.crm.rules.lifecycle;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What would change a customer's class: what the customer could do, and what time does. Found by asking the same table as the
 * verdict. Source: SEG-01.
 *
 * @param customerClass the class as of the day
 * @param ways the ways to better classes, the best class first; none asks for all that another way to the same class asks for
 * @param turns the changes that time alone brings about, in their order, until nothing changes any more
 */
public record ClassOutlook(CustomerClass customerClass, List<ClassWay> ways, List<ClassTurn> turns) {
    public ClassOutlook {
        Objects.requireNonNull(customerClass, "customerClass");
        ways = ImmutableList.copyOf(ways);
        turns = ImmutableList.copyOf(turns);
    }

    /**
     * Returns the outlook of a customer.
     *
     * @param table the table of classes
     * @param history the customer's facts, of which none lies after the day
     * @param asOf the day
     */
    public static ClassOutlook of(ClassTable table, ClassHistory history, LocalDate asOf) {
        ClassCourse course = new ClassCourse(table, history, asOf);
        CustomerClass now = course.classOn(asOf);
        return new ClassOutlook(
                now,
                ClassWays.of(table, history.on(asOf), now).stream()
                        .map(way -> way.until(course.lastDay(way)))
                        .toList(),
                course.turns());
    }
}
