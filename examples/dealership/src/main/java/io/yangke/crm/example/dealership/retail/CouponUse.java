package io.yangke.crm.example.dealership.retail;

import java.time.LocalDate;

/**
 * A coupon that a household used.
 *
 * @param line the line of the file
 * @param household who used it
 * @param day when
 */
record CouponUse(long line, String household, LocalDate day) {}
