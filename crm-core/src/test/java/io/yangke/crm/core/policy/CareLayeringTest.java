package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.Documents.brand;
import static io.yangke.crm.core.policy.Documents.care;
import static io.yangke.crm.core.policy.Documents.contacts;
import static io.yangke.crm.core.policy.Documents.dealer;
import static io.yangke.crm.core.policy.Documents.journeys;
import static io.yangke.crm.core.policy.Documents.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.rules.care.CareCondition;
import io.yangke.crm.rules.care.CareFact;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.rules.care.ContactBudget;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.rules.care.JourneyStep;
import io.yangke.crm.rules.care.Overtaking;
import io.yangke.crm.rules.care.Repetition;
import io.yangke.crm.rules.care.campaign.LectureTrigger;
import io.yangke.crm.rules.care.campaign.ReferralMerit;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicySource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CMP-05, LIF-21: the care section in layers from brand to dealer")
class CareLayeringTest {

    private static final String DAY = "2026-01-01";
    private static final DealerId DEALER = DealerId.of("D1");
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
    private static final String WINTER =
            "\"WINTER_CHECK\": {\"anchor\": \"PURCHASE\", \"months\": 6, \"windowDays\": 30,"
                    + " \"channel\": \"WECHAT\", \"role\": \"AUTOMATIC\", \"script\": \"winter\", \"purpose\": \"REMINDER\","
                    + " \"repetition\": {\"times\": 20}, \"overtakenBy\": [\"VISIT\"],"
                    + " \"entry\": {\"MONTHS_SINCE_VISIT\": {\"atLeast\": 3}}}";

    @Test
    @DisplayName("LIF-07: a dealer moves the call after seven days to the fifth, and nothing else")
    void a_dealer_moves_a_step() {
        CarePolicy merged = merged(dealer(DAY, journeys("\"DELIVERY_7D\": {\"days\": 5}")));
        JourneyStep moved = step(CarePolicy.DEFAULT, "DELIVERY_7D").withDays(5);
        assertThat(merged)
                .isEqualTo(CarePolicy.DEFAULT.withJourneys(
                        CarePolicy.DEFAULT.journeys().with(moved)));
    }

    @Test
    @DisplayName("LIF-19: a dealer adds a winter check without code")
    void a_dealer_adds_a_step() {
        JourneyStep.Builder winter = JourneyStep.builder();
        winter.code(StepCode.of("WINTER_CHECK"))
                .rule("own")
                .anchor(Anchor.PURCHASE)
                .months(6)
                .windowDays(30)
                .repetition(new Repetition(12, 20))
                .channel(ContactChannel.WECHAT)
                .role(CareRole.AUTOMATIC)
                .script("winter")
                .purpose(ContactPurpose.REMINDER)
                .priority(50)
                .entry(CareCondition.atLeast(CareFact.MONTHS_SINCE_VISIT, 3))
                .addOvertakenBy(Overtaking.VISIT);
        assertThat(merged(dealer(DAY, journeys(WINTER))))
                .isEqualTo(CarePolicy.DEFAULT.withJourneys(
                        CarePolicy.DEFAULT.journeys().with(winter.build())));
    }

    @Test
    void a_layer_below_may_say_what_a_new_step_lacks() {
        CarePolicy merged = merged(
                brand(DAY, journeys("\"WINTER\": {\"anchor\": \"PURCHASE\", \"windowDays\": 9, \"script\": \"w\"}")),
                dealer(
                        DAY,
                        journeys("\"WINTER\": {\"channel\": \"SMS\", \"role\": \"AUTOMATIC\","
                                + " \"purpose\": \"REMINDER\"}")));
        assertThat(step(merged, "WINTER").windowDays()).isEqualTo(9);
        assertThat(step(merged, "WINTER").channel()).isEqualTo(ContactChannel.SMS);
    }

