package io.yangke.crm.example.dealership.base;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.spi.customer.ConsentPurpose;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerRole;
import io.yangke.crm.spi.customer.HourSpan;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Profile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** People with names and numbers that nobody has. */
final class People {

    private static final List<String> FAMILIES =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "欧阳", "买买提");
    private static final List<String> GIVEN = List.of(
            "伟", "芳", "娜", "敏", "静", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "子涵", "一诺");
    private static final HourSpan EVENING = new HourSpan(LocalTime.of(18, 0), LocalTime.of(20, 0));

    private final Chance chance;

    People(Chance chance) {
        this.chance = chance;
    }

    /**
     * Returns a person.
     *
     * @param number of the customer: two people do not share a mobile
     */
    Profile person(int number) {
        Profile.Builder profile = Profile.builder()
                .name(PersonName.of(chance.pick(FAMILIES) + chance.pick(GIVEN)))
                .addMobiles(mobile(number))
                .addRoles(CustomerRole.OWNER)
                .preferences(preferences());
        if (chance.percent(70)) {
            profile.birthday(LocalDate.of(1958, 1, 1).plusDays(chance.between(0, 17_000)));
        }
        return profile.build();
    }

    static MobileNumber mobile(int number) {
        return MobileNumber.of(String.format(Locale.ROOT, "1990%07d", number));
    }

    private ContactPreferences preferences() {
        Set<ConsentPurpose> granted = EnumSet.of(ConsentPurpose.SERVICE, ConsentPurpose.SATISFACTION);
        Set<ConsentPurpose> refused = EnumSet.noneOf(ConsentPurpose.class);
        (chance.percent(14) ? refused : granted).add(ConsentPurpose.MARKETING);
        return new ContactPreferences(
                chance.percent(15) ? Optional.of(ContactChannel.WECHAT) : Optional.empty(),
                chance.percent(10) ? List.of(EVENING) : List.of(),
                chance.percent(2),
                granted,
                refused);
    }
}
