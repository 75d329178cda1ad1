package io.yangke.crm.core.policy;

import io.yangke.crm.rules.complaint.AssessmentPolicy;
import io.yangke.crm.rules.complaint.CategoryRule;
import io.yangke.crm.rules.complaint.ComplaintPolicy;
import io.yangke.crm.rules.complaint.ReopenMode;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.ActionKind;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.Channel;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.IntegerArbitrary;

/** Policies of every allowed content. Their edge cases are too many to combine; the single figures favour theirs anyhow. */
final class AnyPolicy {

    private AnyPolicy() {}

    static Arbitrary<ComplaintPolicy> policies() {
        Builders.BuilderCombinator<ComplaintPolicy.Builder> figures = Builders.withBuilder(ComplaintPolicy::builder)
                .use(sets(Channel.class))
                .in((b, v) -> b.gradeBChannels(v))
                .use(sets(Channel.class))
                .in((b, v) -> b.registrationChannels(v))
                .use(sets(Channel.class))
                .in((b, v) -> b.mediaChannels(v))
                .use(limits())
                .in((b, v) -> b.registrationLimit(v))
                .use(limits())
                .in((b, v) -> b.responseLimit(v))
                .use(limits())
                .in((b, v) -> b.followUpLimit(v))
                .use(limits())
                .in((b, v) -> b.statutoryLimit(v))
                .use(limits())
                .in((b, v) -> b.consultationLimit(v))
                .use(limits())
                .in((b, v) -> b.mediaInformLimit(v))
                .use(limits())
                .in((b, v) -> b.mediaResultLimit(v))
                .use(limits())
                .in((b, v) -> b.mediaAnswerLimit(v))
                .use(maps(HandlerLevel.class, limits()))
                .in((b, v) -> b.responseLimits(v))
                .use(maps(Grade.class, limits()))
                .in((b, v) -> b.closingLimits(v))
                .use(Arbitraries.of(ClockKind.RESPONSE, ClockKind.CLOSING).set())
                .in((b, v) -> b.pausableClocks(v));
        return figures.use(whole(0, 365))
                .in((b, v) -> b.repeatWindowDays(v))
                .use(whole(1, 10))
                .in((b, v) -> b.lastRound(v))
                .use(whole(1, 1_000))
                .in((b, v) -> b.unhandledCalls(v))
                .use(whole(1, 1_000))
                .in((b, v) -> b.inProgressCalls(v))
                .use(percents())
                .in((b, v) -> b.alarmPercents(v))
                .use(whole(2, 10_000))
                .in((b, v) -> b.groupCustomers(v))
                .use(whole(1, 365))
                .in((b, v) -> b.groupWindowDays(v))
                .use(whole(0, 100))
                .in((b, v) -> b.gradeCFromPercent(v))
                .use(Arbitraries.of(true, false))
                .in((b, v) -> b.completeFormNeeded(v))
                .use(Arbitraries.of(true, false))
                .in((b, v) -> b.responseNeededToResolve(v))
                .use(Arbitraries.of(ReopenMode.class))
                .in((b, v) -> b.reopenMode(v))
                .use(whole(0, 366 * 24 * 60))
                .in((b, v) -> b.maxBackdatingMinutes(v))
                .use(maps(ActionKind.class, sets(Role.class)))
                .in((b, v) -> b.roles(v))
                .use(assessments())
                .in((b, v) -> b.assessment(v))
                .use(rows())
                .in(AnyPolicy::categories)
                .build(ComplaintPolicy.Builder::build)
                .withoutEdgeCases();
    }

    static Arbitrary<Limit> limits() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, Limit.MAX_MINUTES).map(Limit::elapsedMinutes),
                Arbitraries.longs().between(1, Limit.MAX_MINUTES).map(Limit::workingMinutes),
                whole(0, Limit.MAX_DAYS).map(Limit::workingDays),
                whole(1, Limit.MAX_DAYS).map(Limit::naturalDays));
    }

    private static IntegerArbitrary whole(int min, int max) {
        return Arbitraries.integers().between(min, max);
    }

    private static <E extends Enum<E>> Arbitrary<Set<E>> sets(Class<E> type) {
        return Arbitraries.of(type).set().ofMaxSize(4);
    }

    private static <E extends Enum<E>, V> Arbitrary<Map<E, V>> maps(Class<E> key, Arbitrary<V> value) {
        return Arbitraries.maps(Arbitraries.of(key), value).ofMaxSize(4);
    }

    private static Arbitrary<List<Integer>> percents() {
        return whole(1, 99).set().ofMaxSize(5).map(set -> set.stream().sorted().toList());
    }

    private static Arbitrary<AssessmentPolicy> assessments() {
        return Combinators.combine(
                        whole(0, 100),
                        whole(0, 100),
                        whole(0, 1_000),
                        whole(0, 100_000_000),
                        whole(0, 100),
                        whole(0, 365))
                .as((one, two, dealers, yuan, percent, days) -> AssessmentPolicy.builder()
                        .responseWeight(Math.min(one, two))
                        .closingWeight(Math.max(one, two) - Math.min(one, two))
                        .firstTimeWeight(100 - Math.max(one, two))
                        .rewardedDealers(dealers)
                        .rewardYuan(yuan)
                        .penaltyBelow(percent)
                        .penaltyYuan(100_000_000 - yuan)
                        .latePausePercent(100 - percent)
                        .earlyReopenDays(days)
                        .build());
    }

    /** Rows of grade A; the rows of grades B and C, which every policy has, are added to them. */
    private static Arbitrary<List<CategoryRule>> rows() {
        Arbitrary<String> codes = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8),
                Arbitraries.of("投诉", "a\"b\\c/~", "😀", "é", "{}", "A4a"));
        Arbitrary<List<HandlerLevel>> handlers =
                Arbitraries.of(HandlerLevel.class).list().ofMinSize(1).ofMaxSize(10);
        return Combinators.combine(codes, Arbitraries.of(SalesPhase.class), handlers)
                .as((code, phase, levels) -> new CategoryRule(CategoryCode.of(code), phase, Grade.A, levels))
                .list()
                .uniqueElements(CategoryRule::code)
                .ofMaxSize(4);
    }

    private static ComplaintPolicy.Builder categories(ComplaintPolicy.Builder policy, List<CategoryRule> rows) {
        List<CategoryRule> all = new ArrayList<>(rows);
        all.addAll(ComplaintPolicy.DEFAULT.categories().stream()
                .filter(row -> row.grade() != Grade.A)
                .toList());
        return policy.categories(all);
    }
}
