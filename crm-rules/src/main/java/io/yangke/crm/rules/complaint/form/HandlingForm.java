package io.yangke.crm.rules.complaint.form;

import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The handling form 客户抱怨/投诉处理表 of a ticket, field by field as on paper. Days and times are those of the dealer's zone. Texts
 * are in the order they were recorded. Source: CMP-12, D1.
 */
@Value.Immutable
public abstract class HandlingForm {

    HandlingForm() {}

    /** When the complaint was taken down 受理日期. */
    public abstract LocalDate acceptedOn();

    /** The ticket number 受理编号. */
    public abstract TicketId number();

    /** The customer and the car: name, address, postcode, contact, phone, fax, purchase, model, VIN, engine, staff. */
    public abstract CustomerCard card();

    /** When the customer complained 抱怨/投诉时间. */
    public abstract LocalDateTime complainedAt();

    /** Which complaint on the matter it is 抱怨/投诉次数, from 1. */
    public abstract int times();

    /** The customer's calls about it so far, at least 0. */
    public abstract int calls();

    /** What the customer complains of 抱怨/投诉内容. */
    public abstract List<PersonalText> content();

    /** The group of the first analysis. */
    public abstract Optional<CauseGroup> preliminaryCause();

    /** The first analysis of the cause 初步原因分析. */
    public abstract List<PersonalText> preliminaryAnalysis();

    /** The care specialist 客户关爱专员签名: who took the complaint down. */
    public abstract Signature acceptedBy();

    /** The head of customer care 客户关爱总监签名, at the hand-over. */
    public abstract Signature handedOverBy();

    /** When the responsible department got it 转交时间. */
    public abstract Optional<LocalDateTime> handedOverAt();

    /** The responsible department. */
    public abstract Optional<String> department();

    /** The manager of the responsible department 责任部门经理签名. */
    public abstract Signature departmentManager();

    /** The result of the investigation 抱怨/投诉调查结果. */
    public abstract List<PersonalText> investigation();

    /** The measures taken 采取措施: planned, agreed, carried out. */
    public abstract List<PersonalText> measures();

    /** When the measures were done, or shall be 措施完成时间. */
    public abstract Optional<LocalDate> measuresDoneOn();

    /** Who is responsible for the measures 负责人签名. */
    public abstract Signature measuresBy();

    /** What the last follow-up call found. */
    public abstract Optional<FollowUpResult> followUpResult();

    /** What the customer thinks of the measures 反馈意见. */
    public abstract List<PersonalText> customerOpinion();

    /** When the customer was called 回访时间. */
    public abstract Optional<LocalDateTime> followedUpAt();

    /** The care specialist who called 客户关爱专员签名. */
    public abstract Signature followedUpBy();

    /** The group of the root cause. */
    public abstract Optional<CauseGroup> rootCause();

    /** The root cause 抱怨/投诉根本原因分析. */
    public abstract List<PersonalText> rootCauseAnalysis();

    /** The dealer's improvement 经销商改进措施. */
    public abstract List<PersonalText> improvement();

    /** The department that improves 改进措施实施部门. */
    public abstract Optional<String> improvingDepartment();

    /** The manager of the department that improves, and the date 实施部门经理签名、日期. */
    public abstract Signature improvingManager();

    /** The head of customer care, and the date 客户关爱总监签名、日期: when the file was closed. */
    public abstract Signature closedBy();

    /**
     * Returns the form of a ticket as it stands.
     *
     * @param events all its events, in any order
     * @param notes all its notes, in any order
     * @param card what the host knows of the customer
     * @param zone the dealer's zone
     */
    public static HandlingForm of(
            Complaint ticket, List<RecordedEvent> events, List<TicketNote> notes, CustomerCard card, ZoneId zone) {
        return new FormFilling(ticket, events, notes, card, zone).handlingForm();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link HandlingForm}; everything that is neither optional nor a list must be set. */
    public static final class Builder extends ImmutableHandlingForm.Builder {
        Builder() {}
    }
}
