package io.yangke.crm.rules.points;

/**
 * Which part of an earning is taken back. Source: PTS-07.
 *
 * @param claimed how many points, 0 or more
 * @param baseFen the money by which the part was given, in fen; 0 if it was not given in money
 */
public record TakeBackPart(long claimed, long baseFen) {}
