/**
 * Why a decision came out as it did, as data: {@link io.yangke.crm.spi.explain.Explanation} with its {@link
 * io.yangke.crm.spi.explain.Argument}s. Words are made of it elsewhere, in any language. No explanation holds personal
 * data.
 */
package io.yangke.crm.spi.explain;
