/**
 * Proof of the kit: {@link io.yangke.crm.tck.proof.ListStorage} is honest and passes; {@link
 * io.yangke.crm.tck.proof.DoNothingStorage} fails every test; and for each clause of the contract there are stores that break
 * it, each listed in {@link io.yangke.crm.tck.proof.PlantedBugs} with the tests that must find it.
 */
package io.yangke.crm.tck.proof;
