package io.yangke.crm.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.lifecycle.forecast.ChurnOutlook;
import io.yangke.crm.rules.lifecycle.forecast.ChurnPolicy;
import io.yangke.crm.rules.lifecycle.forecast.ChurnWarning;
import io.yangke.crm.rules.lifecycle.forecast.ForecastExplainer;
import io.yangke.crm.rules.lifecycle.forecast.ForecastPolicy;
import io.yangke.crm.rules.lifecycle.forecast.MaintenanceDue;
import io.yangke.crm.rules.lifecycle.forecast.StagePolicy;
import io.yangke.crm.rules.lifecycle.forecast.StageRules;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.VisitKind;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Explanations of what is expected of a customer, word for word")
class ForecastWordsTest {

    private static final VehicleId CAR = VehicleId.of("K1");
    private static final LocalDate AS_OF = LocalDate.of(2026, 8, 7);

    private static final CustomerFile FILE = CustomerFile.of(
            DealerId.of("D1"),
            CustomerId.of("C1"),
            List.of(
                    new CustomerFact.Ownership(
                            FactId.of("O1"),
                            0,
                            CAR,
                            Optional.empty(),
                            Optional.empty(),
                            ModelCode.of("SYLPHY"),
                            LocalDate.of(2025, 7, 1),
                            Optional.empty(),
                            Optional.of(LocalDate.of(2025, 7, 1)),
                            Optional.empty(),
                            Optional.of(15_000_000L)),
                    new CustomerFact.Visit(
                            FactId.of("V1"),
                            0,
                            LocalDate.of(2025, 12, 28),
                            VisitKind.PAID_MAINTENANCE,
                            Optional.of(CAR),
                            80_000,
                            Optional.of(3_600),
                            Set.of(),
                            Optional.empty()),
                    new CustomerFact.Reading(FactId.of("R1"), 0, CAR, LocalDate.of(2026, 4, 7), 56_000)));

    private static Explanation churn() {
        ChurnWarning warning = ChurnWarning.of(FILE, AS_OF, ForecastPolicy.DEFAULT, ChurnPolicy.DEFAULT)
                .orElseThrow();
        ChurnOutlook outlook = ChurnOutlook.of(FILE, warning, ForecastPolicy.DEFAULT, ChurnPolicy.DEFAULT);
        return ForecastExplainer.churn(warning, outlook, ChurnPolicy.DEFAULT);
    }

    @Test
    @DisplayName("SEG-05 why a customer is likely to be lost, and what would change it, in English")
    void whyACustomerIsLikelyToBeLost() {
        assertThat(ExplanationText.renderTree(churn(), Locale.ENGLISH)).isEqualTo("""
                Churn warning: medium risk, low value; strategy: regular care [SEG-05]
                  222 days without a visit against 182 days expected: 121.9% (222 of 182), with car K1
                    Car K1: next visit expected on Sun 28 Jun 2026, between Mon 1 Jun 2026 and Sat 25 Jul 2026
                      Last visit on Sun 28 Dec 2025; the next is expected 182 days later
                      The car's maintenance plan: 182 days, weight 1,000 of 1,000
                      The customer has no rhythm of visits yet
                      Car K1: about 7,300 km a year, by 2 readings [LIF-20]
                        Last reading on Sun 28 Dec 2025: 3,600 km
                        Expected on Fri 7 Aug 2026: 8,040 km
                        The reading of Tue 7 Apr 2026, 56,000 km, does not count: about ten times, or a tenth, of what the others say (document R1)
                  Medium risk from 219 days without a visit, high risk from 364 days
                  Value 2 points; medium from 3, high from 6
                    CNY 800.00 spent in the last 24 months: 0 points
                    The dearest car cost CNY 150,000.00: 2 points
                    0 customers bought on a confirmed recommendation: 0 points
                  Without a visit it becomes high risk on Sun 27 Dec 2026
                  1 visit before Sun 27 Dec 2026 would bring it back to low
                """);
    }

