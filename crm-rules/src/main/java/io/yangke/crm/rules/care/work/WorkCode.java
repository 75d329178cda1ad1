package io.yangke.crm.rules.care.work;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;

/** Everything that can be said of a list of work. The wording in each language is held against this table by test. */
enum WorkCode {
    // The day, the role, how many tasks are done, put off, dropped.
    LIST("list", DAY, term(CareRole.class), COUNT, COUNT, COUNT),
    // The day, how many tasks, how many can be done, how many are too many.
    OVERLOAD("overload", DAY, COUNT, COUNT, COUNT),
    // Customer, task, purpose, until when.
    POSTPONED("postponed", REFERENCE, REFERENCE, term(ContactPurpose.class), DAY);

    private final ExplanationCode entry;

    WorkCode(String subject, ArgumentKind... arguments) {
        entry = new ExplanationCode("care.work." + subject, "LIF-21", ImmutableList.copyOf(arguments));
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
