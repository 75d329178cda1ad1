package io.yangke.crm.rules.points;

import io.yangke.crm.spi.points.EarnedPart;
import io.yangke.crm.spi.points.RuleCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one rule gives, or one campaign on top of it, while caps are still cutting it. */
final class EarningPiece {

    /**
     * What one cap took away.
     *
     * @param kind which cap
     * @param most the cap
     * @param used what had been given under it before
     * @param points what it took away
     */
    record Cut(CapKind kind, long most, long used, long points) {}

    private final RuleCode rule;
    private final Optional<Campaign> campaign;
    private final Grant grant;
    private final long baseFen;
    private final long wanted;
    private long given;
    private List<Cut> cuts = List.of();

    EarningPiece(RuleCode rule, Optional<Campaign> campaign, Grant grant, long baseFen, long wanted) {
        this.rule = rule;
        this.campaign = campaign;
        this.grant = grant;
        this.baseFen = baseFen;
        this.wanted = wanted;
        this.given = wanted;
    }

    RuleCode rule() {
        return rule;
    }

    Optional<Campaign> campaign() {
        return campaign;
    }

    Grant grant() {
        return grant;
    }

    long baseFen() {
        return baseFen;
    }

    long wanted() {
        return wanted;
    }

    long given() {
        return given;
    }

    List<Cut> cuts() {
        return cuts;
    }

    /** Lets the pieces have what is left under a cap, the first of them first. */
    static void cut(List<EarningPiece> pieces, CapKind kind, long most, long used) {
        long room = Math.max(0, most - used);
        for (EarningPiece piece : pieces) {
            piece.keep(room, kind, most, used);
            room -= piece.given;
        }
    }

    private void keep(long room, CapKind kind, long most, long used) {
        if (given > room) {
            List<Cut> more = new ArrayList<>(cuts);
            more.add(new Cut(kind, most, used, given - room));
            cuts = more;
            given = room;
        }
    }

    EarnedPart part() {
        return new EarnedPart(rule, campaign.map(Campaign::code), baseFen, wanted, given);
    }
}
