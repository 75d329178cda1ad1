/**
 * Care journeys as pure functions: {@link io.yangke.crm.rules.care.CarePlanner} (what is to be done for a customer on a day, from
 * facts, {@link io.yangke.crm.rules.care.CareContext} and {@link io.yangke.crm.rules.care.CareRules}), {@link
 * io.yangke.crm.rules.care.JourneyPolicy} (the journey table of {@link io.yangke.crm.rules.care.JourneyStep}s as data), {@link
 * io.yangke.crm.rules.care.TaskLife} (what becomes of a task that is handed over, done, not reached, skipped, given {@link
 * io.yangke.crm.rules.care.HandOverFacts}), {@link io.yangke.crm.rules.care.ContactPolicy} (every figure of when, how often and by
 * which channel a customer is contacted), with its {@link io.yangke.crm.rules.care.ContactBudget} and {@link
 * io.yangke.crm.rules.care.RetryRule}, {@link io.yangke.crm.rules.care.ContactPlan} (what one
 * customer is contacted for on a day, and what not), {@link io.yangke.crm.rules.care.CareWaking} (when an open task wants
 * attention) and {@link io.yangke.crm.rules.care.DueReader} (how many tasks are due, of many customers at once). The work of a dealer's day stands in {@link io.yangke.crm.rules.care.work}, lectures and referrals in {@link
 * io.yangke.crm.rules.care.campaign}.
 *
 * <p>Everything here is immutable or without state, and safe to use from many threads.
 */
package io.yangke.crm.rules.care;
