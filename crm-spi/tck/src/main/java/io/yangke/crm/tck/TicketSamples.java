package io.yangke.crm.tck;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.FollowUp;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Links;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.Pause;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.Regrading;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.complaint.Reopening;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.WarningCause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tickets with more in them than any real one has. */
public final class TicketSamples {

    private TicketSamples() {}

    /** Returns a ticket in version 1 with every field set, and every list filled. */
    public static Complaint full(DealerId dealer, TicketId id) {
        Instant at = EventSamples.AT;
        return Complaint.builder()
                .dealer(dealer)
                .id(id)
                .version(1)
                .sequence(41)
                .intake(EventSamples.INTAKE)
                .kind(TicketKind.COMPLAINT)
                .status(TicketStatus.IN_PROGRESS)
                .category(CategoryCode.of("A4d"))
                .grade(Grade.C)
                .round(2)
                .handlingRound(3)
                .assignment(EventSamples.ASSIGNMENT)
                .firstAssignedAt(at)
                .addClocks(EventSamples.LATE, EventSamples.BREACHED, EventSamples.PAUSED, EventSamples.RUNNING)
                .calls(4)
                .firstRespondedAt(at.plusNanos(2))
                .emptyResponse(true)
                .addWarning(EventSamples.WARNING)
                .addSettledWarnings(WarningCause.AGITATED, WarningCause.PRESS)
                .handling(EventSamples.HANDLING)
                .addFollowUp(new FollowUp(at, FollowUpResult.UNSATISFIED))
                .addPause(new Pause(at, Optional.of(at.plusSeconds(1)), PauseReason.WAITING))
                .addPause(new Pause(at.plusSeconds(2), Optional.empty(), PauseReason.WAITING_FOR_CUSTOMER))
                .addRegrading(new Regrading(at, Grade.B, Grade.C, RegradeReason.CANNOT_CLOSE_IN_TIME, true))
                .addReopening(new Reopening(at, at.minusNanos(1), ReopenCause.CUSTOMER_CAME_BACK))
                .links(new Links(
                        Optional.of(TicketId.of("T-2")),
                        Optional.of(TicketId.of("T-3")),
                        true,
                        Optional.of(TicketId.of("T-4")),
                        List.of(TicketId.of("T-5"), TicketId.of("T-6"))))
                .majorReasons(Set.of(MajorReason.GROUP, MajorReason.GRADE_B))
                .reportsDue(Set.of(ReportTo.RBO, ReportTo.HEADQUARTERS))
                .reportsFiled(Set.of(ReportTo.GENERAL_MANAGER))
                .resolvedAt(at.plusNanos(3))
                .lastEventAt(at.plusNanos(4))
                .basis(Samples.BASIS)
                .build();
    }
}
