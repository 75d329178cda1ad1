/**
 * One customer out of many files: {@link io.yangke.crm.rules.customer.matching.MatchCandidate} (what a file says of who it is),
 * {@link io.yangke.crm.rules.customer.matching.CustomerMatching} (whether two are one customer), {@link
 * io.yangke.crm.rules.customer.matching.MatchingPolicy} with its {@link io.yangke.crm.rules.customer.matching.MatchRule}s (what
 * follows from what), {@link io.yangke.crm.rules.customer.matching.DuplicateFinder} (all matches of a base of any size), {@link
 * io.yangke.crm.rules.customer.matching.MatchExplainer} (why, in words).
 *
 * <p>A match is a suggestion: nothing is merged by it. It names files and reasons, never what they have in common. Everything
 * here is immutable or without state, and safe to use from many threads.
 */
package io.yangke.crm.rules.customer.matching;
