package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.assessment.Assessment;
import io.yangke.crm.rules.complaint.assessment.Quarter;
import io.yangke.crm.rules.complaint.assessment.Reward;
import io.yangke.crm.rules.complaint.assessment.Rewards;
import io.yangke.crm.rules.complaint.assessment.Standing;
import java.time.ZoneId;
import java.util.List;

/** The quarterly assessment of all dealers, settled region by region. Source: CMP-13. */
public final class GroupAssessment {

    private GroupAssessment() {}

    /** Returns the quarters in which tickets of the month were assigned, in order. */
    public static List<Quarter> quarters(PlayedMonth month) {
        return month.tickets().stream()
                .flatMap(played -> played.ticket().firstAssignedAt().stream()
                        .map(at -> Quarter.of(at, played.shop().calendar().zone())))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the settlement of a quarter as it stands at the end of the play. */
    public static List<Reward> settle(PlayedMonth month, Quarter quarter) {
        List<Standing> standings = month.group().shops().stream()
                .map(shop -> standing(month, shop, quarter))
                .toList();
        return Rewards.settle(standings, ComplaintPolicy.DEFAULT.assessment());
    }

    private static Standing standing(PlayedMonth month, Shop shop, Quarter quarter) {
        ZoneId zone = shop.calendar().zone();
        ComplaintPolicy policy = month.crm().complaints().rules(shop.id()).policy();
        Assessment assessment = Assessment.of(shop.id(), quarter, zone, policy);
        month.tickets().stream()
                .filter(played -> played.shop().equals(shop))
                .forEach(played -> assessment.add(played.ticket()));
        return new Standing(assessment.result(month.asOf()), shop.region(), shop.carsDelivered());
    }
}
