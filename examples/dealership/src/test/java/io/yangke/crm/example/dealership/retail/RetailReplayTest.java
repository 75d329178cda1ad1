package io.yangke.crm.example.dealership.retail;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.example.dealership.SharedFolder;
import io.yangke.crm.example.dealership.time.Progress;
import io.yangke.crm.spi.points.PointsRefusalReason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A replay of purchases")
final class RetailReplayTest {

    private static final String PURCHASES = """
            household_id,basket_id,product_id,sales_value,retail_disc,coupon_disc,coupon_match_disc,transaction_timestamp
            h1,b1,milk,6.09,0.40,0,0,2017-01-31T09:00:00
            h1,b1,bread,4.00,0,1,0,2017-01-31T09:00:00
            h1,b2,gum,0.09,0,0,0,2017-02-01T09:00:00
            h1,b3,wine,12.50,0,0,0,2017-02-10T09:00:00
            h2,b4,milk,99.99,0,0,0,2017-06-01T09:00:00
            h3,b5,milk,lots,0,0,0,2017-06-01T09:00:00
            """;

    private static final String COUPONS = """
            household_id,coupon_upc,campaign_id,redemption_date
            h1,1,1,2017-01-30
            h1,1,1,2017-02-28
            h1,2,1,2017-02-28
            h1,3,1,2017-05-01
            h9,1,1,2017-03-01
            """;

    @TempDir
    private Path folder;

    private static RetailReplay.Result replay(Path file) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return RetailReplay.run(file, InstantSource.system(), new Progress(nowhere, InstantSource.system(), ""));
    }

    @Test
    @DisplayName(
            "earns ten points a unit rounded down once a basket, spends what expires first, and lets the rest expire in time "
                    + "(PTS-02, PTS-03, PTS-04)")
    void small() throws IOException {
        Path file = Files.writeString(folder.resolve("transactions.csv"), PURCHASES);
        Files.writeString(folder.resolve("coupon_redemptions.csv"), COUPONS);
        RetailReplay.Result result = replay(file);
        RetailTotals totals = result.totals();
        assertThat(totals.invoices()).isEqualTo(4);
        assertThat(totals.coupons()).isEqualTo(5);
        assertThat(totals.earned()).isEqualTo(100 + 125 + 999);
        assertThat(totals.spent()).isEqualTo(200);
        assertThat(totals.expired()).isEqualTo(25);
        assertThat(result.outstanding()).isEqualTo(999);
        assertThat(result.worth()).isEqualTo(999);
        assertThat(totals.refused())
                .isEqualTo(Map.of(
                        PointsRefusalReason.NOTHING_EARNED, 1L,
                        PointsRefusalReason.UNKNOWN_ACCOUNT, 2L,
                        PointsRefusalReason.INSUFFICIENT, 1L));
        assertThat(result.bad()).extracting(BadRow::line).containsExactly(7L);
    }

    @Test
    @DisplayName("leaves books that are right, and accounts that come out of their journals (P36)")
    void books() throws IOException {
        RetailReplay.Result result = replay(Files.writeString(folder.resolve("transactions.csv"), PURCHASES));
        assertThat(result.books().isClean()).isTrue();
        assertThat(result.books().accounts()).isEqualTo(2);
        assertThat(result.rebuilt().isSame()).isTrue();
        assertThat(result.rebuilt().accounts()).isEqualTo(2);
    }

    @Test
    @DisplayName("of a file without rows comes to nothing")
    void empty() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), PURCHASES.substring(0, PURCHASES.indexOf('\n') + 1));
        RetailReplay.Result result = replay(file);
        assertThat(result.totals().invoices()).isZero();
        assertThat(result.books().isClean()).isTrue();
    }

    @Test
    @DisplayName("of a real year agrees with a count by hand, and its books are right (P36)")
    void realYear() throws IOException {
        Path data = SharedFolder.find().resolve("data/retail");
        Path transactions = data.resolve("completejourney_transactions.csv");
        if (Files.notExists(transactions)) {
            System.out.println("Not checked, for it is not there: the replay of " + transactions);
            return;
        }
        RetailReplay.Result result = replay(transactions);
        NaiveShop naive = NaiveShop.count(transactions, data.resolve("completejourney_coupon_redemptions.csv"));
        RetailTotals totals = result.totals();
        assertThat(totals.invoices()).isEqualTo(naive.invoices);
        assertThat(totals.earned()).isEqualTo(naive.earned);
        assertThat(totals.spent()).isEqualTo(naive.spent).isPositive();
        assertThat(totals.expired()).isEqualTo(naive.expired).isPositive();
        assertThat(result.outstanding()).isEqualTo(naive.outstanding);
        assertThat(totals.refused())
                .isEqualTo(Map.of(
                        PointsRefusalReason.NOTHING_EARNED, naive.earningNothing,
                        PointsRefusalReason.UNKNOWN_ACCOUNT, naive.withoutAccount,
                        PointsRefusalReason.INSUFFICIENT, naive.withoutPoints));
        assertThat(result.bad())
                .singleElement()
                .satisfies(bad -> assertThat(bad.column()).isEqualTo("sales_value"));
        assertThat(result.books().isClean()).isTrue();
        assertThat(result.rebuilt().isSame()).isTrue();
    }
}
