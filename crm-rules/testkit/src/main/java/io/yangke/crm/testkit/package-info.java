/**
 * A kit for testing business rules with the words of the business: {@link io.yangke.crm.testkit.complaint} for the
 * complaint desk, {@link io.yangke.crm.testkit.points} for the points ledger.
 *
 * <p>The kit needs JUnit's platform only through jqwik; its assertions are AssertJ's.
 */
@NullMarked
package io.yangke.crm.testkit;

import org.jspecify.annotations.NullMarked;
