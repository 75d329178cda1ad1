package io.yangke.crm.core.policy;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import java.util.Optional;

/** The codes and identities in the points section. */
final class PointsIds {

    private static final int LONGEST_PROGRAMME = 16;

    static final IdText<ProgrammeId> PROGRAMME = new IdText<>(
            "a code of 1 to " + LONGEST_PROGRAMME + " ASCII letters, digits, - and _",
            LONGEST_PROGRAMME,
            "^[A-Za-z0-9_-]+$",
            ProgrammeId::of,
            ProgrammeId::value);

    static final IdText<RuleCode> RULE = IdText.code(RuleCode::of, RuleCode::value);
    static final IdText<TierCode> TIER = IdText.code(TierCode::of, TierCode::value);
    static final IdText<DepartmentCode> DEPARTMENT = IdText.code(DepartmentCode::of, DepartmentCode::value);
    static final IdText<SpendingCategory> CATEGORY = IdText.code(SpendingCategory::of, SpendingCategory::value);

    static final IdText<DealerId> DEALER = IdText.code(DealerId::of, DealerId::value);

    /** Whose ledger: an empty text says that each dealer keeps its own, for {@code null} is the default. */
    static final IdText<Optional<DealerId>> LEDGER = new IdText<>(
            "the identity of a dealer, or an empty text for each dealer's own ledger",
            Checks.MAX_ID,
            "^" + IdText.VISIBLE + "*$",
            text -> text.isEmpty() ? Optional.empty() : Optional.of(DealerId.of(text)),
            ledger -> ledger.map(DealerId::value).orElse(""));

    private PointsIds() {}
}
