package io.yangke.crm.spi.complaint;

/** The steps of handling. Source: CMP-10, D1 slides 87–92. */
public enum HandlingStep {
    /** Accept 受理. */
    ACCEPT,
    /** Calm the customer 安抚. */
    CALM,
    /** Verify and plan 核实并制定方案. */
    VERIFY_AND_PLAN,
    /** Agree with the customer 达成一致. */
    AGREE,
    /** Carry out 方案落实. */
    CARRY_OUT,
    /** Follow up 跟踪回访. */
    FOLLOW_UP
}
