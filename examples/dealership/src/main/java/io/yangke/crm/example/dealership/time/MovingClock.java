package io.yangke.crm.example.dealership.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands until it is moved, and never goes back: the desk lives a month within seconds. For one thread.
 */
public final class MovingClock implements InstantSource {

    private Instant now;

    /** Makes a clock that stands at the instant. */
    public MovingClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock forward; an earlier instant leaves it where it stands. */
    public void moveTo(Instant later) {
        if (later.isAfter(now)) {
            now = later;
        }
    }
}
