/**
 * What is to be expected of a customer and the customer's cars, as pure functions: {@link
 * io.yangke.crm.rules.lifecycle.forecast.Mileage} (how far a car is driven, from readings some of which are wrong), {@link
 * io.yangke.crm.rules.lifecycle.forecast.MaintenancePlan} and {@link io.yangke.crm.rules.lifecycle.forecast.MaintenanceDue} (what
 * falls due and when), {@link io.yangke.crm.rules.lifecycle.forecast.VisitForecast} (the next visit as a range) under one {@link
 * io.yangke.crm.rules.lifecycle.forecast.ForecastPolicy}; {@link io.yangke.crm.rules.lifecycle.forecast.ChurnWarning} (who is likely
 * to be lost, and what is done about it) with its {@link io.yangke.crm.rules.lifecycle.forecast.ChurnOutlook} (what would change
 * it); {@link io.yangke.crm.rules.lifecycle.forecast.StageRules} (stages of life); {@link
 * io.yangke.crm.rules.lifecycle.forecast.RepairProgress} (messages owed about a repair); {@link
 * io.yangke.crm.rules.lifecycle.forecast.ForecastExplainer} (why).
 *
 * <p>Everything is asked as of a day; facts after that day never count, and cars that are not the customer's on it neither. Exactly
 * at a limit is due. Arithmetic is exact: whole days, kilometres, metres a day, thousandths. Everything here is immutable and
 * thread-safe.
 */
package io.yangke.crm.rules.lifecycle.forecast;
