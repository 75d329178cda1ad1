/**
 * Given, when, then for the complaint desk: {@link io.yangke.crm.testkit.complaint.DeskScenario} plays one ticket under
 * policies and a calendar of the test's own, {@link io.yangke.crm.testkit.complaint.ComplaintAssert} and {@link
 * io.yangke.crm.testkit.complaint.ClockAssert} say what is expected, {@link
 * io.yangke.crm.testkit.complaint.People} and {@link io.yangke.crm.testkit.complaint.Complaints} name people and facts, and
 * {@link io.yangke.crm.testkit.complaint.DeskArbitraries} generates rules and whole lives of tickets ({@link
 * io.yangke.crm.testkit.complaint.TicketLife}) for properties.
 *
 * <p>Local times are those of the scenario's calendar. Nothing here reads a clock.
 */
@NullMarked
package io.yangke.crm.testkit.complaint;

import org.jspecify.annotations.NullMarked;
