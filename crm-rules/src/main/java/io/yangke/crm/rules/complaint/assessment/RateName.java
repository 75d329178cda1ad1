package io.yangke.crm.rules.complaint.assessment;

/**
 * The rates of an assessment. The three of the documents make the score; the closing rate is also given by two other
 * formulas, so that nobody takes one for another. Source: CMP-13, K1.
 */
public enum RateName {
    /** 及时响应率: responded within the limit ÷ assigned, without those whose limit still runs. */
    TIMELY_RESPONSE,
    /**
     * 及时封闭率: closed within the limit ÷ (closed + open overdue), which is assigned without those whose limit still runs
     * and without grade C.
     */
    TIMELY_CLOSING,
    /** 一次解决率: neither repeated within the window nor handled anew ÷ assigned, without those whose window is open. */
    FIRST_TIME_RESOLUTION,
    /** The documents' words taken literally: closed within the limit ÷ all assigned; what still runs counts as not closed. */
    CLOSING_OF_ASSIGNED,
    /** Closed within the limit ÷ closed: does not see what is open and overdue. */
    CLOSING_OF_CLOSED
}
