package io.yangke.crm.example.dealership.replay;

/**
 * A row that did not reach the desk.
 *
 * @param line its line, from 1
 * @param reason what is wrong, and what is allowed
 */
public record RejectedRow(long line, String reason) {}
