package io.yangke.crm.rules.points;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.MOMENT;
import static io.yangke.crm.rules.explain.ArgumentKind.NAMED;
import static io.yangke.crm.rules.explain.ArgumentKind.QUANTITY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;
import static io.yangke.crm.rules.explain.ArgumentKind.terms;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.Role;
import io.yangke.crm.spi.points.PointsAction;
import java.util.List;

/** What the refusals of {@link PointsRefusals} say; each states what is allowed. */
final class PointsRefusalCodes {

    static final List<ExplanationCode> ALL = List.of(
            code("unknownProgramme", "PTS-01", NAMED),
            code("unknownAccount", "PTS-01", REFERENCE),
            code("roleMayNot", "CMP-14", term(PointsAction.Kind.class), term(Role.class), terms(Role.class)),
            code("inTheFuture", "PTS-11", MOMENT, MOMENT),
            code("tooFarBack", "PTS-11", MOMENT, MOMENT, QUANTITY),
            code("booksClosed", "PTS-11", MOMENT, DAY),
            code("beforeOriginal", "PTS-11", MOMENT, MOMENT),
            code("unknownPosting", "PTS-10", REFERENCE),
            code("wrongPosting", "PTS-10", REFERENCE, term(PointsAction.Kind.class)),
            code("alreadyEarned", "PTS-02", REFERENCE, REFERENCE),
            code("nothingEarned", "PTS-02"),
            code("capReached", "PTS-02", REFERENCE, term(CapKind.class), QUANTITY),
            code("unknownAward", "PTS-02", REFERENCE),
            code("notPending", "PTS-02", REFERENCE),
            code("holdEnded", "PTS-05", REFERENCE),
            code("holdTimedOut", "PTS-05", REFERENCE, MOMENT),
            code("holdTooLong", "PTS-05", COUNT, COUNT),
            code("moreThanHeld", "PTS-05", QUANTITY, QUANTITY),
            code("notSpentOn", "PTS-03", NAMED, NAMED),
            code("notSpentWith", "PTS-01", REFERENCE, NAMED),
            code("invoiceNeeded", "PTS-03", NAMED),
            code("belowMinimum", "PTS-03", QUANTITY, QUANTITY),
            code("notInSteps", "PTS-03", QUANTITY, QUANTITY),
            code("aboveCeiling", "PTS-03", QUANTITY, QUANTITY, COUNT),
            code("moreThanOriginal", "PTS-06", QUANTITY, QUANTITY),
            code("moreMoneyThanOriginal", "PTS-06", QUANTITY, QUANTITY),
            code("nothingLeft", "PTS-06", REFERENCE),
            code("unknownLine", "PTS-06", REFERENCE),
            code("insufficient", "PTS-03", QUANTITY, COUNT),
            code("debtLimit", "PTS-07", QUANTITY, QUANTITY),
            code("cannotTakeBack", "PTS-07", QUANTITY, QUANTITY),
            code("transferNotAllowed", "PTS-09", NAMED),
            code("approverNeeded", "PTS-10"),
            code("cannotMerge", "PTS-09", REFERENCE, REFERENCE),
            code("notMerged", "PTS-09", REFERENCE),
            code("importNotFirst", "PTS-10", REFERENCE),
            code("importOutOfOrder", "PTS-10", COUNT),
            code("importNotCovered", "PTS-10", COUNT),
            code("tooManyPoints", "PTS-10", QUANTITY));

    private PointsRefusalCodes() {}

    private static ExplanationCode code(String code, String rule, ArgumentKind... arguments) {
        return new ExplanationCode("points.refused." + code, rule, ImmutableList.copyOf(arguments));
    }
}
