package io.yangke.crm.core.care;

import io.yangke.crm.core.command.Plan;
import io.yangke.crm.rules.care.CareRules;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.care.CareSignal;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SignalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The signals of a dealer as they are given and taken back. Source: LIF-16, LIF-18, LIF-22. */
final class Signals {

    private final CarePorts ports;

    Signals(CarePorts ports) {
        this.ports = ports;
    }

    List<CareSignal> of(DealerId dealer) {
        return ports.cares().signalBook(dealer).map(SignalBook::signals).orElse(List.of());
    }

    Plan<CareSignal> give(DealerId dealer, CareSignal signal, Instant now) {
        return write(dealer, signal, now, true);
    }

    Plan<CareSignal> takeBack(DealerId dealer, CareSignal signal, Instant now) {
        return write(dealer, signal, now, false);
    }

    private Plan<CareSignal> write(DealerId dealer, CareSignal signal, Instant now, boolean kept) {
        SignalBook book = ports.cares().signalBook(dealer).orElseGet(() -> new SignalBook(dealer, 0, List.of()));
        CareRules rules = ports.rules().care(dealer, now);
        LocalDate over = rules.calendar().day(now).minusDays(rules.care().lookBackDays());
        Map<SignalId, CareSignal> signals = new TreeMap<>();
        book.signals().stream()
                .filter(known -> !known.until().isBefore(over))
                .forEach(known -> signals.put(known.id(), known));
        signals.remove(signal.id());
        if (kept) {
            signals.put(signal.id(), signal);
        }
        SignalBook after = new SignalBook(dealer, book.version() + 1, List.copyOf(signals.values()));
        return new Plan.Do<>(signal, "", set -> set.addSignalBook(after));
    }
}
