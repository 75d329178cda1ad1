package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.points.HouseEntry;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account earned and spent, and how much of it was reversed. Source: P9, P21. */
final class Originals {

    private @Nullable Posting[] postings = new Posting[64];
    private long[] reversed = new long[64];
    private int last;

    /** Forgets everything. */
    void clear() {
        Arrays.fill(postings, 0, last + 1, null);
        Arrays.fill(reversed, 0, last + 1, 0);
        last = 0;
    }

    /** Remembers a posting that may be reversed. Those of an account come in order, without gaps. */
    void add(Posting posting, Movement.Kind kind) {
        if (kind == Movement.Kind.EARNED || kind == Movement.Kind.REDEEMED) {
            int place = (int) posting.id().sequence();
            if (place >= postings.length) {
                int room = Math.max(place + 1, 2 * postings.length);
                postings = Arrays.copyOf(postings, room);
                reversed = Arrays.copyOf(reversed, room);
            }
            postings[place] = posting;
            last = place;
        }
    }

    /** Whether a posting reverses another one, or makes it usable. */
    static boolean isAboutOriginal(Movement.Kind kind) {
        return kind == Movement.Kind.REFUNDED || kind == Movement.Kind.TAKEN_BACK || kind == Movement.Kind.ACTIVATED;
    }

    /** Returns how many points a posting reverses. */
    static long reverses(Movement what) {
        if (what instanceof Movement.Refunded refunded) {
            return refunded.points();
        }
        return what instanceof Movement.TakenBack taken ? taken.claimed() : 0;
    }

    /** Whether a movement can be the original of another one. */
    static boolean isOriginal(Movement what, Movement.Kind reversal) {
        return what.kind() == (reversal == Movement.Kind.REFUNDED ? Movement.Kind.REDEEMED : Movement.Kind.EARNED);
    }

    /** Checks a posting about another one of the same account. */
    @Nullable
    Fault check(Posting posting, PostingId about) {
        Posting original = about.sequence() <= last ? postings[(int) about.sequence()] : null;
        if (original == null || !isOriginal(original.what(), posting.what().kind())) {
            return Fault.of(BooksCheck.ORIGINAL);
        }
        int place = (int) about.sequence();
        reversed[place] += reverses(posting.what());
        long most = Math.abs(original.points());
        if (reversed[place] > most) {
            return new Fault(BooksCheck.REVERSED, reversed[place], most);
        }
        return Fault.unless(isSameHouse(posting.house(), original.house()), BooksCheck.HOUSE_ACCOUNT);
    }

    /** What was booked is taken back from where it was booked. */
    private static boolean isSameHouse(List<HouseEntry> reversal, List<HouseEntry> original) {
        for (HouseEntry entry : reversal) {
            if (original.stream().noneMatch(booked -> booked.account().equals(entry.account()))) {
                return false;
            }
        }
        return true;
    }
}
