/**
 * What people read, in Chinese or English: {@link io.yangke.crm.example.dealership.text.Language}, its {@link
 * io.yangke.crm.example.dealership.text.Words}, and {@link io.yangke.crm.example.dealership.text.TextTable}s for the console.
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership.text;
