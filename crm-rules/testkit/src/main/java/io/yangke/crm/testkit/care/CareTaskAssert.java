package io.yangke.crm.testkit.care;

import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** What is expected of a task. */
public final class CareTaskAssert extends AbstractAssert<CareTaskAssert, CareTask> {

    private final CareScenario scenario;

    CareTaskAssert(CareTask actual, CareScenario scenario) {
        super(actual, CareTaskAssert.class);
        this.scenario = scenario;
    }

    /** Expects a first and a last day, both inclusive. */
    public CareTaskAssert isFor(String dueOn, String lastDay) {
        return expect(
                "to be due on " + dueOn + " and pointless after " + lastDay,
                actual.dueOn().equals(LocalDate.parse(dueOn))
                        && actual.lastDay().equals(LocalDate.parse(lastDay)));
    }

    /** Expects that it is done by a channel, as the work of a role. */
    public CareTaskAssert isBy(ContactChannel channel, CareRole role) {
        return expect("to be done by " + channel + " by " + role, actual.channel() == channel && actual.role() == role);
    }

    /** Expects it to be foreseen, not due yet. */
    public CareTaskAssert isForeseen() {
        return expect(
                "to be foreseen",
                actual.status() == TaskStatus.PLANNED && actual.held().isEmpty());
    }

    /** Expects it to be to be done. */
    public CareTaskAssert isDue() {
        return expect("to be due", actual.status() == TaskStatus.DUE);
    }

    /** Expects it to be held back. */
    public CareTaskAssert isHeld(HoldReason reason) {
        return expect(
                "to be held: " + reason,
                actual.status() == TaskStatus.PLANNED && actual.held().equals(Optional.of(reason)));
    }

    /** Expects it to have ended. */
    public CareTaskAssert ended(TaskStatus status, EndReason reason) {
        return expect(
                "to have ended " + status + ": " + reason,
                actual.status() == status && actual.end().map(TaskEnd::reason).equals(Optional.of(reason)));
    }

    /** Expects that a fact or a step brought its end about. */
    public CareTaskAssert because(String cause) {
        return expect(
                "to have ended because of " + cause,
                actual.end().flatMap(TaskEnd::cause).equals(Optional.of(cause)));
    }

    private CareTaskAssert expect(String wish, boolean holds) {
        if (!holds) {
            failWithMessage("Expected %s %s%nat %s%nbut it is %s", actual.id(), wish, scenario.now(), actual);
        }
        return this;
    }

    /** Goes on with the scenario. */
    public CareScenario and() {
        return scenario;
    }
}
