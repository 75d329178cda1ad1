package io.yangke.crm.core;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sample in the README")
final class ReadmeTest {

    private static final String BEGIN = "        // sample\n";
    private static final String END = "        // end of sample\n";

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
    @DisplayName("is the code that is tested here")
    void is_the_code_that_is_tested_here() throws IOException {
        Path module = Path.of("").toAbsolutePath();
        String source = Files.readString(module.resolve("src/test/java/io/yangke/crm/core/ReadmeTest.java"));
        String sample = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf(END))
                .stripIndent()
                .replaceAll("(?m)^ {8}", "");

        String readme = Files.readString(module.resolve("../README.md"));
        String shown = readme.substring(readme.indexOf("```java\n") + 8);

        assertThat(shown.substring(0, shown.indexOf("```"))).isEqualTo(sample);
    }
}
