package io.yangke.crm.spi.complaint;

/** Which field of the handling or warning form a note fills. */
public enum NoteKind {
    /** What the customer complains of 抱怨/投诉内容. */
    COMPLAINT,
    /** What was said in a contact. */
    CONTACT,
    /** First analysis of the cause 初步原因分析. */
    PRELIMINARY_ANALYSIS,
    /** Result of the investigation 调查结果. */
    INVESTIGATION,
    /** Measures taken 采取措施. */
    MEASURES,
    /** What was agreed with the customer. */
    AGREEMENT,
    /** What was carried out. */
    CARRIED_OUT,
    /** How the matter was resolved. */
    RESOLUTION,
    /** What the customer thinks of the measures 反馈意见. */
    CUSTOMER_OPINION,
    /** Root cause 根本原因分析. */
    ROOT_CAUSE,
    /** The dealer's improvement 改进措施. */
    IMPROVEMENT,
    /** Repeated content and reason of a warning. */
    WARNING,
    /** Result of a warning. */
    WARNING_RESULT,
    /** Answer to a consultation. */
    ANSWER,
    /** Why a decision was taken. */
    REASON
}
