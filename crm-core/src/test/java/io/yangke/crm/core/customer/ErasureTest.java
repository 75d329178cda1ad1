package io.yangke.crm.core.customer;

import static io.yangke.crm.core.customer.Base.ANNA;
import static io.yangke.crm.core.customer.Base.ANNE;
import static io.yangke.crm.core.customer.Base.DEALER;
import static io.yangke.crm.core.customer.Base.HANNAH;
import static io.yangke.crm.core.customer.Base.MANAGER;
import static io.yangke.crm.core.customer.Base.MOBILE;
import static io.yangke.crm.core.customer.Base.STAFF;
import static io.yangke.crm.core.customer.Base.TODAY;
import static io.yangke.crm.core.customer.Base.VIN;
import static io.yangke.crm.core.customer.Base.car;
import static io.yangke.crm.core.customer.Base.profile;
import static io.yangke.crm.core.customer.Base.visit;
import static io.yangke.crm.core.customer.Base.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.explain.ExplanationText;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareStorage;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerAction;
import io.yangke.crm.spi.customer.CustomerCommand;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerRefusalReason;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.LegalHold;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.storage.ChangeSet;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CUS-06 A customer who asks for erasure")
final class ErasureTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 5, 4);
    private static final CustomerAction ERASE = new CustomerAction.Erase();

    private final Base base = new Base();

    @AfterEach
    void books_can_be_proved() {
        assertThat(base.crm.points().books().verifyWithCommands(DEALER).findings())
                .isEmpty();
    }

    private static RefusalReason reason(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().reason();
    }

    private Standing standing(CustomerId customer) {
        return base.customers.standing(DEALER, customer);
    }

    private void hold(CustomerId customer, String code, Optional<LocalDate> until) {
        base.does(customer, new CustomerAction.Hold(new LegalHold(code, until)));
    }

    @Test
    @DisplayName("is gone as a person, and every figure stays: profile, VIN and plate, nothing else (4.3, R4)")
    void is_gone_as_a_person() {
        base.tell(ANNA, profile(3, "张三"), car("car", LONG_AGO), visit("RO-1", 0, LONG_AGO, 100));
        base.does(ANNA, ERASE);

        CustomerFile left = base.customers.findKept(DEALER, ANNA, MANAGER).orThrow();
        assertThat(left.profile()).isEmpty();
        assertThat(left.facts()).contains(new CustomerFact.Withdrawal(CustomerFact.ProfileFact.ID, 3));
        assertThat(left.visits().visits()).containsExactly(visit("RO-1", 0, LONG_AGO, 100));
        assertThat(left.vehicles()).hasSize(1).allSatisfy(car -> {
            assertThat(car.vin()).isEmpty();
            assertThat(car.plate()).isEmpty();
            assertThat(car.car()).isEqualTo(car("car", LONG_AGO).car());
        });
        assertThat(standing(ANNA).state()).isEqualTo(StandingState.ERASED);
        assertThat(base.find(ANNA)).isEmpty();
        assertThat(base.customers.findByKey(DEALER, IdentityKey.of(Vin.of(VIN))))
                .isEmpty();
        assertThat(base.customers.scan(DEALER, Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    @DisplayName(
            "keeps points and tickets by number, and loses every word of the tickets, under each id (CUS-06, PTS-09)")
    void keeps_figures() {
        base.tell(ANNA, profile(0, "张三"));
        base.tell(ANNE, profile(0, "张三"));
        base.earn(ANNA, ProgrammeId.BRANCH, 100);
        Complaint one = base.complain(ANNA);
        Complaint other = base.complain(ANNE);
        Complaint foreign = base.complain(HANNAH);
        base.does(ANNA, new CustomerAction.Merge(ANNE));
        one = base.crm.complaints().find(DEALER, one.id()).orElseThrow();
        base.does(ANNA, ERASE);

        assertThat(base.points(ANNE, ProgrammeId.BRANCH)).isEqualTo(100);
        assertThat(base.crm.complaints().find(DEALER, one.id())).contains(one);
        assertThat(notes(one.id()) + notes(other.id())).isZero();
        assertThat(notes(foreign.id())).isEqualTo(1);
        assertThat(base.crm.complaints().ofCustomer(DEALER, ANNA)).hasSize(2);
        assertThat(List.of(ANNA, ANNE))
                .allSatisfy(id -> assertThat(standing(id).state()).isEqualTo(StandingState.ERASED));
    }

    private int notes(TicketId ticket) {
        return base.crm.complaints().notes(DEALER, ticket).size();
    }

    @Test
    @DisplayName("loses the words of every call, and keeps that the calls were made (LIF-23, CUS-06)")
    void loses_the_words_of_calls() {
        base.tell(ANNA, profile(0, "张三"));
        CareTask call = call();
        base.storage.commit(care(call, 1));
        base.does(ANNA, ERASE);

        CareFile care = ((CareStorage) base.storage).findCare(DEALER, ANNA).orElseThrow();
        assertThat(care.version()).isEqualTo(2);
        assertThat(care.tasks())
                .containsExactly(call.withRecord(call.record().orElseThrow().withoutWords()));
        assertThat(care.tasks().get(0).record().orElseThrow().other()).isEmpty();
    }

    private CareTask call() {
        CallRecord record = new CallRecord(
                base.now(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.of(PersonalText.of("moves to Suzhou")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return CareTask.builder()
                .id(new TaskId(StepCode.of("FIRST_CALL"), Optional.empty(), "car", 0))
                .purpose(ContactPurpose.FOLLOW_UP)
                .anchor(Anchor.DELIVERY)
                .anchorDay(TODAY)
                .dueOn(TODAY)
                .lastDay(TODAY)
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script("s-1")
                .status(TaskStatus.DONE)
                .end(new TaskEnd(EndReason.DONE, base.now(), STAFF, Optional.empty()))
                .record(record)
                .build();
    }

    private ChangeSet care(CareTask task, long version) {
        CareFile file = CareFile.builder()
                .dealer(DEALER)
                .customer(ANNA)
                .version(version)
                .since(TODAY)
                .plannedOn(TODAY)
                .addTasks(task)
                .build();
        return ChangeSet.builder().dealer(DEALER).addCareFile(file).build();
    }

    @Test
    @DisplayName("whom the law has kept is restricted at once, the refusal is recorded, and time erases (CMP-17)")
    void is_put_off() {
        base.tell(ANNA, profile(0, "张三"), visit("RO-1", 0, TODAY, 100));
        CustomerCommand erase = base.command(ANNA, ERASE);
        Outcome<CustomerReceipt> refused = base.customers.handle(erase);
        LocalDate eraseOn = LocalDate.of(2036, 9, 15);

        assertThat(reason(refused)).isEqualTo(CustomerRefusalReason.MUST_BE_KEPT);
        assertThat(base.customers.handle(erase)).as("given again").isEqualTo(refused);
        assertThat(standing(ANNA).state()).isEqualTo(StandingState.RESTRICTED);
        assertThat(standing(ANNA).erasureAskedOn()).contains(TODAY);
        assertThat(standing(ANNA).eraseOn()).contains(eraseOn);
        assertThat(base.customers.history(DEALER, ANNA, 0, 10))
                .extracting(RecordedEvent::event)
                .containsExactly(
                        new CustomerEvent.CustomerRestricted(),
                        new CustomerEvent.ErasurePutOff(List.of("RETENTION"), Optional.of(eraseOn)));
        assertThat(base.find(ANNA)).as("hidden").isEmpty();

        base.on(eraseOn.minusDays(1));
        assertThat(base.customers.sweep(DEALER).people()).isZero();
        base.on(eraseOn);
        assertThat(base.customers.sweep(DEALER)).isEqualTo(new CustomerSweepReport(1, 1, 0, 0, true, Optional.empty()));
        assertThat(standing(ANNA).state()).isEqualTo(StandingState.ERASED);
        assertThat(base.customers.sweep(DEALER)).isEqualTo(CustomerSweepReport.NOTHING);
    }

    @Test
    @DisplayName("is told why not, until when, and by which rule (CMP-17, CUS-06)")
    void is_told_why() {
        base.tell(ANNA, profile(0, "张三"), visit("RO-1", 0, TODAY, 100));
        hold(ANNA, "LAWSUIT-7", Optional.empty());
        Refusal open = base.tries(ANNA, ERASE).refusal().orElseThrow();
        base.does(ANNA, new CustomerAction.Unhold("LAWSUIT-7"));
        Refusal dated = base.tries(ANNA, ERASE).refusal().orElseThrow();

        assertThat(ExplanationText.renderTree(open.explanation(), Locale.ENGLISH))
                .isEqualTo("""
                Refused for now: the data must be kept, and are restricted; when they may be erased is open [CUS-06]
                  The law has them kept for 10 years after the last purchase, delivery or visit, through Sun 14 Sep 2036 [CMP-17]
                  Legal hold LAWSUIT-7, until it is lifted
                """);
        assertThat(ExplanationText.render(dated.explanation(), Locale.CHINA))
                .isEqualTo("暂不能删除：资料须依法保存，已限制处理，将于2036年9月15日（周一）删除");
    }

    @Test
    @DisplayName("waits for every legal hold of every id, and goes once the last one ends (CUS-06, N13)")
    void waits_for_holds() {
        base.tell(ANNA, profile(0, "张三"), visit("RO-1", 0, LONG_AGO, 100));
        base.tell(ANNE, profile(0, "张三"));
        base.does(ANNA, new CustomerAction.Merge(ANNE));
        hold(ANNE, "TAX", Optional.of(TODAY.plusDays(20)));
        hold(ANNA, "LAWSUIT", Optional.empty());

        assertThat(reason(base.tries(ANNE, ERASE))).isEqualTo(CustomerRefusalReason.MUST_BE_KEPT);
        assertThat(standing(ANNE).eraseOn()).isEmpty();
        base.does(ANNA, new CustomerAction.Unhold("LAWSUIT"));
        assertThat(standing(ANNE).eraseOn()).contains(TODAY.plusDays(21));
        assertThat(standing(ANNA).eraseOn()).contains(TODAY.plusDays(21));
        assertThat(reason(base.tries(ANNA, new CustomerAction.Unhold("LAWSUIT"))))
                .isEqualTo(CustomerRefusalReason.HOLD_NOT_FOUND);

        base.does(ANNE, new CustomerAction.Unhold("TAX"));
        assertThat(base.customers.sweep(DEALER).erased()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "comes again before the day: the visit counts, though nothing of it is shown, and the day moves (CMP-17)")
    void comes_again() {
        base.tell(ANNA, profile(0, "张三"), visit("RO-1", 0, TODAY.minusYears(9), 100));
        base.tries(ANNA, ERASE);
        base.tell(ANNA, visit("RO-2", 0, TODAY, 100));
        base.on(TODAY.plusYears(1).plusDays(1));

        assertThat(base.customers.sweep(DEALER).putOff()).isEqualTo(1);
        assertThat(standing(ANNA).eraseOn()).contains(TODAY.plusYears(10).plusDays(1));
        assertThat(standing(ANNA).state()).isEqualTo(StandingState.RESTRICTED);
        base.tell(ANNA, withdrawal("RO-2", 1));
        assertThat(base.tries(ANNA, ERASE).isAccepted())
                .as("asked again, and the visit was wrong")
                .isTrue();
    }

    @Test
    @DisplayName("may take it back: the data are used again, and nothing waits (CUS-06)")
    void may_take_it_back() {
        base.tell(ANNA, profile(0, "张三"), visit("RO-1", 0, TODAY, 100));
        base.tries(ANNA, ERASE);
        base.does(ANNA, new CustomerAction.Lift());

        assertThat(base.find(ANNA)).isPresent();
        assertThat(standing(ANNA).wakeAt()).isEmpty();
        assertThat(standing(ANNA).erasureAskedOn()).isEmpty();
        base.on(TODAY.plusYears(20));
        assertThat(base.customers.sweep(DEALER)).isEqualTo(CustomerSweepReport.NOTHING);
    }

    @Test
    @DisplayName("is neither merged nor restricted twice while restricted; a role that may sees the file (CUS-06)")
    void is_protected_while_restricted() {
        base.tell(ANNA, profile(0, "张三"));
        base.tell(ANNE, profile(0, "张三"));
        base.does(ANNA, new CustomerAction.Restrict());

        assertThat(reason(base.tries(ANNA, new CustomerAction.Merge(ANNE))))
                .isEqualTo(CustomerRefusalReason.RESTRICTED);
        assertThat(reason(base.tries(ANNE, new CustomerAction.Merge(ANNA))))
                .isEqualTo(CustomerRefusalReason.RESTRICTED);
        assertThat(reason(base.tries(ANNA, new CustomerAction.Restrict()))).isEqualTo(CustomerRefusalReason.RESTRICTED);
        assertThat(reason(base.tries(ANNE, new CustomerAction.Lift()))).isEqualTo(CustomerRefusalReason.NOT_RESTRICTED);
        assertThat(base.find(ANNA)).isEmpty();
        assertThat(base.customers.completeness(DEALER, ANNA)).isEmpty();
        assertThat(base.customers.findKept(DEALER, ANNA, MANAGER).orThrow().profile())
                .isPresent();
        assertThat(reason(base.customers.findKept(DEALER, ANNA, STAFF))).isEqualTo(CustomerRefusalReason.ROLE_MAY_NOT);
    }

    @Test
    @DisplayName("stays erased: nothing more is told, merged, held or lifted (CUS-06)")
    void stays_erased() {
        base.tell(ANNA, profile(0, "张三"));
        base.tell(ANNE, profile(0, "张三"));
        base.does(ANNA, ERASE);

        for (CustomerAction action : List.of(
                ERASE,
                new CustomerAction.Merge(ANNE),
                new CustomerAction.Unmerge(),
                new CustomerAction.Restrict(),
                new CustomerAction.Lift(),
                new CustomerAction.Hold(new LegalHold("TAX", Optional.empty())),
                new CustomerAction.Unhold("TAX"))) {
            assertThat(reason(base.tries(ANNA, action)))
                    .as(action.kind().name())
                    .isEqualTo(CustomerRefusalReason.ERASED);
        }
        assertThat(reason(base.tell(ANNA, profile(1, "张三")))).isEqualTo(CustomerRefusalReason.ERASED);
        assertThat(reason(base.tries(ANNE, new CustomerAction.Merge(ANNA)))).isEqualTo(CustomerRefusalReason.ERASED);
    }

    @Test
    @DisplayName("leaves no name and no number in memory of commands, events or the outbox (4.3)")
    void leaves_no_trace_in_records() {
        CustomerReceipt told = base.customers
                .record(DEALER, ANNA, STAFF, "k-1", profile(0, "张三"), car("car", LONG_AGO))
                .orThrow();
        CustomerReceipt erased = base.does(ANNA, ERASE);
        String records = told.toString()
                + erased
                + base.customers.factsTold(DEALER, ANNA, 0, 10)
                + base.customers.history(DEALER, ANNA, 0, 10)
                + base.crm.outbox(DEALER, 10)
                + base.storage.findCommand(DEALER, CommandKey.of("k-1")).orElseThrow()
                + standing(ANNA)
                + base.customers.findKept(DEALER, ANNA, MANAGER);

        assertThat(records).doesNotContain("张三", MOBILE, VIN, Base.PLATE, "345678", "84847");
    }
}
