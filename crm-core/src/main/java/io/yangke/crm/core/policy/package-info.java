/**
 * The policies of a host: figures and tables as JSON documents, layered from the brand over the region to the dealer.
 *
 * <p>{@link io.yangke.crm.core.policy.PolicyBook} answers which rules are in force for a dealer at a moment; services ask
 * it for every decision. {@link io.yangke.crm.core.policy.PolicyFiles} finds the documents in a directory; any other
 * {@link io.yangke.crm.spi.policy.PolicySource} serves as well. {@link io.yangke.crm.core.policy.PolicyJson} reads and
 * writes single documents and has the JSON Schema for editors.
 *
 * <p>Inside, a {@code Section} of the documents is a {@code Table} of fields: {@code ComplaintFields} for the complaint desk,
 * {@code PointsFields} with {@code ProgrammeFields} for the points programmes, {@code CareFields} with {@code JourneyStepFields} and
 * {@code ContactFields} for the care, {@code LifecycleFields} for classes and forecasts. Each field with its values, its rule and its
 * meaning stands there once, and reading, writing, layering and the schema are made from it. {@code ComplaintAgreements},
 * {@code PointsAgreements}, {@code LifecycleAgreements} and {@code CareAgreements} are what several fields must agree on.
 *
 * <p>A document is used as a whole or not at all; one report names all its mistakes. The same content has the same
 * version, however and in whichever layers it was written.
 */
package io.yangke.crm.core.policy;
