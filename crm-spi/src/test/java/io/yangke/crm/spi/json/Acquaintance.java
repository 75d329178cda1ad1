package io.yangke.crm.spi.json;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.Attempt;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ClassChange;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerRole;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.HourSpan;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.ProfileItem;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.lifecycle.ClassCause;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One customer, every personal field of whom is known, and what a call to him brought. */
final class Acquaintance {

    static final Instant AT = Instant.parse("2026-11-30T01:30:00Z");

    /** Everything that nobody but the file may say. */
    static final List<String> SECRETS = List.of(
            "欧阳无敌",
            "13912345678",
            "ouyang@geheim.cn",
            "1987-06-05",
            "GEHEIM",
            "geheim",
            "LSVAA4182E2184847",
            "豫A12345");

    private static final DealerId DEALER = DealerId.of("D-1");
    private static final CustomerId CUSTOMER = CustomerId.of("C-1");
    private static final VehicleId CAR = VehicleId.of("V-1");
    private static final LocalDate BOUGHT = LocalDate.of(2024, 3, 1);
    private static final LocalDate SETTLED = LocalDate.of(2026, 3, 2);

    private Acquaintance() {}

    static Profile profile() {
        return Profile.builder()
                .name(PersonName.of("欧阳无敌"))
                .mobiles(List.of(MobileNumber.of("13912345678")))
                .emails(List.of(EmailAddress.of("ouyang@geheim.cn")))
                .birthday(LocalDate.of(1987, 6, 5))
                .address(secret("address"))
                .job(secret("job"))
                .household(secret("household"))
                .interests(List.of(secret("interests")))
                .roles(Set.of(CustomerRole.OWNER))
                .preferences(new ContactPreferences(
                        Optional.of(ContactChannel.PHONE),
                        List.of(new HourSpan(LocalTime.of(9, 0), LocalTime.of(18, 30))),
                        false,
                        Set.of(ConsentPurpose.SERVICE),
                        Set.of(ConsentPurpose.MARKETING)))
                .putVerified(ProfileItem.MOBILE, SETTLED)
                .build();
    }

    static CustomerFile file() {
        return CustomerFile.of(
                DEALER,
                CUSTOMER,
                3,
                4,
                List.of(
                        new CustomerFact.ProfileFact(2, profile()),
                        ownership(),
                        visit(),
                        new CustomerFact.Withdrawal(FactId.of("I-2"), 1)));
    }

    private static CustomerFact.Ownership ownership() {
        return new CustomerFact.Ownership(
                FactId.of("O-1"),
                0,
                CAR,
                Optional.of(Vin.of("LSVAA4182E2184847")),
                Optional.of(Plate.of("豫A12345")),
                ModelCode.of("M-5"),
                BOUGHT,
                Optional.empty(),
                Optional.of(BOUGHT),
                Optional.empty(),
                Optional.empty());
    }

    private static CustomerFact.Visit visit() {
        return new CustomerFact.Visit(
                FactId.of("I-1"),
                0,
                SETTLED,
                VisitKind.PAID_MAINTENANCE,
                Optional.of(CAR),
                58_000,
                Optional.of(20_100),
                Set.of(ItemCode.of("OIL"), ItemCode.of("FILTER")),
                Optional.of(StaffId.of("S-1")));
    }

    static CareFile careFile() {
        TaskId id = new TaskId(StepCode.of("AFTER_SERVICE"), Optional.of(CAR), "I-1", 0);
        return CareFile.builder()
                .dealer(DEALER)
                .customer(CUSTOMER)
                .version(2)
                .sequence(5)
                .since(BOUGHT)
                .plannedOn(SETTLED)
                .tasks(List.of(task(id)))
                .contacts(List.of(new ContactMade(AT, id, ContactPurpose.FOLLOW_UP, ContactChannel.PHONE)))
                .classes(List.of(new ClassChange(
                        SETTLED, Optional.of(CustomerClass.NEW), CustomerClass.LOYAL, ClassCause.values()[0])))
                .wakeAt(AT)
                .build();
    }

    private static CareTask task(TaskId id) {
        return CareTask.builder()
                .id(id)
                .purpose(ContactPurpose.FOLLOW_UP)
                .anchor(Anchor.SERVICE_SETTLED)
                .anchorDay(SETTLED)
                .dueOn(SETTLED.plusDays(3))
                .lastDay(SETTLED.plusDays(7))
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script("after-service")
                .status(TaskStatus.DONE)
                .attempts(List.of(new Attempt(AT, ContactChannel.PHONE, Actor.csr("400-17"))))
                .end(new TaskEnd(EndReason.DONE, AT, Actor.csr("400-17"), Optional.empty()))
                .record(call())
                .build();
    }

    private static CallRecord call() {
        return new CallRecord(
                AT,
                Optional.of(true),
                Optional.of(secret("product")),
                Optional.of(secret("service")),
                Optional.of(secret("other")),
                Optional.of(20_500),
                Optional.empty(),
                Optional.of(SETTLED.plusMonths(6)));
    }

    private static PersonalText secret(String field) {
        return PersonalText.of("GEHEIM " + field);
    }
}
