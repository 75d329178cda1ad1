package io.yangke.crm.rules.complaint;

import com.google.common.collect.ImmutableMap;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.complaint.ComplaintAction;
import org.jspecify.annotations.Nullable;

/** Which rule answers which action: one line each. A merge is not here, as it concerns two tickets. */
final class ActionTable {

    /** One rule: it changes the draft, or says why not. */
    private interface Rule<A> {
        @Nullable
        Refusal apply(Draft draft, A action, Given given);
    }

    private static final ImmutableMap<Class<?>, Rule<?>> RULES = new Table()
            .on(ComplaintAction.Assign.class, Assigning::assign)
            .on(ComplaintAction.Reassign.class, Assigning::reassign)
            .on(ComplaintAction.Respond.class, HandlingRules::respond)
            .on(ComplaintAction.RecordContact.class, HandlingRules::recordContact)
            .on(ComplaintAction.Investigate.class, HandlingRules::investigate)
            .on(ComplaintAction.Plan.class, HandlingRules::plan)
            .on(ComplaintAction.Agree.class, HandlingRules::agree)
            .on(ComplaintAction.CarryOut.class, HandlingRules::carryOut)
            .on(ComplaintAction.Resolve.class, HandlingRules::resolve)
            .on(ComplaintAction.RecordFollowUp.class, AfterResolution::recordFollowUp)
            .on(ComplaintAction.Reopen.class, AfterResolution::reopen)
            .on(ComplaintAction.Regrade.class, RegradeRules::regrade)
            .on(ComplaintAction.Pause.class, HandlingRules::pause)
            .on(ComplaintAction.Resume.class, HandlingRules::resume)
            .on(ComplaintAction.Withdraw.class, Endings::withdraw)
            .on(ComplaintAction.Reject.class, Endings::reject)
            .on(ComplaintAction.RecordCause.class, HandlingRules::recordCause)
            .on(ComplaintAction.CloseFile.class, AfterResolution::closeFile)
            .on(ComplaintAction.InformConsumer.class, HandlingRules::informConsumer)
            .on(ComplaintAction.InformDepartment.class, MediaDuties::informDepartment)
            .on(ComplaintAction.ReportResult.class, MediaDuties::reportResult)
            .on(ComplaintAction.AnswerMedium.class, MediaDuties::answerMedium)
            .on(ComplaintAction.FileReport.class, Endings::fileReport)
            .on(ComplaintAction.RaiseWarning.class, Endings::raiseWarning)
            .on(ComplaintAction.SettleWarning.class, Endings::settleWarning)
            .on(ComplaintAction.ReportSafety.class, Endings::reportSafety)
            .on(ComplaintAction.PassOn.class, Consultations::passOn)
            .on(ComplaintAction.Answer.class, Consultations::answer)
            .on(ComplaintAction.Convert.class, Consultations::convert)
            .on(ComplaintAction.Replan.class, Endings::replan)
            .build();

    private ActionTable() {}

    /** Applies an action to a draft; returns why not, or null. */
    @SuppressWarnings("unchecked")
    static @Nullable Refusal apply(Draft draft, ComplaintAction action, Given given) {
        Rule<ComplaintAction> rule = (Rule<ComplaintAction>) RULES.get(action.getClass());
        if (rule == null) {
            throw new IllegalArgumentException(
                    "action: " + action.kind() + " concerns two tickets; ComplaintDesk.merge decides it");
        }
        return rule.apply(draft, action, given);
    }

    /** Collects the lines, each with the type its action has. */
    private static final class Table {
        private final ImmutableMap.Builder<Class<?>, Rule<?>> rules = ImmutableMap.builder();

        <A extends ComplaintAction> Table on(Class<A> type, Rule<A> rule) {
            rules.put(type, rule);
            return this;
        }

        ImmutableMap<Class<?>, Rule<?>> build() {
            return rules.buildOrThrow();
        }
    }
}
