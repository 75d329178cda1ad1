package io.yangke.crm.spi.json;

import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("The JSON form of the points ledger")
final class PointsFormProperties {

    @Provide
    Arbitrary<Posting> postings() {
        return Arbitraries.randomValue(random -> new States(random).posting());
    }

    @Provide
    Arbitrary<PointsAccount> accounts() {
        return Arbitraries.randomValue(random -> new States(random).pointsAccount());
    }

    @Property
    @Label("gives a posting back as it was, also with every other text of it")
    void keeps_postings(@ForAll("postings") Posting posting) {
        FormLaws.assertKept(JsonForm.POSTING, posting);
    }

    @Property
    @Label("gives an account back as it was, also with every other text of it")
    void keeps_accounts(@ForAll("accounts") PointsAccount account) {
        FormLaws.assertKept(JsonForm.POINTS_ACCOUNT, account);
    }

    @Property
    @Label("refuses a posting that gained a field, wherever it did")
    void refuses_gains(@ForAll("postings") Posting posting, @ForAll long place) {
        FormLaws.assertGainRefused(JsonForm.POSTING, posting, new Random(place));
    }

    @Property
    @Label("refuses an account that gained a field, wherever it did")
    void refuses_gains(@ForAll("accounts") PointsAccount account, @ForAll long place) {
        FormLaws.assertGainRefused(JsonForm.POINTS_ACCOUNT, account, new Random(place));
    }

    @Property
    @Label("refuses a posting that lost a field, or reads it as one without")
    void notices_losses(@ForAll("postings") Posting posting, @ForAll long place) {
        FormLaws.assertLossNoticed(JsonForm.POSTING, posting, new Random(place));
    }

    @Property
    @Label("refuses an account that lost a field, or reads it as one without")
    void notices_losses(@ForAll("accounts") PointsAccount account, @ForAll long place) {
        FormLaws.assertLossNoticed(JsonForm.POINTS_ACCOUNT, account, new Random(place));
    }
}
