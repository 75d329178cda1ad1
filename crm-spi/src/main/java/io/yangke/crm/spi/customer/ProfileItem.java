package io.yangke.crm.spi.customer;

/** What can be known of a customer. Source: CUS-01, CUS-02. */
public enum ProfileItem {
    /** The name 姓名; mandatory. */
    NAME,
    /** A mobile number 手机; a contact is mandatory. */
    MOBILE,
    /** An e-mail address 电子邮箱. */
    EMAIL,
    /** The birthday 生日. */
    BIRTHDAY,
    /** The address 地址. */
    ADDRESS,
    /** The job 职业. */
    JOB,
    /** The household 家庭. */
    HOUSEHOLD,
    /** Interests 兴趣爱好. */
    INTERESTS,
    /** What the customer is to the car 角色. */
    ROLES,
    /** The preferred channel or hours 联系偏好. */
    PREFERENCES,
    /** What contacts the customer agreed to 同意. */
    CONSENT,
    /** A car with its VIN 车架号. */
    VIN,
    /** A car with its plate 车牌. */
    PLATE,
    /** The model of the car 车型. */
    MODEL,
    /** When the car was bought 购车日期. */
    PURCHASE_DAY,
    /** A reading of the odometer 里程. */
    ODOMETER,
    /** When the insurance ends 保险到期日. */
    INSURANCE_END
}
