/**
 * The club of the members: a {@link io.yangke.crm.example.dealership.club.ClubPlan} of what they and those at the tills do with
 * points, the {@link io.yangke.crm.example.dealership.club.ClubPlay} that lets it happen in the ledger, and the {@link
 * io.yangke.crm.example.dealership.club.PlayedClub} it returns.
 *
 * <p>The plan is pure: the same seed gives the same plan. It says what people mean to do; how much the till quotes, what a lot
 * is left with and what expires is the ledger's own. All people are made up.
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership.club;
