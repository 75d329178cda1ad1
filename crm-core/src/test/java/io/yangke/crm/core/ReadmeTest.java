package io.yangke.crm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.points.PointsService;
import io.yangke.crm.core.points.Receipt;
import io.yangke.crm.core.storage.InMemoryStorage;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sample in the README")
final class ReadmeTest {

    private static final String BEGIN = "        // sample\n";
    private static final String END = "        // end of sample\n";
    /** Such a block is held by the test of the example it is copied from. */
    private static final String WHOLE_PROGRAM = "package ";

    @Test
    @DisplayName("says what the library does")
    void says_what_the_library_does() {
        // sample
        Crm crm = Crm.builder()
                .storage(new InMemoryStorage()) // yours, in production
                .clock(InstantSource.fixed(Instant.parse("2026-09-30T01:40:00Z")))
                .build(); // the documents' policies, the Chinese calendar

        Complaint ticket = crm.complaints()
                .register(RegisterComplaint.builder()
                        .dealer(DealerId.of("SK-0371"))
                        .customer(CustomerId.of("C-1001"))
                        .channel(Channel.HOTLINE)
                        .category("A4d")
                        .matter("price protection")
                        .receivedAt(Instant.parse("2026-09-30T01:30:00Z"))
                        .by(Actor.csr("400-17"))
                        .key("hotline-88123")
                        .build())
                .orThrow();

        ticket.grade(); // A
        ticket.handler(); // DLR: the dealer handles the first complaint about a price
        ticket.respondBy(); // 2026-09-30T03:40Z: two hours from assignment
        ticket.closeBy(); // 2026-10-10T10:00Z: three working days, over National Day and a make-up Saturday

        Explanation why = crm.complaints()
                .explain(ticket.dealer(), ticket.id(), ClockKind.CLOSING)
                .orElseThrow();
        String day = crm.explain(why, Locale.CHINA); // and each day, counted or skipped, in its details
        // end of sample

        assertThat(ticket.grade()).contains(Grade.A);
        assertThat(ticket.handler()).contains(HandlerLevel.DLR);
        assertThat(ticket.respondBy()).contains(Instant.parse("2026-09-30T03:40:00Z"));
        assertThat(ticket.closeBy()).contains(Instant.parse("2026-10-10T10:00:00Z"));
        assertThat(day).contains("2026年10月10日");
        assertThat(why.details()).isNotEmpty();
    }

    @Test
    @DisplayName("says how points are earned, spent and proved")
    void says_how_points_are_earned() {
        Crm crm = Crm.builder()
                .clock(InstantSource.fixed(Instant.parse("2026-09-30T01:40:00Z")))
                .build();
        // sample
        DealerId dealer = DealerId.of("SK-0371");
        AccountId account = AccountId.of(ProgrammeId.BRANCH, "C-1001");
        Actor counter = Actor.dealer("D-7");
        PointsService points = crm.points();

        InvoiceLine service = InvoiceLine.paid("1", SpendingCategory.MAINTENANCE, 128_000); // 1 280 yuan
        points.handle(PointsCommand.of(
                        dealer,
                        account,
                        counter,
                        "invoice-4711",
                        new PointsAction.Earn(
                                Optional.of(DocumentId.of("INV-4711")), Optional.empty(), List.of(service))))
                .orThrow();

        Receipt held = points.handle(PointsCommand.of(
                        dealer,
                        account,
                        counter,
                        "order-88-hold",
                        new PointsAction.Hold(
                                500, SpendingCategory.GIFT, Optional.empty(), List.of(), Optional.empty())))
                .orThrow(); // set aside while the customer pays the rest
        points.handle(PointsCommand.of(
                        dealer,
                        account,
                        counter,
                        "order-88-pay",
                        new PointsAction.Capture(held.posting().id(), Optional.empty(), false)))
                .orThrow();

        long left = points.balance(dealer, account).orElseThrow().available(); // 780
        LocalDate lastDay =
                points.comingExpiries(dealer, account).get(0).expiry().lastDay(); // 2028-09-30
        boolean sound = points.books().verify(dealer).isClean(); // every posting, lot and balance, from the journal
        // end of sample

        assertThat(left).isEqualTo(780);
        assertThat(lastDay).isEqualTo(LocalDate.parse("2028-09-30"));
        assertThat(sound).isTrue();
    }

    @Test
    @DisplayName("is the code that is tested here")
    void is_the_code_that_is_tested_here() throws IOException {
        Path module = Path.of("").toAbsolutePath();
        String source = Files.readString(module.resolve("src/test/java/io/yangke/crm/core/ReadmeTest.java"));
        List<String> tested = blocks(source, BEGIN, END).stream()
                .map(sample -> sample.stripIndent().replaceAll("(?m)^ {8}", ""))
                .toList();

        assertThat(blocks(Files.readString(module.resolve("../README.md")), "```java\n", "```"))
                .filteredOn(block -> !block.startsWith(WHOLE_PROGRAM))
                .isEqualTo(tested);
    }

    private static List<String> blocks(String text, String begin, String end) {
        List<String> blocks = new ArrayList<>();
        int from = text.indexOf(begin);
        while (from >= 0) {
            int until = text.indexOf(end, from + begin.length());
            blocks.add(text.substring(from + begin.length(), until));
            from = text.indexOf(begin, until);
        }
        return blocks;
    }
}
