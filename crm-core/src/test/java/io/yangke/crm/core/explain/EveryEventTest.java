package io.yangke.crm.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.complaint.ComplaintExplainer;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.DeskRules;
import io.yangke.crm.rules.complaint.Past;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.PauseReason;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.RegradeReason;
import io.yangke.crm.spi.complaint.ReopenCause;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.policy.PolicyVersion;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N3 Every event the desk brings about is told in both languages, and no person in any")
class EveryEventTest {

    private static final String MARKER = "MARKER-张三-13800138000";
    private static final Optional<PersonalText> TEXT = Optional.of(PersonalText.of(MARKER));

    private static final Map<String, ExplanationCode> CODES =
            ComplaintExplainer.codes().stream().collect(Collectors.toMap(ExplanationCode::code, Function.identity()));

    private static final List<Episode> EPISODES = List.of(
            longWay(),
            media(),
            mergedInto(),
            absorbing(),
            repeat(),
            repeated(),
            withdrawn(),
            rejected(),
            consultation(),
            converted(),
            toGradeC(),
            replanned());

    @Test
    @DisplayName("the episodes of this test bring about every kind of event there is")
    void theEpisodesBringAboutEveryKindOfEvent() {
        Set<Class<?>> seen =
                events().map(RecordedEvent::event).map(Object::getClass).collect(Collectors.toSet());
        assertThat(seen).containsAll(leaves(ComplaintEvent.class).toList());
    }

