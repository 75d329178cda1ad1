package io.yangke.crm.rules.complaint.assessment;

/**
 * The rates of an assessment. The three of the documents make the score; the closing rate is also given by two other
 * formulas, so that nobody takes one for another. Source: CMP-13, K1.
 */
public enum RateName {
    /** 及时响应率: responded within the limit ÷ assigned, without those whose limit still runs. */
    TIMELY_RESPONSE("complaint.kpi.timelyResponse"),
    /**
     * 及时封闭率: closed within the limit ÷ (closed + open overdue), which is assigned without those whose limit still runs
     * and without grade C.
     */
    TIMELY_CLOSING("complaint.kpi.timelyClosing"),
    /** 一次解决率: neither repeated within the window nor handled anew ÷ assigned, without those whose window is open. */
    FIRST_TIME_RESOLUTION("complaint.kpi.firstTimeResolution"),
    /** The documents' words taken literally: closed within the limit ÷ all assigned; what still runs counts as not closed. */
    CLOSING_OF_ASSIGNED("complaint.kpi.closingOfAssigned"),
    /** Closed within the limit ÷ closed: does not see what is open and overdue. */
    CLOSING_OF_CLOSED("complaint.kpi.closingOfClosed");

    private final String code;

    RateName(String code) {
        this.code = code;
    }

    /** The code of the rate's explanation; with {@code .none} behind it, that of a rate without tickets. */
    public String code() {
        return code;
    }
}
