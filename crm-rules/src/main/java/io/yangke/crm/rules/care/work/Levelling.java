package io.yangke.crm.rules.care.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places jobs on days: on each day first what must be done on it, then the rest by importance, as far as the capacity goes, but never
 * so that what is less important and sooner too late could no longer be done in time by the days to come. Not safe for several
 * threads.
 */
final class Levelling {

    private static final Comparator<Job> ORDER = Comparator.comparing(Job::item, WorkItem.ORDER);

    private final Workdays days;
    private final int capacity;
    private final int made;
    private final List<List<Job>> placed = new ArrayList<>();
    private List<Job> waiting;

    /**
     * Places the jobs.
     *
     * @param capacity how many on one working day
     * @param made how many of today's were done already
     */
    Levelling(List<Job> jobs, Workdays days, int capacity, int made) {
        this.days = days;
        this.capacity = capacity;
        this.made = made;
        this.waiting = jobs.stream().sorted(ORDER).toList();
        for (int place = 0; place < days.size(); place++) {
            placed.add(place(place));
        }
    }

    /** Returns the jobs placed on a day: first what must be done on it, each part in order of importance. */
    List<Job> on(int place) {
        return placed.get(place);
    }

    private int capacity(int place) {
        int used = place == 0 ? made : 0;
        return days.isWorked(place) ? Math.max(0, capacity - used) : 0;
    }

    private List<Job> place(int place) {
        List<Job> today = new ArrayList<>();
        List<Job> rest = new ArrayList<>();
        for (Job job : waiting) {
            boolean now = job.ready() <= place && (job.last() <= place || (job.duty() && days.isWorked(place)));
            (now ? today : rest).add(job);
        }
        waiting = choose(place, rest, today);
        return today;
    }

    /** Adds the jobs that are chosen to those of the day, and returns the others. */
    private List<Job> choose(int place, List<Job> jobs, List<Job> today) {
        int free = capacity(place) - today.size();
        if (free <= 0) {
            return jobs;
        }
        Pressure pressure = new Pressure(place, jobs, free);
        List<Job> others = new ArrayList<>();
        for (Job job : jobs) {
            boolean chosen = job.ready() <= place && pressure.admits(job);
            if (chosen) {
                pressure.take(job);
            }
            (chosen ? today : others).add(job);
        }
        return others;
    }

    /** How many of the places that are free on a day are needed by what is too late after each day to come. */
    private final class Pressure {

        private final int place;
        private final long[] late;
        private final int[] here;
        private int free;

        Pressure(int place, List<Job> jobs, int free) {
            this.place = place;
            this.free = free;
            this.late = new long[days.size()];
            this.here = new int[days.size()];
            for (Job job : jobs) {
                late[job.last()]++;
                here[job.last()] += job.ready() <= place ? 1 : 0;
            }
            long room = 0;
            for (int i = place + 1; i < days.size(); i++) {
                room += capacity(i);
                late[i] += late[i - 1];
                here[i] += here[i - 1];
                late[i - 1] -= room - capacity(i);
            }
            late[days.size() - 1] -= room;
        }

        /** Returns whether a place is left that nothing more urgent than this job needs. */
        boolean admits(Job job) {
            if (free == 0) {
                return false;
            }
            for (int i = place + 1; i < job.last(); i++) {
                if (Math.min(late[i], here[i]) >= free) {
                    return false;
                }
            }
            return true;
        }

        void take(Job job) {
            free--;
            for (int i = job.last(); i < late.length; i++) {
                late[i]--;
                here[i]--;
            }
        }
    }
}
