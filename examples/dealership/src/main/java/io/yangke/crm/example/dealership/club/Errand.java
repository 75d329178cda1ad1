package io.yangke.crm.example.dealership.club;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.TierCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What one member does at one place, one thing after the other. */
final class Errand {

    private static final int SENT_TWICE_PERCENT = 2;

    private final ClubDraft draft;
    private final Member member;
    private final Place place;
    private Instant now;

    Errand(ClubDraft draft, Member member, Place place, Instant now) {
        this.draft = draft;
        this.member = member;
        this.place = place;
        this.now = now;
    }

    Chance chance() {
        return draft.chance();
    }

    Optional<TierCode> tier() {
        return member.tier();
    }

    Instant now() {
        return now;
    }

    DocumentId newDocument() {
        return draft.newDocument(place.dealer());
    }

    /** Goes on so many minutes later. */
    Errand after(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return this;
    }

    /** Goes on so many days later, at a time of day at the member's home. */
    Errand inDays(int days, int hour, int minute) {
        ZonedDateTime local = now.atZone(member.home().calendar().zone());
        now = local.toLocalDate()
                .plusDays(days)
                .atTime(hour, minute)
                .atZone(local.getZone())
                .toInstant();
        return this;
    }

    /** The counter does something; returns the key by which it is named later. */
    String does(ProgrammeId programme, Wish wish) {
        return draft.add(deed(place, programme, wish, false));
    }

    /** The counter does something that is not seen until days later. Source: PTS-11. */
    String doesUnseen(ProgrammeId programme, Wish wish, int days) {
        return draft.add(deed(place, programme, wish, false).recordedAt(now.plus(Duration.ofDays(days))));
    }

    /** Somebody else does something. */
    String does(Actor who, ProgrammeId programme, PointsAction action) {
        return draft.add(deed(new Place(place.dealer(), who), programme, new Wish.Simply(action), false));
    }

    /** The counter tries something that is not allowed. */
    void tries(ProgrammeId programme, Wish wish) {
        draft.add(deed(place, programme, wish, true));
    }

    /** Somebody else tries something that is not allowed. */
    void tries(Actor who, ProgrammeId programme, PointsAction action) {
        draft.add(deed(new Place(place.dealer(), who), programme, new Wish.Simply(action), true));
    }

    /** The member is given a fixed award. Source: PTS-02. */
    String award(ProgrammeId programme, String code) {
        return does(
                programme,
                new Wish.Simply(new PointsAction.Award(RuleCode.of(code), Optional.of(newDocument()), member.tier())));
    }

    private ClubDeed deed(Place where, ProgrammeId programme, Wish wish, boolean forbidden) {
        AccountId account = member.account(programme);
        boolean twice = !forbidden && chance().percent(SENT_TWICE_PERCENT);
        return new ClubDeed(now, Optional.empty(), where, account, draft.newKey(where), wish, forbidden, twice);
    }
}
