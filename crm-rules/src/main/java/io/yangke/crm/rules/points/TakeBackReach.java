package io.yangke.crm.rules.points;

/** From where points are taken back. Source: PTS-07. */
public enum TakeBackReach {
    /** From the unspent part of what the earning brought. */
    OWN_LOTS,
    /** From there first, then from the member's other free points. */
    ALL_LOTS
}
