package io.yangke.crm.rules.care;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;

/** Everything that can be said of a contact plan. The wording in each language is held against this table by test. */
enum ContactCode {
    // The day, how many contacts, how many dropped.
    PLAN("plan", DAY, COUNT, COUNT),
    // Which place, task, purpose, channel, last day.
    MADE("made", COUNT, REFERENCE, term(ContactPurpose.class), term(ContactChannel.class), DAY),
    // Task, purpose; when again.
    DROPPED("dropped", REFERENCE, term(ContactPurpose.class)),
    DROPPED_UNTIL("droppedUntil", REFERENCE, term(ContactPurpose.class), DAY);

    private final ExplanationCode entry;

    ContactCode(String subject, ArgumentKind... arguments) {
        entry = new ExplanationCode("care.contact." + subject, "LIF-21", ImmutableList.copyOf(arguments));
    }

    ExplanationCode entry() {
        return entry;
    }

    Explanation with(Argument... facts) {
        Checks.require(
                entry.admits(List.of(facts)),
                entry.code(),
                "has arguments of other kinds",
                entry.arguments().toString());
        return Explanation.of(entry.code(), entry.rule(), facts);
    }
}
