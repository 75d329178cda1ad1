package io.yangke.crm.example.dealership.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The files of purchases and coupons")
final class RetailFilesTest {

    private static final String HEADER =
            "household_id,basket_id,product_id,sales_value,retail_disc,coupon_disc,coupon_match_disc,transaction_timestamp";
    private static final String FIRST = "h1,b1,p1,3.86,0.43,1,0.2,2017-01-28T14:06:53";

    @TempDir
    private Path folder;

    private Path transactions(String... rows) throws IOException {
        return Files.writeString(folder.resolve("my_transactions.csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    private RetailFiles read(String... rows) throws IOException {
        return RetailFiles.read(transactions(rows));
    }

    @Test
    @DisplayName(
            "make a basket of the rows with its number, wherever they stand, with what was paid and what was taken off")
    void baskets() throws IOException {
        RetailFiles files =
                read(FIRST, "h2,b2,p1,1,0,0,0,2017-01-27T00:00:00", "h1,b1,p2,0.5,0,0,0,2017-01-28T14:06:53");
        assertThat(files.bad()).isEmpty();
        assertThat(files.baskets()).extracting(Basket::id).containsExactly("b1", "b2");
        Basket basket = files.baskets().get(0);
        assertThat(basket.household()).isEqualTo("h1");
        assertThat(basket.at()).isEqualTo(LocalDateTime.parse("2017-01-28T14:06:53"));
        assertThat(basket.purchases()).extracting(Purchase::paid).containsExactly(386L, 50L);
        assertThat(basket.purchases()).extracting(Purchase::discount).containsExactly(163L, 0L);
    }

    @Test
    @DisplayName("may have their columns in any order, quoted, with others between them")
    void otherColumns() throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.csv"),
                "\uFEFF\"week\",\"transaction_timestamp\",coupon_match_disc,coupon_disc,retail_disc,sales_value,product_id,"
                        + "basket_id,household_id\n\"5\",\"2017-01-28T14:06:53\",0,0,0,2,\"p\",\"b\",\"h\"\n");
        assertThat(RetailFiles.read(file).baskets()).hasSize(1);
    }

    @Test
    @DisplayName("bring the coupons of the file beside them; none where there is no such file")
    void coupons() throws IOException {
        Path file = transactions(FIRST);
        assertThat(RetailFiles.read(file).coupons()).isEmpty();
        Path beside = folder.resolve("my_coupon_redemptions.csv");
        Files.writeString(beside, "household_id,redemption_date\nh1,2017-01-29\nh1,29 January\n");
        RetailFiles files = RetailFiles.read(file);
        assertThat(files.coupons()).containsExactly(new CouponUse(2, "h1", LocalDate.of(2017, 1, 29)));
        assertThat(files.bad()).hasToString("[" + beside + ":3: redemption_date: is no day; such as 2017-01-28]");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("have bad rows reported with line, column and reason, and the others read all the same")
    @CsvSource(
            delimiter = '|',
            value = {
                "h 1,b2,p1,1,0,0,0,2017-01-01T00:00:00 | household_id | is no identity",
                "h1,,p1,1,0,0,0,2017-01-01T00:00:00 | basket_id | is no identity",
                "h1,b2,p1,4.440892e-16,0,0,0,2017-01-01T00:00:00 | sales_value | is no amount",
                "h1,b2,p1,-1,0,0,0,2017-01-01T00:00:00 | sales_value | is no amount",
                "h1,b2,p1,1.005,0,0,0,2017-01-01T00:00:00 | sales_value | is no amount",
                "h1,b2,p1,1,x,0,0,2017-01-01T00:00:00 | retail_disc | is no amount",
                "h1,b2,p1,1,0,,0,2017-01-01T00:00:00 | coupon_disc | is no amount",
                "h1,b2,p1,1,0,0,.5,2017-01-01T00:00:00 | coupon_match_disc | is no amount",
                "h1,b2,p1,1,0,0,0,2017-02-29T00:00:00 | transaction_timestamp | is no time",
                "h1,b2,p1,1,0,0,0 | 7 | is how many columns it has; 8 are needed",
                "h1,b2,p1,1,0,0,0,2017-01-01T00:00:00,x | 9 | is how many columns it has; 8 are needed",
                "h2,b1,p2,1,0,0,0,2017-01-28T14:06:53 | household_id | is another than before in the basket",
                "h1,b1,p2,1,0,0,0,2017-01-28T14:06:54 | transaction_timestamp | is another than before in the basket",
                "h1,b1,p1,1,0,0,0,2017-01-28T14:06:53 | product_id | comes twice in the basket"
            })
    void badRows(String row, String column, String reason) throws IOException {
        RetailFiles files = read(FIRST, row, "h9,b9,p9,1,0,0,0,2017-01-01T00:00:00");
        assertThat(files.baskets()).extracting(Basket::id).containsExactly("b1", "b9");
        assertThat(files.bad()).hasSize(1).allSatisfy(bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.column()).isEqualTo(column);
            assertThat(bad.reason()).startsWith(reason);
        });
    }

    @Test
    @DisplayName("fail as a whole where a column is missing, naming those that are needed")
    void noHeader() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "household_id,basket_id\n");
        assertThatThrownBy(() -> RetailFiles.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("line 1: does not name the columns, each once; household_id,")
                .hasMessageEndingWith("are needed");
    }
}
