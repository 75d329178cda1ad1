/**
 * Real ticket histories replayed through the desk: {@link io.yangke.crm.example.dealership.replay.HistoryFile} (reading), {@link
 * io.yangke.crm.example.dealership.replay.Replay} (playing, with a clock that moves over all cases in order of time), {@link
 * io.yangke.crm.example.dealership.replay.CaseFigures} (what the desk's record of a case says).
 *
 * <p>Nothing is lost: each row of the file either reaches the desk or is reported with its line and the reason, and each
 * case that reached the desk has one row of figures.
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership.replay;
