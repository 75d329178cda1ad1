package io.yangke.crm.rules.customer;

import static io.yangke.crm.rules.customer.FileStage.FIRST_CONTACT;
import static io.yangke.crm.rules.customer.FileStage.MEMBER;
import static io.yangke.crm.rules.customer.FileStage.PURCHASE;
import static io.yangke.crm.rules.customer.FileStage.SERVICE;
import static io.yangke.crm.spi.customer.ProfileItem.ADDRESS;
import static io.yangke.crm.spi.customer.ProfileItem.BIRTHDAY;
import static io.yangke.crm.spi.customer.ProfileItem.CONSENT;
import static io.yangke.crm.spi.customer.ProfileItem.EMAIL;
import static io.yangke.crm.spi.customer.ProfileItem.HOUSEHOLD;
import static io.yangke.crm.spi.customer.ProfileItem.INSURANCE_END;
import static io.yangke.crm.spi.customer.ProfileItem.INTERESTS;
import static io.yangke.crm.spi.customer.ProfileItem.JOB;
import static io.yangke.crm.spi.customer.ProfileItem.MOBILE;
import static io.yangke.crm.spi.customer.ProfileItem.NAME;
import static io.yangke.crm.spi.customer.ProfileItem.ODOMETER;
import static io.yangke.crm.spi.customer.ProfileItem.PLATE;
import static io.yangke.crm.spi.customer.ProfileItem.PREFERENCES;
import static io.yangke.crm.spi.customer.ProfileItem.ROLES;
import static io.yangke.crm.spi.customer.ProfileItem.VIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.CustomerRole;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.ProfileItem;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
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

