package io.yangke.crm.core.policy;

import static io.yangke.crm.core.policy.LayeredSection.below;

import io.yangke.crm.rules.care.CarePolicy;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.HourSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the fields of the care section must agree on once all layers are laid over each other. A wrong field is left out of it. */
final class CareAgreements {

    private static final List<String> CONTACTS = List.of(CareFields.CONTACTS.name());
    private static final List<String> BUDGET = below(CONTACTS, ContactFields.BUDGET.name());
    private static final List<String> RETRY = below(CONTACTS, ContactFields.RETRY.name());

    private final LayeredSection<CarePolicy> care;

    private CareAgreements(LayeredSection<CarePolicy> care) {
        this.care = care;
    }

    static void check(LayeredSection<CarePolicy> care) {
        if (!care.isSilent()) {
            new CareAgreements(care).check();
        }
    }

    private void check() {
        List<String> journeys = List.of(CareFields.JOURNEYS.name());
        care.objects(journeys).stream()
                .filter(name -> CareIds.STEP.parse(name).isPresent())
                .map(name -> below(journeys, name))
                .forEach(this::stepAgrees);
        care.inOrder(List.of(), CareFields.LOOK_BACK_DAYS, CareFields.KEEP_CLOSED_DAYS, 1);
        care.inOrder(BUDGET, ContactFields.RESERVED, ContactFields.MOST, 1);
        care.inOrder(RETRY, ContactFields.BEFORE_OTHER, ContactFields.MOST_ATTEMPTS, 0);
        lecturesAgree();
        dutiesAreNotOwed();
        channelsKeepToHours();
        channelsHaveOthers();
    }

    private void lecturesAgree() {
        List<String> triggers = List.of(CareFields.LECTURES.name(), LectureFields.TRIGGERS.name());
        care.objects(triggers).stream()
                .filter(code -> LectureFields.CODE.parse(code).isPresent())
                .map(code -> below(triggers, code))
                .forEach(lecture -> {
                    care.isComplete(lecture, LectureFields.TRIGGER_TABLE, "lecture");
                    care.inOrder(lecture, LectureFields.FROM_MONTHS, LectureFields.UNTIL_MONTHS, 1);
                });
    }

    private void stepAgrees(List<String> step) {
        care.isComplete(step, JourneyStepFields.TABLE, "step");
        Optional<Anchor> anchor = care.value(step, JourneyStepFields.ANCHOR);
        Optional<Set<String>> holidays = care.value(step, JourneyStepFields.HOLIDAYS);
        boolean onHoliday = anchor.filter(it -> it == Anchor.HOLIDAY).isPresent();
        if (anchor.isPresent()
                && holidays.isPresent()
                && onHoliday == holidays.get().isEmpty()) {
            care.contradiction(
                    List.of(
                            below(step, JourneyStepFields.ANCHOR.name()),
                            below(step, JourneyStepFields.HOLIDAYS.name())),
                    onHoliday
                            ? "leaves a step on a holiday without holidays"
                            : "leaves holidays though the anchor is none",
                    "holidays with the anchor HOLIDAY, and none with another, are allowed");
        }
    }

    private void dutiesAreNotOwed() {
        Set<ContactPurpose> duties = care.value(BUDGET, ContactFields.DUTIES).orElse(Set.of());
        care.value(BUDGET, ContactFields.OWED).orElse(Set.of()).stream()
                .filter(duties::contains)
                .sorted()
                .forEach(both -> care.contradiction(
                        List.of(below(BUDGET, ContactFields.DUTIES.name()), below(BUDGET, ContactFields.OWED.name())),
                        "leaves " + both + " both a duty and owed",
                        "each purpose in one of duties and owed is allowed"));
    }

    private void channelsKeepToHours() {
        Optional<HourSpan> all = care.value(CONTACTS, ContactFields.CONTACT_HOURS);
        Optional<Map<ContactChannel, HourSpan>> single = care.value(CONTACTS, ContactFields.CHANNEL_HOURS);
        if (all.isEmpty() || single.isEmpty()) {
            return;
        }
        single.get().forEach((channel, hours) -> {
            if (hours.from().isBefore(all.get().from())
                    || hours.until().isAfter(all.get().until())) {
                care.contradiction(
                        List.of(
                                below(below(CONTACTS, ContactFields.CHANNEL_HOURS.name()), channel.name()),
                                below(CONTACTS, ContactFields.CONTACT_HOURS.name())),
                        "leaves the hours of " + channel + " outside contactHours",
                        "hours within contactHours are allowed");
            }
        });
    }

    private void channelsHaveOthers() {
        care.value(CONTACTS, ContactFields.OTHER_CHANNELS).orElse(Map.of()).forEach((channel, other) -> {
            if (channel == other) {
                care.contradiction(
                        List.of(below(below(CONTACTS, ContactFields.OTHER_CHANNELS.name()), channel.name())),
                        "leaves " + channel + " its own other channel",
                        "another channel is allowed");
            }
        });
    }
}
