package io.yangke.crm.example.dealership.month;

import static io.yangke.crm.example.dealership.month.Handlings.confirm;
import static io.yangke.crm.example.dealership.month.Handlings.followUp;
import static io.yangke.crm.example.dealership.month.Handlings.handle;
import static io.yangke.crm.example.dealership.month.Handlings.respond;
import static io.yangke.crm.example.dealership.month.Handlings.respondAfter;
import static io.yangke.crm.example.dealership.month.Script.text;

import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.HandlerLevel;
import java.time.Duration;
import java.util.Optional;

/** Complaints that go their way, with the turns every desk knows. */
final class CommonStories {

    private static final int A_DAYS = 3;

    private CommonStories() {}

    static void ordinary(Script script) {
        confirm(handle(respond(script), A_DAYS));
    }

    static void unsatisfied(Script script) {
        handle(respond(script), A_DAYS)
                .inDays(
                        script.chance().between(1, 2),
                        script.chance().between(10, 17),
                        script.chance().between(0, 59));
        followUp(script, FollowUpResult.UNSATISFIED, "客户不满意：问题仍然存在。");
        handle(respondAfter(script.afterWork(20), script.chance().between(15, 90)), A_DAYS);
        confirm(script);
    }

    static void notReached(Script script) {
        handle(respond(script), A_DAYS).inDays(1, 10, 40);
        followUp(script, FollowUpResult.NOT_REACHED, "无人接听。");
        if (script.chance().percent(70)) {
            Handlings.satisfied(script.inDays(1, 15, 10));
        } else {
            followUp(script.inDays(1, 15, 10), FollowUpResult.NOT_REACHED, "再次无人接听。");
            Handlings.satisfied(script.inDays(3, 10, 5));
        }
    }

    static void noFollowUp(Script script) {
        handle(respond(script), A_DAYS);
    }

    static void withdrawn(Script script) {
        respond(script).afterWork(script.chance().between(60, 500));
        script.does(Doer.CSR, new ComplaintAction.Withdraw(text("客户来电表示已自行解决，撤诉。")));
    }

    static void rejected(Script script) {
        respond(script).afterWork(script.chance().between(40, 400));
        script.does(Doer.CSR_LEAD, new ComplaintAction.Reject(PersonalText.of("客户要求超出合同与质保范围，属咨询性质，不作投诉处理。")));
    }

    static void merged(Script script) {
        script.again(Channel.IN_PERSON, Duration.ofMinutes(95))
                .ifPresent(twin -> twin.after(12).does(Doer.CSR, new ComplaintAction.Merge(script.id())));
        confirm(handle(respond(script), A_DAYS));
    }

    static void emptyResponse(Script script) {
        script.after(script.chance().between(104, 119))
                .does(Doer.HANDLER, new ComplaintAction.Respond(Optional.empty()));
        confirm(handle(script, A_DAYS));
    }

    static void takenOver(Script script) {
        respond(script).afterWork(script.chance().between(60, 300));
        script.does(Doer.RBO, new ComplaintAction.Reassign(HandlerLevel.RBO, Optional.empty(), text("店端权限不足，由大区接手。")));
        respondAfter(script, script.chance().between(20, 150));
        confirm(handle(script, A_DAYS));
    }
}
