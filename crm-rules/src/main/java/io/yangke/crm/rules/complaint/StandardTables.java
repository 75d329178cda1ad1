package io.yangke.crm.rules.complaint;

import static io.yangke.crm.spi.Role.COMPLAINTS_HEAD;
import static io.yangke.crm.spi.Role.CSR;
import static io.yangke.crm.spi.Role.CSR_LEAD;
import static io.yangke.crm.spi.Role.DEALER;
import static io.yangke.crm.spi.Role.GENERAL_MANAGER;
import static io.yangke.crm.spi.Role.HEADQUARTERS;
import static io.yangke.crm.spi.Role.MEDIA_COORDINATOR;
import static io.yangke.crm.spi.Role.MEDIA_SE;
import static io.yangke.crm.spi.Role.RBO;
import static io.yangke.crm.spi.Role.SE;
import static io.yangke.crm.spi.Role.SYSTEM;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the source documents: the defaults of {@link ComplaintPolicy}. */
final class StandardTables {

    /** The pre-sale table of the source, and our own for after-sales. Source: CMP-02. */
    static final List<CategoryRule> CATEGORIES = ImmutableList.of(
            preSale("A4a", HandlerLevel.DLR, HandlerLevel.RBO), // the dealer's sales service
            preSale("A4b", HandlerLevel.RBO, HandlerLevel.SE), // headquarters' promotion policy or its change
            preSale("A4c", HandlerLevel.RBO, HandlerLevel.SE), // supply of cars
            preSale("A4d", HandlerLevel.DLR, HandlerLevel.RBO), // price
            preSale("A4e", HandlerLevel.DLR, HandlerLevel.RBO), // product flaw or configuration
            preSale("A4f", HandlerLevel.DLR, HandlerLevel.RBO), // cannot be registered
            preSale("A4g", HandlerLevel.DLR, HandlerLevel.RBO), // market activity or promotion
            preSale("A4y", HandlerLevel.SE, HandlerLevel.SE), // call from a dealer or workshop
            preSale("A4z", HandlerLevel.RBO, HandlerLevel.SE), // other
            gradeB("B4", SalesPhase.PRE_SALE),
            gradeC("C4", SalesPhase.PRE_SALE),
            afterSale("A5a"), // service quality
            afterSale("A5b"), // repair quality
            afterSale("A5c"), // parts
            afterSale("A5d"), // price
            afterSale("A5e"), // waiting time
            afterSale("A5f"), // warranty
            afterSale("A5g"), // attitude
            afterSale("A5z"), // other
            gradeB("B5", SalesPhase.AFTER_SALE),
            gradeC("C5", SalesPhase.AFTER_SALE));

    static final Set<Channel> GRADE_B_CHANNELS = ImmutableSet.of(
            Channel.WEB, Channel.CONSUMER_ASSOCIATION, Channel.MEDIA, Channel.GOVERNMENT, Channel.INTERNAL_TRANSFER);

    static final Map<SalesPhase, CategoryCode> GRADE_B_CATEGORY =
            ImmutableMap.of(SalesPhase.PRE_SALE, CategoryCode.of("B4"), SalesPhase.AFTER_SALE, CategoryCode.of("B5"));

    static final Map<SalesPhase, CategoryCode> GRADE_C_CATEGORY =
            ImmutableMap.of(SalesPhase.PRE_SALE, CategoryCode.of("C4"), SalesPhase.AFTER_SALE, CategoryCode.of("C5"));

    static final Set<Channel> REGISTRATION_CHANNELS =
            ImmutableSet.of(Channel.MEDIA, Channel.CONSUMER_ASSOCIATION, Channel.GOVERNMENT, Channel.INTERNAL_TRANSFER);

    static final Set<Channel> MEDIA_CHANNELS =
            ImmutableSet.of(Channel.MEDIA, Channel.CONSUMER_ASSOCIATION, Channel.GOVERNMENT);

    static final Map<Grade, Limit> CLOSING_LIMITS =
            ImmutableMap.of(Grade.A, Limit.workingDays(3), Grade.B, Limit.workingDays(7));

    private static final Set<Role> HOTLINE = ImmutableSet.of(CSR, CSR_LEAD, SYSTEM);
    private static final Set<Role> HANDLERS =
            ImmutableSet.of(DEALER, GENERAL_MANAGER, RBO, SE, MEDIA_SE, COMPLAINTS_HEAD, SYSTEM);
    private static final Set<Role> SUPPORT = ImmutableSet.of(SE, MEDIA_SE, SYSTEM);
    private static final Set<Role> LEADS =
            ImmutableSet.of(CSR_LEAD, RBO, SE, MEDIA_SE, COMPLAINTS_HEAD, HEADQUARTERS, SYSTEM);
    private static final Set<Role> ANYONE = ImmutableSet.copyOf(Role.values());

