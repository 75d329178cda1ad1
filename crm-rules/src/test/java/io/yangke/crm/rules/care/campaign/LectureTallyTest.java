package io.yangke.crm.rules.care.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.calendar.CalendarVersion;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.SignalId;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.complaint.Basis;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Intake;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.SalesPhase;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("LIF-22 When a car-care lecture is worth holding, and for whom")
class LectureTallyTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final LocalDate MAY_31 = LocalDate.of(2026, 5, 31);
    private static final LocalDate EIGHTEEN_MONTHS_AGO = LocalDate.of(2024, 11, 30);

    static LectureTally tally() {
        return LectureTally.on(MAY_31, LecturePolicy.DEFAULT, SHANGHAI);
    }

    private static LectureGuest guest(CustomerFile file, Complaint... complaints) {
        return new LectureGuest(file, StandingState.ACTIVE, Optional.empty(), List.of(complaints));
    }

    static LectureGuest owner(int number, LocalDate since) {
        return guest(Club.file("C-" + number, Club.car("V-" + number, since)));
    }

    private static LectureCall call(LectureTally tally, String code) {
        return tally.calls().stream()
                .filter(call -> call.trigger().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LectureTally owners(int count, LocalDate since) {
        LectureTally tally = tally();
        IntStream.range(0, count).forEach(i -> tally.add(owner(i, since)));
        return tally;
    }

    @ParameterizedTest(name = "{0} customers: {1}")
    @CsvSource({"49, false", "50, true", "51, true"})
    @DisplayName("L7 exactly fifty new owners are enough")
    void fiftyNewOwners(int count, boolean due) {
        LectureCall call = call(owners(count, MAY_31.minusDays(10)), "NEW_OWNERS");
        assertThat(call.count()).isEqualTo(count);
        assertThat(call.isDue()).isEqualTo(due);
        assertThat(call.signal().isPresent()).isEqualTo(due);
        assertThat(CampaignExplainer.of(call).code()).isEqualTo(due ? "care.lecture.due" : "care.lecture.notYet");
    }

    @ParameterizedTest(name = "{0} customers: {1}")
    @CsvSource({"59, false", "60, true"})
    @DisplayName("exactly sixty owners of eighteen months are enough")
    void sixtyAtEighteenMonths(int count, boolean due) {
        assertThat(call(owners(count, EIGHTEEN_MONTHS_AGO), "AT_18_MONTHS").isDue())
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "bought on {0}: {1}")
    @CsvSource({
        "2026-02-28, ",
        "2026-03-01, NEW_OWNERS",
        "2026-05-31, NEW_OWNERS",
        "2026-06-01, ",
        "2024-12-01, ",
        "2024-11-30, AT_18_MONTHS",
        "2024-06-01, AT_18_MONTHS",
        "2024-05-31, "
    })
    @DisplayName("for how long a car has been owned: within three months, and from eighteen months on to twenty-four")
    void howLong(LocalDate since, String code) {
        LectureTally tally = tally().add(owner(1, since));
        for (LectureCall call : tally.calls()) {
            assertThat(call.count()).isEqualTo(call.trigger().code().equals(code) ? 1 : 0);
        }
    }

    @Test
    @DisplayName("a car that was sold does not count, and two cars count once")
    void onePersonCountsOnce() {
        LectureTally tally = tally().add(guest(Club.file("C-1", Club.car("V-1", MAY_31.minusDays(9), MAY_31))))
                .add(guest(
                        Club.file("C-2", Club.car("V-2", MAY_31.minusDays(9)), Club.car("V-3", MAY_31.minusDays(8)))));
        assertThat(call(tally, "NEW_OWNERS").customers()).containsExactly(CustomerId.of("C-2"));
    }

    private static Complaint complaint(Grade grade, Set<MajorReason> major, LocalDate on, TicketStatus status) {
        Instant at = on.atTime(10, 0).atZone(SHANGHAI).toInstant();
        Complaint.Builder ticket = Complaint.builder();
        ticket.dealer(Club.DEALER)
                .id(TicketId.of("T-1"))
                .version(1)
                .sequence(1)
                .kind(TicketKind.COMPLAINT)
                .status(status)
                .grade(grade)
                .majorReasons(major)
                .lastEventAt(at)
                .intake(new Intake(
                        CustomerId.of("C-1"),
                        Optional.empty(),
                        Channel.HOTLINE,
                        SalesPhase.AFTER_SALE,
                        MatterKey.of("noise"),
                        at,
                        at,
                        false,
                        Optional.empty()))
                .basis(new Basis(PolicyVersion.of("test"), CalendarVersion.of("cn@test")));
        return ticket.build();
    }

    @ParameterizedTest(name = "grade {0}, major: {1}, on {2}, {3}: counts {4}")
    @CsvSource({
        "A, , 2025-05-01, FILED, 1",
        "B, , 2025-05-01, FILED, 0",
        "C, , 2025-05-01, FILED, 0",
        "A, SAFETY, 2025-05-01, UNHANDLED, 0",
        "B, , 2024-11-30, FILED, 0",
        "B, , 2024-11-29, FILED, 1",
        "B, , 2026-06-01, UNHANDLED, 1",
        "B, , 2025-05-01, WITHDRAWN, 1",
        "B, , 2025-05-01, REJECTED, 1"
    })
    @DisplayName("whoever had a serious complaint since the purchase is not asked to the lecture at eighteen months")
    void withoutASeriousComplaint(Grade grade, MajorReason major, LocalDate on, TicketStatus status, int count) {
        Complaint complaint = complaint(grade, major == null ? Set.of() : Set.of(major), on, status);
        CustomerFile file = Club.file("C-1", Club.car("V-1", EIGHTEEN_MONTHS_AGO));
        assertThat(call(tally().add(guest(file, complaint)), "AT_18_MONTHS").count())
                .isEqualTo(count);
        CustomerFile newOwner = Club.file("C-2", Club.car("V-2", MAY_31.minusMonths(1)));
        assertThat(call(tally().add(guest(newOwner, complaint)), "NEW_OWNERS").count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("L6 nobody counts who may not be invited")
    void whoMayNotBeInvited() {
        LectureTally tally = tally();
        CustomerFact.Ownership car = Club.car("V-1", MAY_31.minusDays(9));
        for (ContactPreferences preferences : List.of(
                ContactPreferences.NONE.withDoNotContact(true),
                new ContactPreferences(
                        Optional.empty(), List.of(), false, Set.of(), Set.of(ConsentPurpose.MARKETING)))) {
            Profile profile = Profile.builder().preferences(preferences).build();
            tally.add(guest(Club.file("C-1", new CustomerFact.ProfileFact(0, profile), car)));
        }
        tally.add(new LectureGuest(Club.file("C-2", car), StandingState.RESTRICTED, Optional.empty(), List.of()));
        assertThat(call(tally, "NEW_OWNERS").count()).isZero();
    }

    private static CareFile invited(String anchor, LocalDate dueOn, boolean done) {
        CareTask.Builder task = CareTask.builder();
        task.id(new TaskId(StepCode.of("LECTURE"), Optional.empty(), anchor, 0))
                .purpose(ContactPurpose.INVITATION)
                .anchor(Anchor.SIGNAL)
                .anchorDay(dueOn)
                .dueOn(dueOn)
                .lastDay(dueOn)
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script("s")
                .status(done ? TaskStatus.DONE : TaskStatus.SKIPPED)
                .end(new TaskEnd(
                        done ? EndReason.DONE : EndReason.NOT_REACHED, Instant.EPOCH, Actor.SYSTEM, Optional.empty()));
        CareFile.Builder file = CareFile.builder();
        file.dealer(Club.DEALER)
                .customer(CustomerId.of("C-1"))
                .since(dueOn)
                .plannedOn(dueOn)
                .addTasks(task.build());
        return file.build();
    }

    @ParameterizedTest(name = "{0} on {1}, reached: {2}: counts {3}")
    @CsvSource({
        "NEW_OWNERS@2026-05-01, 2026-05-01, true, 0",
        "NEW_OWNERS@2025-06-01, 2025-06-01, true, 0",
        "NEW_OWNERS@2025-05-31, 2025-05-31, true, 1",
        "NEW_OWNERS@2026-05-01, 2026-05-01, false, 1",
        "AT_18_MONTHS@2026-05-01, 2026-05-01, true, 1"
    })
    @DisplayName("whoever was invited to the same lecture within twelve months does not count")
    void notTwice(String anchor, LocalDate on, boolean done, int count) {
        LectureGuest guest = new LectureGuest(
                Club.file("C-1", Club.car("V-1", MAY_31.minusDays(9))),
                StandingState.ACTIVE,
                Optional.of(invited(anchor, on, done)),
                List.of());
        assertThat(call(tally().add(guest), "NEW_OWNERS").count()).isEqualTo(count);
    }

    @Test
    @DisplayName("the signal names the customers, the step and the days, and is known again as this lecture's")
    void theSignal() {
        LectureCall call = call(owners(50, MAY_31.minusDays(10)), "NEW_OWNERS");
        CareSignal signal = call.signal().orElseThrow();
        assertThat(signal.id()).isEqualTo(SignalId.of("NEW_OWNERS@2026-05-31"));
        assertThat(signal.step()).isEqualTo(StepCode.of("LECTURE"));
        assertThat(signal.from()).isEqualTo(MAY_31);
        assertThat(signal.until()).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(signal.audience().orElseThrow()).hasSize(50).containsAll(call.customers());
        assertThat(CampaignExplainer.of(call).arguments())
                .containsExactly(
                        Argument.reference("NEW_OWNERS"),
                        Argument.day(MAY_31),
                        Argument.quantity(50, Argument.Unit.CUSTOMERS),
                        Argument.count(50));
    }

    @Test
    @DisplayName("leads are counted by the host, who invites them")
    void leads() {
        LectureCall none = call(tally(), "NEW_MODEL");
        LectureCall some = call(tally().addLeads(2).merge(tally().addLeads(3)), "NEW_MODEL");
        assertThat(none.isDue()).isFalse();
        assertThat(some.count()).isEqualTo(5);
        assertThat(some.isDue()).isTrue();
        assertThat(some.customers()).isEmpty();
        assertThat(some.signal()).isEmpty();
    }

    @Test
    @DisplayName("parts of different days are not merged")
    void partsOfDifferentDays() {
        LectureTally tomorrow = LectureTally.on(MAY_31.plusDays(1), LecturePolicy.DEFAULT, SHANGHAI);
        assertThatThrownBy(() -> tally().merge(tomorrow)).isInstanceOf(IllegalArgumentException.class);
    }
}