    @Test
    @DisplayName("SEG-05 why a customer is likely to be lost, and what would change it, in Chinese")
    void whyACustomerIsLikelyToBeLostInChinese() {
        assertThat(ExplanationText.renderTree(churn(), Locale.CHINA)).isEqualTo("""
                流失预警：中风险，低价值，策略：日常关爱 [SEG-05]
                  已222个自然日未回厂，预计间隔182个自然日：121.9%（222/182），车辆 K1
                    车辆 K1：预计 2026年6月28日（周日） 回厂，区间 2026年6月1日（周一） 至 2026年7月25日（周六）
                      上次回厂 2025年12月28日（周日），预计182个自然日后再次回厂
                      车辆保养计划：182个自然日，权重 1,000/1,000
                      客户尚无回厂节奏
                      车辆 K1：每年约7,300公里，依据2个里程读数 [LIF-20]
                        最近一次读数：2025年12月28日（周日），3,600公里
                        2026年8月7日（周五） 预计里程：8,040公里
                        2026年4月7日（周二） 的读数56,000公里不予采用：约为其他读数的十倍或十分之一，疑为录入错位（单据 R1）
                  219个自然日未回厂为中风险，364个自然日为高风险
                  价值2分；3分起为中，6分起为高
                    最近24个月消费¥800.00：0分
                    最贵车辆车价¥150,000.00：2分
                    经核实推荐购车0位客户：0分
                  若不回厂，2026年12月27日（周日） 起转为高风险
                  2026年12月27日（周日） 之前回厂1次可回到低风险
                """);
    }

    @Test
    @DisplayName("LIF-26 what is due at the next visit, and why")
    void whatIsDue() {
        MaintenanceDue due =
                MaintenanceDue.of(FILE, CAR, AS_OF, ForecastPolicy.DEFAULT).orElseThrow();
        assertThat(ExplanationText.renderTree(ForecastExplainer.maintenance(due), Locale.ENGLISH))
                .isEqualTo("""
                Car K1: the next maintenance is due on Sun 28 Jun 2026 [LIF-26]
                  cabin filter: overdue, on Wed 1 Jul 2026
                    Not known to have been done; counted from Tue 1 Jul 2025
                    By time on Wed 1 Jul 2026
                    At 10,000 km, expected on Fri 13 Nov 2026
                  engine oil: overdue, on Sun 28 Jun 2026
                    Last done on Sun 28 Dec 2025
                    By time on Sun 28 Jun 2026
                    At 8,600 km, expected on Fri 4 Sep 2026
                  oil filter: overdue, on Sun 28 Jun 2026
                    Last done on Sun 28 Dec 2025
                    By time on Sun 28 Jun 2026
                    At 8,600 km, expected on Fri 4 Sep 2026
                  wheels changed round: overdue, on Wed 1 Jul 2026
                    Not known to have been done; counted from Tue 1 Jul 2025
                    By time on Wed 1 Jul 2026
                    At 10,000 km, expected on Fri 13 Nov 2026
                  Car K1: about 7,300 km a year, by 2 readings [LIF-20]
                    Last reading on Sun 28 Dec 2025: 3,600 km
                    Expected on Fri 7 Aug 2026: 8,040 km
                    The reading of Tue 7 Apr 2026, 56,000 km, does not count: about ten times, or a tenth, of what the others say (document R1)
                """);
    }

    @Test
    @DisplayName("LIF-01 why a customer is in a stage")
    void whyACustomerIsInAStage() {
        Explanation stage = ForecastExplainer.stage(StageRules.stage(
                FILE, AS_OF, CustomerClass.LOST, Optional.empty(), Optional.empty(), StagePolicy.DEFAULT));
        assertThat(ExplanationText.renderTree(stage, Locale.ENGLISH)).isEqualTo("""
                Stage: at risk [LIF-01]
                  Should have come by now
                  Last visit on Sun 28 Dec 2025
                """);
        assertThat(ExplanationText.renderTree(stage, Locale.CHINA)).isEqualTo("""
                阶段：流失预警客户 [LIF-01]
                  应回厂而未回厂
                  最近一次回厂：2025年12月28日（周日）
                """);
    }
}
