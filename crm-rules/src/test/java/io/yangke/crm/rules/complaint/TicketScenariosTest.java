package io.yangke.crm.rules.complaint;

import static io.yangke.crm.rules.complaint.Cast.DEALER;
import static io.yangke.crm.rules.complaint.Cast.PAUSE;
import static io.yangke.crm.rules.complaint.Cast.RESOLVE;
import static io.yangke.crm.rules.complaint.Cast.RESPOND;
import static io.yangke.crm.rules.complaint.Cast.RESUME;
import static io.yangke.crm.spi.complaint.ClockKind.CLOSING;
import static io.yangke.crm.spi.complaint.ClockKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.SharedData;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Histories with pauses and reopenings, and what a peer's help desk expects of them. Its conventions: minutes of business
 * hours, pending stands still, and so does closed; an update limit, which we do not have, is left out. All in Berlin, every
 * day 09:00 to 18:00; times are UTC.
 */
@DisplayName("Ticket histories of a peer (S1, S2, S3, S7, S8)")
class TicketScenariosTest {

    private static final WorkingCalendar BERLIN = WorkingCalendar.builder("every-day-9-to-18")
            .zone(ZoneId.of("Europe/Berlin"))
            .week(WeekPattern.everyDay(DayHours.parse("09:00-18:00")))
            .build();

    private static Play open(String at, long closing) {
        ComplaintPolicy policy = ComplaintPolicy.builder()
                .responseLimit(Limit.workingMinutes(120))
                .closingLimits(Map.of(Grade.A, Limit.workingMinutes(closing)))
                .pausableClocks(Set.of(RESPONSE, CLOSING))
                .responseNeededToResolve(false)
                .build();
        return Play.from("2013-06-04 00:00")
                .under(Play.rules(policy, BERLIN))
                .at(utc(at))
                .register();
    }

    private static Instant utc(String time) {
        return Instant.parse("2013-06-04T" + time + ":00Z");
    }

    private static Instant due(Play play, ClockKind kind) {
        return play.clock(kind).dueAt().orElseThrow();
    }

    /** The minutes of the limit a clock had used when it was settled. */
    private static long used(Clock clock, long limit) {
        return limit - left(clock);
    }

    private static long left(Clock clock) {
        return Duration.between(clock.settledAt().orElseThrow(), clock.dueAt().orElseThrow())
                .toMinutes();
    }

    @Test
    @DisplayName("Z1: pending, and closed and opened again: both stand still, the peer's closed as our pause")
    void Z1() {
        Play play = open("09:00", 250)
                .at(utc("09:30"))
                .act(DEALER, PAUSE)
                .at(utc("09:45"))
                .act(DEALER, RESUME);
        play.at(utc("10:00")).act(DEALER, PAUSE).at(utc("10:30")).act(DEALER, RESUME);
        assertThat(due(play, RESPONSE)).isEqualTo(utc("11:45"));
    }

    @Test
    @DisplayName("Z2: five hours pending, then the last hour up to the close of business")
    void Z2() {
        Play play = open("09:00", 250)
                .at(utc("10:00"))
                .act(DEALER, PAUSE)
                .at(utc("15:00"))
                .act(DEALER, RESUME);
        assertThat(due(play, RESPONSE)).isEqualTo(utc("16:00"));
    }

    @Test
    @DisplayName("Z3: response and closing each with its minutes used and left")
    void Z3() {
        Play play = open("09:00", 250)
                .at(utc("10:00"))
                .act(DEALER, PAUSE)
                .at(utc("10:30"))
                .act(DEALER, RESUME);
        assertThat(due(play, RESPONSE)).isEqualTo(utc("11:30"));
        assertThat(due(play, CLOSING)).isEqualTo(utc("13:40"));
        play.at(utc("10:45")).act(DEALER, RESPOND).at(utc("12:00")).act(DEALER, RESOLVE);
        assertThat(used(play.clock(RESPONSE), 120)).isEqualTo(75);
        assertThat(left(play.clock(RESPONSE))).isEqualTo(45);
        assertThat(used(play.clock(CLOSING), 250)).isEqualTo(150);
        assertThat(left(play.clock(CLOSING))).isEqualTo(100);
    }

    @Test
    @DisplayName("Z4: pending from the start and then closed: no minute used, no clock left running")
    void Z4() {
        Play play = open("09:00", 240).act(DEALER, PAUSE).at(utc("12:00")).act(DEALER, RESOLVE);
        assertThat(due(play, RESPONSE)).isEqualTo(utc("14:00"));
        assertThat(due(play, CLOSING)).isEqualTo(utc("16:00"));
        assertThat(used(play.clock(CLOSING), 240)).isZero();
        assertThat(left(play.clock(CLOSING))).isEqualTo(240);
        assertThat(List.of(play.clock(RESPONSE), play.clock(CLOSING))).allMatch(clock -> !clock.isOpen());
        assertThat(play.clock(CLOSING).state()).isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName("The peer's file expects what is written here")
    void the_file_expects_the_same() {
        SharedData.lines("vectors/ticket_scenarios.json", "that the peer's file still expects what Z1 to Z4 say")
                .ifPresent(lines -> check(String.join("\n", lines)));
    }

    private static void check(String json) {
        String[] scenarios = json.split("\"id\": \"Z");
        assertThat(scenarios).hasSize(5);
        assertThat(value(scenarios[1], "first_response_due")).isEqualTo("2013-06-04T11:45:00Z");
        assertThat(value(scenarios[2], "first_response_due")).isEqualTo("2013-06-04T16:00:00Z");
        assertThat(value(scenarios[3], "first_response_due")).isEqualTo("2013-06-04T11:30:00Z");
        assertThat(value(scenarios[3], "solution_due")).isEqualTo("2013-06-04T13:40:00Z");
        assertThat(value(scenarios[3], "first_response_in_min")).isEqualTo("75");
        assertThat(value(scenarios[3], "first_response_diff_in_min")).isEqualTo("45");
        assertThat(value(scenarios[3], "close_in_min")).isEqualTo("150");
        assertThat(value(scenarios[3], "close_diff_in_min")).isEqualTo("100");
        assertThat(value(scenarios[4], "first_response_due")).isEqualTo("2013-06-04T14:00:00Z");
        assertThat(value(scenarios[4], "solution_due")).isEqualTo("2013-06-04T16:00:00Z");
        assertThat(value(scenarios[4], "close_in_min")).isEqualTo("0");
        assertThat(value(scenarios[4], "close_diff_in_min")).isEqualTo("240");
    }

    private static String value(String scenario, String field) {
        Matcher found = Pattern.compile("\"" + field + "\": \"?([^\",\\s}]+)").matcher(scenario);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }
}
