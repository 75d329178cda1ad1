package io.yangke.crm.rules.points;

import io.yangke.crm.rules.Decision;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Programmes, invoices and postings for the tests of what is earned and spent. */
final class Fixture {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final AccountId ACCOUNT = AccountId.of(ProgrammeId.BRANCH, "C-1001");
    static final DocumentId INVOICE = DocumentId.of("RO-77");
    static final TierCode GOLD = TierCode.of("GOLD");
    static final RuleCode SERVICE = RuleCode.of("service");

    private Fixture() {}

    static PointsRules rules(UnaryOperator<ProgrammePolicy.Builder> change) {
        return rules(change.apply(ProgrammePolicy.builder().programme(ProgrammeId.BRANCH))
                .build());
    }

    static PointsRules rules(ProgrammePolicy programme) {
        return new PointsRules(programme, PolicyVersion.of("points@test"), SHANGHAI);
    }

    /** Returns an instant by the clock in Shanghai, such as {@code 2026-11-05T09:30}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    static EarningRule rule(String code, long points, long perFen, SpendingCategory... categories) {
        return new EarningRule(
                RuleCode.of(code),
                Set.of(categories),
                points,
                perFen,
                0,
                Rounding.DOWN,
                Grant.by(DepartmentCode.SERVICE));
    }

    static EarningRule minimum(EarningRule rule, long minFen) {
        return new EarningRule(
                rule.code(), rule.categories(), rule.points(), rule.perFen(), minFen, rule.rounding(), rule.grant());
    }

    static EarningRule rounded(EarningRule rule, Rounding rounding) {
        return new EarningRule(
                rule.code(), rule.categories(), rule.points(), rule.perFen(), rule.minFen(), rounding, rule.grant());
    }

    static EarningRule granted(EarningRule rule, Grant grant) {
        return new EarningRule(
                rule.code(), rule.categories(), rule.points(), rule.perFen(), rule.minFen(), rule.rounding(), grant);
    }

    static EarningRule capped(EarningRule rule, Caps caps) {
        return granted(rule, grant(caps));
    }

    static Grant grant(Caps caps) {
        return new Grant(DepartmentCode.SERVICE, Set.of(), 0, false, Optional.empty(), Optional.empty(), caps);
    }

    static Caps perEvent(long most) {
        return new Caps(Optional.of(most), Optional.empty(), Optional.empty());
    }

    static Caps perDay(long most) {
        return new Caps(Optional.empty(), Optional.of(most), Optional.empty());
    }

    static Caps perMonth(long most) {
        return new Caps(Optional.empty(), Optional.empty(), Optional.of(most));
    }

    static InvoiceLine labour(long fen) {
        return InvoiceLine.paid("1", SpendingCategory.LABOUR, fen);
    }

    static PointsAction.Earn invoice(InvoiceLine... lines) {
        return new PointsAction.Earn(Optional.of(INVOICE), Optional.empty(), List.of(lines));
    }

    static PointsAction.Award award(String code) {
        return new PointsAction.Award(RuleCode.of(code), Optional.of(INVOICE), Optional.empty());
    }

    static Posting posted(long sequence, Instant effectiveAt, Movement what) {
        return new Posting(
                new PostingId(ACCOUNT, sequence),
                DealerId.of("D001"),
                Optional.empty(),
                Actor.SYSTEM,
                effectiveAt,
                effectiveAt,
                PolicyVersion.of("points@test"),
                0,
                0,
                List.of(),
                0,
                List.of(),
                what,
                Optional.empty());
    }

    static Movement.Earned earned(EarnedPart... parts) {
        return new Movement.Earned(Optional.of(INVOICE), Optional.empty(), List.of(parts));
    }

    static EarnedPart part(String rule, long baseFen, long given) {
        return new EarnedPart(RuleCode.of(rule), Optional.empty(), baseFen, given, given);
    }

    static Movement.TakenBack takenBack(long sequence, long claimed) {
        return new Movement.TakenBack(new PostingId(ACCOUNT, sequence), claimed, 0, 0, RuleCode.of("returned"));
    }

    static <T> List<T> accepted(Decision<T, Refusal> decision) {
        return decision.fold(events -> events, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    static Refusal refused(Decision<?, Refusal> decision) {
        return decision.fold(
                events -> {
                    throw new AssertionError("accepted: " + events);
                },
                refusal -> refusal);
    }

    /** Returns code and arguments of an explanation in one line. */
    static String told(Explanation explanation) {
        StringBuilder text = new StringBuilder(explanation.code());
        explanation.arguments().forEach(argument -> text.append(' ').append(plain(argument)));
        return text.toString();
    }

    private static String plain(Argument argument) {
        return argument instanceof Argument.Named named
                ? named.name()
                : argument.toString()
                        .replaceAll("^\\w+\\[", "")
                        .replaceAll("\\]$", "")
                        .replaceAll("\\w+=", "");
    }
}
