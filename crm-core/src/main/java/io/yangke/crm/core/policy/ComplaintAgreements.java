package io.yangke.crm.core.policy;

import io.yangke.crm.rules.complaint.AssessmentPolicy;
import io.yangke.crm.rules.complaint.CategoryRule;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What several fields of the complaint desk must agree on once all layers are laid over each other. A wrong field is left out of it. */
final class ComplaintAgreements {

    private static final int WHOLE = 100;

    private ComplaintAgreements() {}

    static void check(LayeredSection<ComplaintPolicy> policy) {
        weightsSumToTheWhole(policy);
        eachPhaseHasACategory(policy, ComplaintFields.GRADE_B_CATEGORY, Grade.B);
        eachPhaseHasACategory(policy, ComplaintFields.GRADE_C_CATEGORY, Grade.C);
    }

    private static void weightsSumToTheWhole(LayeredSection<ComplaintPolicy> policy) {
        String parent = ComplaintFields.ASSESSMENT;
        List<Field<AssessmentPolicy, ?, Integer>> weights = List.of(
                AssessmentFields.RESPONSE_WEIGHT, AssessmentFields.CLOSING_WEIGHT, AssessmentFields.FIRST_TIME_WEIGHT);
        List<Integer> points = weights.stream()
                .flatMap(weight -> policy.value(List.of(parent), weight).stream())
                .toList();
        int sum = points.stream().mapToInt(Integer::intValue).sum();
        if (points.size() == weights.size() && sum != WHOLE) {
            policy.contradiction(
                    weights.stream()
                            .map(weight -> List.of(parent, weight.name()))
                            .toList(),
                    "leaves responseWeight, closingWeight and firstTimeWeight not summing to 100",
                    "three weights that sum to 100 are allowed");
        }
    }

    private static void eachPhaseHasACategory(
            LayeredSection<ComplaintPolicy> policy,
            Field<ComplaintPolicy, ComplaintPolicy.Builder, Map<SalesPhase, CategoryCode>> field,
            Grade grade) {
        Optional<List<CategoryRule>> rows = policy.value(ComplaintFields.CATEGORIES);
        Optional<Map<SalesPhase, CategoryCode>> codes = policy.value(field);
        if (rows.isEmpty() || codes.isEmpty()) {
            return;
        }
        for (SalesPhase phase : SalesPhase.values()) {
            if (!hasRow(rows.get(), Optional.ofNullable(codes.get().get(phase)), grade)) {
                policy.contradiction(
                        List.of(List.of(field.name(), phase.name()), List.of(ComplaintFields.CATEGORIES.name())),
                        "leaves " + field.name() + " of " + phase + " without a row of grade " + grade,
                        "for each phase a code that categories has with grade " + grade + " is allowed");
            }
        }
    }

    private static boolean hasRow(List<CategoryRule> rows, Optional<CategoryCode> code, Grade grade) {
        return rows.stream()
                .anyMatch(row ->
                        row.grade() == grade && code.filter(row.code()::equals).isPresent());
    }
}