    @Test
    void null_takes_a_step_out_and_a_nearer_layer_may_bring_it_back_as_it_was() {
        PolicyDocument without = brand(DAY, journeys("\"HOLIDAY\": null, \"DELIVERY_7D\": {\"days\": 9}"));
        assertThat(merged(without).journeys().step(StepCode.of("HOLIDAY"))).isEmpty();
        CarePolicy again = merged(without, dealer(DAY, journeys("\"HOLIDAY\": {\"priority\": 1}")));
        assertThat(step(again, "HOLIDAY"))
                .isEqualTo(step(CarePolicy.DEFAULT, "HOLIDAY").withPriority(1));
        assertThat(merged(without, dealer(DAY, care("\"journeys\": null")))).isEqualTo(CarePolicy.DEFAULT);
        assertThat(merged(without, dealer(DAY, journeys("\"DELIVERY_7D\": {\"days\": null}, \"HOLIDAY\": {}"))))
                .isEqualTo(CarePolicy.DEFAULT);
    }

    @Test
    void what_a_step_has_by_default_can_be_said_to_be_none() {
        CarePolicy merged = merged(dealer(
                DAY,
                journeys("\"FIRST_MAINTENANCE\": {\"km\": 0, \"entry\": {}, \"overtakenBy\": []},"
                        + " \"BENEFIT_NEWS\": {\"repetition\": {\"times\": 0}},"
                        + " \"DELIVERY_3D\": {\"group\": \"\"}")));
        assertThat(step(merged, "FIRST_MAINTENANCE").km()).isEmpty();
        assertThat(step(merged, "FIRST_MAINTENANCE").entry()).isEqualTo(CareCondition.ALWAYS);
        assertThat(step(merged, "FIRST_MAINTENANCE").overtakenBy()).isEmpty();
        assertThat(step(merged, "BENEFIT_NEWS").repetition()).isEmpty();
        assertThat(step(merged, "DELIVERY_3D").group()).isEmpty();
    }

    @Test
    void a_repetition_merges_field_by_field_and_a_condition_is_replaced_as_a_whole() {
        CarePolicy merged = merged(
                brand(
                        DAY,
                        journeys("\"BENEFIT_NEWS\": {\"repetition\": {\"everyMonths\": 2},"
                                + " \"stay\": {\"MEMBER\": {\"atLeast\": 1}, \"REFERRALS\": {\"atLeast\": 1}}}")),
                dealer(DAY, journeys("\"BENEFIT_NEWS\": {\"stay\": {\"OPEN_COMPLAINTS\": {\"atMost\": 0}}}")));
        assertThat(step(merged, "BENEFIT_NEWS").repetition()).isEqualTo(Optional.of(new Repetition(2, 600)));
        assertThat(step(merged, "BENEFIT_NEWS").stay()).isEqualTo(CareCondition.atMost(CareFact.OPEN_COMPLAINTS, 0));
    }

    @Test
    @DisplayName("LIF-21: the budget merges field by field, hours and capacities by channel and role")
    void contacts_merge_field_by_field() {
        ContactPolicy merged = merged(
                        dealer(DAY, contacts("\"channelHours\": {\"PHONE\": null, \"SMS\": \"10:00-19:00\"}")),
                        region(DAY, contacts("\"budget\": {\"days\": 14}, \"capacity\": {\"AUTOMATIC\": 500}")),
                        brand(
                                DAY,
                                contacts(
                                        "\"budget\": {\"most\": 2, \"days\": 30}, \"consentNeeded\": [\"MARKETING\"]")))
                .contacts();
        ContactBudget before = ContactBudget.DEFAULT;
        assertThat(merged.budget())
                .isEqualTo(new ContactBudget(2, 14, 1, before.duties(), before.owed(), before.uncounted()));
        assertThat(merged.channelHours()).containsOnlyKeys(ContactChannel.SMS);
        assertThat(merged.capacityOf(CareRole.AUTOMATIC)).contains(500);
        assertThat(merged.capacityOf(CareRole.CARE_SPECIALIST)).contains(60);
        assertThat(merged.consentNeeded()).hasSize(1);
    }

