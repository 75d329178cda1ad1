package io.yangke.crm.rules.complaint;

import io.yangke.crm.spi.complaint.ClockKind;

/** Which rule each duty follows from. */
final class DutyRule {

    private DutyRule() {}

    static String of(ClockKind duty) {
        return switch (duty) {
            case REGISTRATION -> "CMP-01";
            case RESPONSE -> "CMP-03";
            case CLOSING -> "CMP-04";
            case STATUTORY_NOTICE -> "CMP-17";
            case FOLLOW_UP -> "CMP-11";
            case CONSULTATION_ANSWER -> "CMP-19";
            case MEDIA_INFORM, MEDIA_RESULT, MEDIA_ANSWER -> "CMP-20";
        };
    }
}
