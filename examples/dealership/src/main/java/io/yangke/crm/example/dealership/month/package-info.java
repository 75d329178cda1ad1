/**
 * The month: a {@link io.yangke.crm.example.dealership.month.MonthPlan} of what people do and when, the {@link
 * io.yangke.crm.example.dealership.month.MonthPlay} that lets it happen at the desk and in the ledger, and the {@link
 * io.yangke.crm.example.dealership.month.PlayedMonth} it returns.
 *
 * <p>The plan is pure: the same seed gives the same plan. It says what people do, never what the desk makes of it: grades,
 * handlers, limits, breaches, warnings and links are the desk's own. All people, cars and companies are made up.
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership.month;
