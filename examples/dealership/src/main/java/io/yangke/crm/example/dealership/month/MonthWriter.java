package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.base.BasePlan;
import io.yangke.crm.example.dealership.club.ClubPlan;
import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayReason;
import io.yangke.crm.spi.complaint.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a month: for each day and dealer the complaints and questions it brings, and the stories we want to see. */
final class MonthWriter {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 14);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 14);
    private static final LocalDate LAST_DAY_OF_PLAY = LocalDate.of(2026, 10, 23);

    private static final List<Channel> DIRECT = List.of(
            Channel.HOTLINE,
            Channel.HOTLINE,
            Channel.HOTLINE,
            Channel.HOTLINE,
            Channel.HOTLINE,
            Channel.HOTLINE,
            Channel.HOTLINE,
            Channel.HOTLINE,
            Channel.HOTLINE,
            Channel.HOTLINE,
            Channel.IN_PERSON,
            Channel.IN_PERSON,
            Channel.IN_PERSON,
            Channel.FOLLOW_UP_CALL,
            Channel.FOLLOW_UP_CALL,
            Channel.EMAIL,
            Channel.EMAIL,
            Channel.LETTER,
            Channel.FAX,
            Channel.DEALER_CALL);
    private static final List<Channel> INDIRECT = List.of(
            Channel.WEB,
            Channel.WEB,
            Channel.WEB,
            Channel.INTERNAL_TRANSFER,
            Channel.CONSUMER_ASSOCIATION,
            Channel.CONSUMER_ASSOCIATION,
            Channel.GOVERNMENT,
            Channel.MEDIA);
    private static final List<String> QUESTIONS =
            List.of("咨询国庆期间服务站营业时间。", "咨询置换补贴所需材料。", "咨询质保期内异地保养是否有效。", "咨询车机升级推送时间。", "咨询充电桩安装流程。");

    private final Group group;
    private final long seed;
    private final Chance chance;
    private final MonthDraft draft;
    private final Map<Shop, Deque<Matter>> decks = new HashMap<>();

    MonthWriter(Group group, long seed) {
        this.group = group;
        this.seed = seed;
        this.chance = new Chance(seed);
        this.draft = new MonthDraft(chance, time(LAST_DAY.plusDays(1), 0, 0));
    }

    MonthPlan write() {
        for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            for (Shop shop : group.shops()) {
                writeDay(shop, day);
            }
        }
        ChosenStories chosen = new ChosenStories(group, draft);
        MonthPlan.TicketRef shown = chosen.write();
        return new MonthPlan(
                time(FIRST_DAY, 0, 0),
                time(LAST_DAY_OF_PLAY, 18, 0),
                draft.tickets(),
                ContactChanges.of(group),
                shown,
                ClubPlan.of(group, seed, FIRST_DAY, LAST_DAY),
                BasePlan.NONE);
    }

    private static Instant time(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ChineseCalendar.SHANGHAI).toInstant();
    }

    private void writeDay(Shop shop, LocalDate day) {
        double usual = shop.complaintsPerDay() * busyness(shop, day);
        for (int i = chance.times(usual * 0.84); i > 0; i--) {
            Story.any(chance).tell(complaint(shop, day, chance.pick(DIRECT)));
        }
        for (int i = chance.times(usual * 0.16); i > 0; i--) {
            indirect(complaint(shop, day, chance.pick(INDIRECT)));
        }
        for (int i = chance.times(usual * 0.2); i > 0; i--) {
            MediaStories.question(draft.consultation(
                    shop, draft.stranger(), chance.pick(Matters.ALL), receipt(shop, day), chance.pick(QUESTIONS)));
        }
    }

    private static double busyness(Shop shop, LocalDate day) {
        if (shop.calendar().isWorkingDay(day)) {
            return 1.15;
        }
        return shop.calendar().reason(day).kind() == DayReason.Kind.HOLIDAY ? 0.55 : 0.75;
    }

    private Script complaint(Shop shop, LocalDate day, Channel channel) {
        Matter matter = channel == Channel.DEALER_CALL ? Matters.OF_WORKSHOPS : nextMatter(shop);
        return draft.complaint(shop, draft.stranger(), matter, channel, receipt(shop, day));
    }

    private static void indirect(Script script) {
        if (script.isPublished()) {
            MediaStories.published(script);
        } else {
            MediaStories.passedOn(script);
        }
    }

    /** Deals all matters before one comes again, so that a group complaint is the exception. */
    private Matter nextMatter(Shop shop) {
        Deque<Matter> deck = decks.computeIfAbsent(shop, s -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            deck.addAll(chance.shuffled(Matters.OF_CUSTOMERS));
        }
        return deck.removeFirst();
    }

    /** Mostly in business hours, sometimes in the evening. */
    private Instant receipt(Shop shop, LocalDate day) {
        int hour = chance.percent(88) ? chance.between(9, 17) : chance.between(18, 21);
        return day.atTime(hour, chance.between(0, 59))
                .atZone(shop.calendar().zone())
                .toInstant();
    }
}
