package io.yangke.crm.example.dealership.retail;

import java.time.LocalDateTime;

/**
 * A product in a basket.
 *
 * @param line the line of the file
 * @param household who bought it
 * @param basket the basket
 * @param product the product
 * @param paid what the shop got for it, in hundredths
 * @param discount what was taken off the price, in hundredths
 * @param at when
 */
record Purchase(
        long line, String household, String basket, String product, long paid, long discount, LocalDateTime at) {}
