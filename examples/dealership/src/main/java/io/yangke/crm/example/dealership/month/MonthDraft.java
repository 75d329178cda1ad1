package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.group.Staff;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.RegisterComplaint;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The month while it is being written: hands out ticket numbers and customers, and opens the script of each ticket. */
final class MonthDraft {

    private static final List<String> MODELS = List.of("曜程E5", "曜程S7", "曜程X3", "曜程GT");
    private static final DateTimeFormatter NUMBER_DAY = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
    private static final Set<Channel> THROUGH_OTHERS = Set.of(
            Channel.MEDIA, Channel.CONSUMER_ASSOCIATION, Channel.GOVERNMENT, Channel.INTERNAL_TRANSFER, Channel.WEB);

    private final Chance chance;
    private final Instant end;
    private final List<Script> scripts = new ArrayList<>();
    private final Map<DealerId, Map<LocalDate, Integer>> numbers = new HashMap<>();
    private int customers = 100_000;

    /**
     * Begins a month.
     *
     * @param end when the last complaint has been received, exclusive
     */
    MonthDraft(Chance chance, Instant end) {
        this.chance = chance;
        this.end = end;
    }

    /** Returns whether nothing is received any more at an instant. */
    boolean isOver(Instant at) {
        return !at.isBefore(end);
    }

    Chance chance() {
        return chance;
    }

    /** Returns a customer nobody has met before. */
    Caller stranger() {
        customers += chance.between(1, 97);
        return new Caller(CustomerId.of("C-" + customers), VehicleId.of("V-" + customers), chance.pick(MODELS));
    }

    /** Opens the script of a complaint. */
    Script complaint(Shop shop, Caller caller, Matter matter, Channel channel, Instant receivedAt) {
        return open(shop, caller, matter, channel, receivedAt, TicketKind.COMPLAINT, said(matter, caller));
    }

    /** Opens the script of a question. Source: CMP-19. */
    Script consultation(Shop shop, Caller caller, Matter matter, Instant receivedAt, String question) {
        return open(shop, caller, matter, Channel.HOTLINE, receivedAt, TicketKind.CONSULTATION, question);
    }

    private Script open(
            Shop shop,
            Caller caller,
            Matter matter,
            Channel channel,
            Instant receivedAt,
            TicketKind kind,
            String text) {
        TicketId id = nextId(shop, receivedAt);
        RegisterComplaint.Builder registration = RegisterComplaint.builder()
                .dealer(shop.id())
                .ticket(id)
                .customer(caller.customer())
                .vehicle(caller.vehicle())
                .channel(channel)
                .kind(kind)
                .phase(matter.phase())
                .matter(matter.key())
                .receivedAt(receivedAt)
                .text(PersonalText.of(text))
                .by(registrar(channel, shop))
                .key(id.value());
        if (kind == TicketKind.COMPLAINT && !THROUGH_OTHERS.contains(channel)) {
            registration.category(matter.category());
        }
        Script script = new Script(this, shop, caller, matter, id, channel, registration, receivedAt);
        scripts.add(script);
        return script;
    }

    private TicketId nextId(Shop shop, Instant receivedAt) {
        LocalDate day = shop.calendar().day(receivedAt);
        int number =
                numbers.computeIfAbsent(shop.id(), dealer -> new HashMap<>()).merge(day, 1, Integer::sum);
        return TicketId.of(NUMBER_DAY.format(day) + String.format(Locale.ROOT, "-%03d", number));
    }

    private static Actor registrar(Channel channel, Shop shop) {
        return Staff.of(channel == Channel.IN_PERSON ? Role.DEALER : Role.CSR, shop);
    }

    private String said(Matter matter, Caller caller) {
        return chance.pick(matter.said())
                .replace("{car}", caller.model())
                .replace("{days}", String.valueOf(chance.between(5, 28)))
                .replace("{yuan}", String.valueOf(100 * chance.between(8, 60)));
    }

    /** Returns all tickets in order of receipt. */
    List<TicketPlan> tickets() {
        return scripts.stream()
                .map(Script::plan)
                .sorted(Comparator.comparing(
                                (TicketPlan plan) -> plan.registration().receivedAt())
                        .thenComparing(plan -> plan.shop().id())
                        .thenComparing(TicketPlan::id))
                .toList();
    }
}
