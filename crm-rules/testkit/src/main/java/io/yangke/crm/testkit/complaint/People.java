package io.yangke.crm.testkit.complaint;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.complaint.HandlerLevel;

/** Somebody for every role. */
public final class People {

    /** An agent of the hotline. */
    public static final Actor CSR = Actor.csr("csr-1");

    /** A lead of hotline agents. */
    public static final Actor CSR_LEAD = Actor.of(Role.CSR_LEAD, "csr-lead-1");

    /** A member of the dealer's staff. */
    public static final Actor DEALER = Actor.dealer("dealer-1");

    /** A member of the regional office. */
    public static final Actor RBO = Actor.rbo("rbo-1");

    /** A support engineer. */
    public static final Actor SE = Actor.se("se-1");

    /** The support engineer for the media. */
    public static final Actor MEDIA_SE = Actor.of(Role.MEDIA_SE, "media-se-1");

    /** The head of the complaints department. */
    public static final Actor COMPLAINTS_HEAD = Actor.of(Role.COMPLAINTS_HEAD, "head-1");

    /** The media coordinator. */
    public static final Actor MEDIA_COORDINATOR = Actor.of(Role.MEDIA_COORDINATOR, "media-1");

    /** Somebody at headquarters. */
    public static final Actor HEADQUARTERS = Actor.of(Role.HEADQUARTERS, "hq-1");

    private People() {}

    /** Returns somebody who speaks for a handling level. */
    public static Actor at(HandlerLevel level) {
        return switch (level) {
            case DLR -> DEALER;
            case RBO -> RBO;
            case SE -> SE;
            case MEDIA_SE -> MEDIA_SE;
            case COMPLAINTS_HEAD -> COMPLAINTS_HEAD;
        };
    }
}
