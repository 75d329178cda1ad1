package io.yangke.crm.example.jdbc;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.Funding;
import io.yangke.crm.spi.points.HouseAccount;
import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Lot;
import io.yangke.crm.spi.points.LotId;
import io.yangke.crm.spi.points.LotMovement;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.OpenLot;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.policy.PolicyVersion;
import io.yangke.crm.spi.storage.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** A member's accounts, whose journals are earnings of 10 points each. */
final class Journals {

    static final AccountId ACCOUNT = AccountId.of(ProgrammeId.BRANCH, "C-1001");
    static final DocumentId INVOICE = DocumentId.of("I-1");

    private static final Funding FUNDING = new Funding(Facts.DEALER, DepartmentCode.SERVICE);
    private static final long EACH = 10;

    private Journals() {}

    /** The account after so many earnings. */
    static PointsAccount account(AccountId id, long version, int earnings) {
        List<OpenLot> lots = LongStream.rangeClosed(1, earnings)
                .mapToObj(sequence -> new OpenLot(lot(id, sequence), EACH))
                .toList();
        return new PointsAccount(
                Facts.DEALER,
                id,
                version,
                earnings,
                0,
                Facts.AT,
                EACH * earnings,
                0,
                lots,
                List.of(),
                Optional.empty(),
                Facts.AT,
                Optional.of(Facts.AT),
                Optional.empty());
    }

    static Posting earning(AccountId id, long sequence) {
        EarnedPart part = new EarnedPart(RuleCode.of("service"), Optional.empty(), 1_000, EACH, EACH);
        return new Posting(
                new PostingId(id, sequence),
                Facts.DEALER,
                Optional.of(Facts.KEY),
                Actor.dealer("S-1"),
                Facts.AT,
                Facts.AT,
                PolicyVersion.of("points@1"),
                EACH * (sequence - 1),
                EACH * sequence,
                List.of(LotMovement.free(lot(id, sequence), EACH)),
                0,
                List.of(new HouseEntry(new HouseAccount(HouseAccount.Kind.ISSUED, FUNDING), -EACH)),
                new Movement.Earned(Optional.of(INVOICE), Optional.empty(), List.of(part)),
                Optional.empty());
    }

    /** A commit of an account in a version, with the last of its earnings. */
    static ChangeSet commit(AccountId id, long version, int earnings, int last) {
        List<Posting> postings = new ArrayList<>();
        for (long sequence = earnings - last + 1L; sequence <= earnings; sequence++) {
            postings.add(earning(id, sequence));
        }
        return ChangeSet.builder()
                .dealer(Facts.DEALER)
                .addPointsAccount(account(id, version, earnings))
                .addAllPostings(postings)
                .build();
    }

    private static Lot lot(AccountId account, long sequence) {
        LotId id = new LotId(account, sequence, 0);
        return new Lot(id, id, EACH, Facts.AT, Optional.of(Facts.AT), Optional.empty(), FUNDING);
    }
}
