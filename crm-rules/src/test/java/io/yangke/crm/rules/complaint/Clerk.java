package io.yangke.crm.rules.complaint;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.FollowUpResult;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A clerk with a stop-watch for each duty, who looks at every minute and counts those in which time runs: a model of the
 * desk that walks no calendar and moves no due time. It takes the commands the desk accepted, given at whole minutes, where
 * a response is needed to resolve and a reopening begins the limit anew.
 */
final class Clerk {

    private static final long FIRST = minute(Instant.parse("2026-09-01T00:00:00Z"));
    private static final int MINUTES = 500 * 1440;
    private static final Map<WorkingCalendar, BitSet> OPEN = new ConcurrentHashMap<>();

    /** A stop-watch. */
    private final class Watch {
        private final ClockKind kind;
        private final int cycle;
        private final Limit limit;
        private final long start;
        private final long budget;
        private int alarmed;
        private long used;
        private long stood;
        private long usedUpAt = -1;
        private String verdict = "RUNNING";

        Watch(ClockKind kind, Limit limit, long start) {
            this.kind = kind;
            this.limit = limit;
            this.start = start;
            this.cycle = 1 + (int) watches.stream().filter(w -> w.kind == kind).count();
            this.budget = budget(limit, start);
        }

        private boolean isStanding() {
            return paused && rules.policy().pausableClocks().contains(kind);
        }

        private boolean counts(long minute) {
            return !Timekeeper.isWorking(limit) || isOpenMinute(minute);
        }

        /** What is to be said at the minute itself. */
        void reach(long minute) {
            if (verdict.equals("RUNNING") && !isStanding() && counts(minute)) {
                alarms(minute, used * 100, used * 100);
            }
        }

        /** The minute passes. */
        void run(long minute) {
            if (!verdict.equals("RUNNING")) {
                return;
            }
            if (isStanding()) {
                stood += counts(minute) ? 1 : 0;
            } else if (usedUpAt >= 0) {
                breach(minute);
            } else if (counts(minute)) {
                alarms(minute, used * 100 + 1, used * 100 + 99);
                used++;
                usedUpAt = used >= budget ? minute + 1 : -1;
            }
        }

        private void breach(long minute) {
            if (usedUpAt <= minute) {
                verdict = "BREACHED";
                said.add(kind + "#" + cycle + " breached " + usedUpAt);
            }
        }

        private void alarms(long minute, long from, long to) {
            for (int percent : rules.policy().alarmPercents()) {
                if (percent * budget >= from && percent * budget <= to && percent > alarmed) {
                    alarmed = percent;
                    said.add(kind + "#" + cycle + " " + percent + "% " + minute);
                }
            }
        }

        /** A limit used up at the very minute in which time stood still ends where time runs on. */
        void resumed(long minute) {
            if (verdict.equals("RUNNING")
                    && usedUpAt >= 0
                    && rules.policy().pausableClocks().contains(kind)) {
                usedUpAt = minute;
            }
        }

        void done() {
            if (verdict.equals("RUNNING")) {
                verdict = "MET";
            } else if (verdict.equals("BREACHED")) {
                verdict = "MET_LATE";
            }
        }

        void cancelled() {
            if (verdict.equals("RUNNING")) {
                verdict = "CANCELLED";
            } else if (verdict.equals("BREACHED")) {
                verdict = "BREACHED, gone";
            }
        }
    }

    private final DeskRules rules;
    private final WorkingCalendar calendar;
    private final BitSet open;
    private final List<Watch> watches = new ArrayList<>();
    private final TreeSet<String> said = new TreeSet<>();
    private long now;
    private boolean paused;
    private Grade grade;
    private HandlerLevel handler;

    Clerk(DeskRules rules, Instant registered, Grade grade) {
        this.rules = rules;
        this.calendar = rules.calendar();
        this.open = OPEN.computeIfAbsent(calendar, Clerk::openMinutes);
        this.now = minute(registered);
        this.grade = grade;
        this.handler = grade == Grade.A ? HandlerLevel.DLR : HandlerLevel.MEDIA_SE;
        start(ClockKind.STATUTORY_NOTICE, rules.policy().statutoryLimit());
        start(ClockKind.RESPONSE, rules.policy().responseLimit());
        start(ClockKind.CLOSING, rules.policy().closingLimits().get(grade));
    }

