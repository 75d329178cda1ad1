package io.yangke.crm.core.policy;

import io.yangke.crm.rules.care.ContactBudget;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.rules.care.RetryRule;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.HourSpan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of {@link ContactPolicy}. Source: LIF-21. */
final class ContactFields {

    static final Field<ContactBudget, Values, Integer> MOST =
            budget("most", new WholeNumber(1, 100), "How many contacts at the most.", ContactBudget::most);
    static final Field<ContactBudget, Values, Integer> DAYS =
            budget("days", new WholeNumber(1, 366), "On so many days in a row.", ContactBudget::days);
    static final Field<ContactBudget, Values, Integer> RESERVED = budget(
            "reserved",
            new WholeNumber(0, 99),
            "How many of them are kept free for duties; less than most.",
            ContactBudget::reserved);
    static final Field<ContactBudget, Values, Set<ContactPurpose>> DUTIES = budget(
            "duties",
            ChoiceSet.of(ContactPurpose.class),
            "The purposes that may use what is reserved.",
            ContactBudget::duties);
    static final Field<ContactBudget, Values, Set<ContactPurpose>> OWED = budget(
            "owed",
            ChoiceSet.of(ContactPurpose.class),
            "The purposes owed to the customer, outside the budget; none of the duties.",
            ContactBudget::owed);
    private static final Field<ContactBudget, Values, Set<ContactChannel>> UNCOUNTED = budget(
            "uncounted",
            ChoiceSet.of(ContactChannel.class),
            "The channels that disturb nobody, outside the budget as well.",
            ContactBudget::uncounted);

    static final Table<ContactBudget, Values> BUDGET_TABLE = new Table<>(
            List.of(MOST, DAYS, RESERVED, DUTIES, OWED, UNCOUNTED),
            ContactBudget.DEFAULT,
            Values::empty,
            values -> new ContactBudget(
                    values.get(MOST),
                    values.get(DAYS),
                    values.get(RESERVED),
                    values.get(DUTIES),
                    values.get(OWED),
                    values.get(UNCOUNTED)));

    private static final Field<RetryRule, Values, Integer> AFTER_DAYS =
            retry("afterDays", 30, "How many days after a failed attempt the next one is made.", RetryRule::afterDays);
    static final Field<RetryRule, Values, Integer> BEFORE_OTHER = retry(
            "beforeOther",
            100,
            "After how many failed attempts by one channel the other is taken; no more than most.",
            RetryRule::beforeOther);
    static final Field<RetryRule, Values, Integer> MOST_ATTEMPTS =
            retry("most", 100, "After how many failed attempts in all the task ends.", RetryRule::most);

    static final Table<RetryRule, Values> RETRY_TABLE = new Table<>(
            List.of(AFTER_DAYS, BEFORE_OTHER, MOST_ATTEMPTS),
            RetryRule.DEFAULT,
            Values::empty,
            values -> new RetryRule(values.get(AFTER_DAYS), values.get(BEFORE_OTHER), values.get(MOST_ATTEMPTS)));

    static final Field<ContactPolicy, ContactPolicy.Builder, ContactBudget> BUDGET = field(
            "budget",
            BUDGET_TABLE,
            "How often one customer is contacted, whatever for.",
            ContactPolicy::budget,
            ContactPolicy.Builder::budget);
    static final Field<ContactPolicy, ContactPolicy.Builder, RetryRule> RETRY = field(
            "retry",
            RETRY_TABLE,
            "What follows when a customer is not reached.",
            ContactPolicy::retry,
            ContactPolicy.Builder::retry);
    static final Field<ContactPolicy, ContactPolicy.Builder, HourSpan> CONTACT_HOURS = field(
            "contactHours",
            HoursText.TYPE,
            "The hours outside which nobody is disturbed.",
            ContactPolicy::contactHours,
            ContactPolicy.Builder::contactHours);
    static final Field<ContactPolicy, ContactPolicy.Builder, Map<ContactChannel, HourSpan>> CHANNEL_HOURS = field(
            "channelHours",
            ChoiceMap.of(ContactChannel.class, HoursText.TYPE),
            "The hours of a channel, within contactHours; one with null has those.",
            ContactPolicy::channelHours,
            ContactPolicy.Builder::channelHours);
    static final Field<ContactPolicy, ContactPolicy.Builder, Map<ContactChannel, ContactChannel>> OTHER_CHANNELS =
            field(
                    "otherChannels",
                    ChoiceMap.of(ContactChannel.class, Choice.of(ContactChannel.class)),
                    "Which channel is taken after failed attempts, where step and customer name none.",
                    ContactPolicy::otherChannels,
                    ContactPolicy.Builder::otherChannels);

    static final Table<ContactPolicy, ContactPolicy.Builder> TABLE = new Table<>(
            List.of(
                    BUDGET,
                    RETRY,
                    CONTACT_HOURS,
                    CHANNEL_HOURS,
                    field(
                            "disturbing",
                            ChoiceSet.of(ContactChannel.class),
                            "The channels that disturb, and so keep to hours.",
                            ContactPolicy::disturbing,
                            ContactPolicy.Builder::disturbing),
                    OTHER_CHANNELS,
                    field(
                            "despiteComplaint",
                            ChoiceSet.of(ContactPurpose.class),
                            "The purposes an open complaint does not hold.",
                            ContactPolicy::despiteComplaint,
                            ContactPolicy.Builder::despiteComplaint),
                    field(
                            "consentNeeded",
                            ChoiceSet.of(ConsentPurpose.class),
                            "What the customer must have agreed to; for the rest it is enough not to have refused.",
                            ContactPolicy::consentNeeded,
                            ContactPolicy.Builder::consentNeeded),
                    field(
                            "capacity",
                            ChoiceMap.of(CareRole.class, new WholeNumber(0, 100_000)),
                            "How many tasks a role does on a working day; one with null does any number.",
                            ContactPolicy::capacity,
                            ContactPolicy.Builder::capacity),
                    field(
                            "horizonDays",
                            new WholeNumber(1, 90),
                            "For how many days ahead the load of work is foretold.",
                            ContactPolicy::horizonDays,
                            ContactPolicy.Builder::horizonDays)),
            ContactPolicy.DEFAULT,
            ContactPolicy::builder,
            ContactPolicy.Builder::build);

    private ContactFields() {}

    private static <T> Field<ContactBudget, Values, T> budget(
            String name, JsonType<T> type, String doc, Function<ContactBudget, T> getter) {
        return Field.row(name, type, "LIF-21", doc, getter);
    }

    private static Field<RetryRule, Values, Integer> retry(
            String name, int max, String doc, Function<RetryRule, Integer> getter) {
        return Field.row(name, new WholeNumber(1, max), "LIF-21", doc, getter);
    }

    private static <T> Field<ContactPolicy, ContactPolicy.Builder, T> field(
            String name,
            JsonType<T> type,
            String doc,
            Function<ContactPolicy, T> getter,
            BiConsumer<ContactPolicy.Builder, T> setter) {
        return new Field<>(name, type, "LIF-21", doc, getter, setter);
    }
}
