package io.yangke.crm.rules.care;

import static io.yangke.crm.rules.care.Contacts.MARCH_3;
import static io.yangke.crm.rules.care.Contacts.ZONE;
import static io.yangke.crm.rules.care.Contacts.at;
import static io.yangke.crm.rules.care.Contacts.decide;
import static io.yangke.crm.rules.care.Contacts.file;
import static io.yangke.crm.rules.care.Contacts.handOver;
import static io.yangke.crm.rules.care.Contacts.id;
import static io.yangke.crm.rules.care.Contacts.notReached;
import static io.yangke.crm.rules.care.Contacts.reminder;
import static io.yangke.crm.rules.care.Contacts.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.care.Contacts.Answer;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareEvent;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.HourSpan;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("LIF-21 A task is handed over only if nothing forbids the contact now")
class HandOverTest {

    private static final Instant MARCH_3_AT_10 = at(3, 10);
    private static final CareAction HAND_OVER = new CareAction.HandOver();
    private static final TicketId TICKET = TicketId.of("T-7");

    private static HandOverFacts preferring(ContactPreferences preferences) {
        return new HandOverFacts(preferences, StandingState.ACTIVE, Set.of(), Map.of(), Map.of());
    }

    private static ContactPreferences refusing(ConsentPurpose purpose) {
        return new ContactPreferences(Optional.empty(), List.of(), false, Set.of(), Set.of(purpose));
    }

    private static ContactPreferences between(int from, int until) {
        HourSpan hours = new HourSpan(LocalTime.of(from, 0), LocalTime.of(until, 0));
        return new ContactPreferences(Optional.empty(), List.of(hours), false, Set.of(), Set.of());
    }

    private static HandOverFacts complaining() {
        return new HandOverFacts(ContactPreferences.NONE, StandingState.ACTIVE, Set.of(TICKET), Map.of(), Map.of());
    }

    private static Refusal refusal(CareFile file, HandOverFacts facts, Instant now) {
        return decide(file, "A", HAND_OVER, facts, now).refusal().orElseThrow();
    }