    @Test
    @DisplayName("LIF-22, LIF-16: a dealer holds a lecture of its own, drops another, and weighs merits otherwise")
    void lectures_and_referrals_are_policy_too() {
        CarePolicy merged = merged(dealer(
                DAY,
                care("\"lectures\": {\"triggers\": {\"NEW_MODEL\": null, \"NEW_OWNERS\": {\"threshold\": 20},"
                        + " \"WINTER\": {\"rank\": 15, \"fromMonths\": 6, \"threshold\": 30}}},"
                        + " \"referrals\": {\"weights\": {\"VISITS\": null, \"REFERRALS\": 50}}")));
        assertThat(merged.lectures().triggers())
                .extracting(LectureTrigger::code, LectureTrigger::threshold)
                .containsExactly(tuple("NEW_OWNERS", 20), tuple("WINTER", 30), tuple("AT_18_MONTHS", 60));
        assertThat(merged.referrals().worth(ReferralMerit.VISITS, 3)).isZero();
        assertThat(merged.referrals().worth(ReferralMerit.REFERRALS, 1)).isEqualTo(50);
    }

    @Test
    void a_contradiction_between_layers_names_them() {
        InvalidDocumentException report = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> merged(
                        brand(DAY, contacts("\"budget\": {\"most\": 5, \"reserved\": 3}")),
                        dealer(DAY, contacts("\n\"budget\": {\"most\": 2}"))));
        assertThat(report)
                .hasMessage("dealer/2026-01-01.json: 1 problem\n"
                        + "  /care/contacts/budget/most (line 2, column 20): leaves reserved not less than most,"
                        + " together with brand/2026-01-01.json (line 1); reserved below most is allowed");
    }

    @Test
    void the_book_tells_the_version_the_calendar_and_the_same_rules_each_time() {
        PolicyBook defaults = PolicyBook.of(PolicySource.DEFAULTS);
        PolicyBook book = PolicyBook.of(dealer -> List.of(
                brand(DAY, journeys(WINTER)),
                dealer(DAY, "{\"calendar\": {\"name\": \"xj\", \"zone\": \"Asia/Urumqi\"}}")));
        CareRules rules = book.care(DEALER, LATER);
        assertThat(rules.version())
                .matches("care@[0-9a-f]{12}")
                .isNotEqualTo(defaults.care(DEALER, LATER).version());
        assertThat(rules.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(book.care(DealerId.of("D2"), LATER)).isSameAs(rules);
        assertThat(book.care(DEALER, Instant.EPOCH).version())
                .isEqualTo(defaults.care(DEALER, LATER).version());
    }

    @Test
    void a_document_that_says_the_defaults_has_the_version_of_the_defaults() {
        PolicyBook book = PolicyBook.of(dealer -> List.of(brand(DAY, PolicyJson.write(CarePolicy.DEFAULT))));
        assertThat(book.care(DEALER, LATER)).isEqualTo(book.care(DEALER, Instant.EPOCH));
    }

    @Test
    void the_version_does_not_follow_from_other_sections() {
        PolicyBook book = PolicyBook.of(dealer -> List.of(brand(DAY, Documents.branch("\"lifeMonths\": 12"))));
        assertThat(book.care(DEALER, LATER).version())
                .isEqualTo(book.care(DEALER, Instant.EPOCH).version());
        assertThat(book.care(DEALER, LATER).care()).isSameAs(CarePolicy.DEFAULT);
    }

    private static JourneyStep step(CarePolicy policy, String code) {
        return policy.journeys().step(StepCode.of(code)).orElseThrow();
    }

    private static CarePolicy merged(PolicyDocument... documents) {
        return PolicyBook.of(dealer -> List.of(documents)).care(DEALER, LATER).care();
    }
}
