/**
 * The books of the points ledger as pure functions over its journal: {@link io.yangke.crm.rules.points.books.BooksVerifier}
 * (proves a ledger, and names the first wrong posting of each account) with its {@link
 * io.yangke.crm.rules.points.books.BooksReport}.
 *
 * <p>The verifier shares no code with the ledger's decisions nor with {@link io.yangke.crm.rules.points.AccountFold}: what one of
 * them gets wrong, the other notices.
 */
package io.yangke.crm.rules.points.books;
