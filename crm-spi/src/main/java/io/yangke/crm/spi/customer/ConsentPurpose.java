package io.yangke.crm.spi.customer;

/** What a customer agrees, or does not agree, to be contacted for. Source: LIF-21, CUS-06. */
public enum ConsentPurpose {
    /** About the own car and orders: safety, due dates, repairs in progress. */
    SERVICE,
    /** Questions after a purchase or a visit. */
    SATISFACTION,
    /** Offers, invitations, greetings. */
    MARKETING
}
