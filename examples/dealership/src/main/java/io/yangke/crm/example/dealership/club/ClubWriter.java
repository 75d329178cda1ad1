package io.yangke.crm.example.dealership.club;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what members do: what they bring along, what each day brings, and the stories we want to see. */
final class ClubWriter {

    private final Group group;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final ClubDraft draft;
    private final Chance chance;
    private final Map<Shop, List<Member>> members = new HashMap<>();

    ClubWriter(Group group, Chance chance, LocalDate firstDay, LocalDate lastDay) {
        this.group = group;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.draft = new ClubDraft(chance);
        this.chance = chance;
    }

    ClubPlan write() {
        group.shops().forEach(this::takeOver);
        for (LocalDate day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
            for (Shop shop : group.shops()) {
                writeDay(shop, day);
            }
        }
        Member shown = new ChosenMembers(group, draft, beginning()).write();
        return new ClubPlan(
                group.shops().stream().flatMap(shop -> membersOf(shop).stream()).toList(), draft.deeds(), shown);
    }

    /** Balances are taken over as the month begins. */
    private Instant beginning() {
        return firstDay.atStartOfDay(ChineseCalendar.SHANGHAI).toInstant();
    }

    private void takeOver(Shop shop) {
        Histories histories = new Histories(chance, firstDay);
        List<Member> ofShop = new ArrayList<>();
        for (long i = 20 + shop.carsDelivered() / 15; i > 0; i--) {
            Member member = draft.newMember(shop);
            ofShop.add(member);
            Errand taking = draft.errand(member, Place.of(shop), beginning());
            taking.does(
                    Place.ONLINE_SHOP.staff(),
                    ProgrammeId.BRANCH,
                    histories.of(shop.calendar().zone(), 80));
            taking.does(
                    Place.ONLINE_SHOP.staff(),
                    ProgrammeId.HQ,
                    histories.of(shop.calendar().zone(), 50));
        }
        members.put(shop, ofShop);
    }

    private void writeDay(Shop shop, LocalDate day) {
        double usual = shop.carsDelivered() / 160.0 * (shop.calendar().isWorkingDay(day) ? 1 : 0.6);
        for (int i = chance.times(usual); i > 0; i--) {
            visit(shop, day);
        }
        for (int i = chance.times(usual * 0.12); i > 0; i--) {
            CommonErrands.gift(draft.errand(anyOf(shop), Place.ONLINE_SHOP, at(shop, day, 8, 22)));
        }
        for (int i = chance.times(usual * 0.1); i > 0; i--) {
            newcomer(shop, day);
        }
        for (int i = chance.times(usual * 0.08); i > 0; i--) {
            errand(anyOf(shop), shop, day).award(ProgrammeId.HQ, "birthday");
        }
        for (int i = chance.times(usual * 0.02); i > 0; i--) {
            CommonErrands.referral(errand(anyOf(shop), shop, day));
        }
    }

    private void visit(Shop shop, LocalDate day) {
        if (chance.percent(20)) {
            Shop home = chance.percent(70) ? chance.pick(group.shops()) : shop;
            CommonErrands.visitWithHqPoints(errand(anyOf(home), shop, day));
        } else {
            CommonErrands.visitAtHome(errand(anyOf(shop), shop, day));
        }
    }

    private void newcomer(Shop shop, LocalDate day) {
        Errand joining = errand(draft.newMember(shop), shop, day);
        joining.award(ProgrammeId.BRANCH, "joining");
        joining.award(ProgrammeId.HQ, "joining");
    }

    private Member anyOf(Shop shop) {
        return chance.pick(membersOf(shop));
    }

    private List<Member> membersOf(Shop shop) {
        return members.getOrDefault(shop, List.of());
    }

    private Errand errand(Member member, Shop shop, LocalDate day) {
        return draft.errand(member, Place.of(shop), at(shop, day, 9, 17));
    }

    private Instant at(Shop shop, LocalDate day, int firstHour, int lastHour) {
        return day.atTime(chance.between(firstHour, lastHour), chance.between(0, 59))
                .atZone(shop.calendar().zone())
                .toInstant();
    }
}
