/**
 * The books of the points ledger as pure functions over its journal, none of which keeps more than it sums: {@link
 * io.yangke.crm.rules.points.books.PastFold} (an account at any {@link io.yangke.crm.rules.points.books.PastAccount moment}), {@link
 * io.yangke.crm.rules.points.books.StatementFold} (a member's {@link io.yangke.crm.rules.points.books.Statement}), {@link
 * io.yangke.crm.rules.points.books.LiabilitySum} and {@link io.yangke.crm.rules.points.books.BreakageSum} (what is owed, and what
 * is never asked for), {@link io.yangke.crm.rules.points.books.SettlementSum} (what dealers owe each other), {@link
 * io.yangke.crm.rules.points.books.BooksVerifier} (proves a ledger, and names the first wrong posting of each account) and {@link
 * io.yangke.crm.rules.points.books.Rebuild} (makes an account again from nothing).
 *
 * <p>The verifier shares no code with the ledger's decisions nor with {@link io.yangke.crm.rules.points.AccountFold}: what one of
 * them gets wrong, the other notices. Values are immutable; what sums is for one thread, and sums of parts merge.
 */
package io.yangke.crm.rules.points.books;
