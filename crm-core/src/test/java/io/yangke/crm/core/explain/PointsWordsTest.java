package io.yangke.crm.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.points.Campaign;
import io.yangke.crm.rules.points.EarningPast;
import io.yangke.crm.rules.points.PointsExplainer;
import io.yangke.crm.rules.points.PointsRefusals;
import io.yangke.crm.rules.points.PointsRules;
import io.yangke.crm.rules.points.ProgrammePolicy;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Explanations of the points ledger, word for word")
class PointsWordsTest {

    private static final Instant AT = Instant.parse("2026-11-05T02:30:00Z");

    private static final ProgrammePolicy PROGRAMME = ProgrammePolicy.builder()
            .programme(ProgrammeId.BRANCH)
            .addCampaigns(new Campaign(
                    RuleCode.of("双十一"),
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 11),
                    200,
                    Set.of(),
                    Set.of(),
                    Optional.of(1_000L)))
            .build();

    private static final PointsRules RULES =
            new PointsRules(PROGRAMME, PolicyVersion.of("points@1"), ZoneId.of("Asia/Shanghai"));

    private static final List<InvoiceLine> LINES = List.of(
            InvoiceLine.paid("1", SpendingCategory.MAINTENANCE, 123_456),
            new InvoiceLine("2", SpendingCategory.REPAIR, LineNature.WARRANTY, 50_000, 0, 0));

    private static Explanation earning() {
        PointsAction.Earn fact = new PointsAction.Earn(Optional.empty(), Optional.empty(), LINES);
        return PointsExplainer.earning(fact, EarningPast.NONE, RULES, AT);
    }

    private static Explanation quote() {
        return PointsExplainer.quote(100_000, SpendingCategory.MAINTENANCE, LINES, RULES);
    }

    @Test
    @DisplayName("PTS-02 an invoice in a campaign, in English")
    void anInvoiceInACampaignInEnglish() {
        assertThat(ExplanationText.renderTree(earning(), Locale.ENGLISH)).isEqualTo("""
                2,234 points earned on 5 Nov 2026 10:30 [PTS-02]
                  Rule service: CNY 1,234.56 counts, 1,234 points given (1,234 points without caps)
                    1 point for each CNY 1.00, fractions rounded down
                    To be spent from 5 Nov 2026 10:30
                    Good through Thu 30 Nov 2028 [PTS-04]
                  Campaign 双十一 on top of rule service: 1,000 points given (1,235 points without caps)
                    The campaign makes 200% of the points
                    Cap per campaign: 1,000 points at most, 0 points given before, 235 points cut off
                    To be spent from 5 Nov 2026 10:30
                    Good through Thu 30 Nov 2028 [PTS-04]
                  Line 2 earns nothing: under warranty
                """);
    }

    @Test
    @DisplayName("PTS-02 an invoice in a campaign, in Chinese")
    void anInvoiceInACampaignInChinese() {
        assertThat(ExplanationText.renderTree(earning(), Locale.CHINA)).isEqualTo("""
                2026年11月5日 10:30 累积2,234积分 [PTS-02]
                  规则 service：计分金额¥1,234.56，发放1,234积分（不设上限时为1,234积分）
                    每¥1.00得1积分，零头舍去
                    2026年11月5日 10:30 起可用
                    有效期至2028年11月30日（周四） [PTS-04]
                  活动 双十一 在规则 service 之外加发1,000积分（不设上限时为1,235积分）
                    活动期间积分按 200% 计
                    上限（每次活动）：最多1,000积分，此前已发0积分，本次扣减235积分
                    2026年11月5日 10:30 起可用
                    有效期至2028年11月30日（周四） [PTS-04]
                  明细 2 不计分：保修
                """);
    }

    @Test
    @DisplayName("PTS-03 P29 what points could pay, in English and in Chinese")
    void whatPointsCouldPay() {
        assertThat(ExplanationText.renderTree(quote(), Locale.ENGLISH)).isEqualTo("""
                maintenance: up to 61,728 points can be spent, worth CNY 617.28; CNY 617.28 left to pay [PTS-03]
                  Points pay up to 50% of CNY 1,234.56, which is CNY 617.28
                  100 points are worth CNY 1.00
                """);
        assertThat(ExplanationText.renderTree(quote(), Locale.CHINA)).isEqualTo("""
                保养：最多可用61,728积分，抵¥617.28，另需支付¥617.28 [PTS-03]
                  积分最多抵¥1,234.56的 50%，即¥617.28
                  100积分抵¥1.00
                """);
    }

    @Test
    @DisplayName("PTS-01 a refusal names the programme in the words of the language")
    void aRefusalNamesTheProgramme() {
        Explanation refused = PointsRefusals.unknownProgramme(ProgrammeId.HQ).explanation();
        assertThat(ExplanationText.render(refused, Locale.ENGLISH))
                .isEqualTo("Refused: the dealer does not take part in the programme HQ points");
        assertThat(ExplanationText.render(refused, Locale.CHINA)).isEqualTo("拒绝：本专营店未参加总部积分");
    }
}
