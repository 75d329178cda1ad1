package io.yangke.crm.rules.care.campaign;

import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.internal.Checks;
import java.time.LocalDate;

/** For whom a lecture is. Source: LIF-22. */
public sealed interface LectureAudience {

    /**
     * Owners of a car for so long.
     *
     * @param fromMonths bought that many months ago or longer, 0 to 600
     * @param untilMonths and less than that many, more than {@code fromMonths}, up to 601
     * @param withoutSeriousComplaint whether owners with a serious complaint since they bought the car are left out
     */
    record Owners(int fromMonths, int untilMonths, boolean withoutSeriousComplaint) implements LectureAudience {
        public Owners {
            Checks.range("fromMonths", fromMonths, 0, 600);
            Checks.range("untilMonths", untilMonths, fromMonths + 1L, 601);
        }

        /** Returns whether a car is the customer's on a day, and has been for so long. */
        boolean holds(CustomerFact.Ownership car, LocalDate day) {
            return car.isOn(day)
                    && !car.from().isAfter(day.minusMonths(fromMonths))
                    && car.from().isAfter(day.minusMonths(untilMonths));
        }
    }

    /** Leads of a high level before a new model comes. The library keeps no leads: the host gives their number, and invites them. */
    record Leads() implements LectureAudience {}
}
