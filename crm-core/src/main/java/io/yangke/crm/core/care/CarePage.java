package io.yangke.crm.core.care;

import io.yangke.crm.core.customer.CustomerView;
import io.yangke.crm.rules.care.CareChange;
import io.yangke.crm.spi.care.SweepProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of customers in a pass: read, then planned by one thread, then committed by any. Guarded by {@link SharedPass}. */
final class CarePage {

    private final CareSweep sweep;
    private final SweepProgress before;
    private final SweepProgress after;
    private final List<CustomerView> views;

    /** Absent until the page is planned. */
    private volatile @Nullable List<CareChange> changes;

    CarePage(CareSweep sweep, SweepProgress before, SweepProgress after, List<CustomerView> views) {
        this.sweep = sweep;
        this.before = before;
        this.after = after;
        this.views = views;
    }

    /** The sweep that plans it. */
    CareSweep sweep() {
        return sweep;
    }

    /** How far the pass has come behind it. */
    SweepProgress after() {
        return after;
    }

    List<CustomerView> views() {
        return views;
    }

    boolean isPlanned() {
        return changes != null;
    }

    void plan() {
        changes = sweep.plan(before, views);
    }

    void write() {
        sweep.write(after, planned());
    }

    void count() {
        sweep.count(views.size(), planned());
    }

    void lose() {
        sweep.lose();
    }

    private List<CareChange> planned() {
        List<CareChange> planned = changes;
        if (planned == null) {
            throw new IllegalStateException("a page is written before it is planned");
        }
        return planned;
    }
}
