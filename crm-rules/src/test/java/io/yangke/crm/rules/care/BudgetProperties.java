package io.yangke.crm.rules.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactMade;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("L11 N12 One budget for all purposes")
class BudgetProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final CareAction HAND_OVER = new CareAction.HandOver();

    /**
     * A wish to contact the customer.
     *
     * @param day which day from the first, not in order
     * @param hour at which hour
     * @param purpose why
     * @param channel how
     * @param fails whether nobody is reached
     */
    record Wish(int day, int hour, ContactPurpose purpose, ContactChannel channel, boolean fails) {

        Instant at() {
            return FIRST.plusDays(day).atTime(hour, 0).atZone(Contacts.ZONE).toInstant();
        }
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<Wish> wish = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(9, 19),
                        Arbitraries.of(ContactPurpose.class),
                        Arbitraries.of(ContactChannel.class),
                        Arbitraries.integers().between(0, 4).map(die -> die == 0))
                .as(Wish::new);
        return wish.list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<ContactBudget> budgets() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 4))
                .as((most, days, reserved) -> new ContactBudget(
                        most,
                        days,
                        Math.min(reserved, most - 1),
                        ContactBudget.DEFAULT.duties(),
                        ContactBudget.DEFAULT.owed(),
                        ContactBudget.DEFAULT.uncounted()));
    }

    @Property
    @Label(
            "no hand-overs at any times, in or out of order, ever exceed it on any days in a row, nor touch what is reserved")
    void neverExceeded(@ForAll("wishes") List<Wish> wishes, @ForAll("budgets") ContactBudget budget) {
        CareFile file = handOvers(wishes, budget);
        List<ContactMade> counted = file.contacts().stream()
                .filter(made -> budget.counts(made.purpose(), made.channel()))
                .toList();
        for (int first = 0; first <= 30; first++) {
            LocalDate from = FIRST.plusDays(first);
            List<ContactMade> within = counted.stream()
                    .filter(made -> isWithin(made, from, from.plusDays(budget.days())))
                    .toList();
            assertThat(within).hasSizeLessThanOrEqualTo(budget.most());
            assertThat(within.stream().filter(made -> !budget.isDuty(made.purpose())))
                    .hasSizeLessThanOrEqualTo(budget.most() - budget.reserved());
        }
    }

    @Property
    @Label("a complaint always has its reserved place, however much else was done")
    void aComplaintHasItsPlace(@ForAll("wishes") List<Wish> wishes) {
        ContactBudget budget = ContactBudget.DEFAULT;
        List<Wish> others = wishes.stream()
                .filter(wish -> wish.purpose() != ContactPurpose.COMPLAINT)
                .toList();
        List<Wish> all = new ArrayList<>(others);
        all.add(new Wish(15, 10, ContactPurpose.COMPLAINT, ContactChannel.PHONE, false));
        assertThat(handOvers(all, budget).contacts()).anyMatch(made -> made.purpose() == ContactPurpose.COMPLAINT);
    }

    @Property
    @Label("a contact that is refused is allowed on the day told, and on no day before it")
    void allowedOnTheDayTold(@ForAll("wishes") List<Wish> wishes, @ForAll("budgets") ContactBudget budget) {
        BudgetUse use = BudgetUse.of(budget, handOvers(wishes, budget).contacts(), Contacts.ZONE);
        for (int day = 0; day <= 30; day++) {
            LocalDate next = use.next(ContactPurpose.REMINDER, ContactChannel.PHONE, FIRST.plusDays(day));
            assertThat(use.allows(ContactPurpose.REMINDER, ContactChannel.PHONE, next))
                    .isTrue();
            assertThat(FIRST.plusDays(day).datesUntil(next))
                    .noneMatch(before -> use.allows(ContactPurpose.REMINDER, ContactChannel.PHONE, before));
        }
    }

    @Property
    @Label("what is owed, and whom one meets anyway, is neither refused nor counted")
    void whatIsOwed(@ForAll("wishes") List<Wish> wishes) {
        List<Wish> owed = wishes.stream()
                .map(wish -> new Wish(wish.day(), wish.hour(), ContactPurpose.SAFETY, ContactChannel.LETTER, false))
                .toList();
        assertThat(handOvers(owed, ContactBudget.DEFAULT).contacts()).hasSameSizeAs(wishes);
        BudgetUse use = BudgetUse.of(
                ContactBudget.DEFAULT, handOvers(owed, ContactBudget.DEFAULT).contacts(), Contacts.ZONE);
        assertThat(use.allows(ContactPurpose.REMINDER, ContactChannel.PHONE, FIRST))
                .isTrue();
        assertThat(use.allows(ContactPurpose.REMINDER, ContactChannel.IN_PERSON, FIRST))
                .isTrue();
    }

    private static boolean isWithin(ContactMade made, LocalDate firstInclusive, LocalDate endExclusive) {
        LocalDate day = LocalDate.ofInstant(made.at(), Contacts.ZONE);
        return !day.isBefore(firstInclusive) && day.isBefore(endExclusive);
    }

    /** Hands over one task for each wish, in the order of the list, whatever the time; what fails is noted at once. */
    private static CareFile handOvers(List<Wish> wishes, ContactBudget budget) {
        ContactPolicy policy = ContactPolicy.builder().budget(budget).build();
        List<CareTask> tasks = IntStream.range(0, wishes.size())
                .mapToObj(i -> task(i, wishes.get(i)))
                .toList();
        CareFile file = Contacts.file(tasks);
        for (int i = 0; i < wishes.size(); i++) {
            CareFile before = file;
            Instant at = wishes.get(i).at();
            file = Contacts.decide(before, "T" + i, HAND_OVER, HandOverFacts.NONE, policy, at)
                    .change()
                    .map(TaskChange::after)
                    .orElse(before);
            if (wishes.get(i).fails() && file != before) {
                file = Contacts.decide(file, "T" + i, new CareAction.NotReached(), HandOverFacts.NONE, policy, at)
                        .file();
            }
        }
        return file;
    }

    private static CareTask task(int number, Wish wish) {
        return Contacts.task("T" + number, wish.purpose())
                .channel(wish.channel())
                .dueOn(FIRST)
                .lastDay(FIRST.plusDays(60))
                .build();
    }
}
