package io.yangke.crm.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.explain.ExplanationText;
import io.yangke.crm.spi.complaint.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N3 The desk says what would change")
class OutlookTest {

    private final Desk desk = new Desk();

    @Test
    @DisplayName("CMP-08 CMP-09 how long each duty has, and how far away the next warning is")
    void howLongEachDutyHas() {
        TicketId ticket = desk.register("C-1").id();
        desk.pass(Duration.ofMinutes(80));
        assertThat(outlook(ticket))
                .contains("响应：40分钟后超时，最迟 2026年9月14日 12:00")
                .contains("客户再有1次来电即触发升级预警：（a）未处理，客户多次来电（阈值2次来电）");

        desk.respond(ticket);
        assertThat(outlook(ticket))
                .noneMatch(line -> line.startsWith("响应"))
                .contains("客户再有2次来电即触发升级预警：（b）处理中，客户多次来电（阈值3次来电）");
    }

    @Test
    @DisplayName("CMP-09 a limit that ran out is overdue, though no sweep came by")
    void aLimitThatRanOutIsOverdue() {
        TicketId ticket = desk.register("C-1").id();
        desk.pass(Duration.ofMinutes(121));
        assertThat(outlook(ticket)).contains("响应：已超时1分钟，最迟应为 2026年9月14日 12:00");
    }

    @Test
    @DisplayName("another dealer sees nothing of it")
    void anotherDealerSeesNothing() {
        TicketId ticket = desk.register("C-1").id();
        assertThat(desk.complaints.outlook(Desk.OTHER, ticket)).isEmpty();
    }

    private List<String> outlook(TicketId ticket) {
        return desk.complaints.outlook(Desk.DEALER, ticket).stream()
                .map(line -> ExplanationText.render(line, Locale.CHINA))
                .toList();
    }
}
