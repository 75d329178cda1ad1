/**
 * A kit for testing business rules with the words of the business: {@link io.yangke.crm.testkit.complaint} for the
 * complaint desk.
 *
 * <p>The kit needs JUnit's platform only through jqwik; its assertions are AssertJ's.
 */
@NullMarked
package io.yangke.crm.testkit;

import org.jspecify.annotations.NullMarked;
