/**
 * Given, when, then for the care for one customer: {@link io.yangke.crm.testkit.care.CareScenario} plans days and does tasks under
 * journeys of the test's own, {@link io.yangke.crm.testkit.care.CareTaskAssert} says what is expected of a task, {@link
 * io.yangke.crm.testkit.care.CareInvariants} what holds of any care file, and {@link io.yangke.crm.testkit.care.CareArbitraries}
 * generates customers for properties. {@link io.yangke.crm.testkit.care.CarePlanning} is the place to put another planner in.
 *
 * <p>Local times are those of the scenario's calendar. Nothing here reads a clock.
 */
@NullMarked
package io.yangke.crm.testkit.care;

import org.jspecify.annotations.NullMarked;
