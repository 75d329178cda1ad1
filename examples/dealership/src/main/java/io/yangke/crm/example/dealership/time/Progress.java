package io.yangke.crm.example.dealership.time;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says on one line how far a longer work is: nothing in the first second, then at most twice a second, and the end. */
public final class Progress {

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration PACE = Duration.ofMillis(500);

    private final PrintStream to;
    private final InstantSource time;
    private final String what;
    private Instant next;
    private boolean shown;

    /**
     * Makes the progress of a work that begins now.
     *
     * @param to where it is shown
     * @param time real time, not the time of the work
     * @param what a few words before the figures
     */
    public Progress(PrintStream to, InstantSource time, String what) {
        this.to = to;
        this.time = time;
        this.what = what;
        this.next = time.instant().plus(QUIET);
    }

    /** Tells that so much of all is done. */
    public void done(long part, long whole) {
        Instant now = time.instant();
        boolean last = shown && part == whole;
        if (now.isBefore(next) && !last) {
            return;
        }
        next = now.plus(PACE);
        shown = true;
        to.print("\r" + what + " " + 100 * part / Math.max(1, whole) + " % (" + part + "/" + whole + ")");
        to.flush();
    }

    /** Ends the line, if one was begun. */
    public void end() {
        if (shown) {
            to.println();
        }
    }
}
