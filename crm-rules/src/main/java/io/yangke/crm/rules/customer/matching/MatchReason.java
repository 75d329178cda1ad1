package io.yangke.crm.rules.customer.matching;

/** What two files have in common, or what speaks against their being of one customer. Source: CUS-05. */
public enum MatchReason {

    /** A car both have, at a time at which both have it. */
    SAME_VIN,

    /** A mobile number. */
    SAME_MOBILE,

    /** An e-mail address. */
    SAME_EMAIL,

    /** A plate. */
    SAME_PLATE,

    /** The name, whatever its spaces, dots, width and case, and the order of its words where it is in another script than Chinese. */
    SAME_NAME,

    /** Names of three characters or more, with one slip between them: a character more, less, or other, or two swapped. */
    SIMILAR_NAME,

    /** The birthday. */
    SAME_BIRTHDAY,

    /** A car both have or had, each at another time: it was sold by one to the other, or by way of others. */
    VIN_AT_OTHER_TIMES,

    /** A number both have that so many files have that it says nothing: a fleet's, or one typed to fill a form. */
    SHARED_BY_MANY,

    /** Two names that are not the same. */
    OTHER_NAME,

    /** Two birthdays that are not the same. */
    OTHER_BIRTHDAY
}
