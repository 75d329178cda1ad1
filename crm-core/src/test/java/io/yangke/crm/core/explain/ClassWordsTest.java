package io.yangke.crm.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.lifecycle.ClassExplainer;
import io.yangke.crm.rules.lifecycle.ClassFacts;
import io.yangke.crm.rules.lifecycle.ClassHistory;
import io.yangke.crm.rules.lifecycle.ClassPolicy;
import io.yangke.crm.rules.lifecycle.ClassTable;
import io.yangke.crm.spi.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SEG-01 N3 Why a customer is in a class and what would change it, in words")
class ClassWordsTest {

    private static final LocalDate MAY_3 = LocalDate.of(2026, 5, 3);
    private static final LocalDate JULY_1_2025 = LocalDate.of(2025, 7, 1);
    private static final ClassTable TABLE = ClassTable.compile(ClassPolicy.DEFAULT);

    /** Two paid visits, one of which leaves the window on 1 July 2026. */
    private static ClassFacts twoVisits(LocalDate day) {
        boolean both = JULY_1_2025.isAfter(day.minusMonths(12));
        boolean one = MAY_3.isAfter(day.minusMonths(12));
        return new ClassFacts(
                day,
                (both ? 130_000 : 0) + (one ? 150_000 : 0),
                (both ? 1 : 0) + (one ? 1 : 0),
                0,
                Optional.of(MAY_3),
                Optional.of(LocalDate.of(2020, 1, 1)));
    }

    private static String told(ClassHistory history, LocalDate asOf, Locale locale) {
        List<Explanation> told = ClassExplainer.explain(TABLE, history, asOf);
        return ExplanationText.renderTree(told, locale);
    }

    @Test
    @DisplayName("two visits and so much money make the customer loyal; without a visit it becomes inactive, then lost")
    void whatWouldMakeALoyalCustomer() {
        assertThat(told(ClassWordsTest::twoVisits, LocalDate.of(2026, 6, 20), Locale.ENGLISH))
                .isEqualTo("""
                        Class on Sat 20 Jun 2026: fairly loyal [SEG-01]
                          Row 4 of the table holds: fairly loyal
                            spend: CNY 2,800.00, at least CNY 2,000.00 needed
                            paid visits: 2 visits, at least 2 visits needed
                          Row 3, loyal, does not hold
                            Condition 1
                              spend: CNY 2,800.00, CNY 1,200.00 short of CNY 4,000.00
                              paid visits: 2 visits, 2 visits short of 4 visits
                            Condition 2
                              insurance renewals: 0 renewals, 1 renewal short of 1 renewal
                        Up to Sun 2 Aug 2026, loyal would follow from: [SEG-01]
                          1 renewal of insurance more
                        Up to Tue 30 Jun 2026, loyal would follow from: [SEG-01]
                          2 visits more, paid for
                          CNY 1,200.00 more spend
                        If nothing happens: general from Wed 1 Jul 2026 [SEG-01]
                        If nothing happens: inactive from Mon 3 Aug 2026 [SEG-01]
                        If nothing happens: lost from Tue 3 Nov 2026 [SEG-01]
                        """);
        assertThat(told(ClassWordsTest::twoVisits, LocalDate.of(2026, 6, 20), Locale.CHINA))
                .isEqualTo("""
                        2026年6月20日（周六）的分类：较忠诚客户 [SEG-01]
                          符合分类表第 4 行：较忠诚客户
                            消费金额：¥2,800.00，要求至少¥2,000.00
                            付费回厂：2次，要求至少2次
                          不符合第 3 行（忠诚客户）
                            条件 1
                              消费金额：¥2,800.00，距¥4,000.00还差¥1,200.00
                              付费回厂：2次，距4次还差2次
                            条件 2
                              续保：0次，距1次还差1次
                        2026年8月2日（周日）及之前，成为忠诚客户还需： [SEG-01]
                          再续保1次
                        2026年6月30日（周二）及之前，成为忠诚客户还需： [SEG-01]
                          再付费回厂2次
                          再消费¥1,200.00
                        若无变化：2026年7月1日（周三）起为一般客户 [SEG-01]
                        若无变化：2026年8月3日（周一）起为不活跃客户 [SEG-01]
                        若无变化：2026年11月3日（周二）起为流失客户 [SEG-01]
                        """);
    }

    @Test
    @DisplayName("of a lost customer it is said which better rows would hold, and that a visit is what is missing")
    void whatWouldBringALostCustomerBack() {
        ClassHistory nothing = day -> new ClassFacts(day, 0, 0, 0, Optional.empty(), Optional.empty());
        assertThat(told(nothing, LocalDate.of(2026, 6, 20), Locale.ENGLISH)).isEqualTo("""
                        Class on Sat 20 Jun 2026: lost [SEG-01]
                          Row 1 of the table holds: lost
                            last visit or purchase: none known, so no less than 6 months ago
                            last purchase: none known, so no less than 12 months ago
                          Row 2, inactive, would hold, but row 1 comes before it
                          Row 3, loyal, does not hold
                            Condition 1
                              spend: CNY 0.00, CNY 4,000.00 short of CNY 4,000.00
                              paid visits: 0 visits, 4 visits short of 4 visits
                            Condition 2
                              insurance renewals: 0 renewals, 1 renewal short of 1 renewal
                          Row 4, fairly loyal, does not hold
                            spend: CNY 0.00, CNY 2,000.00 short of CNY 2,000.00
                            paid visits: 0 visits, 2 visits short of 2 visits
                          Row 5, new car, does not hold
                            last purchase: none known, so not within the last 12 months
                          Row 6, general, would hold, but row 1 comes before it
                        loyal would follow from: [SEG-01]
                          a visit to the workshop, of any kind
                          1 renewal of insurance more
                        loyal would follow from: [SEG-01]
                          4 visits more, paid for
                          CNY 4,000.00 more spend
                        fairly loyal would follow from: [SEG-01]
                          2 visits more, paid for
                          CNY 2,000.00 more spend
                        general would follow from: [SEG-01]
                          a visit to the workshop, of any kind
                        If nothing happens: still lost [SEG-01]
                        """);
        ClassFacts renewer = new ClassFacts(
                LocalDate.of(2026, 12, 3), 0, 0, 1, Optional.of(MAY_3), Optional.of(LocalDate.of(2026, 2, 1)));
        assertThat(ExplanationText.renderTree(ClassExplainer.why(TABLE, renewer), Locale.CHINA))
                .isEqualTo("""
                        2026年12月3日（周四）的分类：不活跃客户 [SEG-01]
                          符合分类表第 2 行：不活跃客户
                            最近回厂或购车：2026年5月3日（周日），距今已满3个月
                          也符合第 3 行（忠诚客户），但第 2 行优先
                          不符合第 4 行（较忠诚客户）
                            消费金额：¥0.00，距¥2,000.00还差¥2,000.00
                            付费回厂：0次，距2次还差2次
                          也符合第 5 行（新车客户），但第 2 行优先
                          也符合第 6 行（一般客户），但第 2 行优先
                        """);
    }
}
