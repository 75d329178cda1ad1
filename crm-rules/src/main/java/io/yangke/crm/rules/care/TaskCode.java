package io.yangke.crm.rules.care;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.MOMENT;
import static io.yangke.crm.rules.explain.ArgumentKind.NAMED;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;

/** Everything that can be said of one task. The wording in each language is held against this table by test. */
enum TaskCode {
    // The step, what it counts from and its day, from which day on, until which.
    WHY("why", "LIF-01", NAMED, term(Anchor.class), DAY, DAY, DAY),
    // The rule of the source.
    RULE("rule", "LIF-01", REFERENCE),
    // The fact asked for, what it is, the least and the most.
    CONDITION("condition", "LIF-01", term(CareFact.class), COUNT, REFERENCE),
    UNKNOWN("unknown", "LIF-01", term(CareFact.class), REFERENCE),
    HELD("held", "LIF-21", term(HoldReason.class)),
    ATTEMPTS("attempts", "LIF-21", COUNT, term(ContactChannel.class)),
    ENDED("ended", "LIF-01", term(TaskStatus.class), term(EndReason.class)),
    // What brought it about.
    ENDED_BY("endedBy", "LIF-01", term(TaskStatus.class), term(EndReason.class), REFERENCE),
    OUT("out", "LIF-21", MOMENT);

    private final ExplanationCode entry;

    TaskCode(String subject, String rule, ArgumentKind... arguments) {
        entry = new ExplanationCode("care.task." + subject, rule, ImmutableList.copyOf(arguments));
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
