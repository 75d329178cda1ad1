package io.yangke.crm.spi.json;

import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ContactBookEvent;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of the types of the closed families. They stand in stored text: a name is never changed, nor given to another
 * type.
 */
final class TypeNames {

    static final Map<Class<?>, String> ALL = all();

    private TypeNames() {}

    static void addTo(SimpleModule module) {
        ALL.forEach((type, name) -> module.registerSubtypes(new NamedType(type, name)));
    }

    private static Map<Class<?>, String> all() {
        Map<Class<?>, String> names = new LinkedHashMap<>();
        addLimits(names);
        addContactBookEvents(names);
        addClockEvents(names);
        addTicketEvents(names);
        addArguments(names);
        addMovements(names);
        addPointsEvents(names);
        addFacts(names);
        addCustomerEvents(names);
        addCareEvents(names);
        return Map.copyOf(names);
    }

    private static void addLimits(Map<Class<?>, String> names) {
        names.put(Limit.ElapsedMinutes.class, "elapsedMinutes");
        names.put(Limit.WorkingMinutes.class, "workingMinutes");
        names.put(Limit.WorkingDays.class, "workingDays");
        names.put(Limit.NaturalDays.class, "naturalDays");
        names.put(Limit.FixedTime.class, "fixedTime");
    }

    private static void addMovements(Map<Class<?>, String> names) {
        names.put(Movement.Earned.class, "earned");
        names.put(Movement.Activated.class, "activated");
        names.put(Movement.Held.class, "held");
        names.put(Movement.Released.class, "released");
        names.put(Movement.Redeemed.class, "redeemed");
        names.put(Movement.Refunded.class, "refunded");
        names.put(Movement.TakenBack.class, "takenBack");
        names.put(Movement.Expired.class, "expired");
        names.put(Movement.Repaid.class, "repaid");
        names.put(Movement.Adjusted.class, "adjusted");
        names.put(Movement.TransferredOut.class, "transferredOut");
        names.put(Movement.TransferredIn.class, "transferredIn");
        names.put(Movement.MergedOut.class, "mergedOut");
        names.put(Movement.MergedIn.class, "mergedIn");
        names.put(Movement.UnmergedOut.class, "unmergedOut");
        names.put(Movement.UnmergedIn.class, "unmergedIn");
        names.put(Movement.Imported.class, "imported");
    }

    private static void addPointsEvents(Map<Class<?>, String> names) {
        names.put(PointsEvent.ExpiryComing.class, "expiryComing");
        names.put(PointsEvent.PointsExpired.class, "pointsExpired");
        names.put(PointsEvent.HoldTimedOut.class, "holdTimedOut");
        names.put(PointsEvent.DebtIncurred.class, "debtIncurred");
        names.put(PointsEvent.AccountMerged.class, "accountMerged");
        names.put(PointsEvent.AccountUnmerged.class, "accountUnmerged");
    }

    private static void addFacts(Map<Class<?>, String> names) {
        names.put(CustomerFact.ProfileFact.class, "profile");
        names.put(CustomerFact.Ownership.class, "ownership");
        names.put(CustomerFact.Visit.class, "visit");
        names.put(CustomerFact.Reading.class, "reading");
        names.put(CustomerFact.Insurance.class, "insurance");
        names.put(CustomerFact.DueDate.class, "dueDate");
        names.put(CustomerFact.RepairOrder.class, "repairOrder");
        names.put(CustomerFact.Membership.class, "membership");
        names.put(CustomerFact.Compensation.class, "compensation");
        names.put(CustomerFact.Referral.class, "referral");
        names.put(CustomerFact.Withdrawal.class, "withdrawal");
    }

    private static void addCustomerEvents(Map<Class<?>, String> names) {
        names.put(CustomerEvent.FactTold.class, "factTold");
        names.put(CustomerEvent.CustomerMerged.class, "customerMerged");
        names.put(CustomerEvent.CustomerUnmerged.class, "customerUnmerged");
        names.put(CustomerEvent.CustomerRestricted.class, "customerRestricted");
        names.put(CustomerEvent.RestrictionLifted.class, "restrictionLifted");
        names.put(CustomerEvent.ErasurePutOff.class, "erasurePutOff");
        names.put(CustomerEvent.CustomerErased.class, "customerErased");
        names.put(CustomerEvent.HoldPlaced.class, "legalHoldPlaced");
        names.put(CustomerEvent.HoldLifted.class, "legalHoldLifted");
    }

