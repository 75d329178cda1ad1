package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;

/** The byte form of a posting: every field but its own link. */
final class PostingForm {

    private PostingForm() {}

    static void write(ByteForm form, Posting posting) {
        posting(form, posting.id());
        form.text(posting.dealer().value())
                .optional(posting.key(), (to, key) -> to.text(key.value()))
                .name(posting.by().role())
                .text(posting.by().id().value())
                .instant(posting.effectiveAt())
                .instant(posting.recordedAt())
                .text(posting.policy().value())
                .number(posting.balanceBefore())
                .number(posting.balanceAfter())
                .list(posting.lots(), PostingForm::movement)
                .number(posting.debt())
                .list(posting.house(), PostingForm::house);
        MovementForm.write(form, posting.what());
    }

    static void posting(ByteForm form, PostingId posting) {
        account(form, posting.account());
        form.number(posting.sequence());
    }

    static void account(ByteForm form, AccountId account) {
        form.text(account.programme().value()).text(account.member().value());
    }

    static void open(ByteForm form, OpenLot open) {
        lot(form, open.lot());
        form.number(open.points());
    }

    private static void movement(ByteForm form, LotMovement movement) {
        lot(form, movement.lot());
        form.number(movement.free()).number(movement.held());
    }

    private static void lot(ByteForm form, Lot lot) {
        lotId(form, lot.id());
        lotId(form, lot.origin());
        form.number(lot.points())
                .instant(lot.earnedAt())
                .optional(lot.usableFrom(), ByteForm::instant)
                .optional(lot.expiry(), PostingForm::expiry);
        funding(form, lot.funding());
    }

    private static void lotId(ByteForm form, LotId lot) {
        account(form, lot.account());
        form.number(lot.sequence()).number(lot.part());
    }

    private static void expiry(ByteForm form, Expiry expiry) {
        form.number(expiry.lastDay().toEpochDay()).text(expiry.zone().getId());
    }

    private static void funding(ByteForm form, Funding funding) {
        form.text(funding.dealer().value()).text(funding.department().value());
    }

    private static void house(ByteForm form, HouseEntry entry) {
        form.name(entry.account().kind());
        funding(form, entry.account().owner());
        form.number(entry.points());
    }
}
