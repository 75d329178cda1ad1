/**
 * Strict reading of JSON documents, so that one report can name every mistake by its place.
 *
 * <p>{@link io.yangke.crm.core.json.StrictJson} reads the text into a tree of {@link
 * io.yangke.crm.core.json.LocatedJson} nodes, each knowing its {@link io.yangke.crm.core.json.Place}. A loader takes the
 * values out with {@link io.yangke.crm.core.json.ObjectFields} and {@link io.yangke.crm.core.json.ValueReader}, which
 * tell a {@link io.yangke.crm.core.json.ProblemCollector} what is wrong and go on; at the end the collector throws one
 * {@link io.yangke.crm.core.InvalidDocumentException} if anything was.
 *
 * <p>No value is coerced: text is not a number, 1.0 is not a whole number, {@code null} is not absent. No message holds
 * a value of the document.
 */
package io.yangke.crm.core.json;
