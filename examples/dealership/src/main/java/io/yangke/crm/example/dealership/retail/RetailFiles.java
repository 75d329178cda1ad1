package io.yangke.crm.example.dealership.retail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A year of purchases, and of the coupons used in it.
 *
 * @param baskets the baskets in the order of their first rows
 * @param coupons the coupons in the order of the file; none if there is no file
 * @param bad the rows that are not as they should be
 */
record RetailFiles(List<Basket> baskets, List<CouponUse> coupons, List<BadRow> bad) {

    private static final List<String> PURCHASE = List.of(
            "household_id",
            "basket_id",
            "product_id",
            "sales_value",
            "retail_disc",
            "coupon_disc",
            "coupon_match_disc",
            "transaction_timestamp");
    private static final List<String> COUPON = List.of("household_id", "redemption_date");

    /** An invoice of the ledger has no more lines. */
    private static final int MOST_PRODUCTS = 1_000;

    RetailFiles {
        baskets = List.copyOf(baskets);
        coupons = List.copyOf(coupons);
        bad = List.copyOf(bad);
    }

    /**
     * Reads the purchases, and the coupons from the file beside them, if there is one: where the name of the one says {@code
     * transactions}, that of the other says {@code coupon_redemptions}.
     *
     * @throws IOException if a file cannot be read, or lacks a column
     */
    static RetailFiles read(Path transactions) throws IOException {
        RowFile<Purchase> purchases = RowFile.read(transactions, PURCHASE, RetailFiles::purchase);
        Path beside = coupons(transactions);
        RowFile<CouponUse> coupons = Files.exists(beside)
                ? RowFile.read(beside, COUPON, RetailFiles::coupon)
                : new RowFile<>(List.of(), List.of());
        List<BadRow> bad = new ArrayList<>(purchases.bad());
        List<Basket> baskets = baskets(transactions, purchases.rows(), bad);
        bad.addAll(coupons.bad());
        return new RetailFiles(baskets, coupons.rows(), bad);
    }

    private static Path coupons(Path transactions) {
        String name = transactions.getFileName().toString();
        String other = name.replace("transactions", "coupon_redemptions");
        return transactions.resolveSibling(other.equals(name) ? "coupon_redemptions.csv" : other);
    }

    private static Purchase purchase(Row row) throws BadColumnException {
        return new Purchase(
                row.line(),
                row.id("household_id"),
                row.id("basket_id"),
                row.id("product_id"),
                row.hundredths("sales_value"),
                row.hundredths("retail_disc") + row.hundredths("coupon_disc") + row.hundredths("coupon_match_disc"),
                row.time("transaction_timestamp"));
    }

    private static CouponUse coupon(Row row) throws BadColumnException {
        return new CouponUse(row.line(), row.id("household_id"), row.day("redemption_date"));
    }

    private static List<Basket> baskets(Path file, List<Purchase> purchases, List<BadRow> bad) {
        Map<String, List<Purchase>> baskets = new LinkedHashMap<>();
        for (Purchase purchase : purchases) {
            List<Purchase> basket = baskets.computeIfAbsent(purchase.basket(), id -> new ArrayList<>());
            try {
                requireFits(purchase, basket);
                basket.add(purchase);
            } catch (BadColumnException e) {
                bad.add(new BadRow(file, purchase.line(), e.column(), String.valueOf(e.getMessage())));
            }
        }
        return baskets.values().stream().map(RetailFiles::basket).toList();
    }

    private static void requireFits(Purchase purchase, List<Purchase> basket) throws BadColumnException {
        if (basket.isEmpty()) {
            return;
        }
        Purchase first = basket.get(0);
        require(
                purchase.household().equals(first.household()),
                "household_id",
                "is another than before in the basket; one household is allowed");
        require(
                purchase.at().equals(first.at()),
                "transaction_timestamp",
                "is another than before in the basket; one time is allowed");
        require(
                basket.stream().noneMatch(other -> other.product().equals(purchase.product())),
                "product_id",
                "comes twice in the basket; each product once is allowed");
        require(basket.size() < MOST_PRODUCTS, "basket_id", "has too many rows; " + MOST_PRODUCTS + " are allowed");
    }

    private static void require(boolean holds, String column, String reason) throws BadColumnException {
        if (!holds) {
            throw new BadColumnException(column, reason);
        }
    }

    private static Basket basket(List<Purchase> purchases) {
        Purchase first = purchases.get(0);
        return new Basket(first.basket(), first.household(), first.at(), purchases);
    }
}
