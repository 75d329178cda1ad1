/**
 * The front door of the services, and what every loader of documents answers when a document is wrong: one {@link
 * io.yangke.crm.core.InvalidDocumentException} with every {@link io.yangke.crm.core.DocumentProblem}.
 */
package io.yangke.crm.core;
