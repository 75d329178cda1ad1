package io.yangke.crm.spi.customer;

/** A way to reach a customer. Source: LIF-21. */
public enum ContactChannel {
    /** A telephone call 电话. */
    PHONE,
    /** A text message 短信. */
    SMS,
    /** A message by WeChat 微信. */
    WECHAT,
    /** An e-mail 电子邮件. */
    EMAIL,
    /** A letter or a card 信函. */
    LETTER,
    /** Face to face at the dealer's 面谈. */
    IN_PERSON;

    /** Whether a person talks to the customer, and may disturb. */
    public boolean isTalk() {
        return this == PHONE || this == IN_PERSON;
    }
}
