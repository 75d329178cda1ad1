package io.yangke.crm.rules.points.books;

import io.yangke.crm.spi.explain.Explanation;
import org.jspecify.annotations.Nullable;

/** A check that failed, with the figures it goes by. */
record Fault(BooksCheck check, long is, long expected) {

    static Fault of(BooksCheck check) {
        return new Fault(check, 0, 0);
    }

    static @Nullable Fault unless(boolean holds, BooksCheck check) {
        return holds ? null : of(check);
    }

    static @Nullable Fault unlessEqual(BooksCheck check, long is, long expected) {
        return is == expected ? null : new Fault(check, is, expected);
    }

    Explanation say(Object where) {
        return check.say(where, is, expected);
    }
}
