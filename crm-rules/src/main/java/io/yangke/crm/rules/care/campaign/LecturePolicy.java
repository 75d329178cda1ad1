package io.yangke.crm.rules.care.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;
import java.util.Set;

/**
 * When car-care lectures are worth holding. The audiences and thresholds are the document's, the other figures are ours. Source: LIF-22.
 *
 * @param triggers the lectures, each code once
 * @param seriousGrades the grades that make a complaint a serious one
 * @param majorIsSerious whether a major matter is serious whatever its grade
 */
public record LecturePolicy(List<LectureTrigger> triggers, Set<Grade> seriousGrades, boolean majorIsSerious) {

    private static final Set<TicketStatus> VOID =
            Set.of(TicketStatus.WITHDRAWN, TicketStatus.REJECTED, TicketStatus.MERGED);

    private static final StepCode LECTURE = StepCode.of("LECTURE");

    /** Fifty within three months of purchase, sixty at eighteen months and without a serious complaint, leads before a new model. */
    public static final LecturePolicy DEFAULT = new LecturePolicy(
            List.of(
                    new LectureTrigger("NEW_OWNERS", new LectureAudience.Owners(0, 3, false), 50, LECTURE, 12, 30),
                    new LectureTrigger("AT_18_MONTHS", new LectureAudience.Owners(18, 24, true), 60, LECTURE, 12, 30),
                    new LectureTrigger("NEW_MODEL", new LectureAudience.Leads(), 1, LECTURE, 12, 30)),
            Set.of(Grade.B, Grade.C),
            true);

    public LecturePolicy {
        triggers = ImmutableList.copyOf(triggers);
        seriousGrades = Sets.immutableEnumSet(seriousGrades);
        Checks.require(
                triggers.stream().map(LectureTrigger::code).distinct().count() == triggers.size(),
                "triggers",
                "name a code twice",
                "each once is allowed");
    }

    /** Returns whether a ticket is a serious complaint; one that was withdrawn, rejected or is handled in another is none. */
    public boolean isSerious(Complaint ticket) {
        return ticket.kind() == TicketKind.COMPLAINT
                && !VOID.contains(ticket.status())
                && (ticket.grade().filter(seriousGrades::contains).isPresent()
                        || (majorIsSerious && !ticket.majorReasons().isEmpty()));
    }
}
