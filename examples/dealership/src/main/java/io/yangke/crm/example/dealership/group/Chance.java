package io.yangke.crm.example.dealership.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance with a seed: the same seed gives the same draws, on every machine. */
public final class Chance {

    private final Random random;

    /** Makes the chance of a seed. */
    public Chance(long seed) {
        this.random = new Random(seed);
    }

    /** Returns true in so many of a hundred cases. */
    public boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Returns a number from {@code least} to {@code most}, both inclusive. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Returns one of the items. */
    public <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Returns the items in another order. */
    public <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Returns how often something happens that happens {@code expected} times on average. */
    public int times(double expected) {
        int times = 0;
        for (double left = StrictMath.exp(expected) * random.nextDouble(); left > 1; left *= random.nextDouble()) {
            times++;
        }
        return times;
    }
}
