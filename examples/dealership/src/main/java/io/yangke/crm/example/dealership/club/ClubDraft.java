package io.yangke.crm.example.dealership.club;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.TierCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The plan while it is being written: hands out members and numbers, and collects what is done. */
final class ClubDraft {

    private static final TierCode GOLD = TierCode.of("GOLD");

    private final Chance chance;
    private final List<ClubDeed> deeds = new ArrayList<>();
    private final Map<DealerId, Integer> documents = new HashMap<>();
    private int members = 500_000;

    ClubDraft(Chance chance) {
        this.chance = chance;
    }

    Chance chance() {
        return chance;
    }

    /** Returns a member nobody has met before. */
    Member newMember(Shop home) {
        members += chance.between(1, 97);
        return new Member(
                CustomerId.of("M-" + members), home, chance.percent(20) ? Optional.of(GOLD) : Optional.empty());
    }

    /** Returns the next number of a dealer's documents. */
    DocumentId newDocument(DealerId dealer) {
        int number = documents.merge(dealer, 1, Integer::sum);
        return DocumentId.of(dealer + "-" + String.format(Locale.ROOT, "%05d", number));
    }

    /** Begins something a member does at a place. */
    Errand errand(Member member, Place place, Instant at) {
        return new Errand(this, member, place, at);
    }

    /** Writes a deed down; returns its key. */
    String add(ClubDeed deed) {
        deeds.add(deed);
        return deed.key();
    }

    String newKey(Place place) {
        return place.dealer() + "/" + (deeds.size() + 1);
    }

    /** Returns all deeds in order of time; those of one instant as they were written. */
    List<ClubDeed> deeds() {
        return deeds.stream().sorted(Comparator.comparing(ClubDeed::at)).toList();
    }
}
