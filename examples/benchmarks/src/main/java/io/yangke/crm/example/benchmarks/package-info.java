/**
 * Benchmarks beside their peers, and what they must reach.
 *
 * <p>{@link io.yangke.crm.example.benchmarks.Goals} is the list of goals, one line each; {@link
 * io.yangke.crm.example.benchmarks.GoalReport} reads a run's result, prints it against the goals and fails when one is
 * missed. The benchmarks themselves are the classes named {@code …Bench}; each checks its answers before timing them.
 */
package io.yangke.crm.example.benchmarks;
