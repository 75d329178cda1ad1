package io.yangke.crm.core.policy;

import io.yangke.crm.rules.care.CareCondition;
import io.yangke.crm.rules.care.CareFact;
import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.rules.care.ContactBudget;
import io.yangke.crm.rules.care.ContactPolicy;
import io.yangke.crm.rules.care.JourneyPolicy;
import io.yangke.crm.rules.care.JourneyStep;
import io.yangke.crm.rules.care.Overtaking;
import io.yangke.crm.rules.care.Repetition;
import io.yangke.crm.rules.care.RetryRule;
import io.yangke.crm.rules.care.campaign.LectureAudience;
import io.yangke.crm.rules.care.campaign.LecturePolicy;
import io.yangke.crm.rules.care.campaign.LectureTrigger;
import io.yangke.crm.rules.care.campaign.ReferralMerit;
import io.yangke.crm.rules.care.campaign.ReferralPolicy;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.HourSpan;
import io.yangke.crm.spi.customer.VisitKind;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Journeys and contacts of every content a document may have. */
final class AnyCarePolicy {

    private static final long MOST = 1_000_000_000_000L;

    private AnyCarePolicy() {}

    static Arbitrary<CarePolicy> policies() {
        return Arbitraries.randomValue(random -> policy(new Dice(random)));
    }

    private static CarePolicy policy(Dice dice) {
        CarePolicy.Builder policy = CarePolicy.builder();
        int lookBack = dice.whole(1, 366);
        policy.journeys(journeys(dice))
                .contacts(contacts(dice))
                .lectures(lectures(dice))
                .referrals(referrals(dice))
                .planAheadDays(dice.whole(0, 60))
                .lookBackDays(lookBack)
                .keepClosedDays(dice.whole(lookBack + 1, 3_660));
        return policy.build();
    }

    private static JourneyPolicy journeys(Dice dice) {
        return JourneyPolicy.of(
                dice
                        .some("DELIVERY_7D", "BENEFIT_NEWS", "HOLIDAY", "FIRST_MAINTENANCE", "WINTER", "冬检", "a\"b\\c")
                        .stream()
                        .map(code -> step(StepCode.of(code), dice))
                        .toList());
    }

    private static JourneyStep step(StepCode code, Dice dice) {
        Anchor anchor = dice.one(Anchor.class);
        JourneyStep.Builder step = JourneyStep.builder();
        step.code(code)
                .rule(dice.one("LIF-09", "own", "冬季"))
                .anchor(anchor)
                .holidays(anchor == Anchor.HOLIDAY ? Set.of("SPRING_FESTIVAL", "店庆") : Set.of())
                .months(dice.whole(-1_200, 1_200))
                .days(dice.whole(-3_660, 3_660))
                .km(dice.maybe(() -> dice.whole(1, CustomerFact.MAX_KM)))
                .windowDays(dice.whole(0, 3_660))
                .repetition(dice.maybe(() -> new Repetition(dice.whole(1, 120), dice.whole(1, 1_200))))
                .channel(dice.one(ContactChannel.class))
                .preferredChannel(dice.yes())
                .role(dice.one(CareRole.class))
                .script(dice.one("call-1", "脚本"))
                .purpose(dice.one(ContactPurpose.class))
                .priority(dice.whole(0, 1_000))
                .group(dice.maybe(() -> dice.one("after-sale", "冬")))
                .entry(condition(dice))
                .stay(condition(dice))
                .overtakenBy(dice.some(Overtaking.class))
                .visitKinds(dice.some(VisitKind.class))
                .catchUp(dice.yes());
        return step.build();
    }

    private static CareCondition condition(Dice dice) {
        return new CareCondition(dice.mapOfSome(CareFact.class, () -> range(dice)));
    }

    private static CareCondition.Range range(Dice dice) {
        long min = dice.yes() ? dice.number(0, MOST) : Long.MIN_VALUE;
        long max = dice.yes() ? dice.number(Math.max(0, min), MOST) : Long.MAX_VALUE;
        return new CareCondition.Range(min, max);
    }

    private static ContactPolicy contacts(Dice dice) {
        int attempts = dice.whole(1, 100);
        ContactPolicy.Builder contacts = ContactPolicy.builder();
        contacts.budget(budget(dice))
                .retry(new RetryRule(dice.whole(1, 30), dice.whole(1, attempts), attempts))
                .contactHours(new HourSpan(LocalTime.of(6, 0), LocalTime.MAX))
                .channelHours(dice.mapOfSome(ContactChannel.class, () -> hours(dice)))
                .disturbing(dice.some(ContactChannel.class))
                .otherChannels(others(dice))
                .despiteComplaint(dice.some(ContactPurpose.class))
                .consentNeeded(dice.some(ConsentPurpose.class))
                .capacity(dice.mapOfSome(CareRole.class, () -> dice.whole(0, 100_000)))
                .horizonDays(dice.whole(1, 90));
        return contacts.build();
    }

    private static LecturePolicy lectures(Dice dice) {
        return new LecturePolicy(
                dice.some("NEW_OWNERS", "AT_18_MONTHS", "NEW_MODEL", "讲堂").stream()
                        .map(code -> lecture(code, dice))
                        .toList(),
                dice.some(Grade.class),
                dice.yes());
    }

    private static LectureTrigger lecture(String code, Dice dice) {
        int from = dice.whole(0, 600);
        return new LectureTrigger(
                code,
                dice.yes()
                        ? new LectureAudience.Leads()
                        : new LectureAudience.Owners(from, dice.whole(from + 1, 601), dice.yes()),
                dice.whole(1, 1_000_000),
                StepCode.of(dice.one("LECTURE", "讲堂")),
                dice.whole(1, 600),
                dice.whole(1, 366));
    }

    private static ReferralPolicy referrals(Dice dice) {
        return new ReferralPolicy(
                dice.whole(0, 50),
                dice.mapOfSome(ReferralMerit.class, () -> dice.whole(0, 1_000)),
                dice.mapOfSome(ReferralMerit.class, () -> dice.whole(1, 1_000)),
                dice.some("GOLD", "金卡"),
                dice.whole(1, 120));
    }

    private static ContactBudget budget(Dice dice) {
        int most = dice.whole(1, 100);
        Set<ContactPurpose> duties = dice.some(ContactPurpose.class);
        Set<ContactPurpose> owed = EnumSet.noneOf(ContactPurpose.class);
        owed.addAll(dice.some(ContactPurpose.class));
        owed.removeAll(duties);
        return new ContactBudget(
                most, dice.whole(1, 366), dice.whole(0, most - 1), duties, owed, dice.some(ContactChannel.class));
    }

    private static HourSpan hours(Dice dice) {
        LocalTime from = LocalTime.of(dice.whole(6, 20), dice.whole(0, 59));
        return new HourSpan(from, dice.yes() ? LocalTime.MAX : from.plusMinutes(dice.whole(1, 120)));
    }

    private static Map<ContactChannel, ContactChannel> others(Dice dice) {
        Map<ContactChannel, ContactChannel> others = new EnumMap<>(ContactChannel.class);
        others.putAll(dice.mapOfSome(ContactChannel.class, () -> dice.one(ContactChannel.class)));
        others.entrySet().removeIf(entry -> entry.getKey() == entry.getValue());
        return others;
    }
}
