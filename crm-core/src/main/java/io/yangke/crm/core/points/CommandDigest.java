package io.yangke.crm.core.points;

import io.yangke.crm.core.command.ContentDigest;
import io.yangke.crm.core.command.Fingerprint;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.util.List;
import java.util.Optional;

/** The digest of a command to the ledger: of every field but the key, under which it is remembered. Source: PTS-11. */
final class CommandDigest {

    /** The letters of the ledger's digests. */
    static final String FEATURE = "points";

    private static final String FORM = FEATURE + "1-";

    private final Fingerprint print = new Fingerprint();

    private CommandDigest() {}

    static ContentDigest of(PointsCommand command) {
        CommandDigest digest = new CommandDigest();
        digest.add(command);
        return digest.print.digest(FORM);
    }

    /** The order of the commands matters: each of them sees what the former ones left. */
    static ContentDigest of(PointsBatch batch) {
        CommandDigest digest = new CommandDigest();
        digest.print.add(batch.semantics()).add(batch.commands().size());
        batch.commands().forEach(digest::add);
        return digest.print.digest(FORM);
    }

    private void add(PointsCommand command) {
        print.add(command.dealer().value())
                .add(command.account().programme().value())
                .add(command.account().member().value())
                .add(command.by().role())
                .add(command.by().id().value());
        if (print.has(command.at())) {
            print.add(command.at().get());
        }
        print.add(command.action().kind());
        add(command.action());
    }

    private void add(PointsAction action) {
        switch (action.kind()) {
            case EARN -> addEarn((PointsAction.Earn) action);
            case AWARD -> addAward((PointsAction.Award) action);
            case ACTIVATE -> add(((PointsAction.Activate) action).earning());
            case HOLD -> addHold((PointsAction.Hold) action);
            case CAPTURE -> addCapture((PointsAction.Capture) action);
            case RELEASE -> add(((PointsAction.Release) action).hold());
            case REDEEM -> addRedeem((PointsAction.Redeem) action);
            case REFUND -> addRefund((PointsAction.Refund) action);
            case TAKE_BACK -> addTakeBack((PointsAction.TakeBack) action);
            case ADJUST -> addAdjust((PointsAction.Adjust) action);
            case TRANSFER -> addTransfer((PointsAction.Transfer) action);
            case MERGE -> print.add(((PointsAction.Merge) action).into().toString());
            case UNMERGE -> {}
            case IMPORT -> addImport((PointsAction.ImportPast) action);
        }
    }

    private void addEarn(PointsAction.Earn earn) {
        addDocument(earn.document());
        addTier(earn.tier());
        add(earn.lines());
    }

    private void addAward(PointsAction.Award award) {
        print.add(award.award().value());
        addDocument(award.document());
        addTier(award.tier());
    }

    private void addHold(PointsAction.Hold hold) {
        addSpending(hold.points(), hold.category(), hold.document(), hold.lines());
        if (print.has(hold.timeout())) {
            print.add(hold.timeout().get());
        }
    }

    private void addCapture(PointsAction.Capture capture) {
        add(capture.hold());
        if (print.has(capture.points())) {
            print.add(capture.points().get());
        }
        print.add(capture.keepRest() ? 1 : 0);
    }

    private void addRedeem(PointsAction.Redeem redeem) {
        addSpending(redeem.points(), redeem.category(), redeem.document(), redeem.lines());
    }

    private void addRefund(PointsAction.Refund refund) {
        add(refund.redemption());
        add(refund.part());
    }

    private void addTakeBack(PointsAction.TakeBack takeBack) {
        add(takeBack.earning());
        add(takeBack.part());
        addTier(takeBack.tier());
        print.add(takeBack.reason().value());
    }

    private void addAdjust(PointsAction.Adjust adjust) {
        print.add(adjust.points())
                .add(adjust.reason().value())
                .add(adjust.approver().value());
    }

    private void addTransfer(PointsAction.Transfer transfer) {
        print.add(transfer.to().toString()).add(transfer.points());
    }

    private void addImport(PointsAction.ImportPast past) {
        print.add(past.history().size());
        for (PointsAction.PastMovement movement : past.history()) {
            print.add(movement.past()).add(movement.at()).add(movement.points());
            if (print.has(movement.lastDay())) {
                print.add(movement.lastDay().get().toEpochDay());
            }
        }
    }

    private void addSpending(
            long points, SpendingCategory category, Optional<DocumentId> document, List<InvoiceLine> lines) {
        print.add(points).add(category.value());
        addDocument(document);
        add(lines);
    }

    private void add(PointsAction.Part part) {
        if (part instanceof PointsAction.Part.Points points) {
            print.add(1).add(points.points());
        } else if (part instanceof PointsAction.Part.Money money) {
            print.add(2).add(money.fen());
        } else if (part instanceof PointsAction.Part.Line line) {
            print.add(3).add(line.line()).add(line.fen());
        } else {
            print.add(0);
        }
    }

    private void add(PostingId posting) {
        print.add(posting.account().programme().value())
                .add(posting.account().member().value())
                .add(posting.sequence());
    }

    private void add(List<InvoiceLine> lines) {
        print.add(lines.size());
        for (InvoiceLine line : lines) {
            print.add(line.line())
                    .add(line.category().value())
                    .add(line.nature())
                    .add(line.amountFen())
                    .add(line.discountFen())
                    .add(line.redeemedFen());
        }
    }

    private void addDocument(Optional<DocumentId> document) {
        if (print.has(document)) {
            print.add(document.get().value());
        }
    }

    private void addTier(Optional<TierCode> tier) {
        if (print.has(tier)) {
            print.add(tier.get().value());
        }
    }
}