@DisplayName("A customer's file")
final class FileContentsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final Profile NAMED = Profile.builder()
            .name(PersonName.of("张三"))
            .addMobiles(MobileNumber.of("13812345678"))
            .build();
    private static final ContactPreferences ANSWERED = new ContactPreferences(
            Optional.of(ContactChannel.values()[0]), List.of(), false, Set.of(), Set.of(ConsentPurpose.MARKETING));

    private static CustomerFile file(CustomerFact... facts) {
        return CustomerFile.of(DealerId.of("SK-0371"), CustomerId.of("C-1"), List.of(facts));
    }

    private static CustomerFact profile(Profile profile) {
        return new CustomerFact.ProfileFact(0, profile);
    }

    private static CustomerFact car(String id, String from, String until, boolean told) {
        return new CustomerFact.Ownership(
                FactId.of("own-" + id),
                0,
                VehicleId.of(id),
                Optional.of(Vin.of("LSJA24U62JG269225")).filter(vin -> told),
                Optional.of(Plate.of("京A12345")).filter(plate -> told),
                ModelCode.of("OCTAVIA"),
                LocalDate.parse(from),
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CustomerFact visit(String car, String on, Integer... km) {
        return new CustomerFact.Visit(
                FactId.of("visit-" + car + on),
                0,
                LocalDate.parse(on),
                VisitKind.values()[0],
                Optional.of(VehicleId.of(car)),
                10_000,
                Arrays.stream(km).findFirst(),
                Set.of(),
                Optional.empty());
    }

    private static CustomerFact insurance(String car, String boughtOn, String end) {
        return new CustomerFact.Insurance(
                FactId.of("ins-" + car + boughtOn),
                0,
                VehicleId.of(car),
                LocalDate.parse(boughtOn),
                LocalDate.parse(end),
                true,
                300_000);
    }

    private static CustomerFact membership(String joinedOn) {
        return new CustomerFact.Membership(
                FactId.of("club"), 0, LocalDate.parse(joinedOn), Optional.empty(), Optional.empty());
    }

    private static Completeness completeness(CustomerFact... facts) {
        return Completeness.of(file(facts), FilePolicy.DEFAULT, DAY);
    }

    private static List<ProfileItem> missing(CustomerFact... facts) {
        return completeness(facts).missing().stream().map(FileGap::item).toList();
    }

    @Test
    @DisplayName("CUS-02: of which nothing is told lacks name and contact")
    void empty() {
        Completeness empty = completeness();
        assertThat(empty.stage()).isEqualTo(FIRST_CONTACT);
        assertThat(empty.score()).isZero();
        assertThat(empty.holdsMandatory()).isFalse();
        assertThat(empty.mandatory()).containsExactly(Set.of(NAME), Set.of(MOBILE, EMAIL));
        assertThat(empty.missing().stream().map(FileGap::item)).containsExactly(NAME, MOBILE, CONSENT);
    }

    @Test
    @DisplayName(
            "CUS-02: with name and mobile number holds what is mandatory, and 10 of 13 of what the first stage asks for")
    void first_contact() {
        Completeness first = completeness(profile(NAMED));
        assertThat(first.holdsMandatory()).isTrue();
        assertThat(first.known()).isEqualTo(10);
        assertThat(first.wanted()).isEqualTo(13);
        assertThat(first.score()).isEqualTo(76);
        assertThat(first.missing()).containsExactly(new FileGap(FIRST_CONTACT, CONSENT, Optional.empty()));
    }

    @Test
    @DisplayName("CUS-02: with an e-mail address alone has a contact, yet lacks the mobile number")
    void email_is_a_contact() {
        Completeness email = completeness(profile(Profile.builder()
                .name(PersonName.of("张三"))
                .addEmails(EmailAddress.of("a@b.cn"))
                .build()));
        assertThat(email.holdsMandatory()).isTrue();
        assertThat(email.missing().stream().map(FileGap::item)).containsExactly(MOBILE, CONSENT);
    }

    @Test
    @DisplayName("CUS-02: with a title for a name lacks the name")
    void title_is_no_name() {
        Completeness title = completeness(
                profile(Profile.builder().name(PersonName.of("张先生")).build()));
        assertThat(title.mandatory()).contains(Set.of(NAME));
    }

    @Test
    @DisplayName("CUS-02: of a refusal of all contact for marketing holds the answer on consent")
    void refusal_is_an_answer() {
        assertThat(missing(profile(
                        Profile.builder().from(NAMED).preferences(ANSWERED).build())))
                .isEmpty();
    }

    @Test
    @DisplayName("CUS-02: with a car is asked for what is of the car, car by car")
    void purchase() {
        Completeness bought =
                completeness(profile(NAMED), car("V1", "2025-01-01", "", true), car("V2", "2025-02-02", "", false));
        assertThat(bought.stage()).isEqualTo(PURCHASE);
        assertThat(bought.missing())
                .containsExactly(
                        new FileGap(FIRST_CONTACT, CONSENT, Optional.empty()),
                        new FileGap(PURCHASE, VIN, Optional.of(VehicleId.of("V2"))),
                        new FileGap(PURCHASE, PLATE, Optional.of(VehicleId.of("V2"))),
                        new FileGap(PURCHASE, INSURANCE_END, Optional.of(VehicleId.of("V1"))),
                        new FileGap(PURCHASE, INSURANCE_END, Optional.of(VehicleId.of("V2"))),
                        new FileGap(PURCHASE, ROLES, Optional.empty()),
                        new FileGap(PURCHASE, BIRTHDAY, Optional.empty()),
                        new FileGap(PURCHASE, ADDRESS, Optional.empty()));
        // 13 of the first contact; VIN 4, model 1, day 1, plate 3, insurance 2 of each car; role 1, birthday 2, address
        // 1.
        assertThat(bought.wanted()).isEqualTo(13 + 2 * 11 + 4);
        assertThat(bought.known()).isEqualTo(10 + 9 + 2);
    }

    @ParameterizedTest(name = "bought on {0}, sold on {1}: {2}")
    @CsvSource({
        "2026-06-30, '', PURCHASE",
        "2026-07-01, '', FIRST_CONTACT",
        "2025-01-01, 2026-06-30, FIRST_CONTACT",
        "2025-01-01, 2026-07-01, PURCHASE"
    })
    @DisplayName("CUS-02: is asked for a car's items on the days on which the car is the customer's")
    void cars_of_the_day(String from, String until, FileStage stage) {
        assertThat(completeness(car("V1", from, until, true)).stage()).isEqualTo(stage);
    }

    @Test
    @DisplayName("CUS-02: of a visit on the day is at service, and asked for the odometer unless the visit told it")
    void service() {
        CustomerFact own = car("V1", "2025-01-01", "", true);
        assertThat(completeness(own, visit("V1", "2026-06-30")).stage()).isEqualTo(SERVICE);
        assertThat(completeness(own, visit("V1", "2026-07-01")).stage()).isEqualTo(PURCHASE);
        assertThat(missing(own, visit("V1", "2026-06-30"))).contains(ODOMETER, PREFERENCES);
        assertThat(missing(own, visit("V1", "2026-06-30", 12_345))).doesNotContain(ODOMETER);
        assertThat(missing(own, visit("V1", "2026-06-01"), visit("V1", "2026-07-01", 12_345)))
                .contains(ODOMETER);
        assertThat(missing(
                        own,
                        visit("V1", "2026-06-01"),
                        new CustomerFact.Reading(FactId.of("r"), 0, VehicleId.of("V1"), DAY, 12_345)))
                .doesNotContain(ODOMETER);
    }

    @Test
    @DisplayName("CUS-02: knows the end of the insurance while it has not passed")
    void insurance_end() {
        CustomerFact own = car("V1", "2025-01-01", "", true);
        assertThat(missing(own, insurance("V1", "2025-07-01", "2026-06-30"))).doesNotContain(INSURANCE_END);
        assertThat(missing(own, insurance("V1", "2025-06-30", "2026-06-29"))).contains(INSURANCE_END);
        assertThat(missing(own, insurance("V1", "2026-07-01", "2027-06-30"))).contains(INSURANCE_END);
        assertThat(missing(own, insurance("V2", "2025-07-01", "2026-06-30"))).contains(INSURANCE_END);
    }

    @Test
    @DisplayName("CUS-02: of a member is asked for everything, and whole if all is told")
    void member() {
        Profile all = Profile.builder()
                .from(NAMED)
                .addEmails(EmailAddress.of("a@b.cn"))
                .birthday(LocalDate.parse("1980-01-02"))
                .address(PersonalText.of("北京"))
                .job(PersonalText.of("教师"))
                .household(PersonalText.of("三口"))
                .addInterests(PersonalText.of("钓鱼"))
                .addRoles(CustomerRole.OWNER)
                .preferences(ANSWERED)
                .build();
        assertThat(missing(profile(NAMED), membership("2026-06-30")))
                .containsExactly(CONSENT, ROLES, BIRTHDAY, ADDRESS, PREFERENCES, EMAIL, JOB, HOUSEHOLD, INTERESTS);
        Completeness whole = completeness(
                profile(all),
                membership("2026-06-30"),
                car("V1", "2025-01-01", "", true),
                visit("V1", "2026-06-01", 12_345),
                insurance("V1", "2026-01-01", "2026-12-31"));
        assertThat(whole.stage()).isEqualTo(MEMBER);
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.score()).isEqualTo(100);
    }

    @Test
    @DisplayName("CUS-02: is whole if the policy asks for nothing")
    void nothing_asked() {
        FilePolicy nothing = new FilePolicy(Map.of(), Map.of(), List.of(), Map.of());
        assertThat(Completeness.of(file(), nothing, DAY).score()).isEqualTo(100);
    }

    private static Profile verified(String mobile) {
        return Profile.builder()
                .from(NAMED)
                .putVerified(MOBILE, LocalDate.parse(mobile))
                .build();
    }

    @ParameterizedTest(name = "verified on {0}: due {1}, next {2}")
    @CsvSource({
        "2025-06-29, true, ",
        "2025-06-30, true, ",
        "2025-07-01, false, 2026-07-01",
        "2026-06-30, false, 2027-06-30",
        "2024-02-29, true, "
    })
    @DisplayName("CUS-04: has a mobile number to verify from the day twelve months after it was verified")
    void stale_mobile(String verifiedOn, boolean due, LocalDate next) {
        Staleness staleness = Staleness.of(file(profile(verified(verifiedOn))), FilePolicy.DEFAULT, DAY);
        assertThat(staleness.due().stream().map(StaleItem::item)).isEqualTo(due ? List.of(MOBILE) : List.of());
        assertThat(staleness.nextDue()).isEqualTo(Optional.ofNullable(next));
    }

    @Test
    @DisplayName(
            "CUS-04: has what nobody noted the day of to verify at once, and so has one verified later than the day asked about")
    void never_verified() {
        StaleItem never = new StaleItem(MOBILE, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(Staleness.of(file(profile(NAMED)), FilePolicy.DEFAULT, DAY).due())
                .containsExactly(never);
        assertThat(Staleness.of(file(profile(verified("2026-07-01"))), FilePolicy.DEFAULT, DAY)
                        .due())
                .containsExactly(never);
    }

    @Test
    @DisplayName("CUS-04: has nothing stale that it does not hold")
    void missing_is_not_stale() {
        Staleness nothing = Staleness.of(file(), FilePolicy.DEFAULT, DAY);
        assertThat(nothing.due()).isEmpty();
        assertThat(nothing.nextDue()).isEmpty();
    }

    @Test
    @DisplayName("CUS-04: has each car's reading to verify half a year after the last one, the longest due first")
    void stale_cars() {
        CustomerFile cars = file(
                car("V1", "2020-01-01", "", false),
                car("V2", "2020-01-01", "", false),
                car("V3", "2020-01-01", "", false),
                visit("V1", "2025-12-30", 10),
                visit("V2", "2025-10-01", 10),
                visit("V3", "2025-10-01", 10),
                new CustomerFact.Reading(FactId.of("r"), 0, VehicleId.of("V3"), LocalDate.parse("2026-01-15"), 20));
        Staleness staleness = Staleness.of(cars, FilePolicy.DEFAULT, DAY);
        assertThat(staleness.due())
                .containsExactly(
                        stale(ODOMETER, "V2", "2025-10-01", "2026-04-01"),
                        stale(ODOMETER, "V1", "2025-12-30", "2026-06-30"));
        assertThat(staleness.nextDue()).contains(LocalDate.parse("2026-07-15"));
    }

    private static StaleItem stale(ProfileItem item, String car, String told, String due) {
        return new StaleItem(
                item,
                Optional.of(VehicleId.of(car)),
                Optional.of(LocalDate.parse(told)),
                Optional.of(LocalDate.parse(due)));
    }

    @Test
    @DisplayName("CUS-04: has a plate verified by being asked about, or by the car being bought, whichever was later")
    void verified_plate() {
        Profile asked = Profile.builder()
                .putVerified(PLATE, LocalDate.parse("2024-06-30"))
                .build();
        CustomerFact before = car("V1", "2020-01-01", "", true);
        CustomerFact after = car("V1", "2025-01-01", "", true);
        assertThat(Staleness.of(file(before), FilePolicy.DEFAULT, DAY).due())
                .containsExactly(stale(PLATE, "V1", "2020-01-01", "2022-01-01"));
        assertThat(Staleness.of(file(profile(asked), before), FilePolicy.DEFAULT, DAY)
                        .due())
                .containsExactly(stale(PLATE, "V1", "2024-06-30", "2026-06-30"));
        assertThat(Staleness.of(file(profile(asked), after), FilePolicy.DEFAULT, DAY)
                        .due())
                .isEmpty();
    }

    @Test
    @DisplayName("CUS-02, CUS-04: is told of in codes of the table, with nothing in it that is personal")
    void explanations() {
        CustomerFile some = file(
                profile(Profile.builder()
                        .from(NAMED)
                        .putVerified(MOBILE, DAY)
                        .addEmails(EmailAddress.of("a@b.cn"))
                        .build()),
                car("V1", "2020-01-01", "", true),
                car("V2", "2020-01-01", "", false));
        List<Explanation> said = List.of(
                FileExplainer.of(completeness()),
                FileExplainer.of(Completeness.of(some, FilePolicy.DEFAULT, DAY)),
                FileExplainer.of(Staleness.of(some, FilePolicy.DEFAULT, DAY)),
                FileExplainer.of(Staleness.of(file(profile(verified("2020-01-01"))), FilePolicy.DEFAULT, DAY)),
                FileExplainer.of(Staleness.of(file(), FilePolicy.DEFAULT, DAY)));
        List<String> codes = new ArrayList<>();
        said.forEach(statement -> {
            codes.add(statement.code());
            statement.details().forEach(detail -> codes.add(detail.code()));
        });
        assertThat(codes)
                .containsAll(FileExplainer.codes().stream()
                        .map(ExplanationCode::code)
                        .toList());
        assertThat(said.toString()).doesNotContain("张三", "13812345678", "a@b.cn", "LSJA24U62JG269225", "京A12345");
    }

    @Test
    @DisplayName("CUS-02: is judged by a policy that makes sense")
    void broken_policies() {
        assertRefused(
                "required",
                () -> new FilePolicy(
                        Map.of(PURCHASE, List.of(NAME), SERVICE, List.of(NAME)), Map.of(), List.of(), Map.of()));
        assertRefused("mandatory", () -> new FilePolicy(Map.of(), Map.of(), List.of(Set.of()), Map.of()));
        assertRefused("weights", () -> new FilePolicy(Map.of(), Map.of(NAME, 0), List.of(), Map.of()));
        assertRefused("weights", () -> new FilePolicy(Map.of(), Map.of(NAME, 101), List.of(), Map.of()));
        assertRefused("verifyAfterMonths", () -> new FilePolicy(Map.of(), Map.of(), List.of(), Map.of(NAME, 0)));
        assertRefused("verifyAfterMonths", () -> new FilePolicy(Map.of(), Map.of(), List.of(), Map.of(NAME, 121)));
        assertRefused("known", () -> new Completeness(DAY, PURCHASE, 2, 1, List.of(), List.of()));
    }

    private static void assertRefused(String field, Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageMatching(field + ".*[:;].+");
    }
}