    private static void addCareEvents(Map<Class<?>, String> names) {
        names.put(CareEvent.TaskDue.class, "taskDue");
        names.put(CareEvent.TaskHeld.class, "taskHeld");
        names.put(CareEvent.HandedOver.class, "taskHandedOver");
        names.put(CareEvent.NotReached.class, "customerNotReached");
        names.put(CareEvent.TaskEnded.class, "taskEnded");
        names.put(CareEvent.ClassChanged.class, "classChanged");
        names.put(CareEvent.StageChanged.class, "stageChanged");
        names.put(CareEvent.RiskChanged.class, "riskChanged");
    }

    private static void addArguments(Map<Class<?>, String> names) {
        names.put(Argument.Term.class, "term");
        names.put(Argument.Terms.class, "terms");
        names.put(Argument.Named.class, "named");
        names.put(Argument.Quantity.class, "quantity");
        names.put(Argument.Count.class, "count");
        names.put(Argument.Share.class, "share");
        names.put(Argument.Moment.class, "moment");
        names.put(Argument.Day.class, "day");
        names.put(Argument.Days.class, "days");
        names.put(Argument.WorkingTime.class, "workingTime");
        names.put(Argument.Span.class, "span");
        names.put(Argument.Reference.class, "reference");
    }

    private static void addContactBookEvents(Map<Class<?>, String> names) {
        names.put(ContactBookEvent.ChangeRequested.class, "contactChangeRequested");
        names.put(ContactBookEvent.ChangeRecorded.class, "contactChangeRecorded");
    }

    private static void addClockEvents(Map<Class<?>, String> names) {
        names.put(ComplaintEvent.ClockStarted.class, "clockStarted");
        names.put(ComplaintEvent.ClockMet.class, "clockMet");
        names.put(ComplaintEvent.ClockMetLate.class, "clockMetLate");
        names.put(ComplaintEvent.ClockBreached.class, "clockBreached");
        names.put(ComplaintEvent.ClockPaused.class, "clockPaused");
        names.put(ComplaintEvent.ClockResumed.class, "clockResumed");
        names.put(ComplaintEvent.ClockCancelled.class, "clockCancelled");
        names.put(ComplaintEvent.ClockReplanned.class, "clockReplanned");
        names.put(ComplaintEvent.AlarmRaised.class, "alarmRaised");
    }

    private static void addTicketEvents(Map<Class<?>, String> names) {
        names.put(ComplaintEvent.Registered.class, "registered");
        names.put(ComplaintEvent.Graded.class, "graded");
        names.put(ComplaintEvent.Assigned.class, "assigned");
        names.put(ComplaintEvent.Responded.class, "responded");
        names.put(ComplaintEvent.ContactRecorded.class, "contactRecorded");
        names.put(ComplaintEvent.WarningRaised.class, "warningRaised");
        names.put(ComplaintEvent.WarningSettled.class, "warningSettled");
        names.put(ComplaintEvent.StepTaken.class, "stepTaken");
        names.put(ComplaintEvent.CauseRecorded.class, "causeRecorded");
        names.put(ComplaintEvent.Resolved.class, "resolved");
        names.put(ComplaintEvent.FollowUpRecorded.class, "followUpRecorded");
        names.put(ComplaintEvent.Reopened.class, "reopened");
        names.put(ComplaintEvent.Regraded.class, "regraded");
        names.put(ComplaintEvent.Paused.class, "paused");
        names.put(ComplaintEvent.Resumed.class, "resumed");
        names.put(ComplaintEvent.MergedInto.class, "mergedInto");
        names.put(ComplaintEvent.Absorbed.class, "absorbed");
        names.put(ComplaintEvent.Withdrawn.class, "withdrawn");
        names.put(ComplaintEvent.Rejected.class, "rejected");
        names.put(ComplaintEvent.FileClosed.class, "fileClosed");
        names.put(ComplaintEvent.RepeatLinked.class, "repeatLinked");
        names.put(ComplaintEvent.RepeatedBy.class, "repeatedBy");
        names.put(ComplaintEvent.MajorDeclared.class, "majorDeclared");
        names.put(ComplaintEvent.ReportDue.class, "reportDue");
        names.put(ComplaintEvent.ReportFiled.class, "reportFiled");
        names.put(ComplaintEvent.DepartmentInformed.class, "departmentInformed");
        names.put(ComplaintEvent.ResultReported.class, "resultReported");
        names.put(ComplaintEvent.MediumAnswered.class, "mediumAnswered");
        names.put(ComplaintEvent.ConsumerInformed.class, "consumerInformed");
        names.put(ComplaintEvent.PassedOn.class, "passedOn");
        names.put(ComplaintEvent.Answered.class, "answered");
        names.put(ComplaintEvent.Converted.class, "converted");
        names.put(ComplaintEvent.Replanned.class, "replanned");
    }
}
