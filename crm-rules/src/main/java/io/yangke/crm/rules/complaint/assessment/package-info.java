/**
 * How well complaints are handled, in figures: {@link io.yangke.crm.rules.complaint.assessment.Assessment} gathers the
 * tickets of a dealer and a {@link io.yangke.crm.rules.complaint.assessment.Quarter} and gives the {@link
 * io.yangke.crm.rules.complaint.assessment.DealerAssessment} with its {@link
 * io.yangke.crm.rules.complaint.assessment.Rate}s and its {@link io.yangke.crm.rules.complaint.assessment.Score}; {@link
 * io.yangke.crm.rules.complaint.assessment.Rewards} settles them for each region; {@link
 * io.yangke.crm.rules.complaint.assessment.Summary} and {@link
 * io.yangke.crm.rules.complaint.assessment.EightQuarters} say what the complaints were about; {@link
 * io.yangke.crm.rules.complaint.assessment.GamingSignals} finds what looks made for the figure.
 *
 * <p>What gathers is mergeable: any split of the tickets, in any order, gives the same result, a ticket counts once however
 * often it is added, and of two states of a ticket the later one counts. Results are immutable, exact, and name the tickets
 * behind every figure. What gathers is not thread-safe; everything else is.
 */
package io.yangke.crm.rules.complaint.assessment;