    private static void assertRefused(Refusal refusal, CareRefusalReason reason, String code, Argument... facts) {
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.explanation().code()).isEqualTo("care.refused." + code);
        assertThat(refusal.explanation().arguments()).containsExactly(facts);
    }

    @Test
    @DisplayName("the task is out then, the contact counts, and the host is told")
    void theTaskIsOut() {
        Answer answer = decide(file(reminder("A"), reminder("B")), "A", HAND_OVER, HandOverFacts.NONE, MARCH_3_AT_10);
        ContactMade made = new ContactMade(MARCH_3_AT_10, id("A"), ContactPurpose.REMINDER, ContactChannel.PHONE);
        assertThat(answer.task("A").handedOverAt()).contains(MARCH_3_AT_10);
        assertThat(answer.task("A").status()).isEqualTo(TaskStatus.DUE);
        assertThat(answer.file().contacts()).containsExactly(made);
        assertThat(answer.file().version()).isEqualTo(5);
        assertThat(answer.file().sequence()).isEqualTo(8);
        assertThat(answer.file().wakeAt()).contains(at(3, 0));
        assertThat(answer.change().orElseThrow().events())
                .containsExactly(new CareEvent.HandedOver(id("A"), ContactPurpose.REMINDER, ContactChannel.PHONE));
    }

    @Test
    @DisplayName(
            "L7 a task that is still planned or was held is handed over as soon as its day has come and nothing holds it")
    void aPlannedTaskWhoseDayHasCome() {
        CareTask held = task("A", ContactPurpose.REMINDER)
                .status(TaskStatus.PLANNED)
                .held(HoldReason.OPEN_COMPLAINT)
                .build();
        Answer answer = decide(file(held), "A", HAND_OVER, HandOverFacts.NONE, MARCH_3_AT_10);
        assertThat(answer.task("A").status()).isEqualTo(TaskStatus.DUE);
        assertThat(answer.task("A").held()).isEmpty();
    }

    @Test
    @DisplayName("L6 what forbids a contact is judged at the hand-over, in this order: each of it alone is a reason")
    void inOrderOfPrecedence() {
        List<CareRefusalReason> found = new ArrayList<>();
        Trouble trouble = new Trouble();
        Optional<Refusal> refusal = trouble.refusal();
        while (refusal.isPresent()) {
            CareRefusalReason reason = (CareRefusalReason) refusal.get().reason();
            found.add(reason);
            trouble = trouble.without(reason);
            refusal = trouble.refusal();
        }
        assertThat(found)
                .containsExactlyElementsOf(Arrays.stream(CareRefusalReason.values())
                        .filter(reason -> reason != CareRefusalReason.NOT_HANDED_OVER)
                        // Hours of the night and of the channel, and before and after the window, exclude one another.
                        .filter(reason -> reason != CareRefusalReason.CHANNEL_HOURS
                                && reason != CareRefusalReason.NOT_DUE
                                && reason != CareRefusalReason.HANDED_OVER_ALREADY
                                && reason != CareRefusalReason.TASK_NOT_FOUND
                                && reason != CareRefusalReason.TASK_ENDED)
                        .toList());
    }

    @Test
    @DisplayName("a task that is not there or has ended is not handed over")
    void notThereOrEnded() {
        assertRefused(
                refusal(file(reminder("B")), HandOverFacts.NONE, MARCH_3_AT_10),
                CareRefusalReason.TASK_NOT_FOUND,
                "taskNotFound",
                Argument.reference(id("A")));
        CareFile skipped = decide(file(reminder("A")), "A", new CareAction.Skip(), HandOverFacts.NONE, MARCH_3_AT_10)
                .file();
        assertRefused(
                refusal(skipped, HandOverFacts.NONE, at(4, 10)),
                CareRefusalReason.TASK_ENDED,
                "taskEnded",
                Argument.term(EndReason.DECIDED),
                Argument.moment(MARCH_3_AT_10, ZONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = StandingState.class,
            names = {"RESTRICTED", "ERASED"})
    @DisplayName("CUS-06 nobody whose data are restricted or erased is contacted")
    void restricted(StandingState state) {
        HandOverFacts facts = new HandOverFacts(ContactPreferences.NONE, state, Set.of(), Map.of(), Map.of());
        assertRefused(
                refusal(file(reminder("A")), facts, MARCH_3_AT_10),
                CareRefusalReason.RESTRICTED,
                "restricted",
                Argument.term(state));
    }

    @Test
    @DisplayName("L6 a wish not to be contacted that came after planning is kept")
    void doNotContact() {
        HandOverFacts facts = preferring(ContactPreferences.NONE.withDoNotContact(true));
        assertRefused(
                refusal(file(reminder("A")), facts, MARCH_3_AT_10), CareRefusalReason.DO_NOT_CONTACT, "doNotContact");
    }

    @ParameterizedTest
    @EnumSource(ContactPurpose.class)
    @DisplayName("L6 what the customer refused is not done, for each purpose, and nothing else is hindered by it")
    void noConsent(ContactPurpose purpose) {
        CareFile file = file(task("A", purpose).build());
        for (ConsentPurpose refused : ConsentPurpose.values()) {
            Answer answer = decide(file, "A", HAND_OVER, preferring(refusing(refused)), MARCH_3_AT_10);
            assertThat(answer.change().isEmpty()).isEqualTo(refused == purpose.consent());
        }
        assertRefused(
                refusal(file, preferring(refusing(purpose.consent())), MARCH_3_AT_10),
                CareRefusalReason.NO_CONSENT,
                "noConsent",
                Argument.term(purpose),
                Argument.term(purpose.consent()));
    }

    @Test
    @DisplayName("L6 where policy asks for consent, not having refused is not enough")
    void consentNeeded() {
        ContactPolicy strict = ContactPolicy.builder()
                .consentNeeded(Set.of(ConsentPurpose.MARKETING))
                .build();
        ContactPreferences agreed =
                new ContactPreferences(Optional.empty(), List.of(), false, Set.of(ConsentPurpose.MARKETING), Set.of());
        assertThat(strict.consents(ContactPreferences.NONE, ContactPurpose.INVITATION))
                .isFalse();
        assertThat(strict.consents(ContactPreferences.NONE, ContactPurpose.REMINDER))
                .isTrue();
        assertThat(strict.consents(agreed, ContactPurpose.INVITATION)).isTrue();
        assertThat(ContactPolicy.DEFAULT.consents(ContactPreferences.NONE, ContactPurpose.INVITATION))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ContactPurpose.class)
    @DisplayName("L6 N1 an open complaint holds every contact but its own, repairs in progress and safety")
    void openComplaint(ContactPurpose purpose) {
        CareFile file = file(task("A", purpose).build());
        Answer answer = decide(file, "A", HAND_OVER, complaining(), MARCH_3_AT_10);
        boolean goesOn = Set.of(ContactPurpose.COMPLAINT, ContactPurpose.REPAIR_PROGRESS, ContactPurpose.SAFETY)
                .contains(purpose);
        assertThat(answer.change().isPresent()).isEqualTo(goesOn);
        answer.refusal().ifPresent(refusal -> {
            assertRefused(refusal, CareRefusalReason.OPEN_COMPLAINT, "openComplaint", Argument.term(purpose));
            assertThat(refusal.explanation().details())
                    .containsExactly(Explanation.of("care.refused.complaint", "LIF-21", Argument.reference(TICKET)));
        });
    }

    @Test
    @DisplayName("what happened in the meantime need not be done")
    void noLongerNeeded() {
        HandOverFacts facts = new HandOverFacts(
                ContactPreferences.NONE,
                StandingState.ACTIVE,
                Set.of(),
                Map.of(id("A"), EndReason.HAPPENED_ALREADY),
                Map.of());
        assertRefused(
                refusal(file(reminder("A")), facts, MARCH_3_AT_10),
                CareRefusalReason.NO_LONGER_NEEDED,
                "noLongerNeeded",
                Argument.term(EndReason.HAPPENED_ALREADY));
        assertThat(decide(file(reminder("B")), "B", HAND_OVER, facts, MARCH_3_AT_10)
                        .change())
                .isPresent();
    }

    @ParameterizedTest(name = "on {0} March: {1}")
    @CsvSource({"2, NOT_DUE, notDue, 3", "3, , ,", "31, , ,", "32, WINDOW_PASSED, windowPassed, 31"})
    @DisplayName("L7 both ends of the window count")
    void theWindow(int day, CareRefusalReason reason, String code, Integer told) {
        Optional<Refusal> refusal = decide(file(reminder("A")), "A", HAND_OVER, HandOverFacts.NONE, at(day, 10))
                .refusal();
        assertThat(refusal.isPresent()).isEqualTo(reason != null);
        refusal.ifPresent(why -> assertRefused(why, reason, code, Argument.day(MARCH_3.withDayOfMonth(told))));
    }

    @Test
    @DisplayName("a task with a time of day is not due before it")
    void notBefore() {
        CareTask at14 = task("A", ContactPurpose.FOLLOW_UP).notBefore(at(3, 14)).build();
        assertRefused(
                refusal(file(at14), HandOverFacts.NONE, at(3, 14).minusNanos(1)),
                CareRefusalReason.NOT_DUE,
                "notDueBefore",
                Argument.moment(at(3, 14), ZONE));
        assertThat(decide(file(at14), "A", HAND_OVER, HandOverFacts.NONE, at(3, 14))
                        .change())
                .isPresent();
    }

    @Test
    @DisplayName("after a failed attempt the next one is made on a later day")
    void retryLater() {
        CareFile tried = notReached(handOver(file(reminder("A")), "A", MARCH_3_AT_10), "A", at(3, 11));
        assertRefused(
                refusal(tried, HandOverFacts.NONE, at(3, 15)),
                CareRefusalReason.RETRY_LATER,
                "retryLater",
                Argument.term(ContactChannel.PHONE),
                Argument.moment(at(3, 11), ZONE),
                Argument.day(MARCH_3.plusDays(1)));
        assertThat(handOver(tried, "A", at(4, 10)).contacts()).hasSize(1);
    }

    @Test
    @DisplayName(
            "who did not answer is not rung for something else on the same day, but for a complaint or for safety, or by message")
    void notTriedForSomethingElseAtOnce() {
        CareFile file = file(
                reminder("A"),
                reminder("B"),
                task("C", ContactPurpose.COMPLAINT).build(),
                task("D", ContactPurpose.SAFETY).build(),
                task("E", ContactPurpose.REMINDER).channel(ContactChannel.SMS).build());
        CareFile tried = notReached(handOver(file, "A", MARCH_3_AT_10), "A", at(3, 11));
        assertThat(decide(tried, "B", HAND_OVER, HandOverFacts.NONE, at(3, 15)).refusal())
                .map(Refusal::reason)
                .contains(CareRefusalReason.RETRY_LATER);
        for (String other : List.of("C", "D", "E")) {
            assertThat(decide(tried, other, HAND_OVER, HandOverFacts.NONE, at(3, 15))
                            .change())
                    .as(other)
                    .isPresent();
        }
        assertThat(decide(tried, "B", HAND_OVER, HandOverFacts.NONE, at(4, 10)).change())
                .isPresent();
    }

    @Test
    @DisplayName("L11 a third contact in seven days is refused, with the day on which there is room again")
    void budgetUsedUp() {
        CareFile file = file(reminder("A"), reminder("B"), reminder("C"));
        CareFile twice = handOver(handOver(file, "B", at(3, 10)), "C", at(5, 10));
        assertRefused(
                refusal(twice, HandOverFacts.NONE, at(9, 10)),
                CareRefusalReason.BUDGET_USED_UP,
                "budgetUsedUp",
                Argument.quantity(7, Argument.Unit.NATURAL_DAYS),
                Argument.count(2),
                Argument.count(2),
                Argument.day(MARCH_3.withDayOfMonth(10)));
        assertThat(handOver(twice, "A", at(10, 10)).contacts()).hasSize(3);
    }

    @ParameterizedTest(name = "at {0}: {1} until {2}")
    @CsvSource({
        "7, quietHours, 3, 9",
        "8, channelHours, 3, 9",
        "9, , ,",
        "19, , ,",
        "20, channelHours, 4, 9",
        "21, quietHours, 4, 9"
    })
    @DisplayName("L11 hours belong to the hand-over: no calls at night, and none outside the hours of the telephone")
    void hours(int hour, String code, Integer day, Integer from) {
        Optional<Refusal> refusal = decide(file(reminder("A")), "A", HAND_OVER, HandOverFacts.NONE, at(3, hour))
                .refusal();
        assertThat(refusal.map(why -> why.explanation().code()))
                .isEqualTo(Optional.ofNullable(code).map("care.refused."::concat));
        refusal.ifPresent(
                why -> assertThat(why.explanation().arguments()).contains(Argument.moment(at(day, from), ZONE)));
    }

    @Test
    @DisplayName("the customer's own hours hold for messages too, and a letter disturbs at no hour")
    void theCustomersHours() {
        CareFile message = file(
                task("A", ContactPurpose.REMINDER).channel(ContactChannel.SMS).build());
        CareFile letter = file(task("A", ContactPurpose.REMINDER)
                .channel(ContactChannel.LETTER)
                .build());
        assertRefused(
                refusal(message, preferring(between(18, 20)), MARCH_3_AT_10),
                CareRefusalReason.CHANNEL_HOURS,
                "channelHours",
                Argument.term(ContactChannel.SMS),
                Argument.moment(at(3, 18), ZONE));
        assertThat(decide(letter, "A", HAND_OVER, preferring(between(18, 20)), at(3, 3))
                        .change())
                .isPresent();
    }

    @Test
    @DisplayName("hours of the customer outside all others leave none, and that is said")
    void noHourAtAll() {
        assertRefused(
                refusal(file(reminder("A")), preferring(between(22, 23)), MARCH_3_AT_10),
                CareRefusalReason.CHANNEL_HOURS,
                "channelNever",
                Argument.term(ContactChannel.PHONE));
        assertRefused(
                refusal(file(reminder("A")), preferring(between(22, 23)), at(3, 22)),
                CareRefusalReason.QUIET_HOURS,
                "quietHours",
                Argument.moment(at(4, 8), ZONE));
    }

    @Test
    @DisplayName("a task that is out is not handed over again, also when it took the last place in the budget")
    void handedOverAlready() {
        CareFile file = file(reminder("A"), reminder("B"));
        CareFile out = handOver(handOver(file, "B", at(3, 9)), "A", MARCH_3_AT_10);
        assertRefused(
                refusal(out, HandOverFacts.NONE, at(3, 11)),
                CareRefusalReason.HANDED_OVER_ALREADY,
                "handedOverAlready",
                Argument.moment(MARCH_3_AT_10, ZONE));
    }

    /** A hand-over against which everything speaks that can at once, but for what was taken away. */
    private record Trouble(Set<CareRefusalReason> gone) {

        Trouble() {
            this(Set.of());
        }

        Trouble without(CareRefusalReason reason) {
            List<CareRefusalReason> more = new ArrayList<>(gone);
            more.add(reason);
            return new Trouble(Set.copyOf(more));
        }

        private boolean has(CareRefusalReason reason) {
            return !gone.contains(reason);
        }

        Optional<Refusal> refusal() {
            return decide(file(), "A", HAND_OVER, facts(), at(10, has(CareRefusalReason.QUIET_HOURS) ? 23 : 10))
                    .refusal();
        }

        private CareFile file() {
            CareTask.Builder task = task("A", ContactPurpose.INVITATION);
            task.lastDay(MARCH_3.withDayOfMonth(has(CareRefusalReason.WINDOW_PASSED) ? 9 : 31));
            CareFile full = handOver(
                    handOver(Contacts.file(task.build(), reminder("B"), reminder("C"), reminder("D")), "C", at(8, 10)),
                    "D",
                    at(9, 10));
            CareFile.Builder file = CareFile.builder();
            file.from(has(CareRefusalReason.RETRY_LATER) ? tried(full) : full);
            return has(CareRefusalReason.BUDGET_USED_UP)
                    ? file.build()
                    : file.contacts(List.of()).build();
        }

        /** The budget has room for D on the day before, and it was not reached today. */
        private static CareFile tried(CareFile full) {
            CareTask failed = notReached(full, "D", at(10, 8)).task(id("D")).orElseThrow();
            CareFile.Builder file = CareFile.builder();
            file.from(full)
                    .tasks(full.tasks().stream()
                            .map(task -> task.id().equals(failed.id()) ? failed : task)
                            .toList());
            return file.build();
        }

        private HandOverFacts facts() {
            return new HandOverFacts(
                    new ContactPreferences(
                            Optional.empty(),
                            List.of(),
                            has(CareRefusalReason.DO_NOT_CONTACT),
                            Set.of(),
                            has(CareRefusalReason.NO_CONSENT) ? Set.of(ConsentPurpose.MARKETING) : Set.of()),
                    has(CareRefusalReason.RESTRICTED) ? StandingState.RESTRICTED : StandingState.ACTIVE,
                    has(CareRefusalReason.OPEN_COMPLAINT) ? Set.of(TICKET) : Set.of(),
                    has(CareRefusalReason.NO_LONGER_NEEDED) ? Map.of(id("A"), EndReason.HAPPENED_ALREADY) : Map.of(),
                    Map.of());
        }
    }
}