    static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60L);
    }

    private static BitSet openMinutes(WorkingCalendar calendar) {
        BitSet open = new BitSet(MINUTES);
        for (int minute = 0; minute < MINUTES; minute++) {
            open.set(minute, calendar.isOpen(Instant.ofEpochSecond((FIRST + minute) * 60)));
        }
        return open;
    }

    private boolean isOpenMinute(long minute) {
        return open.get(Math.toIntExact(minute - FIRST));
    }

    private long budget(Limit limit, long from) {
        if (limit instanceof Limit.WorkingMinutes working) {
            return working.minutes();
        }
        if (limit instanceof Limit.ElapsedMinutes elapsed) {
            return elapsed.minutes();
        }
        return openMinutes(from, endOfDay(from, ((Limit.WorkingDays) limit).days()));
    }

    /** The midnight after the n-th working day after the one of a minute. */
    private long endOfDay(long from, int days) {
        LocalDate day = calendar.day(Instant.ofEpochSecond(from * 60));
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        for (int left = days; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (!calendar.isWorkingDay(day));
        }
        return minute(day.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }

    private long openMinutes(long from, long until) {
        return open.get(Math.toIntExact(from - FIRST), Math.toIntExact(until - FIRST))
                .cardinality();
    }

    private void start(ClockKind kind, Limit limit) {
        watches.add(new Watch(kind, limit, now));
    }

    private Watch last(ClockKind kind) {
        return watches.stream()
                .filter(watch -> watch.kind == kind)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /** Looks at every minute up to an instant. */
    void until(Instant at) {
        while (now < minute(at)) {
            for (Watch watch : watches) {
                watch.run(now);
            }
            now++;
            watches.forEach(watch -> watch.reach(now));
        }
    }

    /** Notes what was done now. */
    void note(ComplaintAction action) {
        switch (action.kind()) {
            case RESPOND -> last(ClockKind.RESPONSE).done();
            case REASSIGN -> handOver(((ComplaintAction.Reassign) action).level());
            case RESOLVE -> resolve(((ComplaintAction.Resolve) action).consumerInformed());
            case REOPEN -> reopen();
            case RECORD_FOLLOW_UP -> followUp(((ComplaintAction.RecordFollowUp) action).result());
            case INFORM_CONSUMER -> last(ClockKind.STATUTORY_NOTICE).done();
            case PAUSE -> paused = true;
            case RESUME -> resume();
            case REGRADE, REGRADE_TO_C -> regrade(((ComplaintAction.Regrade) action).to());
            default -> {}
        }
        watches.forEach(watch -> watch.reach(now));
    }

    private void resume() {
        if (paused) {
            paused = false;
            watches.forEach(watch -> watch.resumed(now));
        }
    }

    private void handOver(HandlerLevel level) {
        handler = level;
        last(ClockKind.RESPONSE).cancelled();
        start(ClockKind.RESPONSE, rules.policy().responseLimit());
    }

    private void resolve(boolean informed) {
        resume();
        last(ClockKind.CLOSING).done();
        last(ClockKind.RESPONSE).cancelled();
        if (informed) {
            last(ClockKind.STATUTORY_NOTICE).done();
        }
    }

    private void followUp(FollowUpResult result) {
        if (result == FollowUpResult.SATISFIED) {
            last(ClockKind.STATUTORY_NOTICE).done();
        } else if (result == FollowUpResult.UNSATISFIED) {
            reopen();
        }
    }

    private void reopen() {
        if (grade != Grade.C) {
            start(ClockKind.CLOSING, rules.policy().closingLimits().get(grade));
        }
    }

    private void regrade(Grade to) {
        grade = to;
        Watch former = last(ClockKind.CLOSING);
        former.cancelled();
        if (to == Grade.C) {
            handler = HandlerLevel.COMPLAINTS_HEAD;
            return;
        }
        replace(former, rules.policy().closingLimits().get(to));
        HandlerLevel level = to == Grade.B ? HandlerLevel.MEDIA_SE : HandlerLevel.RBO;
        if (handler != level) {
            handOver(level);
        }
    }

    /** A new watch that shows what a watch started with the former one, and standing when that stood, would show. */
    private void replace(Watch former, Limit limit) {
        Watch watch = new Watch(ClockKind.CLOSING, limit, former.start);
        long passed = Timekeeper.isWorking(limit) ? openMinutes(former.start, now) : now - former.start;
        watch.stood = former.stood;
        watch.used = passed - former.stood;
        watch.usedUpAt = watch.used >= watch.budget ? now : -1;
        watches.add(watch);
    }

    /** What the watches say, in the order in which they were started. */
    List<String> verdicts() {
        return watches.stream()
                .map(watch -> watch.kind + "#" + watch.cycle + " "
                        + watch.verdict
                                .replace("BREACHED, gone", "BREACHED")
                                .replace("RUNNING", watch.isStanding() ? "PAUSED" : "RUNNING"))
                .sorted()
                .toList();
    }

    /** Alarms and breaches said so far, each with its minute. */
    TreeSet<String> said() {
        return said;
    }
}
