package io.yangke.crm.example.dealership.group;

import io.yangke.crm.example.dealership.text.Language;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.calendar.DayHours;
import io.yangke.crm.rules.calendar.WeekPattern;
import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.spi.Dealer;
import io.yangke.crm.spi.DealerDirectory;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.DealerScope;
import io.yangke.crm.spi.RegionId;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The group: twelve dealers of a made-up brand in two regions, one of them far west with a zone and hours of its own. */
public final class Group implements DealerDirectory {

    /** Whose ledger keeps the points of the brand, and who runs the online shop. Source: PTS-01. */
    public static final DealerId HEADQUARTERS = DealerId.of("HQ");

    /** The region in the east. */
    public static final RegionId EAST = RegionId.of("EAST");

    /** The region in the north-west. */
    public static final RegionId NORTHWEST = RegionId.of("NORTHWEST");

    /** Two hours behind Shanghai. Source: CMP-05. */
    static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");

    private static final WorkingCalendar STATUTORY = ChineseCalendar.statutory();
    private static final WorkingCalendar FAR_WEST =
            ChineseCalendar.statutory(WeekPattern.mondayToFriday(DayHours.parse("09:30-18:30"))).toBuilder()
                    .zone(URUMQI)
                    .build();

    private static final List<Shop> SHOPS = List.of(
            east("E-HF-01", "合肥滨湖店", "Hefei Lakeside", 0.8, 84, 84, 412),
            east("E-HZ-01", "杭州西溪店", "Hangzhou Xixi", 1.1, 95, 94, 655),
            east("E-NB-01", "宁波东部店", "Ningbo East", 0.8, 91, 88, 498),
            east("E-NJ-01", "南京江宁店", "Nanjing Jiangning", 1.0, 88, 86, 604),
            east("E-SH-01", "上海浦东店", "Shanghai Pudong", 1.5, 93, 90, 903),
            east("E-SZ-01", "苏州园区店", "Suzhou Park", 1.1, 86, 82, 571),
            east("E-WX-01", "无锡太湖店", "Wuxi Taihu", 0.9, 8, 14, 356),
            northwest("N-LZ-01", "兰州城关店", "Lanzhou Chengguan", STATUTORY, 0.7, 82, 80, 233),
            northwest("N-UR-01", "乌鲁木齐店", "Urumqi", FAR_WEST, 0.8, 85, 84, 287),
            northwest("N-XA-01", "西安曲江店", "Xi’an Qujiang", STATUTORY, 1.2, 90, 88, 540),
            northwest("N-XN-01", "西宁城西店", "Xining Chengxi", STATUTORY, 0.5, 78, 74, 151),
            northwest("N-YC-01", "银川金凤店", "Yinchuan Jinfeng", STATUTORY, 0.6, 92, 92, 208));

    /** Returns the dealers in order of id. */
    public List<Shop> shops() {
        return SHOPS;
    }

    /**
     * Returns a dealer.
     *
     * @throws IllegalArgumentException if the group has none with this id
     */
    public Shop shop(DealerId id) {
        return SHOPS.stream()
                .filter(shop -> shop.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("dealer: is not of the group; one of it is allowed"));
    }

    /** Returns the regions in the order of the report. */
    public List<RegionId> regions() {
        return List.of(EAST, NORTHWEST);
    }

    /** Returns the name of a region in a language. */
    public String regionName(RegionId region, Language language) {
        boolean east = region.equals(EAST);
        return language == Language.ZH ? (east ? "华东大区" : "西北大区") : (east ? "East" : "North-west");
    }

    /** Returns whose ledgers keep points: headquarters', then each dealer's. Source: PTS-01. */
    public List<DealerId> ledgers() {
        return Stream.concat(Stream.of(HEADQUARTERS), SHOPS.stream().map(Shop::id))
                .toList();
    }

    @Override
    public Optional<Dealer> find(DealerId dealer) {
        return SHOPS.stream()
                .filter(shop -> shop.id().equals(dealer))
                .map(Group::entry)
                .findFirst();
    }

    @Override
    public List<Dealer> dealers(DealerScope scope) {
        return SHOPS.stream()
                .filter(shop -> isWithin(shop, scope))
                .map(Group::entry)
                .sorted(Comparator.comparing(Dealer::id))
                .toList();
    }

    private static boolean isWithin(Shop shop, DealerScope scope) {
        return !(scope instanceof DealerScope.Region only) || only.region().equals(shop.region());
    }

    private static Dealer entry(Shop shop) {
        return new Dealer(shop.id(), shop.region());
    }

    private static Shop east(String id, String zh, String en, double perDay, int prompt, int diligent, long cars) {
        return new Shop(DealerId.of(id), zh, en, EAST, STATUTORY, perDay, prompt, diligent, cars);
    }

    private static Shop northwest(
            String id,
            String zh,
            String en,
            WorkingCalendar calendar,
            double perDay,
            int prompt,
            int diligent,
            long cars) {
        return new Shop(DealerId.of(id), zh, en, NORTHWEST, calendar, perDay, prompt, diligent, cars);
    }
}
