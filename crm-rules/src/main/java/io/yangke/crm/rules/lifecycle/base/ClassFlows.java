package io.yangke.crm.rules.lifecycle.base;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who moved from what class to what, between two days. Of each class {@code opening + in − out = closing}. Source: SEG-02.
 *
 * @param moves the customers by class at the beginning and at the end, none twice, in order of the classes, those without a class
 *     last
 */
public record ClassFlows(List<ClassMove> moves) {
    public ClassFlows {
        moves = ImmutableList.copyOf(moves);
    }

    /** Returns how many customers were in a class at the beginning. */
    public long opening(CustomerClass customerClass) {
        return sum(move -> is(customerClass, move.from()));
    }

    /** Returns how many came into a class from another, or from none. */
    public long in(CustomerClass customerClass) {
        return sum(move -> is(customerClass, move.to()) && !move.isStay());
    }

    /** Returns how many went from a class into another, or into none. */
    public long out(CustomerClass customerClass) {
        return sum(move -> is(customerClass, move.from()) && !move.isStay());
    }

    /** Returns how many customers are in a class at the end. */
    public long closing(CustomerClass customerClass) {
        return sum(move -> is(customerClass, move.to()));
    }

    /** Returns by how many customers a class has grown; shrunk, if negative. */
    public long net(CustomerClass customerClass) {
        return in(customerClass) - out(customerClass);
    }

    /** Returns how many moved from one class to another; empty stands for none. */
    public long moved(Optional<CustomerClass> from, Optional<CustomerClass> to) {
        return sum(move -> move.from().equals(from) && move.to().equals(to));
    }

    private long sum(Predicate<ClassMove> which) {
        return moves.stream().filter(which).mapToLong(ClassMove::customers).sum();
    }

    private static boolean is(CustomerClass customerClass, Optional<CustomerClass> other) {
        return other.filter(customerClass::equals).isPresent();
    }
}