    /** Who may do what. Source: CMP-14, and CMP-06, CMP-08, CMP-18, CMP-19, CMP-20 for the single duties. */
    static final Map<ActionKind, Set<Role>> ROLES = ImmutableMap.<ActionKind, Set<Role>>builder()
            .put(ActionKind.REGISTER, ANYONE)
            .put(ActionKind.IMPORT, ImmutableSet.of(CSR_LEAD, COMPLAINTS_HEAD, HEADQUARTERS, SYSTEM))
            .put(ActionKind.ASSIGN, ImmutableSet.of(CSR, CSR_LEAD, COMPLAINTS_HEAD, SYSTEM))
            .put(ActionKind.REASSIGN, ImmutableSet.of(CSR, CSR_LEAD, RBO, SE, MEDIA_SE, COMPLAINTS_HEAD, SYSTEM))
            .put(ActionKind.RESPOND, HANDLERS)
            .put(ActionKind.RECORD_CONTACT, ANYONE)
            .put(ActionKind.INVESTIGATE, HANDLERS)
            .put(ActionKind.PLAN, HANDLERS)
            .put(ActionKind.AGREE, HANDLERS)
            .put(ActionKind.CARRY_OUT, HANDLERS)
            .put(ActionKind.RESOLVE, HANDLERS)
            .put(ActionKind.RECORD_FOLLOW_UP, HOTLINE)
            .put(ActionKind.REOPEN, ImmutableSet.of(CSR, CSR_LEAD, RBO, SE, MEDIA_SE, COMPLAINTS_HEAD, SYSTEM))
            .put(ActionKind.REGRADE, LEADS)
            .put(ActionKind.REGRADE_TO_C, ImmutableSet.of(COMPLAINTS_HEAD))
            .put(ActionKind.PAUSE, HANDLERS)
            .put(ActionKind.RESUME, ANYONE)
            .put(ActionKind.MERGE, ImmutableSet.of(CSR, CSR_LEAD, COMPLAINTS_HEAD, SYSTEM))
            .put(ActionKind.WITHDRAW, HOTLINE)
            .put(ActionKind.REJECT, ImmutableSet.of(CSR_LEAD, COMPLAINTS_HEAD, HEADQUARTERS))
            .put(ActionKind.RECORD_CAUSE, HANDLERS)
            .put(ActionKind.CLOSE_FILE, ImmutableSet.of(DEALER, GENERAL_MANAGER, CSR, CSR_LEAD, SYSTEM))
            .put(ActionKind.INFORM_CONSUMER, ANYONE)
            .put(ActionKind.INFORM_DEPARTMENT, SUPPORT)
            .put(ActionKind.REPORT_RESULT, SUPPORT)
            .put(ActionKind.ANSWER_MEDIUM, ImmutableSet.of(MEDIA_COORDINATOR))
            .put(ActionKind.FILE_REPORT, ANYONE)
            .put(ActionKind.RAISE_WARNING, ImmutableSet.of(HEADQUARTERS, COMPLAINTS_HEAD, CSR_LEAD))
            .put(ActionKind.SETTLE_WARNING, ImmutableSet.of(RBO, SE, MEDIA_SE, COMPLAINTS_HEAD, HEADQUARTERS))
            .put(ActionKind.REPORT_SAFETY, ANYONE)
            .put(ActionKind.PASS_ON, HOTLINE)
            .put(ActionKind.ANSWER, ImmutableSet.of(CSR, CSR_LEAD, SE, MEDIA_SE))
            .put(ActionKind.CONVERT, ImmutableSet.of(CSR, CSR_LEAD, SE, MEDIA_SE, COMPLAINTS_HEAD))
            .put(ActionKind.REPLAN, ImmutableSet.of(CSR_LEAD, COMPLAINTS_HEAD, HEADQUARTERS, SYSTEM))
            .put(ActionKind.REQUEST_CONTACT_CHANGE, ImmutableSet.of(DEALER, GENERAL_MANAGER))
            .put(ActionKind.RECORD_CONTACT_CHANGE, ImmutableSet.of(CSR, CSR_LEAD))
            .buildOrThrow();

    private StandardTables() {}

    private static CategoryRule preSale(String code, HandlerLevel first, HandlerLevel second) {
        return row(code, SalesPhase.PRE_SALE, Grade.A, first, second, HandlerLevel.SE);
    }

    private static CategoryRule afterSale(String code) {
        return row(code, SalesPhase.AFTER_SALE, Grade.A, HandlerLevel.DLR, HandlerLevel.RBO, HandlerLevel.SE);
    }

    private static CategoryRule gradeB(String code, SalesPhase phase) {
        return row(code, phase, Grade.B, HandlerLevel.MEDIA_SE);
    }

    private static CategoryRule gradeC(String code, SalesPhase phase) {
        return row(code, phase, Grade.C);
    }

    private static CategoryRule row(String code, SalesPhase phase, Grade grade, HandlerLevel... handlers) {
        return new CategoryRule(CategoryCode.of(code), phase, grade, List.of(handlers));
    }
}
