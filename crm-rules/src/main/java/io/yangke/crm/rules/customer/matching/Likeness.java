package io.yangke.crm.rules.customer.matching;

/** How sure one may be that two files are of one customer; the surest first. Source: CUS-05. */
public enum Likeness {

    /** One customer by all that is known; fit to be merged without a look, where the host wants that. */
    CERTAIN,

    /** Probably one customer: for a person to look at. */
    LIKELY,

    /** Something in common, yet more against it: relatives who share a number, an old and a new owner of a car. */
    UNLIKELY;

    /** Returns whether this is as sure as the other, or surer. */
    public boolean isAtLeast(Likeness other) {
        return compareTo(other) <= 0;
    }
}
