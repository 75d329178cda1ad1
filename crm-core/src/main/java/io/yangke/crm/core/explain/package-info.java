/**
 * Explanations in words, Chinese or English: {@link io.yangke.crm.core.explain.ExplanationText} (a decision's reasons as a
 * line or as a tree), {@link io.yangke.crm.core.explain.Terms} (the word for a grade, a state, a role).
 *
 * <p>A locale whose language is Chinese gets Chinese, any other English; the default locale and the default zone of the
 * machine have no say. Everything here is without state and safe to use from many threads.
 */
package io.yangke.crm.core.explain;
