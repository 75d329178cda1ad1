package io.yangke.crm.example.dealership.month;

/** Who does a deed, before it is known at whose level the desk has the ticket by then. */
enum Doer {
    /** Whoever handles the ticket at that moment. */
    HANDLER,
    /** Staff of the dealer. */
    DEALER,
    /** The dealer's general manager. */
    GENERAL_MANAGER,
    /** An agent of the hotline. */
    CSR,
    /** The lead of the hotline's team. */
    CSR_LEAD,
    /** The regional office. */
    RBO,
    /** A support engineer. */
    SE,
    /** The support engineer for media. */
    MEDIA_SE,
    /** The head of the complaints department. */
    COMPLAINTS_HEAD,
    /** The media coordinator at headquarters. */
    MEDIA_COORDINATOR,
    /** Headquarters. */
    HEADQUARTERS
}
