package io.yangke.crm.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.care.ContactExplainer;
import io.yangke.crm.rules.care.ContactPlan;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.rules.care.HandOverFacts;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.StandingState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("LIF-21 N3 Why a customer is contacted and why not, in words")
class CareWordsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MARCH_9 = LocalDate.of(2026, 3, 9);

    private static CareTask task(String step, ContactPurpose purpose) {
        CareTask.Builder task = CareTask.builder();
        task.id(id(step))
                .purpose(purpose)
                .anchor(Anchor.LAST_VISIT)
                .anchorDay(MARCH_9)
                .dueOn(MARCH_9)
                .lastDay(MARCH_9.plusDays(20))
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script("s");
        return task.build();
    }

    private static TaskId id(String step) {
        return new TaskId(StepCode.of(step), Optional.empty(), "a", 0);
    }

    private static ContactMade made(String at) {
        return new ContactMade(Instant.parse(at), id("OLD"), ContactPurpose.REMINDER, ContactChannel.PHONE);
    }

    private static String told(HandOverFacts facts, Locale locale) {
        CareFile.Builder file = CareFile.builder();
        file.dealer(DealerId.of("SK-0371"))
                .customer(CustomerId.of("C-1"))
                .since(MARCH_9)
                .plannedOn(MARCH_9)
                .addTasks(task("AWAY", ContactPurpose.WIN_BACK), task("CALL", ContactPurpose.COMPLAINT))
                .addContacts(made("2026-03-03T02:00:00Z"), made("2026-03-05T02:00:00Z"));
        ContactPlan plan = ContactPlan.of(file.build(), facts, ContactPolicy.DEFAULT, SHANGHAI, MARCH_9);
        return ExplanationText.renderTree(ContactExplainer.of(plan), locale);
    }

    @Test
    @DisplayName("L11 a complaint has its place, and what else is due waits until there is room in the budget")
    void theBudget() {
        assertThat(told(HandOverFacts.NONE, Locale.ENGLISH)).isEqualTo("""
                        Contacts on Mon 9 Mar 2026: 1, dropped: 1 [LIF-21]
                          1. CALL/-/a/0: follow-up after a complaint, by telephone, until Sun 29 Mar 2026
                          Not today but from Tue 10 Mar 2026 on, AWAY/-/a/0: win-back
                            3 of 3 contacts in 7 days are used up; there is room again on Tue 10 Mar 2026
                        """);
        assertThat(told(HandOverFacts.NONE, Locale.CHINA)).isEqualTo("""
                        2026年3月9日（周一）的联系计划：联系 1 项，暂不联系 1 项 [LIF-21]
                          1. CALL/-/a/0：投诉回访，方式为电话，最迟2026年3月29日（周日）
                          今日不联系，2026年3月10日（周二）起可联系，AWAY/-/a/0：流失招揽
                            7个自然日内可联系3次，已用3次；2026年3月10日（周二）起可再次联系
                        """);
    }

    @Test
    @DisplayName("L6 N1 an open complaint holds the win-back call, and which complaint that is")
    void anOpenComplaint() {
        HandOverFacts complaining = new HandOverFacts(
                ContactPreferences.NONE, StandingState.ACTIVE, Set.of(TicketId.of("T-7")), Map.of(), Map.of());
        assertThat(told(complaining, Locale.ENGLISH)).endsWith("""
                          Not today, AWAY/-/a/0: win-back
                            The customer has a complaint open, which holds this back: win-back
                              Complaint T-7 is open
                        """);
        assertThat(told(complaining, Locale.CHINA)).endsWith("""
                          今日不联系，AWAY/-/a/0：流失招揽
                            客户有未结投诉，暂缓“流失招揽”
                              投诉 T-7 未结
                        """);
    }
}
