package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.storage.ChangeSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A dealer's customers, and what is remembered of them. */
final class People {

    static final CustomerId CUSTOMER = CustomerId.of("C-1001");
    static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    static final MobileNumber MOBILE = MobileNumber.of("13912345678");
    static final EmailAddress EMAIL = EmailAddress.of("ouyang@geheim.cn");
    static final Vin VIN = Vin.of("LSVAA4182E2184847");
    static final Plate PLATE = Plate.of("豫A12345");

    /** What nobody may find any more when the person is gone. */
    static final List<String> SECRETS =
            List.of("欧阳无敌", MOBILE.value(), EMAIL.value(), VIN.value(), PLATE.value(), "GEHEIM");

    private People() {}

    static CustomerFact person(int revision, MobileNumber... mobiles) {
        return new CustomerFact.ProfileFact(
                revision,
                Profile.builder()
                        .name(PersonName.of("欧阳无敌"))
                        .mobiles(Arrays.asList(mobiles))
                        .emails(List.of(EMAIL))
                        .address(PersonalText.of("GEHEIM 1"))
                        .build());
    }

    static CustomerFact car(int revision, Optional<Vin> vin, Optional<Plate> plate) {
        return new CustomerFact.Ownership(
                FactId.of("O-1"),
                revision,
                VehicleId.of("V-1"),
                vin,
                plate,
                ModelCode.of("M-5"),
                DAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static CustomerFile file(CustomerId customer, long version, CustomerFact... facts) {
        return CustomerFile.of(Facts.DEALER, customer, version, version, Arrays.asList(facts));
    }

    static Standing standing(CustomerId customer, long version, Optional<Instant> wakeAt) {
        return new Standing(
                Facts.DEALER,
                customer,
                version,
                version,
                StandingState.ACTIVE,
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                wakeAt);
    }

    static CareFile care(CustomerId customer, long version, Optional<CallRecord> call) {
        CareTask task = CareTask.builder()
                .id(new TaskId(StepCode.of("AFTER_SERVICE"), Optional.empty(), "I-1", 0))
                .purpose(ContactPurpose.FOLLOW_UP)
                .anchor(Anchor.SERVICE_SETTLED)
                .anchorDay(DAY)
                .dueOn(DAY)
                .lastDay(DAY)
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script("after-service")
                .record(call)
                .build();
        return CareFile.builder()
                .dealer(Facts.DEALER)
                .customer(customer)
                .version(version)
                .since(DAY)
                .plannedOn(DAY)
                .tasks(List.of(task))
                .wakeAt(Facts.AT)
                .build();
    }

    static CallRecord call() {
        return new CallRecord(
                Facts.AT,
                Optional.of(true),
                Optional.of(PersonalText.of("GEHEIM 2")),
                Optional.empty(),
                Optional.of(PersonalText.of("GEHEIM 3")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ChangeSet commit(CustomerFile... files) {
        return ChangeSet.builder()
                .dealer(Facts.DEALER)
                .addAllCustomerFiles(Arrays.asList(files))
                .build();
    }
}
