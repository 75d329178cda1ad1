package io.yangke.crm.example.dealership.club;

import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What moved in a programme, counted from the journals.
 *
 * @param programme the programme
 * @param points what each kind of movement added to the members' points, or took from them if negative
 * @param counts how many postings of each kind there are
 */
public record ClubFigures(ProgrammeId programme, Map<Movement.Kind, Long> points, Map<Movement.Kind, Long> counts) {

    /** Returns the figures of a programme. */
    public static ClubFigures of(PlayedClub club, ProgrammeId programme) {
        return of(programme, club.journals());
    }

    private static ClubFigures of(ProgrammeId programme, List<Posting> journals) {
        Map<Movement.Kind, Long> points = new EnumMap<>(Movement.Kind.class);
        Map<Movement.Kind, Long> counts = new EnumMap<>(Movement.Kind.class);
        for (Posting posting : journals) {
            if (posting.id().account().programme().equals(programme)) {
                points.merge(posting.what().kind(), posting.points(), Long::sum);
                counts.merge(posting.what().kind(), 1L, Long::sum);
            }
        }
        return new ClubFigures(programme, points, counts);
    }

    /** Returns what a kind of movement added to the members' points; negative if it took from them. */
    public long points(Movement.Kind kind) {
        return points.getOrDefault(kind, 0L);
    }

    /** Returns how many postings of a kind there are. */
    public long count(Movement.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Returns what members have, all in all: whatever moved, summed. */
    public long outstanding() {
        return points.values().stream().mapToLong(Long::longValue).sum();
    }
}
