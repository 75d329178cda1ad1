package io.yangke.crm.spi.customer;

/** A doubt about a value that is nevertheless taken: one for a person to look at, never a reason to refuse. Source: CUS-03. */
public enum IdentityWarning {

    /** A name that holds digits or signs, such as a number in the wrong column. */
    NAME_FORM,

    /** A family name with a title in place of a given name, such as 张先生: it names no one in particular. */
    NAME_TITLE,

    /** A number that is no mobile number of mainland China by its form, such as one of a landline. */
    MOBILE_FORM,

    /** An address with a dot at an end of its local part, or with two dots in a row. */
    EMAIL_FORM,

    /** A check digit that does not fit: a slip in a Chinese or North American number, common in one of another make. */
    VIN_CHECK_DIGIT,

    /** A plate of no known form. */
    PLATE_FORM
}
