package io.yangke.crm.testkit.complaint;

import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.Warning;
import io.yangke.crm.spi.complaint.WarningCause;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** What is expected of a ticket. Local times are UTC until {@link #in} names a zone. */
public final class ComplaintAssert extends AbstractAssert<ComplaintAssert, Complaint> {

    private ZoneId zone = ZoneOffset.UTC;

    private ComplaintAssert(Complaint actual) {
        super(actual, ComplaintAssert.class);
    }

    /** Looks at a ticket. */
    public static ComplaintAssert assertThat(Complaint ticket) {
        return new ComplaintAssert(ticket);
    }

    /** Reads and writes local times in a zone. */
    public ComplaintAssert in(ZoneId other) {
        zone = other;
        return this;
    }

    /** Expects a state. */
    public ComplaintAssert hasStatus(TicketStatus status) {
        return expect("to be " + status, actual.status() == status, actual.status());
    }

    /** Expects a grade. */
    public ComplaintAssert hasGrade(Grade grade) {
        return expect("to have grade " + grade, actual.grade().equals(Optional.of(grade)), actual.grade());
    }

    /** Expects a handling level. */
    public ComplaintAssert isHandledBy(HandlerLevel level) {
        return expect("to be handled by " + level, actual.handler().equals(Optional.of(level)), actual.handler());
    }

    /** Expects a round of complaining on the matter. */
    public ComplaintAssert hasRound(int round) {
        return expect("to be complaint " + round + " on its matter", actual.round() == round, actual.round());
    }

    /** Expects exactly these warnings, in the order of their raising. */
    public ComplaintAssert hasWarnings(WarningCause... causes) {
        List<WarningCause> raised =
                actual.warnings().stream().map(Warning::cause).toList();
        return expect("to have the warnings " + List.of(causes), raised.equals(List.of(causes)), raised);
    }

    /** Looks at the latest clock of a kind; there must be one. */
    public ClockAssert clock(ClockKind kind) {
        return new ClockAssert(
                        actual.clock(kind)
                                .orElseThrow(() -> failure(
                                        "Expected ticket %s to have a clock %s%nbut it has %s",
                                        actual.id(), kind, kinds())),
                        actual.id())
                .in(zone);
    }

    private List<ClockKind> kinds() {
        return actual.clocks().stream().map(clock -> clock.kind()).toList();
    }

    private ComplaintAssert expect(String wish, boolean holds, Object found) {
        isNotNull();
        if (!holds) {
            throw failure(
                    "Expected ticket %s %s%nbut found %s%nwith the clocks %s",
                    actual.id(), wish, found, ClockAssert.told(actual.clocks(), zone));
        }
        return this;
    }
}
