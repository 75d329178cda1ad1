package io.yangke.crm.rules.care.campaign;

import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.internal.Checks;
import java.util.Objects;

/**
 * When a car-care lecture 爱车讲堂 is worth holding. Source: LIF-22.
 *
 * @param code its own code, 1 to 32 visible characters, none of them {@code @}
 * @param audience for whom it is
 * @param threshold how many of them are enough, 1 or more
 * @param step the step of the journeys by which they are invited
 * @param again after how many months somebody who was invited to this lecture counts again, 1 to 600
 * @param inviteDays for how many days they are invited, 1 to 366
 */
public record LectureTrigger(
        String code, LectureAudience audience, int threshold, StepCode step, int again, int inviteDays) {
    public LectureTrigger {
        Checks.id("code", code, StepCode.MAX);
        Checks.require(code.indexOf('@') < 0, "code", "holds an @", "other visible characters are allowed");
        Objects.requireNonNull(audience, "audience");
        Checks.range("threshold", threshold, 1, 1_000_000);
        Objects.requireNonNull(step, "step");
        Checks.range("again", again, 1, 600);
        Checks.range("inviteDays", inviteDays, 1, 366);
    }

    /** How the signals of this lecture begin, by which it is known who was invited to it. */
    String signalPrefix() {
        return code + "@";
    }
}
