package io.yangke.crm.example.dealership.group;

import io.yangke.crm.example.dealership.text.Language;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.RegionId;

/**
 * A dealer of the group, and how people there work.
 *
 * @param id the dealer
 * @param zh its name in Chinese
 * @param en its name in English
 * @param region its regional office
 * @param calendar when it is open
 * @param complaintsPerDay how many complaints a working day brings, on average
 * @param promptness how likely a customer is called in time, in percent
 * @param diligence how likely a complaint is resolved in time, in percent
 * @param carsDelivered cars delivered in the quarter, which decides between equal scores
 */
public record Shop(
        DealerId id,
        String zh,
        String en,
        RegionId region,
        WorkingCalendar calendar,
        double complaintsPerDay,
        int promptness,
        int diligence,
        long carsDelivered) {

    /** Returns the name in a language. */
    public String name(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
