package io.yangke.crm.rules.care.timeline;

import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.NAMED;
import static io.yangke.crm.rules.explain.ArgumentKind.QUANTITY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.lifecycle.ClassCause;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.util.List;

/** Everything a timeline says. The wording in each language is held against this table by test. */
enum TimelineCode {
    // The model.
    BOUGHT("bought", "LIF-01", REFERENCE),
    DELIVERED("delivered", "LIF-04", REFERENCE),
    SOLD("sold", "CUS-01", REFERENCE),
    // What for, what it came to.
    VISIT("visit", "SEG-01", term(VisitKind.class), QUANTITY),
    // Its last day.
    INSURED("insured", "LIF-11", DAY),
    JOINED("joined", "LIF-08"),
    LEFT("left", "LIF-08"),
    COMPENSATED("compensated", "SEG-03", QUANTITY),
    RECOMMENDED("recommended", "LIF-16"),
    // The step, how the task ended, why.
    TASK("task", "LIF-01", NAMED, term(TaskStatus.class), term(EndReason.class)),
    // The step, by which channel.
    CONTACT("contact", "LIF-21", NAMED, term(ContactChannel.class)),
    FIRST_CLASS("firstClass", "SEG-01", term(CustomerClass.class)),
    // From, to, what brought it about.
    CLASS("class", "SEG-01", term(CustomerClass.class), term(CustomerClass.class), term(ClassCause.class)),
    // The ticket.
    COMPLAINT("complaint", "CMP-01", REFERENCE),
    RESOLVED("resolved", "CMP-10", REFERENCE),
    // How many, of which programme.
    POINTS_IN("pointsIn", "PTS-10", QUANTITY, REFERENCE),
    POINTS_OUT("pointsOut", "PTS-10", QUANTITY, REFERENCE);

    private final ExplanationCode entry;

    TimelineCode(String subject, String rule, ArgumentKind... arguments) {
        entry = new ExplanationCode("care.timeline." + subject, rule, ImmutableList.copyOf(arguments));
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
