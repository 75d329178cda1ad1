package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Hold;
import io.yangke.crm.spi.points.LineShare;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.Spending;
import java.util.Optional;

/** The byte form of what a posting is for: its kind, then its fields in their order. */
final class MovementForm {

    private MovementForm() {}

    // A switch that gives a value must name every kind.
    static ByteForm write(ByteForm form, Movement what) {
        form.name(what.kind());
        return switch (what.kind()) {
            case EARNED -> earned(form, (Movement.Earned) what);
            case ACTIVATED -> about(form, ((Movement.Activated) what).earning());
            case HELD -> held(form, (Movement.Held) what);
            case RELEASED -> released(form, (Movement.Released) what);
            case REDEEMED -> redeemed(form, (Movement.Redeemed) what);
            case REFUNDED -> refunded(form, (Movement.Refunded) what);
            case TAKEN_BACK -> takenBack(form, (Movement.TakenBack) what);
            case EXPIRED, REPAID -> form;
            case ADJUSTED -> adjusted(form, (Movement.Adjusted) what);
            case TRANSFERRED_OUT -> other(form, ((Movement.TransferredOut) what).to());
            case TRANSFERRED_IN -> other(form, ((Movement.TransferredIn) what).from());
            case MERGED_OUT -> mergedOut(form, (Movement.MergedOut) what);
            case MERGED_IN -> mergedIn(form, (Movement.MergedIn) what);
            case UNMERGED_OUT -> unmergedOut(form, (Movement.UnmergedOut) what);
            case UNMERGED_IN -> unmergedIn(form, (Movement.UnmergedIn) what);
            case IMPORTED -> form.name(((Movement.Imported) what).past());
        };
    }

    private static ByteForm earned(ByteForm form, Movement.Earned what) {
        return document(form, what.document())
                .optional(what.tier(), (to, tier) -> to.text(tier.value()))
                .list(what.parts(), MovementForm::part);
    }

    private static void part(ByteForm form, EarnedPart part) {
        form.text(part.rule().value())
                .optional(part.campaign(), MovementForm::rule)
                .number(part.baseFen())
                .number(part.wanted())
                .number(part.given());
    }

    private static void rule(ByteForm form, RuleCode rule) {
        form.text(rule.value());
    }

    private static ByteForm held(ByteForm form, Movement.Held what) {
        spending(form, what.spending());
        return form.instant(what.expiresAt());
    }

    private static ByteForm released(ByteForm form, Movement.Released what) {
        return about(form, what.hold()).flag(what.timedOut());
    }

    private static ByteForm redeemed(ByteForm form, Movement.Redeemed what) {
        form.optional(what.hold(), PostingForm::posting);
        return spending(form, what.spending());
    }

    private static ByteForm refunded(ByteForm form, Movement.Refunded what) {
        return about(form, what.redemption())
                .number(what.points())
                .optional(what.line(), ByteForm::text)
                .number(what.lineFen())
                .number(what.valueFen())
                .number(what.moneyFen());
    }

    private static ByteForm takenBack(ByteForm form, Movement.TakenBack what) {
        return about(form, what.earning())
                .number(what.claimed())
                .number(what.baseFen())
                .number(what.forgiven())
                .text(what.reason().value());
    }

    private static ByteForm adjusted(ByteForm form, Movement.Adjusted what) {
        return form.text(what.reason().value()).text(what.approver().value());
    }

    private static ByteForm mergedIn(ByteForm form, Movement.MergedIn what) {
        return other(form, what.from()).list(what.holds(), MovementForm::hold);
    }

    private static ByteForm mergedOut(ByteForm form, Movement.MergedOut what) {
        return other(form, what.into()).list(what.holds(), PostingForm::posting);
    }

    private static ByteForm unmergedOut(ByteForm form, Movement.UnmergedOut what) {
        return other(form, what.to()).list(what.holds(), PostingForm::posting);
    }

    private static ByteForm unmergedIn(ByteForm form, Movement.UnmergedIn what) {
        return other(form, what.from()).list(what.holds(), MovementForm::hold);
    }

    private static ByteForm about(ByteForm form, PostingId posting) {
        PostingForm.posting(form, posting);
        return form;
    }

    private static ByteForm other(ByteForm form, AccountId account) {
        PostingForm.account(form, account);
        return form;
    }

    private static void hold(ByteForm form, Hold hold) {
        about(form, hold.id());
        spending(form, hold.spending()).instant(hold.expiresAt()).list(hold.lots(), PostingForm::open);
    }

    private static ByteForm spending(ByteForm form, Spending spending) {
        form.text(spending.category().value()).text(spending.department().value());
        return document(form, spending.document())
                .number(spending.points())
                .number(spending.valueFen())
                .list(spending.lines(), MovementForm::share);
    }

    private static ByteForm document(ByteForm form, Optional<DocumentId> document) {
        return form.optional(document, (to, id) -> to.text(id.value()));
    }

    private static void share(ByteForm form, LineShare share) {
        form.text(share.line()).number(share.amountFen()).number(share.points()).number(share.valueFen());
    }
}
