/** The smallest embedding: {@link io.yangke.crm.example.minimal.WhomToCallMain}, one file. */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.minimal;
