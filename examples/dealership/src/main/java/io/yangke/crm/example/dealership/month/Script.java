package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ContactFlag;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The script of one ticket while it is being written: a place in time that only moves forward, and the deeds so far. */
final class Script {

    private static final Set<Channel> PUBLISHED =
            Set.of(Channel.MEDIA, Channel.CONSUMER_ASSOCIATION, Channel.GOVERNMENT);

    private final MonthDraft draft;
    private final Shop shop;
    private final Caller caller;
    private final Matter matter;
    private final TicketId id;
    private final Channel channel;
    private final RegisterComplaint.Builder registration;
    private final Instant receivedAt;
    private final List<Deed> deeds = new ArrayList<>();
    private Instant recordedAt;
    private Instant at;

    Script(
            MonthDraft draft,
            Shop shop,
            Caller caller,
            Matter matter,
            TicketId id,
            Channel channel,
            RegisterComplaint.Builder registration,
            Instant receivedAt) {
        this.draft = draft;
        this.shop = shop;
        this.caller = caller;
        this.matter = matter;
        this.id = id;
        this.channel = channel;
        this.registration = registration;
        this.receivedAt = receivedAt;
        recordedAfter(4);
    }

    Shop shop() {
        return shop;
    }

    Caller caller() {
        return caller;
    }

    Matter matter() {
        return matter;
    }

    TicketId id() {
        return id;
    }

    /** Whether the complaint came through a medium, an association or an authority. */
    boolean isPublished() {
        return PUBLISHED.contains(channel);
    }

    Chance chance() {
        return draft.chance();
    }

    WorkingCalendar calendar() {
        return shop.calendar();
    }

    /** The place in time the script has come to. */
    Instant now() {
        return at;
    }

    /** When the ticket is registered. */
    Instant recordedAt() {
        return recordedAt;
    }

    LocalDate today() {
        return calendar().day(at);
    }

    /** Registers the ticket so many minutes after receipt. */
    Script recordedAfter(int minutes) {
        recordedAt = receivedAt.plus(minutes, ChronoUnit.MINUTES);
        at = recordedAt;
        return this;
    }

    /** Notes at registration that safety is at stake. */
    Script unsafe() {
        registration.safety(true);
        return this;
    }

    /** Notes at registration how the customer was. */
    Script flagged(ContactFlag... flags) {
        registration.addFlags(flags);
        return this;
    }

    /** Moves on to an instant, or by a minute if that has passed. */
    Script at(Instant instant) {
        Instant soonest = at.plus(1, ChronoUnit.MINUTES);
        at = instant.isBefore(soonest) ? soonest : instant.truncatedTo(ChronoUnit.MINUTES);
        return this;
    }

    /** Moves on by minutes. */
    Script after(int minutes) {
        return at(at.plus(minutes, ChronoUnit.MINUTES));
    }

    /** Moves on by minutes of business hours. */
    Script afterWork(int minutes) {
        return at(calendar().plusWorkingTime(at, Duration.ofMinutes(minutes)));
    }

    /** Moves on by natural days, to a time of day in the dealer's zone. */
    Script inDays(int days, int hour, int minute) {
        return at(today().plusDays(days)
                .atTime(hour, minute)
                .atZone(calendar().zone())
                .toInstant());
    }

    /** Someone does something. */
    Script does(Doer who, ComplaintAction action) {
        deeds.add(new Deed(at, who, action, false));
        return this;
    }

    /** Someone tries something that the desk will refuse. */
    Script tries(Doer who, ComplaintAction action) {
        deeds.add(new Deed(at, who, action, true));
        return this;
    }

    /** The customer calls again. */
    Script calls(String words, ContactFlag... flags) {
        return does(Doer.CSR, new ComplaintAction.RecordContact(true, Set.of(flags), text(words)));
    }

    /** Opens the script of the same customer's next complaint on the same matter; empty if that is not in this month. */
    Optional<Script> again(Channel channel, Duration later) {
        Instant when = at.plus(later);
        return draft.isOver(when)
                ? Optional.empty()
                : Optional.of(draft.complaint(shop, caller, matter, channel, when));
    }

    static Optional<PersonalText> text(String words) {
        return Optional.of(PersonalText.of(words));
    }

    TicketPlan plan() {
        return new TicketPlan(id, shop, registration.build(), recordedAt, deeds);
    }
}
