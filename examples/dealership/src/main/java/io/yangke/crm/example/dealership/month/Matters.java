package io.yangke.crm.example.dealership.month;

import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.List;

/** What customers of a car dealer complain of, over all categories of the standard tables. Source: CMP-02. */
public final class Matters {

    /** All matters. */
    static final List<Matter> ALL = List.of(
            matter(
                    "promised-gifts",
                    SalesPhase.PRE_SALE,
                    "A4a",
                    CauseGroup.PEOPLE,
                    "赠品未兑现",
                    "promised extras",
                    List.of("提车时销售顾问承诺送贴膜和脚垫，{days}天过去了还没有兑现。", "订车单上写明送全车贴膜，现在说活动已结束，不认账了。"),
                    "核对订车单，贴膜与脚垫已补装，客户签字确认。"),
            matter(
                    "handover",
                    SalesPhase.PRE_SALE,
                    "A4a",
                    CauseGroup.SERVICE,
                    "交车服务",
                    "handover",
                    List.of("交车当天车内还有保护膜残胶，随车工具也不全，{car}提回家才发现。", "约好上午交车，等到下午四点，讲解不到十分钟就结束了。"),
                    "重新清洁车辆，补齐随车工具，安排专人再讲解一次。"),
            matter(
                    "trade-in-subsidy",
                    SalesPhase.PRE_SALE,
                    "A4b",
                    CauseGroup.SUPPORT,
                    "置换补贴政策",
                    "trade-in subsidy",
                    List.of("下订时说置换补贴{yuan}元，开票后又说总部政策调整，少了一半。", "置换补贴材料交了{days}天，一直说在审核。"),
                    "按下订日期适用原政策，补贴差额已报总部核准并打款。"),
            matter(
                    "promotion-change",
                    SalesPhase.PRE_SALE,
                    "A4b",
                    CauseGroup.SUPPORT,
                    "促销政策变更",
                    "promotion changed",
                    List.of("交定金后第三天促销换了，赠送的充电桩变成了积分，没有人通知我。"),
                    "按交定金当日政策履行，充电桩已下单安装。"),
            matter(
                    "delivery-delay",
                    SalesPhase.PRE_SALE,
                    "A4c",
                    CauseGroup.SUPPORT,
                    "交车延期",
                    "late delivery",
                    List.of("{car}订车时承诺四周交车，已经拖了{days}天，问就是在排产。", "国庆前要用车，店里一再改交车日期，现在说还要等两周。"),
                    "协调库存车源，与客户约定新的交车日期并补偿代步车。"),
            matter(
                    "price-protection",
                    SalesPhase.PRE_SALE,
                    "A4d",
                    CauseGroup.SUPPORT,
                    "降价补差",
                    "price protection",
                    List.of("提车不到{days}天官方降价{yuan}元，要求补差价。", "销售保证国庆前不会降价，结果提车一周就降了{yuan}元。"),
                    "按保价政策核算差额，折算为保养券，客户接受。"),
            matter(
                    "extra-fees",
                    SalesPhase.PRE_SALE,
                    "A4d",
                    CauseGroup.PEOPLE,
                    "额外收费",
                    "extra fees",
                    List.of("签合同时没有提上牌服务费，提车当天必须再交{yuan}元才给车。", "贷款手续费{yuan}元没有发票，也没有写进合同。"),
                    "核实收费项目，无依据的费用已原路退回。"),
            matter(
                    "configuration",
                    SalesPhase.PRE_SALE,
                    "A4e",
                    CauseGroup.PRODUCT,
                    "配置与宣传不符",
                    "configuration differs",
                    List.of("宣传页写有座椅通风，{car}到手发现这个配置没有座椅通风。", "订的是带抬头显示的版本，交的车没有，店里说页面写错了。"),
                    "核对配置单与订单，客户选择换配置差价退款。"),
            matter(
                    "infotainment",
                    SalesPhase.PRE_SALE,
                    "A4e",
                    CauseGroup.PRODUCT,
                    "车机升级后黑屏",
                    "screen goes black",
                    List.of("{car}车机推送升级后行驶中黑屏，重启要三分钟，倒车影像也没有。", "升级以后导航卡死，每天至少黑屏一次，才买{days}天的新车。"),
                    "回退系统版本并刷写补丁，跟踪七天未再出现。"),
            matter(
                    "plates",
                    SalesPhase.PRE_SALE,
                    "A4f",
                    CauseGroup.SUPPORT,
                    "合格证未到不能上牌",
                    "no papers for the plates",
                    List.of("提车{days}天合格证还没到，临牌快过期了上不了牌。", "车管所说发票与合格证信息不一致，无法上牌，来回跑了三趟。"),
                    "催办合格证并承担临牌费用，证件到店后陪同上牌。"),
            matter(
                    "holiday-raffle",
                    SalesPhase.PRE_SALE,
                    "A4g",
                    CauseGroup.SERVICE,
                    "活动奖品未兑现",
                    "raffle prize",
                    List.of("店里的国庆团购活动抽中家电券，去兑换说已发完。", "活动海报写到店有礼，开车四十公里过去说名额已满。"),
                    "补发同等价值礼品，活动说明改为注明数量。"),
            matter(
                    "workshop-line",
                    SalesPhase.PRE_SALE,
                    "A4y",
                    CauseGroup.SUPPORT,
                    "维修站来电求助",
                    "workshop calls",
                    List.of("维修站来电：{car}电控系统报码查不到资料，客户车辆停放已{days}天。"),
                    "支持工程师远程指导，资料已补充到技术平台。"),
            matter(
                    "deposit",
                    SalesPhase.PRE_SALE,
                    "A4z",
                    CauseGroup.SERVICE,
                    "定金退还",
                    "deposit not returned",
                    List.of("退订申请交了{days}天，{yuan}元定金一直没有退。", "贷款没批下来，合同写明可退定金，店里只同意转为抵用券。"),
                    "按合同约定退还定金，财务已当日打款。"),
            matter(
                    "missed-items",
                    SalesPhase.AFTER_SALE,
                    "A5a",
                    CauseGroup.SERVICE,
                    "保养漏项",
                    "service items missed",
                    List.of("保养单上写换了空调滤芯，回家拆开还是旧的。", "保养后机油灯亮，回店才说机油少加了半升。"),
                    "重新施工并免工时，质检签字后交车。"),
            matter(
                    "repeat-repair",
                    SalesPhase.AFTER_SALE,
                    "A5b",
                    CauseGroup.SERVICE,
                    "同一故障反复维修",
                    "the same fault again",
                    List.of("{car}底盘异响修了三次，{days}天里跑了四趟，上路还是响。", "天窗漏水修过两次，下雨又湿了顶棚。"),
                    "技术专家会诊，更换总成件，路试确认无异响。"),
            matter(
                    "brake-noise",
                    SalesPhase.AFTER_SALE,
                    "A5b",
                    CauseGroup.PRODUCT,
                    "制动异响、制动距离变长",
                    "brakes",
                    List.of("{car}刹车异响，下坡时制动距离明显变长，一家老小不敢再开。", "高速上踩刹车方向盘抖动厉害，换过刹车片也没用。"),
                    "拖车回店检查，更换制动盘片与制动液，复检合格。"),
            matter(
                    "parts-wait",
                    SalesPhase.AFTER_SALE,
                    "A5c",
                    CauseGroup.SUPPORT,
                    "配件到货慢",
                    "waiting for parts",
                    List.of("大灯总成订货{days}天没有到，车一直停在店里。", "说三天到货，{days}天了还在路上，也没有人主动通知。"),
                    "加急调货，到货前提供代步车，每两天通报进度。"),
            matter(
                    "service-price",
                    SalesPhase.AFTER_SALE,
                    "A5d",
                    CauseGroup.PEOPLE,
                    "维修收费高于报价",
                    "dearer than quoted",
                    List.of("报价{yuan}元，结账多出八百，说是另加了项目，没有事先告知。", "首保说免费，结账还是收了工时费。"),
                    "核对工单，未经确认的项目全部退费。"),
            matter(
                    "waiting-time",
                    SalesPhase.AFTER_SALE,
                    "A5e",
                    CauseGroup.SERVICE,
                    "预约后仍久等",
                    "long wait despite booking",
                    List.of("预约九点保养，十一点才进车间，预约还有什么意义。", "洗个车等了两个小时，前台也没人解释。"),
                    "向客户致歉，预约工位改为专用，并赠送一次精洗。"),
            matter(
                    "warranty-battery",
                    SalesPhase.AFTER_SALE,
                    "A5f",
                    CauseGroup.PRODUCT,
                    "质保拒赔",
                    "warranty refused",
                    List.of("{car}十二伏电瓶一年半就亏电，质保期内却让自费换。", "屏幕脱胶说是人为，不给质保。"),
                    "复核质保条款，认定属于质保范围，免费更换。"),
            matter(
                    "advisor-attitude",
                    SalesPhase.AFTER_SALE,
                    "A5g",
                    CauseGroup.PEOPLE,
                    "服务顾问态度",
                    "advisor’s manner",
                    List.of("问维修进度，服务顾问说不要老催，直接挂了电话。", "提出疑问被顶撞，说嫌贵就去别家修。"),
                    "店总当面致歉，服务顾问脱岗培训一周。"),
            matter(
                    "courtesy-damage",
                    SalesPhase.AFTER_SALE,
                    "A5z",
                    CauseGroup.SERVICE,
                    "在店受损",
                    "damaged in the shop",
                    List.of("送去钣喷，取车时左后门多了一道划痕，店里说本来就有。", "洗车把后视镜碰坏了，让我走自己的保险。"),
                    "调取监控确认责任，免费修复并赠送代步。"));

    /** What a workshop calls about. */
    static final Matter OF_WORKSHOPS = of("workshop-line");

    /** All others. */
    static final List<Matter> OF_CUSTOMERS =
            ALL.stream().filter(matter -> !matter.equals(OF_WORKSHOPS)).toList();

    private Matters() {}

    /**
     * Returns the matter with a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Matter of(String key) {
        return of(MatterKey.of(key));
    }

    /**
     * Returns the matter with a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Matter of(MatterKey key) {
        return ALL.stream()
                .filter(matter -> matter.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("matter: is not in the list; a key of it is allowed"));
    }

    private static Matter matter(
            String key,
            SalesPhase phase,
            String category,
            CauseGroup cause,
            String zh,
            String en,
            List<String> said,
            String done) {
        return new Matter(MatterKey.of(key), phase, CategoryCode.of(category), cause, zh, en, said, done);
    }
}
