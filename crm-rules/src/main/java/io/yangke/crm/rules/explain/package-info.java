/**
 * The tables of what explanations say: {@link io.yangke.crm.rules.explain.ExplanationCode} (one kind of statement: its code, its
 * rule, its facts) and {@link io.yangke.crm.rules.explain.ArgumentKind} (what may stand in one place of it). Each feature has
 * its table; the wording in every language is held against it.
 */
package io.yangke.crm.rules.explain;
