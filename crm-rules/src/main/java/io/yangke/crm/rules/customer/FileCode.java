package io.yangke.crm.rules.customer;

import static io.yangke.crm.rules.explain.ArgumentKind.COUNT;
import static io.yangke.crm.rules.explain.ArgumentKind.DAY;
import static io.yangke.crm.rules.explain.ArgumentKind.REFERENCE;
import static io.yangke.crm.rules.explain.ArgumentKind.term;
import static io.yangke.crm.rules.explain.ArgumentKind.terms;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.rules.explain.ArgumentKind;
import io.yangke.crm.rules.explain.ExplanationCode;
import io.yangke.crm.spi.customer.ProfileItem;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.internal.Checks;
import java.util.List;

/** Everything that can be said of what a file holds. The wording in each language is held against this table by test. */
enum FileCode {
    // The stage, how many hundredths of what it asks for are known, the day.
    COMPLETE("complete", "CUS-02", term(FileStage.class), COUNT, DAY),
    // One of these is needed.
    MANDATORY("mandatory", "CUS-02", terms(ProfileItem.class)),
    // Item, the stage that asks for it.
    MISSING("missing", "CUS-02", term(ProfileItem.class), term(FileStage.class)),
    // Item, car, the stage that asks for it.
    MISSING_OF_CAR("missingOfCar", "CUS-02", term(ProfileItem.class), REFERENCE, term(FileStage.class)),
    FRESH("fresh", "CUS-04", DAY),
    STALE("stale", "CUS-04", DAY),
    NEXT_DUE("nextDue", "CUS-04", DAY),
    // Item, when it was verified, since when it is due.
    STALE_ITEM("staleItem", "CUS-04", term(ProfileItem.class), DAY, DAY),
    STALE_OF_CAR("staleOfCar", "CUS-04", term(ProfileItem.class), REFERENCE, DAY, DAY),
    // Item, nobody noted when it was told.
    NEVER_VERIFIED("neverVerified", "CUS-04", term(ProfileItem.class));

    private final ExplanationCode entry;

    FileCode(String subject, String rule, ArgumentKind... arguments) {
        entry = new ExplanationCode("customer.file." + subject, rule, ImmutableList.copyOf(arguments));
    }

    ExplanationCode entry() {
        return entry;
    }

    Explanation with(Argument... facts) {
        Checks.require(
                entry.admits(List.of(facts)),
                entry.code(),
                "has arguments of other kinds",
                entry.arguments().toString());
        return Explanation.of(entry.code(), entry.rule(), facts);
    }
}
