package io.yangke.crm.rules.care;

import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.HourSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hours at which a customer may be contacted by one channel. They belong to the hand-over alone, never to planning. Source:
 * LIF-21, L11.
 *
 * @param dealer the hours outside which nobody is disturbed
 * @param both the parts of them that the channel and the customer leave, in order; none if they leave none
 */
record AllowedHours(HourSpan dealer, List<HourSpan> both) {

    /** Returns the hours of a channel; empty if it disturbs nobody at any hour. */
    static Optional<AllowedHours> of(ContactPolicy policy, ContactPreferences preferences, ContactChannel channel) {
        if (!policy.disturbing().contains(channel)) {
            return Optional.empty();
        }
        HourSpan dealer = policy.contactHours();
        HourSpan ofChannel = policy.channelHours().getOrDefault(channel, dealer);
        List<HourSpan> named = preferences.hours().isEmpty() ? List.of(ofChannel) : preferences.hours();
        return Optional.of(new AllowedHours(
                dealer, named.stream().flatMap(span -> common(span, ofChannel)).toList()));
    }

    private static Stream<HourSpan> common(HourSpan one, HourSpan other) {
        LocalTime from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalTime until = one.until().isBefore(other.until()) ? one.until() : other.until();
        return from.isBefore(until) ? Stream.of(new HourSpan(from, until)) : Stream.empty();
    }

    boolean isQuiet(LocalTime time) {
        return !dealer.holds(time);
    }

    boolean holds(LocalTime time) {
        return both.stream().anyMatch(span -> span.holds(time));
    }

    /** Returns the next instant from this one on at which the customer may be contacted; empty if there is none ever. */
    Optional<Instant> next(Instant from, ZoneId zone) {
        return next(both, from, zone);
    }

    /** Returns the next instant from this one on that is not quiet. */
    Instant nextAwake(Instant from, ZoneId zone) {
        return next(List.of(dealer), from, zone).orElseThrow();
    }

    private static Optional<Instant> next(List<HourSpan> spans, Instant from, ZoneId zone) {
        ZonedDateTime local = from.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (spans.stream().anyMatch(span -> span.holds(time))) {
            return Optional.of(from);
        }
        LocalDate today = local.toLocalDate();
        return spans.stream()
                .map(HourSpan::from)
                .filter(time::isBefore)
                .findFirst()
                .map(start -> at(today, start, zone))
                .or(() -> spans.stream().findFirst().map(span -> at(today.plusDays(1), span.from(), zone)));
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
