package io.yangke.crm.rules.complaint.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The complaints a dealer received in a week or month. Source: CMP-15.
 *
 * @param dealer the dealer
 * @param period when they were received
 * @param total all complaints
 * @param byPhase by sales phase: the sales manager's and the service manager's part
 * @param byCategory by type, in order of code
 * @param byCause by root cause, or by first analysis where there is none yet; without either a complaint is in none
 * @param byDepartment by responsible department; without one a complaint is in none
 * @param apart consultations, merged, withdrawn and rejected tickets, which are in no line
 * @param mandatoryQuestions the matters that recur most, most frequent first, then by key
 */
public record ComplaintSummary(
        DealerId dealer,
        Period period,
        SummaryLine total,
        Map<SalesPhase, SummaryLine> byPhase,
        Map<CategoryCode, SummaryLine> byCategory,
        Map<CauseGroup, SummaryLine> byCause,
        Map<String, SummaryLine> byDepartment,
        Map<Exclusion, Integer> apart,
        List<RecurringMatter> mandatoryQuestions) {
    public ComplaintSummary {
        Objects.requireNonNull(dealer, "dealer");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(total, "total");
        byPhase = ImmutableMap.copyOf(byPhase);
        byCategory = ImmutableMap.copyOf(byCategory);
        byCause = ImmutableMap.copyOf(byCause);
        byDepartment = ImmutableMap.copyOf(byDepartment);
        apart = ImmutableMap.copyOf(apart);
        mandatoryQuestions = ImmutableList.copyOf(mandatoryQuestions);
    }

    /** Returns how many consultations were received; they are no complaints. Source: CMP-19. */
    public int consultations() {
        return apart.getOrDefault(Exclusion.CONSULTATION, 0);
    }
}
