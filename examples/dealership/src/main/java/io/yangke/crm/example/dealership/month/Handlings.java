package io.yangke.crm.example.dealership.month;

import static io.yangke.crm.example.dealership.month.Script.text;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How complaints are usually handled, step by step: the parts the stories are made of. Source: CMP-10, CMP-11, CMP-12. */
final class Handlings {

    private static final List<String> FIRST_WORDS =
            List.of("已致电客户致歉，了解经过，约定当天给答复。", "联系客户，客户情绪平稳，说明将核实后回复。", "已回电，记录客户诉求，安抚并告知处理流程。", "与客户通话八分钟，确认诉求与用车情况。");
    private static final List<String> FOUND = List.of("调取订单与通话记录，客户反映属实。", "查阅工单并询问经办人，情况基本属实。", "现场验车，故障可再现。");
    private static final List<String> SATISFIED = List.of("客户满意，表示感谢。", "客户认可处理结果。", "客户满意，建议加强沟通。");
    private static final List<String> IMPROVED =
            List.of("流程漏洞已补，晨会通报。", "经办人培训考核后上岗。", "增加交接核对表，店总抽查。", "与总部对接窗口明确时限。");

    private Handlings() {}

    /** The handler calls the customer, in time as often as the dealer is prompt. */
    static Script respond(Script script) {
        boolean inTime = script.chance().percent(promptness(script));
        return inTime ? respondAfter(script, script.chance().between(9, 108)) : respondLate(script);
    }

    private static int promptness(Script script) {
        int usual = script.shop().promptness();
        return script.calendar().isOpen(script.now()) ? usual : usual * 9 / 10;
    }

    private static Script respondLate(Script script) {
        Instant limit = script.now().plus(Duration.ofMinutes(121));
        script.at(script.calendar().nextOpen(limit)).after(script.chance().between(1, 210));
        return script.does(Doer.HANDLER, new ComplaintAction.Respond(text(words(script))));
    }

    /** The handler calls the customer after so many minutes. */
    static Script respondAfter(Script script, int minutes) {
        return script.after(minutes).does(Doer.HANDLER, new ComplaintAction.Respond(text(words(script))));
    }

    private static String words(Script script) {
        return script.chance().pick(FIRST_WORDS);
    }

    /** From the first call to the seal, with all steps in between; in time as often as the dealer is diligent. */
    static Script handle(Script script, int workingDays) {
        return sealBy(script, sealing(script, workingDays));
    }

    private static Instant sealing(Script script, int workingDays) {
        Instant limit = script.calendar().endOfWorkingDay(script.recordedAt(), workingDays);
        Chance chance = script.chance();
        if (script.now().isBefore(limit) && chance.percent(script.shop().diligence())) {
            return share(script, limit, chance.between(25, 96));
        }
        Instant from = limit.isBefore(script.now()) ? script.now() : limit;
        return script.calendar().plusWorkingTime(from, Duration.ofMinutes(chance.between(60, 1_800)));
    }

    /** All steps, sealed at an instant. */
    static Script sealBy(Script script, Instant sealed) {
        Instant begin = script.now();
        Matter matter = script.matter();
        String department = department(matter);
        script.at(share(begin, script, sealed, 20))
                .does(
                        Doer.HANDLER,
                        new ComplaintAction.Investigate(
                                Optional.of(matter.cause()),
                                text(script.chance().pick(FOUND))));
        script.at(share(begin, script, sealed, 40))
                .does(
                        Doer.HANDLER,
                        new ComplaintAction.Plan(
                                Optional.of(department),
                                Optional.of(script.calendar().day(sealed)),
                                text("方案：" + matter.done())));
        script.at(share(begin, script, sealed, 60)).does(Doer.HANDLER, new ComplaintAction.Agree(text("客户同意方案。")));
        script.at(share(begin, script, sealed, 90));
        script.does(Doer.HANDLER, new ComplaintAction.CarryOut(script.today(), text(matter.done())));
        return script.at(sealed).does(Doer.HANDLER, new ComplaintAction.Resolve(true, text(matter.done())));
    }

    private static Instant share(Script script, Instant end, int percent) {
        return share(script.now(), script, end, percent);
    }

    private static Instant share(Instant begin, Script script, Instant end, int percent) {
        Duration working = script.calendar().workingTimeBetween(begin, end);
        return script.calendar()
                .plusWorkingTime(begin, working.multipliedBy(percent).dividedBy(100));
    }

    static String department(Matter matter) {
        return switch (matter.cause()) {
            case PRODUCT -> "产品质量部";
            case SUPPORT -> matter.phase() == SalesPhase.PRE_SALE ? "销售计划部" : "配件部";
            case PEOPLE, SERVICE -> matter.phase() == SalesPhase.PRE_SALE ? "销售部" : "售后服务部";
            case USER, OTHER -> "客户关系部";
        };
    }

    /** The hotline calls within the limit and the customer is satisfied; then the form is completed and the file closed. */
    static Script confirm(Script script) {
        script.inDays(
                script.chance().between(1, 2),
                script.chance().between(10, 16),
                script.chance().between(0, 59));
        return satisfied(script);
    }

    /** The customer is satisfied now; then the form is completed and the file closed. */
    static Script satisfied(Script script) {
        return file(followUp(script, FollowUpResult.SATISFIED, script.chance().pick(SATISFIED)));
    }

    static Script followUp(Script script, FollowUpResult result, String opinion) {
        return script.does(Doer.CSR, new ComplaintAction.RecordFollowUp(result, text(opinion)));
    }

    private static Script file(Script script) {
        script.afterWork(script.chance().between(120, 960));
        script.does(
                Doer.HANDLER,
                new ComplaintAction.RecordCause(
                        script.matter().cause(),
                        department(script.matter()),
                        script.today(),
                        text(script.chance().pick(IMPROVED))));
        return script.afterWork(script.chance().between(5, 90)).does(Doer.CSR, new ComplaintAction.CloseFile());
    }
}
