package io.yangke.crm.spi.complaint;

/** The commands of the complaint desk, as the role table of the policy names them. Source: CMP-14. */
public enum ActionKind {
    /** Create a ticket. */
    REGISTER,
    /** Take over a historic ticket. */
    IMPORT,
    /** Give the ticket its first handler. */
    ASSIGN,
    /** Give the ticket to another handler. */
    REASSIGN,
    /** Record the handler's contact with the customer. */
    RESPOND,
    /** Record a contact from the customer. */
    RECORD_CONTACT,
    /** Record the investigation and its first analysis. */
    INVESTIGATE,
    /** Record the planned measures. */
    PLAN,
    /** Record the customer's agreement. */
    AGREE,
    /** Record that measures were carried out. */
    CARRY_OUT,
    /** Seal the ticket. */
    RESOLVE,
    /** Record the follow-up call. */
    RECORD_FOLLOW_UP,
    /** Handle a resolved ticket anew. */
    REOPEN,
    /** Move to grade A or B. */
    REGRADE,
    /** Move to grade C. Source: CMP-06. */
    REGRADE_TO_C,
    /** Let time stand still. */
    PAUSE,
    /** Let time run again. */
    RESUME,
    /** Merge into another ticket. */
    MERGE,
    /** Record that the customer withdrew. */
    WITHDRAW,
    /** Find that it is not a complaint. */
    REJECT,
    /** Record root cause and improvement. */
    RECORD_CAUSE,
    /** Close the file. */
    CLOSE_FILE,
    /** Tell the consumer how the complaint was handled. Source: CMP-17. */
    INFORM_CONSUMER,
    /** Tell the responsible department of a media ticket. Source: CMP-20. */
    INFORM_DEPARTMENT,
    /** Pass the result to the media coordinator. Source: CMP-20. */
    REPORT_RESULT,
    /** Answer the medium. Source: CMP-20. */
    ANSWER_MEDIUM,
    /** File a report that is owed. Source: CMP-07, CMP-12. */
    FILE_REPORT,
    /** Raise a warning for a special case. Source: CMP-08. */
    RAISE_WARNING,
    /** Record what came of a warning. Source: CMP-08. */
    SETTLE_WARNING,
    /** Record that injury or safety is at stake. Source: CMP-12. */
    REPORT_SAFETY,
    /** Pass a consultation to the support engineer. Source: CMP-19. */
    PASS_ON,
    /** Answer a consultation. Source: CMP-19. */
    ANSWER,
    /** Turn a consultation into a complaint. Source: CMP-19. */
    CONVERT,
    /** Compute open limits anew after a new calendar or policy. */
    REPLAN,
    /** Ask for a change of the dealer's ticket contacts. Source: CMP-18. */
    REQUEST_CONTACT_CHANGE,
    /** Record a change of the dealer's ticket contacts. Source: CMP-18. */
    RECORD_CONTACT_CHANGE
}
