package io.yangke.crm.rules.explain;

import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.explain.Argument;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may stand in one place of an explanation.
 *
 * @param types the kinds of argument that may
 * @param constants the enum whose constants stand there, for terms
 */
public record ArgumentKind(Set<Class<? extends Argument>> types, Optional<Class<? extends Enum<?>>> constants) {

    /** Something with a name of its own. */
    public static final ArgumentKind NAMED = of(Argument.Named.class);

    /** An identity. */
    public static final ArgumentKind REFERENCE = of(Argument.Reference.class);

    /** A number. */
    public static final ArgumentKind COUNT = of(Argument.Count.class);

    /** So many of something. */
    public static final ArgumentKind QUANTITY = of(Argument.Quantity.class);

    /** An instant. */
    public static final ArgumentKind MOMENT = of(Argument.Moment.class);

    /** A day. */
    public static final ArgumentKind DAY = of(Argument.Day.class);

    /** Days in a row. */
    public static final ArgumentKind DAYS = of(Argument.Days.class);

    /** A length of time that runs day and night. */
    public static final ArgumentKind SPAN = of(Argument.Span.class);

    /** A length of time within business hours. */
    public static final ArgumentKind WORKING_TIME = of(Argument.WorkingTime.class);

    /** A share. */
    public static final ArgumentKind SHARE = of(Argument.Share.class);

    /** A length of time in the unit of its limit. */
    public static final ArgumentKind TIME = of(ImmutableSet.of(Argument.Span.class, Argument.WorkingTime.class));

    /** A limit: a length, so many days, or a fixed time. */
    public static final ArgumentKind LIMIT = of(ImmutableSet.of(
            Argument.Span.class, Argument.WorkingTime.class, Argument.Quantity.class, Argument.Moment.class));

    public ArgumentKind {
        types = ImmutableSet.copyOf(types);
    }

    private static ArgumentKind of(Class<? extends Argument> type) {
        return of(ImmutableSet.of(type));
    }

    private static ArgumentKind of(Set<Class<? extends Argument>> types) {
        return new ArgumentKind(types, Optional.empty());
    }

    /** Returns the place of one constant. */
    public static ArgumentKind term(Class<? extends Enum<?>> constants) {
        return new ArgumentKind(ImmutableSet.of(Argument.Term.class), Optional.of(constants));
    }

    /** Returns the place of several constants. */
    public static ArgumentKind terms(Class<? extends Enum<?>> constants) {
        return new ArgumentKind(ImmutableSet.of(Argument.Terms.class), Optional.of(constants));
    }

    /** Returns whether the argument may stand here. */
    public boolean admits(Argument argument) {
        return types.contains(argument.getClass()) && termsOf(argument).stream().allMatch(this::admitsTerm);
    }

    private boolean admitsTerm(Argument.Term term) {
        return constants.map(Argument::typeOf).filter(term.type()::equals).isPresent();
    }

    private static List<Argument.Term> termsOf(Argument argument) {
        if (argument instanceof Argument.Term term) {
            return List.of(term);
        }
        return argument instanceof Argument.Terms several ? several.terms() : List.of();
    }
}