    @Test
    @DisplayName("every statement is in the table, with its facts, and has words in both languages")
    void everyStatementIsInTheTableAndHasWords() {
        assertThat(statements()).allSatisfy(statement -> {
            assertThat(CODES).containsKey(statement.code());
            assertThat(CODES.get(statement.code()).admits(statement.arguments()))
                    .isTrue();
            for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                assertThat(ExplanationText.render(statement, locale))
                        .isNotBlank()
                        .doesNotContain("complaint.", "{", "}", "null", "Optional");
            }
        });
    }

    @Test
    @DisplayName("CUS-06 nothing anyone said, and no customer, is in any explanation")
    void noPersonIsInAnyExplanation() {
        assertThat(statements()).allSatisfy(statement -> {
            assertThat(statement.toString()).doesNotContain("MARKER", "张三", "13800138000", "C-1001");
            assertThat(ExplanationText.renderTree(statement, Locale.CHINA)).doesNotContain("MARKER", "C-1001");
        });
    }

    @Test
    @DisplayName("the same history is told the same, word for word, however often it is asked for")
    void theSameHistoryIsToldTheSame() {
        for (Episode episode : EPISODES) {
            assertThat(story(episode)).isEqualTo(story(episode));
        }
    }

    @Test
    @DisplayName("the story tells every event once, in its order, under the moment it happened")
    void theStoryTellsEveryEventOnce() {
        for (Episode episode : EPISODES) {
            List<Explanation> story = story(episode);
            assertThat(story.stream().mapToInt(entry -> entry.details().size()).sum())
                    .isEqualTo(episode.history().size());
            assertThat(story).allMatch(entry -> !entry.details().isEmpty());
        }
    }

    @Test
    @DisplayName("S36 no running clock of any episode ends elsewhere than its explanation")
    void noRunningClockEndsElsewhere() {
        for (Episode episode : List.of(longWay(), media(), withdrawn(), consultation(), repeat())) {
            for (Clock clock : episode.ticket().clocks()) {
                assertThat(deadline(episode, clock).details())
                        .as("%s", clock)
                        .noneMatch(line -> line.code().equals("complaint.count.carried"));
            }
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryEventTest::leaves)
                : Stream.of(type);
    }

    private static Stream<RecordedEvent> events() {
        return EPISODES.stream().flatMap(episode -> episode.history().stream());
    }

    private static List<Explanation> story(Episode episode) {
        return ComplaintExplainer.story(episode.ticket(), episode.history(), episode.rules());
    }

    private static Explanation deadline(Episode episode, Clock clock) {
        return ComplaintExplainer.deadline(episode.ticket(), clock, episode.history(), episode.rules());
    }

    private static List<Explanation> statements() {
        return EPISODES.stream()
                .flatMap(EveryEventTest::told)
                .flatMap(EveryEventTest::withDetails)
                .distinct()
                .toList();
    }

    private static Stream<Explanation> told(Episode episode) {
        return Stream.of(
                        story(episode),
                        episode.ticket().clocks().stream()
                                .map(clock -> deadline(episode, clock))
                                .toList(),
                        episode.ticket().clocks().stream()
                                .map(clock -> ComplaintExplainer.outlook(
                                        clock, Episode.at("2026-10-09T10:00"), episode.rules()))
                                .toList(),
                        ComplaintExplainer.outlook(episode.ticket(), Episode.at("2026-10-01T10:00"), episode.rules()))
                .flatMap(List::stream);
    }

    private static Stream<Explanation> withDetails(Explanation explanation) {
        return Stream.concat(
                Stream.of(explanation), explanation.details().stream().flatMap(EveryEventTest::withDetails));
    }

    private static RegisterComplaint.Builder hotline() {
        return Episode.complaint(Channel.HOTLINE, "2026-09-30T09:30")
                .category("A4d")
                .text(TEXT);
    }

    private static ComplaintPolicy withPauses() {
        return ComplaintPolicy.builder()
                .pausableClocks(Set.of(ClockKind.CLOSING, ClockKind.RESPONSE))
                .completeFormNeeded(false)
                .build();
    }

    /** Late, warned, paused, unsatisfied, regraded, handed over, and closed in the end. */
    private static Episode longWay() {
        Set<ContactFlag> upset = Set.of(ContactFlag.AGITATED, ContactFlag.DEMANDS_AT_ONCE);
        LocalDate done = LocalDate.of(2026, 10, 9);
        return Episode.begin(hotline().safety(true).build(), withPauses())
                .does("2026-09-30T10:00", Episode.AGENT, new ComplaintAction.RecordContact(true, upset, TEXT))
                .does("2026-09-30T10:05", Episode.AGENT, new ComplaintAction.RecordContact(false, Set.of(), TEXT))
                .does(
                        "2026-09-30T10:30",
                        Episode.OFFICE,
                        new ComplaintAction.SettleWarning(WarningCause.AGITATED, TEXT))
                .does("2026-09-30T11:45", Episode.DEALER, new ComplaintAction.Respond(TEXT))
                .does("2026-09-30T11:50", Episode.DEALER, new ComplaintAction.FileReport(ReportTo.RBO))
                .does("2026-09-30T12:00", Episode.DEALER, new ComplaintAction.Pause(PauseReason.WAITING_FOR_PARTS))
                .does("2026-10-08T09:00", Episode.DEALER, new ComplaintAction.Resume())
                .does(
                        "2026-10-08T09:10",
                        Episode.DEALER,
                        new ComplaintAction.Investigate(Optional.of(CauseGroup.PEOPLE), TEXT))
                .does(
                        "2026-10-08T09:20",
                        Episode.DEALER,
                        new ComplaintAction.Plan(Optional.of("sales"), Optional.of(done), TEXT))
                .does("2026-10-08T09:30", Episode.DEALER, new ComplaintAction.Agree(TEXT))
                .does("2026-10-08T09:40", Episode.DEALER, new ComplaintAction.CarryOut(done, TEXT))
                .does("2026-10-08T10:00", Episode.DEALER, new ComplaintAction.Resolve(false, TEXT))
                .does(
                        "2026-10-08T11:00",
                        Episode.AGENT,
                        new ComplaintAction.RecordFollowUp(FollowUpResult.NOT_REACHED, TEXT))
                .does(
                        "2026-10-08T12:00",
                        Episode.AGENT,
                        new ComplaintAction.RecordFollowUp(FollowUpResult.UNSATISFIED, TEXT))
                .does("2026-10-09T09:00", Episode.DEALER, new ComplaintAction.Resolve(false, TEXT))
                .does(
                        "2026-10-09T09:30",
                        Episode.DEALER,
                        new ComplaintAction.RecordCause(CauseGroup.SERVICE, "sales", done, TEXT))
                .does("2026-10-09T10:00", Episode.AGENT, new ComplaintAction.InformConsumer())
                .does(
                        "2026-10-09T12:00",
                        Episode.AGENT,
                        new ComplaintAction.RecordFollowUp(FollowUpResult.SATISFIED, TEXT))
                .does("2026-10-10T09:00", Episode.DEALER, new ComplaintAction.CloseFile());
    }

    private static Episode media() {
        RegisterComplaint command = Episode.complaint(Channel.MEDIA, "2026-09-28T09:00")
                .mediaAnswerBy(Episode.at("2026-10-12T12:00"))
                .flags(Set.of(ContactFlag.PRESS))
                .text(TEXT)
                .build();
        return Episode.begin(command, Past.NONE, Episode.at("2026-09-28T10:30"))
                .does("2026-09-28T10:40", Episode.MEDIA_ENGINEER, new ComplaintAction.InformDepartment("marketing"))
                .does("2026-09-28T11:00", Episode.MEDIA_ENGINEER, new ComplaintAction.Respond(Optional.empty()))
                .does("2026-09-29T09:00", Episode.MEDIA_ENGINEER, new ComplaintAction.Resolve(true, TEXT))
                .does("2026-09-29T10:00", Episode.MEDIA_ENGINEER, new ComplaintAction.ReportResult(TEXT))
                .does("2026-09-29T11:00", Episode.COORDINATOR, new ComplaintAction.AnswerMedium());
    }

    private static Complaint other(String id, String received) {
        RegisterComplaint.Builder other =
                Episode.complaint(Channel.HOTLINE, received).category("A4d").ticket(TicketId.of(id));
        return Episode.begin(other.build(), ComplaintPolicy.DEFAULT).ticket();
    }

    private static Episode mergedInto() {
        return Episode.begin(hotline().build(), ComplaintPolicy.DEFAULT)
                .mergesInto("2026-09-30T10:00", other("T-2", "2026-09-29T09:30"));
    }

    private static Episode absorbing() {
        return Episode.begin(hotline().build(), ComplaintPolicy.DEFAULT)
                .absorbs("2026-09-30T10:00", other("T-2", "2026-09-29T09:30"));
    }

    private static Episode resolved() {
        RegisterComplaint.Builder earlier = Episode.complaint(Channel.HOTLINE, "2026-09-28T09:30")
                .category("A4y")
                .ticket(TicketId.of("T-0"));
        return Episode.begin(earlier.build(), ComplaintPolicy.DEFAULT)
                .does("2026-09-28T10:00", Episode.ENGINEER, new ComplaintAction.Respond(TEXT))
                .does("2026-09-28T11:00", Episode.ENGINEER, new ComplaintAction.Resolve(true, TEXT));
    }

    /** A repeat that reached the support engineer, of a matter many complain of. */
    private static Episode repeat() {
        Set<CustomerId> customers = Set.of(CustomerId.of("C-2"), CustomerId.of("C-3"));
        RegisterComplaint again = hotline().category("A4y").build();
        return Episode.begin(again, new Past(List.of(resolved().ticket()), customers), again.receivedAt());
    }

    private static Episode repeated() {
        return resolved().isRepeated("2026-09-30T09:30", hotline().build());
    }

    private static Episode withdrawn() {
        return Episode.begin(hotline().assignNow(false).build(), ComplaintPolicy.DEFAULT)
                .does("2026-09-30T10:00", Episode.AGENT, new ComplaintAction.Assign(HandlerLevel.RBO, Optional.empty()))
                .does(
                        "2026-09-30T10:30",
                        Episode.AGENT,
                        new ComplaintAction.Reassign(HandlerLevel.SE, Optional.empty(), TEXT))
                .does("2026-09-30T11:00", Episode.AGENT, new ComplaintAction.Withdraw(TEXT));
    }

    private static Episode rejected() {
        return Episode.begin(hotline().build(), ComplaintPolicy.DEFAULT)
                .does("2026-10-12T12:00", Episode.HEAD, new ComplaintAction.Reject(PersonalText.of(MARKER)));
    }

    private static RegisterComplaint question() {
        return Episode.complaint(Channel.HOTLINE, "2026-09-30T09:30")
                .kind(TicketKind.CONSULTATION)
                .text(TEXT)
                .build();
    }

    private static Episode consultation() {
        return Episode.begin(question(), ComplaintPolicy.DEFAULT)
                .does("2026-09-30T10:00", Episode.AGENT, new ComplaintAction.PassOn())
                .does("2026-09-30T11:00", Episode.ENGINEER, new ComplaintAction.Answer(TEXT));
    }

    private static Episode converted() {
        return Episode.begin(question(), ComplaintPolicy.DEFAULT)
                .does("2026-09-30T10:00", Episode.AGENT, new ComplaintAction.PassOn())
                .does("2026-09-30T11:00", Episode.ENGINEER, new ComplaintAction.Convert(CategoryCode.of("A4a")));
    }

    /** Up to B, down to A after the limit, and another up to B and on to C. */
    private static Episode toGradeC() {
        return Episode.begin(hotline().build(), ComplaintPolicy.DEFAULT)
                .does("2026-09-30T10:00", Episode.DEALER, new ComplaintAction.Respond(TEXT))
                .does("2026-10-12T09:00", Episode.HEAD, regrade(Grade.B, RegradeReason.MEDIA_INVOLVED))
                .does("2026-10-16T09:00", Episode.HEAD, regrade(Grade.C, RegradeReason.CANNOT_CLOSE_IN_TIME));
    }

    private static ComplaintAction regrade(Grade to, RegradeReason reason) {
        return new ComplaintAction.Regrade(to, reason, Optional.of(Episode.ENGINEER), TEXT);
    }

    private static Episode replanned() {
        Episode episode = Episode.begin(hotline().build(), withPauses())
                .does("2026-09-30T10:00", Episode.DEALER, new ComplaintAction.Respond(TEXT))
                .does("2026-09-30T10:10", Episode.DEALER, new ComplaintAction.Pause(PauseReason.WAITING))
                .does("2026-09-30T10:20", Episode.HEAD, new ComplaintAction.RaiseWarning(TEXT));
        DeskRules rules = episode.rules();
        DeskRules later = new DeskRules(
                rules.policy(),
                PolicyVersion.of("complaint@2"),
                rules.calendar().toBuilder()
                        .holiday(LocalDate.of(2026, 10, 9), "", "店庆")
                        .build());
        return episode.under(later)
                .does("2026-09-30T10:30", Episode.HEAD, new ComplaintAction.Replan())
                .does("2026-09-30T11:00", Episode.DEALER, new ComplaintAction.Resolve(false, TEXT))
                .does(
                        "2026-09-30T11:10",
                        Episode.AGENT,
                        new ComplaintAction.Reopen(ReopenCause.CUSTOMER_CAME_BACK, TEXT))
                .does("2026-09-30T11:20", Episode.HEAD, new ComplaintAction.Replan());
    }
}
