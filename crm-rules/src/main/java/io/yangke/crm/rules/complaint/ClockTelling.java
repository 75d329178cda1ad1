package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ComplaintEvent.AlarmRaised;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockBreached;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockCancelled;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockMet;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockMetLate;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockPaused;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockReplanned;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockResumed;
import io.yangke.crm.spi.complaint.ComplaintEvent.ClockStarted;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of a duty's time. Source: CMP-03, CMP-04, CMP-09. */
final class ClockTelling {

    private ClockTelling() {}

    static void into(Tellings.Builder tellings) {
        tellings.on(ClockStarted.class, (event, facts) -> started(event.clock(), facts))
                .on(ClockMet.class, (event, facts) -> met(event.clock(), facts))
                .on(ClockMetLate.class, (event, facts) -> late(event.clock(), facts))
                .on(ClockBreached.class, (event, facts) -> breached(event.clock(), facts))
                .on(ClockPaused.class, (event, facts) -> paused(event.clock(), facts))
                .on(ClockResumed.class, (event, facts) -> resumed(event.clock(), facts))
                .on(ClockCancelled.class, ClockTelling::cancelled)
                .on(ClockReplanned.class, ClockTelling::replanned)
                .on(AlarmRaised.class, ClockTelling::alarm);
    }

    static Argument duty(Clock clock) {
        return Argument.term(clock.kind());
    }

    static Explanation say(ComplaintCode code, Clock clock, Argument... facts) {
        Argument[] all = new Argument[facts.length + 1];
        all[0] = duty(clock);
        System.arraycopy(facts, 0, all, 1, facts.length);
        return code.under(DutyRule.of(clock.kind()), all);
    }

    private static Explanation started(Clock clock, Facts facts) {
        return startedLine(clock, facts).because(DeadlineTelling.ofStart(clock, facts.rules()));
    }

    private static Explanation startedLine(Clock clock, Facts facts) {
        if (clock.limit() instanceof Limit.FixedTime fixed) {
            return say(ComplaintCode.CLOCK_STARTED_FIXED, clock, facts.moment(fixed.at()));
        }
        Argument limit = facts.limit(clock.limit());
        if (clock.dueAt().isEmpty()) {
            return say(ComplaintCode.CLOCK_STARTED_PAUSED, clock, limit, remaining(clock, facts));
        }
        return say(
                ComplaintCode.CLOCK_STARTED,
                clock,
                limit,
                facts.moment(clock.startedAt()),
                facts.moment(clock.dueAt().orElseThrow()));
    }

    private static Explanation met(Clock clock, Facts facts) {
        Instant done = clock.settledAt().orElse(facts.at());
        return clock.dueAt()
                .map(due -> say(
                        ComplaintCode.CLOCK_MET,
                        clock,
                        facts.moment(done),
                        time(clock, facts).argument(done, due)))
                .orElseGet(() -> say(ComplaintCode.CLOCK_MET_PAUSED, clock, facts.moment(done)));
    }

    private static Explanation late(Clock clock, Facts facts) {
        Instant done = clock.settledAt().orElse(facts.at());
        Instant limit = ranOut(clock, facts);
        return ComplaintCode.CLOCK_LATE.with(
                duty(clock), facts.moment(done), time(clock, facts).late(limit, done), facts.moment(limit));
    }

    private static Explanation breached(Clock clock, Facts facts) {
        return ComplaintCode.CLOCK_BREACHED.with(
                duty(clock), facts.limit(clock.limit()), facts.moment(ranOut(clock, facts)));
    }

    private static Instant ranOut(Clock clock, Facts facts) {
        return clock.dueAt().or(clock::breachedAt).orElse(facts.at());
    }

    private static Explanation paused(Clock clock, Facts facts) {
        return say(ComplaintCode.CLOCK_PAUSED, clock, remaining(clock, facts));
    }

    private static Explanation resumed(Clock clock, Facts facts) {
        return say(
                ComplaintCode.CLOCK_RESUMED, clock, facts.moment(clock.dueAt().orElse(facts.at())));
    }

    private static Explanation cancelled(ClockCancelled event, Facts facts) {
        Clock clock = event.clock();
        Argument cause = Argument.term(event.cause());
        return clock.isBreached()
                ? ComplaintCode.CLOCK_CANCELLED_LATE.with(duty(clock), cause, facts.moment(ranOut(clock, facts)))
                : say(ComplaintCode.CLOCK_CANCELLED, clock, cause);
    }

    private static Explanation replanned(ClockReplanned event, Facts facts) {
        Clock clock = event.clock();
        Argument limit = facts.limit(clock.limit());
        Optional<Instant> due = clock.dueAt();
        if (due.isEmpty()) {
            return say(ComplaintCode.CLOCK_REPLANNED_PAUSED, clock, limit, remaining(clock, facts));
        }
        Argument now = facts.moment(due.orElseThrow());
        if (event.formerDueAt().equals(due)) {
            return say(ComplaintCode.CLOCK_REPLANNED_SAME, clock, limit, now);
        }
        return event.formerDueAt()
                .map(former -> say(ComplaintCode.CLOCK_REPLANNED, clock, limit, facts.moment(former), now))
                .orElseGet(() -> say(ComplaintCode.CLOCK_REPLANNED_NEW, clock, limit, now));
    }

    private static Explanation alarm(AlarmRaised event, Facts facts) {
        Clock clock = event.clock();
        Instant due = ranOut(clock, facts);
        return ComplaintCode.ALARM.with(
                duty(clock),
                Argument.count(event.alarm().percent()),
                time(clock, facts).argument(event.alarm().at(), due),
                facts.moment(due));
    }

    private static Argument remaining(Clock clock, Facts facts) {
        return time(clock, facts).argument(clock.remaining().orElse(Duration.ZERO));
    }

    private static LimitTime time(Clock clock, Facts facts) {
        return LimitTime.of(clock.limit(), facts.rules());
    }
}
