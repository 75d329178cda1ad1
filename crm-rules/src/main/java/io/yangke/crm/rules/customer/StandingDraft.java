package io.yangke.crm.rules.customer;

import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.customer.CustomerEvent;
import io.yangke.crm.spi.customer.LegalHold;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.StandingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A standing in the making: what a decision makes of it, and what it tells of that. Not safe for use by several threads. */
final class StandingDraft {

    private final Standing before;
    private final Set<CustomerId> mergedFrom;
    private final List<CustomerEvent> events = new ArrayList<>();
    private StandingState state;
    private Optional<CustomerId> mergedInto;
    private List<LegalHold> holds;
    private Optional<LocalDate> erasureAskedOn;
    private Optional<LocalDate> eraseOn;
    private Optional<Instant> wakeAt;

    StandingDraft(Standing before) {
        this.before = before;
        this.mergedFrom = new TreeSet<>(before.mergedFrom());
        this.state = before.state();
        this.mergedInto = before.mergedInto();
        this.holds = before.holds();
        this.erasureAskedOn = before.erasureAskedOn();
        this.eraseOn = before.eraseOn();
        this.wakeAt = before.wakeAt();
    }

    StandingDraft state(StandingState next) {
        state = next;
        return this;
    }

    StandingDraft mergedInto(Optional<CustomerId> into) {
        mergedInto = into;
        return this;
    }

    StandingDraft merged(CustomerId from) {
        mergedFrom.add(from);
        return this;
    }

    StandingDraft unmerged(CustomerId from) {
        mergedFrom.remove(from);
        return this;
    }

    StandingDraft holds(List<LegalHold> next) {
        holds = next;
        return this;
    }

    StandingDraft erasure(Optional<LocalDate> askedOn, Optional<LocalDate> on, Optional<Instant> wake) {
        erasureAskedOn = askedOn;
        eraseOn = on;
        wakeAt = wake;
        return this;
    }

    StandingDraft tell(CustomerEvent event) {
        events.add(event);
        return this;
    }

    CustomerChange change() {
        Standing after = new Standing(
                before.dealer(),
                before.customer(),
                before.version() + 1,
                before.sequence() + events.size(),
                state,
                mergedInto,
                mergedFrom,
                holds,
                erasureAskedOn,
                eraseOn,
                wakeAt);
        return CustomerChange.ofStanding(after, events);
    }
}
