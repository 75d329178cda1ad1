package io.yangke.crm.spi.care;

/** What a step of a journey counts from. Source: LIF-04 to LIF-19, LIF-25. */
public enum Anchor {
    /** A new car is handed over by this dealer 交车. */
    DELIVERY,
    /** A car becomes the customer's 购车. */
    PURCHASE,
    /** The customer joins the club 入会. */
    JOINING,
    /** A service order is settled 结算. */
    SERVICE_SETTLED,
    /** The last maintenance of a car. */
    LAST_MAINTENANCE,
    /** The next maintenance of a car falls due, by time or by mileage, whichever is predicted first. */
    MAINTENANCE_DUE,
    /** The last visit with a car to the workshop, or its purchase where there was none yet. */
    LAST_VISIT,
    /** The last day of a car's insurance 保险到期. */
    INSURANCE_END,
    /** The birthday 生日, every year. */
    BIRTHDAY,
    /** A public holiday of the dealer's calendar that the policy names 节日. */
    HOLIDAY,
    /** The annual inspection falls due 年检. */
    INSPECTION,
    /** The driving licence falls due 驾照. */
    LICENCE,
    /** A recall of the maker is to be done by 召回. */
    RECALL,
    /** A signal the host gives, such as a weather warning, a campaign, a lecture; see {@link CareSignal}. */
    SIGNAL,
    /** A complaint is resolved 投诉处理完成. Source: CMP-11. */
    COMPLAINT_RESOLVED,
    /** Points expire 积分到期. Source: PTS-08. */
    POINTS_EXPIRY,
    /** A repair changed its state 维修进度. Source: LIF-25. */
    REPAIR_CHANGED,
    /** A repair has stood in its state for the set interval. Source: LIF-25. */
    REPAIR_SILENT,
    /** A repair is finished 完工. Source: LIF-25. */
    REPAIR_FINISHED
}
