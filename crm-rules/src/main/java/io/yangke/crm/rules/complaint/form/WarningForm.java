package io.yangke.crm.rules.complaint.form;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The warning form 客户投诉升级预警单 of one cause on a ticket, field by field as on paper. Days and times are those of the dealer's
 * zone. Source: CMP-08, D1.
 */
@Value.Immutable
public abstract class WarningForm implements WithWarningForm {

    WarningForm() {}

    /** The ticket number 工单号. */
    public abstract TicketId number();

    /** The dealer concerned 涉及SST. */
    public abstract DealerId dealer();

    /** The customer and the car: name, phone, plate, model, mileage, purchase. */
    public abstract CustomerCard card();

    /**
     * When the customer first complained 初次投诉日期: the receipt of this ticket. For a ticket that repeats another, the host
     * sets that one's.
     */
    public abstract LocalDate firstComplaintOn();

    /** The department that handles it 原处理部门. */
    public abstract HandlerLevel handling();

    /** The department it is escalated to 升级处理部门. */
    public abstract HandlerLevel escalation();

    /** What the customer said since 客户再次投诉内容, up to the warning. */
    public abstract List<PersonalText> repeatedContent();

    /** Why the warning is raised 升级预警原因描述. */
    public abstract WarningCause cause();

    /** The reason in words, where someone raised the warning by hand. */
    public abstract List<PersonalText> reason();

    /** The customer's calls up to the warning, at least 0. */
    public abstract int calls();

    /** When the cause arose. */
    public abstract LocalDateTime raisedAt();

    /** The hotline agent's number CSR工号: who recorded what raised the warning. */
    public abstract Optional<StaffId> agent();

    /** The team lead 组长/主管签字. */
    public abstract Signature lead();

    /** What came of it 职能部门处理结果. */
    public abstract List<PersonalText> result();

    /** Who dealt with it, and when 处理人、日期. */
    public abstract Signature settledBy();

    /**
     * Returns the form of a warning as it stands; empty if no such warning was raised.
     *
     * @param events all events of the ticket, in any order
     * @param notes all its notes, in any order
     * @param card what the host knows of the customer
     * @param zone the dealer's zone
     */
    public static Optional<WarningForm> of(
            Complaint ticket,
            WarningCause cause,
            List<RecordedEvent> events,
            List<TicketNote> notes,
            CustomerCard card,
            ZoneId zone) {
        return new FormFilling(ticket, events, notes, card, zone).warningForm(cause);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link WarningForm}; everything that is neither optional nor a list must be set. */
    public static final class Builder extends ImmutableWarningForm.Builder {
        Builder() {}
    }
}
