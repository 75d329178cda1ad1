package io.yangke.crm.rules.complaint.assessment;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.ZoneId;
import java.util.List;

/** The common form of a signal's statement: ticket, when, then its own facts. */
final class Signals {

    private Signals() {}

    static Explanation statement(String code, GamingSignal signal, ZoneId zone, Argument... facts) {
        ImmutableList<Argument> arguments = ImmutableList.<Argument>builder()
                .add(Argument.reference(signal.ticket()), Argument.moment(signal.at(), zone))
                .add(facts)
                .build();
        return new Explanation(code, KpiExplanations.RULE, arguments, List.of());
    }
}
